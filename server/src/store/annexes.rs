//! What the tables of annexes have in common: name, and a file's kind, length and hash, or a link.

use super::{Row, StoreError, Value};
use domain::meeting::{AnnexContent, AnnexDraft};

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
