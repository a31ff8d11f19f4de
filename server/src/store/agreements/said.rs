//! What was put down of agreements: never changed, only added to.

use crate::store::{Query, Record, Row, StoreError};
use domain::agreement::{
    Accession, AccessionLine, OutcomeLine, PartProgress, ProgressLine, StageEntry, StageLine,
    Stance, Step, StepDraft, StepOutcome, Wording, WordingLine,
};
use domain::ids::{AgreementId, OrganisationId};
use std::collections::HashMap;

impl Record for AccessionLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            said: Accession {
                sequence: row.number(0)?,
                party: OrganisationId::new(row.uuid(1)?),
                stance: row.word(2)?,
                on: row.day(3)?,
            },
            way: row.word(4)?,
            decided_by: row.opt_text(5)?,
            words: row.opt_text(6)?,
            wording: row.opt_int(7)?.and_then(|n| u32::try_from(n).ok()),
        })
    }
}

/// In the order in which it was put down.
pub async fn accession_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<AccessionLine>, StoreError> {
    db.rows(
        "select sequence, organisation_id, stance, on_day, way, decided_by, words, wording
         from accession where agreement_id = $1 order by sequence",
        &[id.into()],
    )
    .await
}

/// A party of an agreement, and what holds of what it said.
pub struct Stands {
    pub party: OrganisationId,
    pub stance: Option<Stance>,
}

/// How each party of each agreement stands now.
pub async fn standings_now(
    db: &mut impl Query,
) -> Result<HashMap<AgreementId, Vec<Stands>>, StoreError> {
    let rows = db
        .rows(
            "select p.agreement_id, p.organisation_id, l.stance
             from agreement_party p left join accession_latest l
             on l.agreement_id = p.agreement_id and l.organisation_id = p.organisation_id",
            &[],
        )
        .await?;
    Ok(by_agreement(rows))
}

/// How each party of each agreement stood on a day.
pub async fn standings_on(
    db: &mut impl Query,
    day: chrono::NaiveDate,
) -> Result<HashMap<AgreementId, Vec<Stands>>, StoreError> {
    let rows = db
        .rows(
            "select p.agreement_id, p.organisation_id, a.stance
             from agreement_party p left join accession a
             on a.agreement_id = p.agreement_id
             and a.sequence = (select l.sequence from accession l
               where l.agreement_id = p.agreement_id and l.organisation_id = p.organisation_id
               and l.on_day <= $1 order by l.on_day desc, l.sequence desc limit 1)",
            &[day.into()],
        )
        .await?;
    Ok(by_agreement(rows))
}

struct StandsRow(AgreementId, Stands);

impl Record for StandsRow {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let stands = Stands {
            party: OrganisationId::new(row.uuid(1)?),
            stance: row.opt_word(2)?.and_then(Stance::standing),
        };
        Ok(Self(AgreementId::new(row.uuid(0)?), stands))
    }
}

fn by_agreement(rows: Vec<StandsRow>) -> HashMap<AgreementId, Vec<Stands>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for StandsRow(agreement, stands) in rows {
        all.entry(agreement).or_default().push(stands);
    }
    all
}

fn stage(row: &Row<'_>) -> Result<StageEntry, StoreError> {
    Ok(StageEntry {
        sequence: row.number(0)?,
        stage: row.word(1)?,
        on: row.day(2)?,
    })
}

impl Record for StageLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            entry: stage(row)?,
            words: row.opt_text(3)?,
        })
    }
}

/// In the order in which it was put down.
pub async fn stage_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<StageLine>, StoreError> {
    db.rows(
        "select sequence, stage, on_day, words from agreement_stage
         where agreement_id = $1 order by sequence",
        &[id.into()],
    )
    .await
}

