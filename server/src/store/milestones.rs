//! What leads say of milestones, and what is known beside a light.

use super::confirmations::form;
use super::{Query, Record, Row, StoreError, Tx};
use domain::form::FormData;
use domain::ids::{InitiativeId, ProgrammeId, RoundId};
use domain::milestone::{MilestoneState, MilestoneWord, SaidOf};
use domain::policy::{Permit, SetStatus};
use domain::time::Timestamp;

/// A word, and of which initiative.
pub struct StoredWord {
    pub initiative: InitiativeId,
    pub said: SaidOf,
}

impl Record for StoredWord {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            said: SaidOf {
                title: row.text(1)?,
                progress: row.word(2)?,
                on: row.day(3)?,
            },
        })
    }
}

/// Of one initiative or of all of a programme; in each the oldest first.
pub async fn word_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: Option<InitiativeId>,
) -> Result<Vec<StoredWord>, StoreError> {
    db.rows(
        "select w.initiative_id, w.title, w.progress, w.on_day
         from milestone_word w join initiative i on i.id = w.initiative_id
         where i.programme_id = $1 and (w.initiative_id = $2 or $2 is null)
         order by w.initiative_id, w.sequence",
        &[programme.into(), initiative.into()],
    )
    .await
}

/// Fails as a duplicate when another word was a moment faster.
pub async fn word_insert(
    tx: &mut Tx,
    permit: &Permit<SetStatus>,
    state: &MilestoneState,
    word: &MilestoneWord,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into milestone_word (initiative_id, sequence, title, progress, on_day, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            state.initiative.into(),
            state.n_said.saturating_add(1).into(),
            word.title.as_str().into(),
            word.progress.code().into(),
            word.on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// What may speak against the light of an initiative.
pub struct StoredSignals {
    pub initiative: InitiativeId,
    /// The confirmation in force.
    pub current: Option<FormData>,
    pub is_owner_vacant: bool,
    /// In how many rounds on end nothing was shown, up to the round asked for; 0 where it has no report.
    pub undocumented_run: u32,
}

impl Record for StoredSignals {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            current: match row.opt_text(1)? {
                Some(_) => Some(form(row, 1)?),
                None => None,
            },
            is_owner_vacant: row.flag(2)?,
            undocumented_run: row.number(3)?,
        })
    }
}

/// Of one initiative, or of all active ones of a programme, as they are reported in a round.
pub async fn signal_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: Option<InitiativeId>,
    round: Option<RoundId>,
) -> Result<Vec<StoredSignals>, StoreError> {
    db.rows(
        "select i.id, v.content, exists (
           select 1 from seat o where o.initiative_id = i.id and o.kind = 'owner' and o.holder is null),
         coalesce((select s.undocumented_run from status_report s
           where s.initiative_id = i.id and s.round_id = $1 order by s.sequence desc limit 1), 0)
         from initiative i
         left join confirmation c on c.initiative_id = i.id
         left join confirmation_version v on v.initiative_id = i.id and v.number = c.in_force
         where i.programme_id = $2 and i.fate = 'active' and (i.id = $3 or $3 is null)",
        &[round.into(), programme.into(), initiative.into()],
    )
    .await
}
