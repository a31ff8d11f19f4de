use super::*;
use crate::audit::Facts;
use crate::form::FormData;
use crate::ids::{ForumId, FundingDutyId, FundingId, FundingLapseId, OrganisationId};
use crate::locale::Locale;
use crate::money::Kroner;
use crate::policy::Permit;
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

mod money;
mod over_time;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn kroner(text: &str) -> Kroner {
    Kroner::parse(text).unwrap()
}

/// The grant of the minutes: 16 mio. in all, of which 3,16 mio. come here.
fn typed() -> FormData {
    let of = |number| Uuid::from_u128(number).to_string();
    FormData::from_pairs([
        ("title", "IPS-ambassadør"),
        ("grantor", "Styrelsen for Arbejdsmarked og Rekruttering"),
        ("granted_on", "12.12.2022"),
        ("total", "16 mio. kr."),
        ("own_share", "3,16 mio. kr."),
        ("start_on", "01.01.2023"),
        ("end_on", "31.12.2026"),
        ("purpose", "En ambassadør udbreder metoden."),
        ("responsible", "ledende socialrådgiver"),
        ("funding_source", "IPS-puljen"),
    ])
    .with(Field::Forum, of(1))
    .with(Field::Organisation, of(2))
}

fn of(field: FundingField) -> Field {
    Field::Funding(field)
}

fn funding() -> Funding {
    let (draft, _) = FundingDraft::parse(&typed()).unwrap();
    create(&Permit::system(), FundingId::new(Uuid::from_u128(7)), draft).0
}

fn flaw_of(form: &FormData, field: FundingField) -> Option<Flaw> {
    FundingDraft::parse(form).err()?.of(of(field))
}

#[test]
fn what_is_shown_in_a_form_is_read_again() {
    let form = typed()
        .with(
            of(FundingField::Shares),
            "Region Midtjylland: 3,21 mio. kr.\nØvrige: 9,63 mio. kr.",
        )
        .with(of(FundingField::Programme), "ips")
        .with(of(FundingField::Initiatives), "1 og 3");
    let (draft, version) = FundingDraft::parse(&form).unwrap();
    assert_eq!((draft.shares.len(), version), (2, 0));
    let (again, _) = FundingDraft::parse(&draft.to_form()).unwrap();
    assert_eq!(again, draft);
    assert_eq!(again.facts(), draft.facts());
}

#[test]
fn n23_an_own_share_above_the_total_is_refused_with_the_numbers() {
    let form = typed()
        .replacing(of(FundingField::Total), "3,16 mio. kr.")
        .replacing(of(FundingField::OwnShare), "16 mio. kr.");
    let flaw = FundingFlaw::OwnExceeds {
        own: kroner("16 mio."),
        total: kroner("3,16 mio."),
    };
    assert_eq!(
        flaw_of(&form, FundingField::OwnShare),
        Some(Flaw::Funding(flaw))
    );
}

#[test]
fn n23_shares_above_the_total_are_refused_with_the_numbers() {
    let with = |others: &str| typed().with(of(FundingField::Shares), others);
    let exact = with("Øvrige regioner: 12,84 mio. kr.");
    assert!(FundingDraft::parse(&exact).is_ok());
    let flaw = FundingFlaw::SharesExceed {
        shares: kroner("16,4 mio."),
        total: kroner("16 mio."),
    };
    let over = with("Øvrige regioner: 13,24 mio. kr.");
    assert_eq!(
        flaw_of(&over, FundingField::Shares),
        Some(Flaw::Funding(flaw))
    );
    let unreadable = with("Øvrige: 1 mio.\nen del");
    assert_eq!(
        flaw_of(&unreadable, FundingField::Shares),
        Some(Flaw::Line { line: 2 })
    );
}

#[test]
fn a_period_ends_after_it_begins_and_is_not_endless() {
    let with = |end: &str| typed().replacing(Field::EndOn, end);
    let flaw = |end: &str| FundingDraft::parse(&with(end)).err()?.of(Field::EndOn);
    assert_eq!(flaw("31.12.2022"), Some(Flaw::EndsBeforeStart));
    assert_eq!(flaw("31.12.2042"), None);
    let long = FundingFlaw::TooLong { max: 40 };
    assert_eq!(flaw("01.01.2043"), Some(Flaw::Funding(long)));
}

#[test]
fn a_change_counts_up_and_an_old_form_is_refused() {
    let (permit, funding) = (Permit::system(), funding());
    let (draft, _) = FundingDraft::parse(&typed().replacing(Field::EndOn, "30.06.2027")).unwrap();
    let (changed, event) = change(&permit, &funding, draft.clone(), 1).unwrap();
    assert_eq!((changed.version, event.changes.len()), (2, 1));
    let late = change(&permit, &changed, funding.draft.clone(), 1);
    assert_eq!(late.unwrap_err(), Refusal::StaleVersion);
    let same = change(&permit, &changed, draft, 2);
    assert_eq!(same.unwrap_err(), Refusal::NothingChanged);
}

