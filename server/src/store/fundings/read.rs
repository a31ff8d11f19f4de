//! What grants say. There are some dozens of them: which of them a reader may see, and what they pay for,
//! is decided over all of them.

use crate::store::{Query, Record, Row, StoreError};
use domain::funding::{Funding, FundingDraft, FundingVersion, Lapse, LapseDraft, LapsedSource};
use domain::ids::{FundingId, FundingLapseId};

/// A funding as it stands, and the name of its forum.
pub struct StoredFunding {
    pub funding: Funding,
    pub forum_name: String,
}

fn draft(row: &Row<'_>, column: usize) -> Result<FundingDraft, StoreError> {
    Ok(serde_json::from_str(&row.text(column)?)?)
}

impl Record for StoredFunding {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            funding: Funding {
                id: FundingId::new(row.uuid(0)?),
                version: row.number(1)?,
                draft: draft(row, 2)?,
            },
            forum_name: row.text(3)?,
        })
    }
}

macro_rules! fundings {
    ($rest:literal) => {
        concat!(
            "select v.funding_id, v.version, v.content, f.name
             from funding_version v join forum f on f.id = v.forum_id
             where not exists (select 1 from funding_version n
               where n.funding_id = v.funding_id and n.version > v.version) ",
            $rest
        )
    };
}

/// All of them: the one that ends first comes first.
pub async fn funding_list(db: &mut impl Query) -> Result<Vec<StoredFunding>, StoreError> {
    db.rows(fundings!("order by v.last_day, v.funding_id"), &[])
        .await
}

pub async fn funding_find(
    db: &mut impl Query,
    id: FundingId,
) -> Result<Option<StoredFunding>, StoreError> {
    db.row(fundings!("and v.funding_id = $1"), &[id.into()])
        .await
}

impl Record for FundingVersion {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number(0)?,
            draft: draft(row, 1)?,
            written_by: row.opt_text(2)?,
            written_at: row.instant(3)?,
        })
    }
}

/// Newest first.
pub async fn funding_versions(
    db: &mut impl Query,
    id: FundingId,
) -> Result<Vec<FundingVersion>, StoreError> {
    db.rows(
        "select v.version, v.content, p.name, v.written_at
         from funding_version v left join person p on p.id = v.written_by
         where v.funding_id = $1 order by v.version desc",
        &[id.into()],
    )
    .await
}

/// That no money comes from a source.
pub struct StoredLapse(pub Lapse);

impl Record for StoredLapse {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let source = match row.opt_uuid(5)? {
            Some(funding) => LapsedSource::Funding(FundingId::new(funding)),
            None => LapsedSource::Named(row.checked(6)?),
        };
        Ok(Self(Lapse {
            id: FundingLapseId::new(row.uuid(0)?),
            draft: LapseDraft {
                title: row.checked(1)?,
                first_day: row.day(2)?,
                last_day: row.day(3)?,
                words: row.checked(4)?,
                source,
            },
        }))
    }
}

/// Newest first.
pub async fn lapse_list(db: &mut impl Query) -> Result<Vec<StoredLapse>, StoreError> {
    db.rows(
        "select id, title, first_day, last_day, words, funding_id, source from funding_lapse
         order by first_day desc, recorded_at desc, id",
        &[],
    )
    .await
}
