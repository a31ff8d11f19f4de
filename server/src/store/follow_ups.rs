//! Wishes of forums that initiatives be followed closely, and what became of them.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::follow_up::{
    AskState, FollowUp, FollowUpDraft, FollowUpState, FollowUpWord, OpenWish, Treatment, WordLine,
};
use domain::ids::{FollowUpId, ForumId, InitiativeId, ProgrammeId};
use domain::policy::{Decide, Permit};
use domain::text::Slug;
use domain::time::Timestamp;

impl Record for FollowUp {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: FollowUpId::new(row.uuid(0)?),
            forum: ForumId::new(row.uuid(1)?),
            forum_name: row.text(2)?,
            asked_on: row.day(3)?,
            item: row.opt_text(4)?,
            wish: row.text(5)?,
            recorded_by: row.opt_text(6)?,
            recorded_at: row.instant(7)?,
        })
    }
}

/// Newest first.
pub async fn follow_up_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<FollowUp>, StoreError> {
    db.rows(
        "select u.id, u.forum_id, f.name, u.asked_on, u.item, u.wish, p.name, u.recorded_at
         from follow_up u
         join forum f on f.id = u.forum_id
         left join person p on p.id = u.recorded_by
         where u.initiative_id = $1 order by u.sequence desc",
        &[initiative.into()],
    )
    .await
}

/// What was made of a wish, and of which.
pub struct StoredWord {
    pub follow_up: FollowUpId,
    pub line: WordLine,
}

impl Record for StoredWord {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            follow_up: FollowUpId::new(row.uuid(0)?),
            line: WordLine {
                met_on: row.day(1)?,
                item: row.opt_text(2)?,
                words: row.text(3)?,
                treatment: row.word(4)?,
                recorded_by: row.opt_text(5)?,
                recorded_at: row.instant(6)?,
            },
        })
    }
}

/// On all wishes for an initiative; in each the oldest first.
pub async fn follow_up_words(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredWord>, StoreError> {
    db.rows(
        "select w.follow_up_id, w.met_on, w.item, w.words, w.treatment, p.name, w.recorded_at
         from follow_up u
         join follow_up_word w on w.follow_up_id = u.id
         left join person p on p.id = w.recorded_by
         where u.initiative_id = $1 order by u.sequence, w.sequence",
        &[initiative.into()],
    )
    .await
}

impl Record for OpenWish {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            forum: row.text(2)?,
            asked_on: row.day(3)?,
            wish: row.text(4)?,
        })
    }
}

macro_rules! open_wishes {
    ($columns:literal, $rest:literal) => {
        concat!(
            "select i.number, i.title, f.name, u.asked_on, u.wish",
            $columns,
            " from follow_up u
             join initiative i on i.id = u.initiative_id
             join programme p on p.id = u.programme_id
             join forum f on f.id = u.forum_id
             where not exists (
               select 1 from follow_up_word c
               where c.follow_up_id = u.id and c.treatment = 'closes') ",
            $rest
        )
    };
}

/// Those of a programme, or of one initiative of it, that nobody has closed; by number, in each the
/// oldest first.
pub async fn open_wishes(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: Option<InitiativeId>,
) -> Result<Vec<OpenWish>, StoreError> {
    db.rows(
        open_wishes!(
            "",
            "and u.programme_id = $1 and (u.initiative_id = $2 or $2 is null)
             order by i.number, u.sequence"
        ),
        &[programme.into(), initiative.into()],
    )
    .await
}

/// An open wish of a forum.
pub struct ForumWish {
    pub wish: OpenWish,
    pub programme: Slug,
    pub programme_name: String,
    /// The meeting that dealt with it last.
    pub last_met_on: Option<NaiveDate>,
}

impl Record for ForumWish {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            wish: OpenWish::read(row)?,
            programme: row.checked(5)?,
            programme_name: row.text(6)?,
            last_met_on: row.opt_day(7)?,
        })
    }
}

/// The open wishes of a forum in all programmes, oldest first.
pub async fn wishes_of_forum(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Vec<ForumWish>, StoreError> {
    db.rows(
        open_wishes!(
            ", p.slug, p.name,
             (select max(w.met_on) from follow_up_word w where w.follow_up_id = u.id)",
            "and u.forum_id = $1 order by u.asked_on, p.sort_key, i.number, u.sequence"
        ),
        &[forum.into()],
    )
    .await
}

/// Fails as a duplicate when another wish was a moment faster.
pub async fn follow_up_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    state: &AskState,
    (id, draft): (FollowUpId, &FollowUpDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into follow_up (id, programme_id, initiative_id, sequence, forum_id, asked_on, item,
         wish, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            id.into(),
            state.programme.into(),
            state.initiative.into(),
            state.n_asked.saturating_add(1).into(),
            draft.forum.into(),
            draft.asked_on.into(),
            draft.item.as_ref().map(|item| item.as_str()).into(),
            draft.wish.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when another word was a moment faster.
pub async fn follow_up_word_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    state: &FollowUpState,
    word: &FollowUpWord,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sequence = u32::try_from(state.said.len()).unwrap_or(u32::MAX);
    tx.execute(
        "insert into follow_up_word (follow_up_id, sequence, met_on, item, words, treatment,
         recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            state.id.into(),
            sequence.saturating_add(1).into(),
            word.met_on.into(),
            word.item.as_ref().map(|item| item.as_str()).into(),
            word.words.as_str().into(),
            Treatment::code(word.treatment).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
