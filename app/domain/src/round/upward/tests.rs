use super::*;
use crate::ids::{ProgrammeId, RoundId};
use crate::round::pack::tests::pack;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn round() -> RoundState {
    RoundState {
        id: RoundId::new(Uuid::nil()),
        programme: ProgrammeId::new(Uuid::nil()),
        meeting_on: NaiveDate::default(),
        due_on: NaiveDate::default(),
        frozen_at: Some(Timestamp::from_micros(1)),
        treated_at: None,
        closed_at: None,
    }
}

/// Number, shown or not, text, reason.
fn draft(rows: &[(u32, bool, &str, &str)]) -> Result<UpwardDraft, Problems> {
    let form = rows.iter().fold(FormData::default(), |form, row| {
        let (number, is_shown, text, reason) = row;
        let form = form
            .with(Field::Number, number.to_string())
            .with(Field::PlainText, *text)
            .with(Field::Reason, *reason);
        match is_shown {
            true => form.with(Field::Selected, number.to_string()),
            false => form,
        }
    });
    UpwardDraft::parse(&form)
}

fn source<'a>(pack: &'a Pack, ratings: &'a [RatingLine]) -> UpwardSource<'a> {
    UpwardSource {
        pack,
        ratings,
        wishes: &[],
    }
}

fn made(pack: &Pack, draft: &UpwardDraft) -> Result<UpwardReport, Rejection> {
    report_upwards(&Permit::system(), &round(), source(pack, &[]), draft, 0).map(|(r, _)| r)
}

#[test]
fn n13_a_report_that_passes_a_wish_over_says_so() {
    let pack = pack(&[LightState::Green, LightState::Green]);
    let wish = |number| OpenWish {
        number,
        title: format!("Indsats {number}"),
        forum: "Politisk Niveau".to_owned(),
        asked_on: NaiveDate::from_ymd_opt(2023, 5, 24).unwrap(),
        wish: "Målrettet opfølgning".to_owned(),
    };
    let source = UpwardSource {
        pack: &pack,
        ratings: &[],
        wishes: &[wish(1), wish(2)],
    };
    let shown = draft(&[(1, true, "Går som bestilt", ""), (2, false, "", "")]).unwrap();
    let made = report_upwards(&Permit::system(), &round(), source, &shown, 0);
    let (report, _) = made.unwrap();
    assert_eq!(report.wishes_of(1).count(), 1);
    let outstanding: Vec<_> = report.outstanding().cloned().collect();
    assert_eq!(outstanding, [wish(2)]);
}

#[test]
fn n12_a_red_that_is_left_out_is_counted_and_needs_its_reason() {
    let pack = pack(&[LightState::Red, LightState::Red, LightState::Green]);
    let silent = draft(&[(1, true, "Fristen flyttes.", ""), (2, false, "", "")]).unwrap();
    let flaw = Flaw::RequiredForInitiative { number: 2 };
    let problems = Problems::one(Field::Reason, flaw);
    assert_eq!(made(&pack, &silent).unwrap_err(), problems.into());

    let honest = [
        (1, true, "Fristen flyttes.", ""),
        (2, false, "", "Behandles på et særskilt punkt"),
    ];
    let report = made(&pack, &draft(&honest).unwrap()).unwrap();
    assert_eq!((report.items.len(), report.n_initiatives), (1, 3));
    assert_eq!(report.omitted_reds.len(), 1);
    let said = report_upwards(
        &Permit::system(),
        &round(),
        source(&pack, &[]),
        &draft(&honest).unwrap(),
        0,
    );
    let (_, event) = said.unwrap();
    let logged = event.changes.iter().find(|c| c.field == Field::Reason);
    assert_eq!(logged.unwrap().after, "2: Behandles på et særskilt punkt");
}

#[test]
fn n12_what_is_shown_has_its_text_and_something_is_shown() {
    let pack = pack(&[LightState::Yellow]);
    let wordless = draft(&[(1, true, "  ", "")]).unwrap();
    let problems = Problems::one(Field::PlainText, Flaw::RequiredForInitiative { number: 1 });
    assert_eq!(made(&pack, &wordless).unwrap_err(), problems.into());
    let nothing = draft(&[(1, false, "", "")]).unwrap_err();
    assert_eq!(nothing.of(Field::Selected), Some(Flaw::Required));
    let open = RoundState {
        frozen_at: None,
        ..round()
    };
    let words = draft(&[(1, true, "Tekst", "")]).unwrap();
    let early = report_upwards(&Permit::system(), &open, source(&pack, &[]), &words, 0);
    assert_eq!(early.unwrap_err(), Refusal::RoundOpen.into());
}