pub async fn stages_of_all(
    db: &mut impl Query,
) -> Result<HashMap<AgreementId, Vec<StageEntry>>, StoreError> {
    struct Of(StageEntry, AgreementId);
    impl Record for Of {
        fn read(row: &Row<'_>) -> Result<Self, StoreError> {
            Ok(Self(stage(row)?, AgreementId::new(row.uuid(3)?)))
        }
    }
    let rows: Vec<Of> = db
        .rows(
            "select sequence, stage, on_day, agreement_id from agreement_stage",
            &[],
        )
        .await?;
    let mut stages: HashMap<_, Vec<_>> = HashMap::new();
    for Of(entry, agreement) in rows {
        stages.entry(agreement).or_default().push(entry);
    }
    Ok(stages)
}

impl Record for WordingLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            wording: Wording {
                version: row.number(0)?,
                from: row.day(1)?,
            },
            text: row.opt_text(2)?,
            document: row.opt_text(3)?,
            changes: row.opt_text(4)?,
        })
    }
}

/// The first version first.
pub async fn wording_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<WordingLine>, StoreError> {
    db.rows(
        "select version, from_day, wording, document, changes from agreement_wording
         where agreement_id = $1 order by version",
        &[id.into()],
    )
    .await
}

impl Record for Step {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            draft: StepDraft {
                title: row.checked(1)?,
                bodies: row.word(2)?,
                from: row.day(3)?,
                until: row.day(4)?,
            },
            version: row.number(5)?,
            first_until: row.day(6)?,
        })
    }
}

/// As they are planned now, in the order of their windows.
pub async fn step_list(db: &mut impl Query, id: AgreementId) -> Result<Vec<Step>, StoreError> {
    db.rows(
        "select s.number, s.title, s.bodies, s.from_day, s.until_day, s.version, f.until_day
         from agreement_step s join agreement_step f
         on f.agreement_id = s.agreement_id and f.number = s.number and f.version = 1
         where s.agreement_id = $1 and s.version = (select max(l.version) from agreement_step l
           where l.agreement_id = s.agreement_id and l.number = s.number)
         order by s.from_day, s.until_day, s.number",
        &[id.into()],
    )
    .await
}

/// A step of some agreement.
pub struct StepOf {
    pub agreement: AgreementId,
    pub step: Step,
}

impl Record for StepOf {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            step: Step::read(row)?,
            agreement: AgreementId::new(row.uuid(7)?),
        })
    }
}

/// The steps of all agreements whose windows end on a day or later, as they are planned now.
pub async fn steps_due_from(
    db: &mut impl Query,
    day: chrono::NaiveDate,
) -> Result<Vec<StepOf>, StoreError> {
    db.rows(
        "select s.number, s.title, s.bodies, s.from_day, s.until_day, s.version, f.until_day, s.agreement_id
         from agreement_step s join agreement_step f
         on f.agreement_id = s.agreement_id and f.number = s.number and f.version = 1
         where s.until_day >= $1 and s.version = (select max(l.version) from agreement_step l
           where l.agreement_id = s.agreement_id and l.number = s.number)
         order by s.until_day, s.agreement_id, s.number",
        &[day.into()],
    )
    .await
}

impl Record for OutcomeLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            outcome: StepOutcome {
                sequence: row.number(0)?,
                step: row.number(1)?,
                party: row.opt_uuid(2)?.map(OrganisationId::new),
                result: row.word(3)?,
                on: row.day(4)?,
            },
            words: row.opt_text(5)?,
        })
    }
}

/// In the order in which it was put down.
pub async fn outcome_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<OutcomeLine>, StoreError> {
    db.rows(
        "select sequence, step, organisation_id, result, on_day, words from agreement_outcome
         where agreement_id = $1 order by sequence",
        &[id.into()],
    )
    .await
}

impl Record for ProgressLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            told: PartProgress {
                sequence: row.number(0)?,
                part: row.number(1)?,
                party: OrganisationId::new(row.uuid(2)?),
                state: row.word(3)?,
                on: row.day(4)?,
            },
            words: row.opt_text(5)?,
        })
    }
}

/// In the order in which it was put down.
pub async fn progress_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<ProgressLine>, StoreError> {
    db.rows(
        "select sequence, part, organisation_id, state, on_day, words from agreement_progress
         where agreement_id = $1 order by sequence",
        &[id.into()],
    )
    .await
}
