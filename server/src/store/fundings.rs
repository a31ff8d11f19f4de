//! Grants: what they say, version by version, and what was said of them since.

mod read;
mod said;

pub use read::{
    StoredFunding, StoredLapse, funding_find, funding_list, funding_versions, lapse_list,
};
pub use said::{
    StoredOperation, all_operations, baseline_list, duty_find, duty_list, figure_list,
    operation_list, overdue_list,
};

use super::{StoreError, Tx, Value};
use domain::funding::{
    Baseline, Duty, DutyReport, Figure, Funding, Lapse, LapsedSource, OperationDecision,
};
use domain::ids::{FundingDutyId, FundingId};
use domain::money::Kroner;
use domain::policy::{Govern, Permit};
use domain::text::{Line, Paragraph};
use domain::time::Timestamp;

impl From<Kroner> for Value {
    fn from(sum: Kroner) -> Self {
        sum.signed().into()
    }
}

/// Fails as a duplicate when that version is there; the first makes the funding.
pub async fn funding_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    funding: &Funding,
    now: Timestamp,
) -> Result<(), StoreError> {
    if funding.version == 1 {
        tx.execute("insert into funding (id) values ($1)", &[funding.id.into()])
            .await?;
    }
    let draft = &funding.draft;
    tx.execute(
        "insert into funding_version (funding_id, version, forum_id, organisation_id, first_day,
         last_day, total, own_share, content, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            funding.id.into(),
            funding.version.into(),
            draft.forum.into(),
            draft.organisation.into(),
            draft.first_day.into(),
            draft.last_day.into(),
            draft.total.into(),
            draft.own.into(),
            serde_json::to_string(draft)?.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when that version is there.
pub async fn baseline_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    funding: FundingId,
    baseline: &Baseline,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into funding_baseline (funding_id, version, decided_on, reason, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6)",
        &[
            funding.into(),
            baseline.version.into(),
            baseline.decided_on.into(),
            baseline.reason.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for (half, amount) in &baseline.amounts {
        tx.execute(
            "insert into funding_baseline_amount (funding_id, version, half_year, amount)
             values ($1, $2, $3, $4)",
            &[
                funding.into(),
                baseline.version.into(),
                half.to_string().into(),
                (*amount).into(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Fails as a duplicate when another one was a moment faster.
pub async fn figure_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    funding: FundingId,
    figure: &Figure,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into funding_figure (funding_id, sequence, kind, half_year, amount, words,
         recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            funding.into(),
            figure.sequence.into(),
            figure.kind.code().into(),
            figure.half.to_string().into(),
            figure.amount.into(),
            figure.words.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn duty_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    funding: FundingId,
    duty: &Duty,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into funding_duty (id, funding_id, what, due_on, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6)",
        &[
            duty.id.into(),
            funding.into(),
            duty.what.as_str().into(),
            duty.due_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when it was reported a moment before.
pub async fn duty_report_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    duty: FundingDutyId,
    report: &DutyReport,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into funding_duty_report (duty_id, reported_on, words, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5)",
        &[
            duty.into(),
            report.reported_on.into(),
            report.words.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when another one was a moment faster.
pub async fn operation_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    funding: FundingId,
    decision: &OperationDecision,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into funding_operation (funding_id, sequence, operation, decided_by, decided_on, words,
         ends_on, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            funding.into(),
            decision.sequence.into(),
            decision.operation.code().into(),
            decision.decided_by.as_str().into(),
            decision.decided_on.into(),
            decision.words.as_str().into(),
            decision.ends_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn lapse_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    lapse: &Lapse,
    now: Timestamp,
) -> Result<(), StoreError> {
    let draft = &lapse.draft;
    let (funding, source) = match &draft.source {
        LapsedSource::Funding(id) => (Some(*id), None),
        LapsedSource::Named(name) => (None, Some(Line::as_str(name))),
    };
    tx.execute(
        "insert into funding_lapse (id, title, first_day, last_day, words, funding_id, source,
         recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            lapse.id.into(),
            draft.title.as_str().into(),
            draft.first_day.into(),
            draft.last_day.into(),
            draft.words.as_str().into(),
            funding.into(),
            source.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
