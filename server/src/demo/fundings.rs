//! Three grants. Of the first the minutes tell who gave what, for whom, for how long and for what; of the
//! second that its source dried up; the third is invented, and runs while the demo data is looked at. The
//! figures of every half-year are invented.

mod told;

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::{Recording, noon};
use crate::store::fundings::{
    baseline_insert, duty_insert, duty_report_insert, figure_insert, funding_insert, lapse_insert,
    operation_insert,
};
use chrono::{Days, NaiveDate};
use domain::form::FormData;
use domain::funding::{
    Baseline, BaselineDraft, DutyDraft, DutyReportDraft, FigureDraft, FigureKind, Funding,
    FundingDraft, FundingField, LapseDraft, OperationDraft, add_duty, create, decide_operation,
    record_figure, record_lapse, report_duty, set_baseline, standing,
};
use domain::half_year::HalfYear;
use domain::ids::{FundingDutyId, FundingId, FundingLapseId};
use domain::money::Kroner;
use domain::policy::{Govern, Permit};
use domain::problem::Field;
use domain::time::format_day;
use told::{DemoFunding, FUNDINGS, LAPSE, Told};

/// Loads the grants, after the forums, programmes and initiatives that they name.
pub async fn load_fundings(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let mut known = Vec::new();
    for demo in &FUNDINGS {
        let funding = load_funding(recording, directory, demo).await?;
        known.push(funding);
    }
    load_lapse(recording, &known).await
}

/// The days of a grant: its own, or counted from the day of loading.
fn period(demo: &DemoFunding, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), DemoError> {
    let Some((before, after)) = demo.around_today else {
        return Ok((day(demo.first_day)?, day(demo.last_day)?));
    };
    let missing = || DemoError::Content(demo.title.to_owned());
    let first = today.checked_sub_days(Days::new(before));
    let last = today.checked_add_days(Days::new(after));
    let first = HalfYear::of(first.ok_or_else(missing)?).first_day();
    Ok((first, last.ok_or_else(missing)?))
}

async fn load_funding(
    recording: &mut Recording<'_>,
    directory: &Directory,
    demo: &DemoFunding,
) -> Result<Funding, DemoError> {
    let permit = Permit::<Govern>::system();
    let today = recording.service.clock.now().day();
    let (first, last) = period(demo, today)?;
    let (draft, _) = FundingDraft::parse(&typed(directory, demo, (first, last))?)?;
    let id = FundingId::new(recording.service.clock.new_id());
    let (funding, event) = create(&permit, id, draft);
    let at = noon(first);
    funding_insert(&mut recording.tx, &permit, &funding, at).await?;
    recording.note(event);
    let baseline = load_baseline(recording, &funding, demo, first).await?;
    let halves = funding.draft.half_years();
    let mut n_figures = 0;
    for told in demo.told {
        n_figures = load_told(recording, (&funding, &baseline), told, &halves, n_figures).await?;
    }
    Ok(funding)
}

