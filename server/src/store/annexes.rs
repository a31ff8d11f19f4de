//! What the tables of annexes have in common: name, and a file's kind, length and hash, or a link; and the
//! bytes of the files.

use super::{Query, Row, StoreError, Tx, Value};
use domain::ids::AnnexId;
use domain::meeting::{AnnexContent, AnnexDraft};
use domain::policy::{Govern, Permit};

/// An annex by what it belongs to: each has tables of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexOf {
    /// An item of an agenda.
    Item(AnnexId),
    /// A version of the text of an agreement.
    Wording(AnnexId),
}

impl AnnexOf {
    const fn id(self) -> AnnexId {
        match self {
            Self::Item(id) | Self::Wording(id) => id,
        }
    }

    /// The one of two statements that is for its tables.
    const fn choose(self, item: &'static str, wording: &'static str) -> &'static str {
        match self {
            Self::Item(_) => item,
            Self::Wording(_) => wording,
        }
    }
}

/// The next bytes of its file, from part 1.
pub async fn annex_part_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    annex: AnnexOf,
    part: u32,
    content: Vec<u8>,
) -> Result<(), StoreError> {
    tx.execute(
        annex.choose(
            "insert into annex_part (annex_id, part, content) values ($1, $2, $3)",
            "insert into wording_annex_part (annex_id, part, content) values ($1, $2, $3)",
        ),
        &[annex.id().into(), part.into(), Value::Bytes(content)],
    )
    .await?;
    Ok(())
}

/// A part of the file, from 1; `None` after the last.
pub async fn annex_part(
    db: &mut impl Query,
    annex: AnnexOf,
    part: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    db.row(
        annex.choose(
            "select content from annex_part where annex_id = $1 and part = $2",
            "select content from wording_annex_part where annex_id = $1 and part = $2",
        ),
        &[annex.id().into(), part.into()],
    )
    .await
}

/// Takes an annex off with its file; returns how many there were.
pub async fn annex_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    annex: AnnexOf,
) -> Result<u64, StoreError> {
    tx.execute(
        annex.choose(
            "delete from annex where id = $1",
            "delete from wording_annex where id = $1",
        ),
        &[annex.id().into()],
    )
    .await
}

/// Reads the five columns name, kind, `n_bytes`, `content_hash`, address, which begin at `at`.
pub(super) fn draft(row: &Row<'_>, at: usize) -> Result<AnnexDraft, StoreError> {
    let length = at.saturating_add(2);
    let content = match row.opt_word(at.saturating_add(1))? {
        Some(kind) => AnnexContent::File {
            kind,
            n_bytes: u64::try_from(row.int(length)?)
                .map_err(|_| StoreError::Damaged { column: length })?,
            hash: row.word(at.saturating_add(3))?,
        },
        None => AnnexContent::Link {
            address: row.checked(at.saturating_add(4))?,
        },
    };
    Ok(AnnexDraft {
        name: row.checked(at)?,
        content,
    })
}

/// The values of the same columns.
pub(super) fn values(draft: &AnnexDraft) -> [Value; 5] {
    let name = draft.name.as_str().into();
    match &draft.content {
        AnnexContent::File {
            kind,
            n_bytes,
            hash,
        } => [
            name,
            kind.ending().into(),
            i64::try_from(*n_bytes).unwrap_or(i64::MAX).into(),
            hash.to_string().into(),
            Value::Null,
        ],
        AnnexContent::Link { address } => [
            name,
            Value::Null,
            Value::Null,
            Value::Null,
            address.as_str().into(),
        ],
    }
}
