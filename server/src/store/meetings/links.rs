//! The initiatives, indicators and agreements that the items of agendas are about.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, ItemId};
use domain::meeting::ItemLinks;

/// One of them.
pub struct StoredLink {
    pub item: ItemId,
    kind: String,
    number: u32,
}

impl StoredLink {
    pub fn add_to(&self, links: &mut ItemLinks) {
        let numbers = match self.kind.as_str() {
            INDICATOR => &mut links.indicators,
            AGREEMENT => &mut links.agreements,
            _ => &mut links.initiatives,
        };
        numbers.insert(self.number);
    }
}

const INITIATIVE: &str = "initiative";
const INDICATOR: &str = "indicator";
const AGREEMENT: &str = "agreement";

impl Record for StoredLink {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            item: ItemId::new(row.uuid(0)?),
            kind: row.text(1)?,
            number: row.number(2)?,
        })
    }
}

/// Of the items of a meeting.
pub(super) async fn item_links(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<StoredLink>, StoreError> {
    db.rows(
        "select l.item_id, l.kind, l.number
         from agenda_item i join agenda_item_link l on l.item_id = i.id
         where i.forum_id = $1 and i.meeting_on = $2
         union all
         select l.item_id, 'agreement', a.number
         from agenda_item i join agenda_item_agreement l on l.item_id = i.id
         join agreement a on a.id = l.agreement_id
         where i.forum_id = $1 and i.meeting_on = $2",
        &[forum.into(), on.into()],
    )
    .await
}

pub(super) async fn links_of_item(
    db: &mut impl Query,
    item: ItemId,
) -> Result<Vec<StoredLink>, StoreError> {
    db.rows(
        "select item_id, kind, number from agenda_item_link where item_id = $1
         union all
         select l.item_id, 'agreement', a.number from agenda_item_agreement l
         join agreement a on a.id = l.agreement_id where l.item_id = $1",
        &[item.into()],
    )
    .await
}

pub(super) async fn links_insert(
    tx: &mut Tx,
    item: ItemId,
    links: &ItemLinks,
) -> Result<(), StoreError> {
    let initiatives = links.initiatives.iter().map(|number| (INITIATIVE, *number));
    let indicators = links.indicators.iter().map(|number| (INDICATOR, *number));
    for (kind, number) in initiatives.chain(indicators) {
        tx.execute(
            "insert into agenda_item_link (item_id, kind, number) values ($1, $2, $3)",
            &[item.into(), kind.into(), number.into()],
        )
        .await?;
    }
    for number in &links.agreements {
        tx.execute(
            "insert into agenda_item_agreement (item_id, agreement_id)
             select $1, id from agreement where number = $2",
            &[item.into(), (*number).into()],
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn links_delete(tx: &mut Tx, item: ItemId) -> Result<(), StoreError> {
    for sql in [
        "delete from agenda_item_link where item_id = $1",
        "delete from agenda_item_agreement where item_id = $1",
    ] {
        tx.execute(sql, &[item.into()]).await?;
    }
    Ok(())
}
