use super::*;
use crate::form::FormData;
use crate::time::parse_day;
use uuid::Uuid;

pub(super) fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

pub(super) fn form(changes: &[(Field, &str)]) -> FormData {
    let typed = [
        (Field::Name, "Positiv udslusning"),
        (Field::Question, "Hvor mange kommer videre?"),
        (Field::Kind, "share"),
        (Field::Counted, "Borgere uden ydelse"),
        (Field::CountedOf, "Alle afsluttede"),
        (Field::Unit, "borgere"),
        (Field::Better, "higher"),
        (Field::PeriodKind, "month"),
        (Field::Source, "Jobcenteret"),
        (Field::Threshold, "5"),
        (Field::Disclosure, "public"),
        (Field::CategoryKind, "exclusive"),
    ];
    let form = typed
        .iter()
        .fold(FormData::default(), |f, (k, v)| f.with(*k, *v));
    changes.iter().fold(form, |f, (k, v)| f.replacing(*k, *v))
}

pub(super) fn indicator(changes: &[(Field, &str)]) -> Indicator {
    let draft = DefinitionDraft::parse(&form(changes)).unwrap();
    let (id, programme) = (IndicatorId::new(Uuid::nil()), ProgrammeId::new(Uuid::nil()));
    create(&Permit::system(), id, programme, 1, draft).0
}

pub(super) fn target(indicator: &Indicator, rows: &str) -> EntryTarget {
    let mut target = EntryTarget {
        definition: indicator.current.definition.clone(),
        organisations: ["Aalborg Kommune", "Jammerbugt Kommune"]
            .into_iter()
            .zip(1u128..)
            .map(|(name, id)| {
                let id = crate::ids::OrganisationId::new(Uuid::from_u128(id));
                (id, name.to_owned())
            })
            .collect(),
        stored: Vec::new(),
        n_entries: 0,
        breaks: indicator.breaks(),
        today: day("22.11.2026"),
    };
    if !rows.is_empty() {
        let preview = read_entry(rows, &target);
        target.stored = preview.accepted().unwrap_or_else(|| panic!("{preview:?}"));
        target.n_entries = 1;
    }
    target
}

fn redefined(
    indicator: &Indicator,
    changes: &[(Field, &str)],
) -> Result<DefinitionVersion, Rejection> {
    let typed = form(changes).with(Field::Version, indicator.current.version.to_string());
    let draft = DefinitionDraft::parse(&typed).unwrap();
    redefine(&Permit::system(), indicator, draft).map(|(version, _)| version)
}

fn problem(field: Field, flaw: Flaw) -> Rejection {
    Problems::one(field, flaw).into()
}

#[test]
fn a_share_is_of_something_and_other_numbers_are_not() {
    let parse = |changes: &[(Field, &str)]| DefinitionDraft::parse(&form(changes));
    let of = (Field::CountedOf, "");
    let problems = parse(&[of]).unwrap_err();
    assert_eq!(problems.of(Field::CountedOf), Some(Flaw::Required));
    let count = parse(&[(Field::Kind, "count")]).unwrap();
    assert_eq!(count.definition.denominator, None);
    let threshold = parse(&[(Field::Threshold, "1")]).unwrap_err();
    let range = Flaw::OutOfRange { min: 2, max: 50 };
    assert_eq!(threshold.of(Field::Threshold), Some(range));
    let twice = parse(&[(Field::Categories, "Job\nSU\njob")]).unwrap_err();
    let repeated = Flaw::RepeatedLine { line: 3 };
    assert_eq!(twice.of(Field::Categories), Some(repeated));
}

#[test]
fn a_definition_comes_back_from_its_own_form() {
    let indicator = indicator(&[(Field::Categories, "Job\nSU"), (Field::DueDays, "30")]);
    let definition = indicator.current.definition;
    let again = DefinitionDraft::parse(&definition.to_form()).unwrap();
    assert_eq!(again.definition, definition);
    let stored = serde_json::to_string(&definition).unwrap();
    assert_eq!(
        serde_json::from_str::<Definition>(&stored).unwrap(),
        definition
    );
}