#[test]
fn a_duty_is_overdue_until_it_is_reported_and_reported_once() {
    let permit = Permit::system();
    let form = FormData::from_pairs([("duty", "Årsrapport"), ("due_on", "31.03.2024")]);
    let id = FundingDutyId::new(Uuid::from_u128(9));
    let (mut duty, _) = add_duty(&permit, &funding(), id, DutyDraft::parse(&form).unwrap());
    assert!(!duty.is_overdue(day(2024, 3, 31)) && duty.is_overdue(day(2024, 4, 1)));
    let form = FormData::from_pairs([("reported_on", "02.04.2024"), ("words", "Sendt.")]);
    let report = DutyReportDraft::parse(&form).unwrap();
    let said = |duty: &Duty, on| report_duty(&permit, &funding(), duty, &report, on).map(|_| ());
    let future = Problems::one(of(FundingField::ReportedOn), Flaw::InFuture);
    assert_eq!(said(&duty, day(2024, 4, 1)), Err(future.into()));
    assert_eq!(said(&duty, day(2024, 4, 2)), Ok(()));
    duty.report = Some(report.0.clone());
    assert!(!duty.is_overdue(day(2025, 1, 1)));
    let again = Rejection::Refused(Refusal::StaleVersion);
    assert_eq!(said(&duty, day(2024, 4, 2)), Err(again));
}

#[test]
fn n23_a_source_without_money_is_one_that_some_funding_comes_from() {
    let (permit, known) = (Permit::system(), funding());
    let form = |source: &str| {
        FormData::from_pairs([
            ("title", "Ingen klyngemidler i 2024"),
            ("start_on", "01.01.2024"),
            ("end_on", "31.12.2024"),
            ("words", "Økonomiaftalen afsatte ingen."),
            ("funding_source", source),
        ])
    };
    let record = |form: FormData| {
        let draft = LapseDraft::parse(&form)?;
        let id = FundingLapseId::new(Uuid::from_u128(5));
        let fundings = [(known.id, &known.draft)];
        record_lapse(&permit, id, draft, fundings).map_err(|rejection| match rejection {
            Rejection::Invalid(problems) => problems,
            Rejection::Refused(_) => Problems::default(),
        })
    };
    let (lapse, _) = record(form("ips-PULJEN")).unwrap();
    assert!(lapse.draft.source.pays(known.id, &known.draft));
    let unknown = record(form("en anden pulje")).unwrap_err();
    let no_source = Flaw::Funding(FundingFlaw::NoSuchSource);
    assert_eq!(unknown.of(of(FundingField::Source)), Some(no_source));
    let both = form("IPS-puljen").with(of(FundingField::Funding), known.id.to_string());
    let both = record(both).unwrap_err();
    assert_eq!(both.of(of(FundingField::Source)), Some(Flaw::ChooseOne));
    let by_id = form("").with(of(FundingField::Funding), known.id.to_string());
    assert!(record(by_id).is_ok());
    let another = Uuid::from_u128(8).to_string();
    let another = record(form("").with(of(FundingField::Funding), another)).unwrap_err();
    assert_eq!(another.of(of(FundingField::Funding)), Some(Flaw::Unknown));
}

#[test]
fn a_funding_is_stored_and_read_again() {
    let draft = funding().draft;
    assert_eq!(draft.forum, ForumId::new(Uuid::from_u128(1)));
    assert_eq!(draft.organisation, OrganisationId::new(Uuid::from_u128(2)));
    assert_eq!(draft.source_name(), "IPS-puljen");
    let without = typed().replacing(of(FundingField::Source), "");
    let (draft, _) = FundingDraft::parse(&without).unwrap();
    assert_eq!(draft.source_name(), draft.grantor.as_str());
}

proptest! {
    /// Whatever is typed, what is taken in adds up to the whole at the most.
    #[test]
    fn shares_never_exceed_the_whole(
        total in 0u64..40_000_000,
        own in 0u64..20_000_000,
        others in prop::collection::vec(0u64..20_000_000, 0..5),
    ) {
        let written = |sum: u64| Kroner::new(sum).unwrap().brief();
        let lines: Vec<_> = others.iter().map(|sum| format!("Andre: {}", written(*sum))).collect();
        let form = typed()
            .replacing(of(FundingField::Total), written(total))
            .replacing(of(FundingField::OwnShare), written(own))
            .with(of(FundingField::Shares), lines.join("\n"));
        let all = own + others.iter().sum::<u64>();
        let read = FundingDraft::parse(&form);
        prop_assert_eq!(read.is_ok(), all <= total);
        if let Ok((draft, _)) = read {
            prop_assert_eq!(draft.own.whole() + draft.shares.iter().map(|s| s.amount.whole()).sum::<u64>(), all);
        }
    }
}