fn typed(
    directory: &Directory,
    demo: &DemoFunding,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<FormData, DemoError> {
    let missing = || DemoError::Content(demo.organisation.to_owned());
    let organisation = directory.organisations.get(demo.organisation);
    let organisation = organisation.copied().ok_or_else(missing)?;
    let of = Field::Funding;
    let granted_on = match demo.granted_on {
        "" => format_day(first),
        on => on.to_owned(),
    };
    let own = [
        (FundingField::Grantor, demo.grantor),
        (FundingField::Source, demo.source),
        (FundingField::Total, demo.total),
        (FundingField::OwnShare, demo.own),
        (FundingField::Shares, demo.shares),
        (FundingField::Conditions, demo.conditions),
        (FundingField::SuccessCriteria, demo.criteria),
        (FundingField::Programme, demo.programme),
        (FundingField::Initiatives, demo.initiatives),
        (FundingField::Indicators, demo.indicators),
    ];
    let form = own
        .into_iter()
        .fold(FormData::default(), |form, (field, words)| {
            form.with(of(field), words)
        });
    Ok(form
        .with(of(FundingField::GrantedOn), granted_on)
        .with(Field::Title, demo.title)
        .with(Field::Purpose, demo.purpose)
        .with(Field::StartOn, format_day(first))
        .with(Field::EndOn, format_day(last))
        .with(Field::Responsible, demo.responsible)
        .with(Field::Organisation, organisation.to_string())
        .with(Field::Forum, directory.forum(demo.forum)?.to_string()))
}

/// The own share in equal parts, the last of which takes the rest.
async fn load_baseline(
    recording: &mut Recording<'_>,
    funding: &Funding,
    demo: &DemoFunding,
    first: NaiveDate,
) -> Result<Baseline, DemoError> {
    let permit = Permit::<Govern>::system();
    let missing = || DemoError::Content(demo.title.to_owned());
    let halves = funding.draft.half_years();
    let n_halves = u64::try_from(halves.len()).map_err(|_| missing())?;
    let own = funding.draft.own.whole();
    let each = own.checked_div(n_halves).ok_or_else(missing)?;
    let before = each.saturating_mul(n_halves.saturating_sub(1));
    let lines = halves.iter().map(|half| {
        let is_last = halves.last() == Some(half);
        let sum = if is_last {
            own.saturating_sub(before)
        } else {
            each
        };
        let sum = Kroner::new(sum).map(Kroner::brief).unwrap_or_default();
        format!("{half}: {sum}")
    });
    let form = FormData::default()
        .with(
            Field::Funding(FundingField::Baseline),
            lines.collect::<Vec<_>>().join("\n"),
        )
        .with(Field::DecidedOn, format_day(first));
    let (draft, based_on) = BaselineDraft::parse(&form)?;
    let (baseline, event) = set_baseline(&permit, funding, None, draft, (first, based_on))?;
    let at = noon(first);
    baseline_insert(&mut recording.tx, &permit, funding.id, &baseline, at).await?;
    recording.note(event);
    Ok(baseline)
}

/// Returns how many figures there are then.
async fn load_told(
    recording: &mut Recording<'_>,
    (funding, baseline): (&Funding, &Baseline),
    told: &Told,
    halves: &[HalfYear],
    n_figures: u32,
) -> Result<u32, DemoError> {
    let permit = Permit::<Govern>::system();
    let today = recording.service.clock.now().day();
    match told {
        Told::Figure(kind, place, amount, words) => {
            let half = halves.get(*place).copied();
            let half = half.ok_or_else(|| DemoError::Content((*amount).to_owned()))?;
            let at = match kind {
                FigureKind::Spent => half.last_day().min(today),
                FigureKind::Forecast => half.first_day().min(today),
            };
            let form = FormData::default()
                .with(Field::Funding(FundingField::HalfYear), half.to_string())
                .with(Field::Funding(FundingField::FigureKind), kind.code())
                .with(Field::Funding(FundingField::Amount), *amount)
                .with(Field::Words, *words)
                .with(
                    Field::Version,
                    standing(funding, Some(baseline), n_figures).to_string(),
                );
            let draft = FigureDraft::parse(&form)?;
            let said = record_figure(&permit, funding, Some(baseline), draft, (at, n_figures));
            let (figure, event) = said?;
            figure_insert(&mut recording.tx, &permit, funding.id, &figure, noon(at)).await?;
            recording.note(event);
            Ok(figure.sequence)
        }
        Told::Duty(what, due, report) => {
            load_duty(recording, funding, (what, *due), *report).await?;
            Ok(n_figures)
        }
        Told::Decided(operation, by, on, words) => {
            let form = FormData::default()
                .with(Field::Funding(FundingField::Operation), operation.code())
                .with(Field::Funding(FundingField::DecidedBy), *by)
                .with(Field::DecidedOn, *on)
                .with(Field::Words, *words)
                .with(Field::Version, standing(funding, None, 0).to_string());
            let draft = OperationDraft::parse(&form)?;
            let on = draft.decided_on;
            let (decision, event) = decide_operation(&permit, funding, 0, draft, on)?;
            operation_insert(&mut recording.tx, &permit, funding.id, &decision, noon(on)).await?;
            recording.note(event);
            Ok(n_figures)
        }
    }
}

/// Due so many days after the first day of its grant, and reported as many before that with these words.
async fn load_duty(
    recording: &mut Recording<'_>,
    funding: &Funding,
    (what, due): (&str, u64),
    report: Option<(u64, &str)>,
) -> Result<(), DemoError> {
    let permit = Permit::<Govern>::system();
    let missing = || DemoError::Content(what.to_owned());
    let first = funding.draft.first_day;
    let due_on = first.checked_add_days(Days::new(due)).ok_or_else(missing)?;
    let form = FormData::default()
        .with(Field::Funding(FundingField::Duty), what)
        .with(Field::DueOn, format_day(due_on));
    let id = FundingDutyId::new(recording.service.clock.new_id());
    let (duty, event) = add_duty(&permit, funding, id, DutyDraft::parse(&form)?);
    duty_insert(&mut recording.tx, &permit, funding.id, &duty, noon(first)).await?;
    recording.note(event);
    let Some((before, words)) = report else {
        return Ok(());
    };
    let on = due_on
        .checked_sub_days(Days::new(before))
        .ok_or_else(missing)?;
    let form = FormData::default()
        .with(Field::Funding(FundingField::ReportedOn), format_day(on))
        .with(Field::Words, words);
    let draft = DutyReportDraft::parse(&form)?;
    let event = report_duty(&permit, funding, &duty, &draft, on)?;
    duty_report_insert(&mut recording.tx, &permit, id, &draft.0, noon(on)).await?;
    recording.note(event);
    Ok(())
}

async fn load_lapse(recording: &mut Recording<'_>, known: &[Funding]) -> Result<(), DemoError> {
    let permit = Permit::<Govern>::system();
    let form = FormData::default()
        .with(Field::Title, LAPSE.title)
        .with(Field::Funding(FundingField::Source), LAPSE.source)
        .with(Field::StartOn, LAPSE.first_day)
        .with(Field::EndOn, LAPSE.last_day)
        .with(Field::Words, LAPSE.words);
    let draft = LapseDraft::parse(&form)?;
    let id = FundingLapseId::new(recording.service.clock.new_id());
    let known = known.iter().map(|funding| (funding.id, &funding.draft));
    let (lapse, event) = record_lapse(&permit, id, draft, known)?;
    let at = noon(day(LAPSE.noted_on)?);
    lapse_insert(&mut recording.tx, &permit, &lapse, at).await?;
    recording.note(event);
    Ok(())
}