#[test]
fn n21_another_meaning_says_from_when_and_why_and_draws_a_break() {
    let indicator = indicator(&[]);
    let other = (Field::Counted, "Borgere i job");
    let why = (Field::Reason, "Ny opgørelse");
    assert_eq!(
        redefined(&indicator, &[other]),
        Err(problem(Field::Reason, Flaw::Required))
    );
    assert_eq!(
        redefined(&indicator, &[other, why]),
        Err(problem(Field::ValidFrom, Flaw::Required))
    );
    // From the first day of its period.
    let version = redefined(&indicator, &[other, why, (Field::ValidFrom, "17.07.2026")]).unwrap();
    assert_eq!(version.valid_from, Some(day("01.07.2026")));
    let changed = Indicator {
        current: version,
        earlier: vec![indicator.current],
        ..indicator
    };
    assert_eq!(changed.breaks(), [day("01.07.2026")]);
    let june = Period::parse(PeriodKind::Month, "2026-06").unwrap();
    assert_eq!(
        changed.definition_of(june).numerator.as_str(),
        "Borgere uden ydelse"
    );
    assert_eq!(
        changed.definition_of(june.next()).numerator.as_str(),
        "Borgere i job"
    );
    let again = [
        (Field::Counted, "Noget tredje"),
        why,
        (Field::ValidFrom, "01.06.2026"),
    ];
    assert_eq!(
        redefined(&changed, &again),
        Err(problem(
            Field::ValidFrom,
            Flaw::too_early(day("01.08.2026"))
        ))
    );
}

#[test]
fn n21_other_words_around_the_same_meaning_draw_no_break() {
    let indicator = indicator(&[]);
    let version = redefined(&indicator, &[(Field::Source, "Jobcenter Aalborg")]).unwrap();
    assert_eq!((version.version, version.valid_from), (2, None));
    let spaced = [
        (Field::Counted, "borgere  uden ydelse"),
        (Field::Name, "Udslusning"),
    ];
    assert_eq!(redefined(&indicator, &spaced).unwrap().valid_from, None);
    let same = redefined(&indicator, &[]);
    assert_eq!(same, Err(Refusal::NothingChanged.into()));
}

#[test]
fn figures_keep_their_kind_and_their_periods() {
    let indicator = Indicator {
        has_figures: true,
        ..indicator(&[])
    };
    for change in [(Field::Kind, "count"), (Field::PeriodKind, "week")] {
        let refused = redefined(&indicator, &[change]);
        assert_eq!(refused, Err(Refusal::FiguresStand.into()));
    }
}

#[test]
fn n21_a_benchmark_of_another_definition_needs_a_reason_and_is_not_comparable() {
    let indicator = indicator(&[]);
    let set = |definition: &str, reason: &str| {
        let typed = FormData::default()
            .with(Field::Name, "IPS Grow")
            .with(Field::Benchmark, "40")
            .with(Field::Source, "IPS Grow")
            .with(Field::Definition, definition)
            .with(Field::Reason, reason);
        let draft = BenchmarkDraft::parse(&typed).unwrap();
        set_benchmark(&Permit::system(), &indicator, draft).map(|(benchmark, _)| benchmark)
    };
    let other = "Borgere uden arbejde, der kommer i arbejde";
    assert_eq!(
        set(other, ""),
        Err(Problems::one(Field::Reason, Flaw::OtherDefinition))
    );
    let definition = &indicator.current.definition;
    assert!(
        !set(other, "Et kendt pejlemærke")
            .unwrap()
            .is_comparable(definition)
    );
    assert!(
        set("borgere uden ydelse", "")
            .unwrap()
            .is_comparable(definition)
    );
}

#[test]
fn the_log_tells_which_benchmark_is_shown_no_more() {
    let indicator = indicator(&[]);
    let typed = FormData::default()
        .with(Field::Name, "IPS Grow")
        .with(Field::Benchmark, "40")
        .with(Field::Source, "IPS Grow")
        .with(Field::Definition, "Borgere uden ydelse");
    let draft = BenchmarkDraft::parse(&typed).unwrap();
    let (benchmark, _) = set_benchmark(&Permit::system(), &indicator, draft).unwrap();
    let known = [benchmark];
    let name = ended_benchmark(&typed).unwrap();
    let (_, event) = end_benchmark(&Permit::system(), &indicator, &known, &name).unwrap();
    let changes = event.changes.iter();
    let changes: Vec<_> = changes
        .map(|c| (c.field, c.before.as_str(), c.after.as_str()))
        .collect();
    let expected = [(Field::Benchmark, "40", ""), (Field::Name, "IPS Grow", "")];
    assert_eq!(changes, expected);
}

#[test]
fn the_newest_target_that_holds_counts() {
    let target = |value: &str, from: &str, until: &str| {
        let typed = FormData::default()
            .with(Field::TargetValue, value)
            .with(Field::ValidFrom, from)
            .with(Field::ValidUntil, until);
        IndicatorTarget::parse(&typed).unwrap()
    };
    let targets = [
        target("40", "", ""),
        target("45,5", "01.01.2026", "31.12.2026"),
    ];
    let on = |d| target_on(&targets, day(d)).unwrap().hundredths;
    assert_eq!((on("31.12.2025"), on("01.01.2026")), (4_000, 4_550));
}
