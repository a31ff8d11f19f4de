//! Status reports: every one of them for ever, and the newest of each round beside them.

use super::{Query, Record, Row, StoreError, Tx};
use domain::ids::{InitiativeId, ProgrammeId};
use domain::policy::{Permit, SetStatus};
use domain::round::{RoundHead, RoundLine, RoundState};
use domain::status::{Light, LightState, Remedy, StatusHistoryEntry, StatusReport};
use domain::text::{Line, Paragraph};

/// The newest round of a programme and how many reports an initiative has in it.
pub struct Standing {
    pub round: RoundState,
    pub n_reports: u32,
}

impl Record for Standing {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            round: RoundLine::read(row)?.state,
            n_reports: row.number(8)?,
        })
    }
}

/// `None` while the programme has no round.
pub async fn standing_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: InitiativeId,
) -> Result<Option<Standing>, StoreError> {
    db.row(
        "select r.id, f.name, r.meeting_on, r.due_on, r.frozen_at, r.treated_at, r.closed_at,
         r.programme_id,
         (select count(*) from status_report s where s.initiative_id = $1 and s.round_id = r.id)
         from status_round r join forum f on f.id = r.forum_id
         where r.programme_id = $2 order by r.meeting_on desc limit 1",
        &[initiative.into(), programme.into()],
    )
    .await
}

/// The five columns of a remedy from `first`; `None` where the first is null.
pub(super) fn remedy(row: &Row<'_>, first: usize) -> Result<Option<Remedy>, StoreError> {
    let at = |n: usize| first.saturating_add(n);
    let Some(consequence) = row.opt_text(first)? else {
        return Ok(None);
    };
    let damaged = |column| move |_| StoreError::Damaged { column };
    Ok(Some(Remedy {
        consequence: Paragraph::parse(&consequence).map_err(damaged(first))?,
        action: Paragraph::parse(&row.text(at(1))?).map_err(damaged(at(1)))?,
        responsible: Line::parse(&row.text(at(2))?).map_err(damaged(at(2)))?,
        due_on: row.day(at(3))?,
        help: match row.opt_text(at(4))? {
            Some(help) => Some(Paragraph::parse(&help).map_err(damaged(at(4)))?),
            None => None,
        },
    }))
}

/// Whether it was superseded is known from the row before it.
impl Record for StatusHistoryEntry {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let light: Option<Light> = row.opt_word(3)?;
        Ok(Self {
            round: RoundHead::read(row)?,
            state: LightState::from(light),
            explanation: row.opt_text(4)?,
            reported_by: row.opt_text(5)?,
            reported_at: row.opt_instant(6)?,
            superseded: false,
            late: row.opt_int(7)?.is_some(),
            remedy: remedy(row, 8)?,
        })
    }
}

/// Every round, newest first, and in it every report, newest first; a round without one has an entry
/// too.
pub async fn report_history(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: InitiativeId,
) -> Result<Vec<StatusHistoryEntry>, StoreError> {
    let mut history: Vec<StatusHistoryEntry> = db
        .rows(
            "select r.id, f.name, r.meeting_on, s.light, s.explanation, p.name, s.reported_at,
             case when s.late then r.frozen_at end,
             s.consequence, s.action, s.responsible, s.due_on, s.help
             from status_round r
             join forum f on f.id = r.forum_id
             left join status_report s on s.initiative_id = $1 and s.round_id = r.id
             left join person p on p.id = s.reported_by
             where r.programme_id = $2
             order by r.meeting_on desc, s.sequence desc",
            &[initiative.into(), programme.into()],
        )
        .await?;
    let mut newer = None;
    for entry in &mut history {
        entry.superseded = newer == Some(entry.round.id);
        newer = Some(entry.round.id);
    }
    Ok(history)
}

/// Stores a report and makes it the one that counts. Fails as a duplicate when another report took
/// its sequence.
pub async fn report_insert(
    tx: &mut Tx,
    _: &Permit<SetStatus>,
    report: &StatusReport,
) -> Result<(), StoreError> {
    let remedy = report.remedy.as_ref();
    tx.execute(
        "insert into status_report (id, initiative_id, round_id, sequence, light, explanation,
         reported_by, reported_at, late, consequence, action, responsible, due_on, help)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &[
            report.id.into(),
            report.initiative.into(),
            report.round.into(),
            report.sequence.into(),
            report.light.code().into(),
            report.explanation.as_ref().map(|e| e.as_str()).into(),
            report.reported_by.into(),
            report.reported_at.into(),
            report.late.into(),
            remedy.map(|r| r.consequence.as_str()).into(),
            remedy.map(|r| r.action.as_str()).into(),
            remedy.map(|r| r.responsible.as_str()).into(),
            remedy.map(|r| r.due_on).into(),
            remedy
                .and_then(|r| r.help.as_ref())
                .map(|h| h.as_str())
                .into(),
        ],
    )
    .await?;
    tx.execute(
        "insert into current_status (initiative_id, round_id, light, reported_at)
         values ($1, $2, $3, $4)
         on conflict (initiative_id, round_id)
         do update set light = excluded.light, reported_at = excluded.reported_at",
        &[
            report.initiative.into(),
            report.round.into(),
            report.light.code().into(),
            report.reported_at.into(),
        ],
    )
    .await?;
    Ok(())
}