#[test]
fn n12_what_is_written_is_shown_or_taken_away_by_hand() {
    let pack = pack(&[LightState::Yellow, LightState::Yellow]);
    let unticked = draft(&[(1, true, "Tekst", ""), (2, false, "Tekst", "")]).unwrap();
    let flaw = Flaw::RequiredForInitiative { number: 2 };
    let problems = Problems::one(Field::Selected, flaw);
    assert_eq!(made(&pack, &unticked).unwrap_err(), problems.into());
}

#[test]
fn n12_what_the_forum_rates_after_the_report_is_told_beside_it() {
    let rating = |number, light| RatingLine {
        number,
        light,
        reason: String::new(),
        item: None,
        rated_by: None,
        rated_at: Timestamp::from_micros(1),
    };
    let pack = pack(&[LightState::Green, LightState::Yellow, LightState::Red]);
    let rows = [
        (1, true, "Tekst", ""),
        (2, false, "", ""),
        (3, false, "", "Grund"),
    ];
    let report = made(&pack, &draft(&rows).unwrap()).unwrap();
    let since = report.rated_since(&[
        rating(1, Light::Yellow),
        rating(1, Light::Green),
        rating(2, Light::Red),
        rating(3, Light::Red),
    ]);
    assert_eq!(since, [(1, Light::Yellow), (2, Light::Red)]);
}

proptest! {
    #[test]
    fn every_red_is_shown_or_accounted_for(states in prop::collection::vec(0usize..6, 1..30), shown: u32) {
        let states: Vec<_> = states.into_iter().map(|s| LightState::ALL[s]).collect();
        let pack = pack(&states);
        let rows: Vec<_> = (1..).zip(&states).map(|(number, _)| {
            let is_shown = number == 1 || shown & (1 << number) != 0;
            (number, is_shown, if is_shown { "Tekst" } else { "" }, "Grund")
        }).collect();
        let report = made(&pack, &draft(&rows).unwrap()).unwrap();
        let reds_shown = report.items.iter().filter(|i| i.light == Some(Light::Red)).count();
        let reds = states.iter().filter(|s| **s == LightState::Red).count();
        prop_assert_eq!(reds_shown + report.omitted_reds.len(), reds);
    }
}

#[test]
fn n19_words_that_tell_of_few_people_are_read_before_a_report_is_sent() {
    let pack = pack(&[LightState::Red, LightState::Red]);
    let typed = |shown: &str, omitted: &str| {
        FormData::default()
            .with(Field::Number, "1")
            .with(Field::PlainText, shown)
            .with(Field::Reason, "")
            .with(Field::Selected, "1")
            .with(Field::Number, "2")
            .with(Field::PlainText, "")
            .with(Field::Reason, omitted)
    };
    let send = |form: &FormData| made(&pack, &UpwardDraft::parse(form).unwrap());
    let harmless = typed("Det går fremad.", "Har sit eget punkt.");
    assert!(send(&harmless).is_ok());
    for (shown, omitted, field) in [
        (
            "Givet til to borgere fra Thisted.",
            "Grund.",
            Field::PlainText,
        ),
        ("Fremad.", "Kun tre unge i Aalborg svarede.", Field::Reason),
    ] {
        let form = typed(shown, omitted);
        let mut asked = Problems::one(Field::WarningRead, Flaw::Required);
        asked.add(Field::WarningReason, Flaw::Required);
        assert_eq!(send(&form), Err(Rejection::Invalid(asked)));
        let warning = UpwardDraft::read(&form).0.warning(&[]);
        assert_eq!(warning.words().first().unwrap().field, field);
        let read = warning.fingerprint().to_string();
        let answered = form
            .with(Field::WarningRead, read)
            .with(Field::WarningReason, "Kendt i forvejen");
        let draft = UpwardDraft::parse(&answered).unwrap();
        let permit = Permit::system();
        let sent = report_upwards(&permit, &round(), source(&pack, &[]), &draft, 0);
        let (_, event) = sent.unwrap();
        let mut said = event.changes.iter().map(|change| change.after.as_str());
        assert!(said.any(|said| said == "Kendt i forvejen"), "{event:?}");
    }
}
