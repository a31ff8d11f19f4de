//! Status reports: every one of them for ever, and the newest of each round beside them.

use super::rules::basis;
use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{InitiativeId, ProgrammeId, ReportId, RoundId, UserId};
use domain::policy::{Permit, SetStatus};
use domain::round::RoundHead;
use domain::status::{
    EXPLANATION_MAX, Light, LightState, PastReport, Remedy, StatusHistoryEntry, StatusReport,
};
use domain::text::{Line, Paragraph};

/// How often an initiative has reported in a round.
pub async fn report_count(
    db: &mut impl Query,
    initiative: InitiativeId,
    round: RoundId,
) -> Result<u32, StoreError> {
    let count = db
        .row(
            "select count(*) from status_report where initiative_id = $1 and round_id = $2",
            &[initiative.into(), round.into()],
        )
        .await?;
    Ok(count.unwrap_or_default())
}

struct CurrentLight(Light);

impl Record for CurrentLight {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.word(0)?))
    }
}

/// The light that counts in a round; `None` where nothing was reported.
pub async fn current_light_find(
    db: &mut impl Query,
    initiative: InitiativeId,
    round: RoundId,
) -> Result<Option<Light>, StoreError> {
    let found: Option<CurrentLight> = db
        .row(
            "select light from current_status where initiative_id = $1 and round_id = $2",
            &[initiative.into(), round.into()],
        )
        .await?;
    Ok(found.map(|CurrentLight(light)| light))
}

impl Record for PastReport {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            light: row.word(0)?,
            explanation: explanation(row, 1)?,
            same_text_run: row.number(2)?,
            is_of_round_before: row.flag(3)?,
            remedy: remedy(row, 4)?,
            basis: basis(row, 9)?,
            is_of_same_rules: row.flag(10)?,
            undocumented_run: row.number(11)?,
        })
    }
}

impl Record for StatusReport {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: ReportId::new(row.uuid(0)?),
            initiative: InitiativeId::new(row.uuid(1)?),
            round: RoundId::new(row.uuid(2)?),
            sequence: row.number(3)?,
            light: row.word(4)?,
            explanation: explanation(row, 5)?,
            basis: basis(row, 6)?,
            remedy: remedy(row, 7)?,
            reported_by: row.opt_uuid(12)?.map(UserId::new),
            reported_at: row.instant(13)?,
            late: row.flag(14)?,
            unchanged: row.flag(15)?,
            same_text_run: row.number(16)?,
            evidence: row.opt_checked(17)?,
            undocumented_run: row.number(18)?,
        })
    }
}

/// The report of this id.
pub async fn report_find(
    db: &mut impl Query,
    id: ReportId,
) -> Result<Option<StatusReport>, StoreError> {
    db.row(
        "select id, initiative_id, round_id, sequence, light, explanation, basis, consequence, action,
         responsible, due_on, help, reported_by, reported_at, late, unchanged, same_text_run,
         evidence, undocumented_run
         from status_report where id = $1",
        &[id.into()],
    )
    .await
}

fn explanation(
    row: &Row<'_>,
    column: usize,
) -> Result<Option<Paragraph<EXPLANATION_MAX>>, StoreError> {
    let damaged = |_| StoreError::Damaged { column };
    let text = row.opt_text(column)?;
    text.map(|text| Paragraph::parse(&text).map_err(damaged))
        .transpose()
}

/// What an initiative reported last in the rounds before the meeting of this day.
pub async fn past_report_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: InitiativeId,
    meeting_on: NaiveDate,
) -> Result<Option<PastReport>, StoreError> {
    db.row(
        "select s.light, s.explanation, s.same_text_run,
         r.meeting_on = (select max(b.meeting_on) from status_round b
           where b.programme_id = $1 and b.meeting_on < $2),
         s.consequence, s.action, s.responsible, s.due_on, s.help, s.basis,
         r.rule_set_id = (select n.rule_set_id from status_round n
           where n.programme_id = $1 and n.meeting_on = $2), s.undocumented_run
         from status_report s join status_round r on r.id = s.round_id
         where r.programme_id = $1 and r.meeting_on < $2 and s.initiative_id = $3
         order by r.meeting_on desc, s.sequence desc limit 1",
        &[programme.into(), meeting_on.into(), initiative.into()],
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
        let light: Option<Light> = row.opt_word(4)?;
        Ok(Self {
            round: RoundHead::read(row)?,
            state: LightState::from(light),
            explanation: row.opt_text(5)?,
            reported_by: row.opt_text(6)?,
            reported_at: row.opt_instant(7)?,
            superseded: false,
            late: row.opt_int(8)?.is_some(),
            remedy: remedy(row, 9)?,
            unchanged: row.opt_instant(14)?.is_some(),
            same_text_run: row.opt_int(15)?.map_or(Ok(0), |_| row.number(15))?,
            basis: basis(row, 16)?,
            evidence: row.opt_text(17)?,
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
            "select r.id, f.name, r.meeting_on, g.kind, s.light, s.explanation, p.name, s.reported_at,
             case when s.late then r.frozen_at end,
             s.consequence, s.action, s.responsible, s.due_on, s.help,
             case when s.unchanged then s.reported_at end, s.same_text_run, s.basis,
             s.evidence
             from status_round r
             join forum f on f.id = r.forum_id
             left join rule_set g on g.id = r.rule_set_id
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
    let basis = report.basis.as_ref();
    let basis = basis.map(serde_json::to_string).transpose()?;
    tx.execute(
        "insert into status_report (id, initiative_id, round_id, sequence, light, explanation,
         reported_by, reported_at, late, consequence, action, responsible, due_on, help,
         unchanged, same_text_run, basis, evidence, undocumented_run)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
         $19)",
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
            report.unchanged.into(),
            report.same_text_run.into(),
            basis.into(),
            report.evidence.as_ref().map(|shown| shown.as_str()).into(),
            report.undocumented_run.into(),
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
