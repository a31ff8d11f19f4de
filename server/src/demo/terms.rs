//! The terms of reference of the three forums whose minutes the demo data tells, and the meetings that one
//! of them has planned. What a forum does is told by its minutes; who decided the terms, when, and how long
//! before a meeting papers are due is invented, and the texts say so.

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::{Recording, noon};
use crate::store::meetings::{meeting_insert, meeting_list};
use crate::store::terms::{terms_insert, terms_list};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::form::FormData;
use domain::forum::series::{Rhythm, Series, SeriesField, look_through, plan_series};
use domain::forum::terms::{TermsDraft, TermsField, write_terms};
use domain::policy::{Govern, Permit};
use domain::problem::Field;
use domain::time::{Validity, format_day};

const OPERATIONS: &str = "Driftsforum Voksenpsykiatri Midt";

struct DemoTerms {
    forum: &'static str,
    purpose: &'static str,
    mandate: &'static str,
    meetings: &'static str,
    quorum: &'static str,
    decided_by: &'static str,
    decided_on: &'static str,
    /// Days before a meeting for items and the agenda, and days to comment.
    deadlines: [&'static str; 3],
}

/// In the order in which they were decided; of one forum, each is a version.
const TERMS: [DemoTerms; 4] = [
    DemoTerms {
        forum: "Psykiatriforum, Region Midtjylland",
        purpose: "At samle region, kommuner og almen praksis om samarbejdet på psykiatriområdet.",
        mandate: "Forummet drøfter sager fra sundhedsklyngerne, følger samarbejdsaftaler og anbefaler. Endelige beslutninger træffes i de fora, der står over det.",
        meetings: "Eksempel: fire gange om året.",
        quorum: "",
        decided_by: "Eksempel: Sundhedsstyregruppen",
        decided_on: "17.01.2022",
        deadlines: ["14", "7", "5"],
    },
    DemoTerms {
        forum: OPERATIONS,
        purpose: "At få den daglige drift mellem psykiatrien, kommunerne og almen praksis til at hænge sammen for voksne med psykisk sygdom.",
        mandate: "Forummet drøfter driftsspørgsmål på tværs og gennemgår samarbejdsaftalerne hvert halvår.",
        meetings: "Eksempel: hvert kvartal, ledet af et formandskab fra region og kommune i fællesskab.",
        quorum: "",
        decided_by: "Eksempel: Chefforum",
        decided_on: "30.01.2023",
        deadlines: ["14", "7", "5"],
    },
    DemoTerms {
        forum: "Politisk Niveau, Sundhedsklynge Midt",
        purpose: "At sætte den politiske retning for samarbejdet i klyngen og bestille de indsatser, der skal til.",
        mandate: "Forummet godkender klyngens handleplan. Handleplanen er en bestilling: leverandørerne svarer med en ordrebekræftelse, som Chefforum og Direktørforum godkender. Forummet orienteres om de statusser, der er relevante for det.",
        meetings: "Ledes af to formænd i fællesskab, en fra regionen og en fra kommunerne. Eksempel: mødes fire gange om året.",
        quorum: "Eksempel: når mindst halvdelen af pladserne er repræsenteret, heriblandt begge sektorer.",
        decided_by: "Eksempel: Politisk Niveau",
        decided_on: "13.03.2023",
        deadlines: ["21", "7", "5"],
    },
    DemoTerms {
        forum: OPERATIONS,
        purpose: "At få den daglige drift mellem psykiatrien, kommunerne og almen praksis til at hænge sammen for voksne med psykisk sygdom.",
        mandate: "Forummet drøfter driftsspørgsmål på tværs og gennemgår samarbejdsaftalerne hvert halvår. Det løser de opgaver, som Chefforum giver det.",
        meetings: "Eksempel: hvert kvartal, ledet af et formandskab fra region og kommune i fællesskab.",
        quorum: "Eksempel: når begge sektorer er til stede.",
        decided_by: "Eksempel: Chefforum",
        decided_on: "08.05.2023",
        deadlines: ["28", "7", "5"],
    },
];

/// Loads the terms, before the meetings that keep their deadlines.
pub async fn load_terms(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let permit = Permit::<Govern>::system();
    for demo in &TERMS {
        let forum = directory.forum(demo.forum)?;
        let there = terms_list(&mut recording.tx, forum).await?;
        let (draft, _) = TermsDraft::parse(&typed(demo))?;
        let based_on = u32::try_from(there.len()).unwrap_or(u32::MAX);
        let at = (draft.decided_on, based_on);
        let (version, event) = write_terms(&permit, forum, there.first(), &draft, at)?;
        let now = noon(day(demo.decided_on)?);
        terms_insert(&mut recording.tx, &permit, forum, (version, &draft), now).await?;
        recording.note(event);
    }
    Ok(())
}

fn typed(demo: &DemoTerms) -> FormData {
    let [items_due, agenda_due, comment] = demo.deadlines;
    [
        (TermsField::Purpose, demo.purpose),
        (TermsField::Mandate, demo.mandate),
        (TermsField::Meetings, demo.meetings),
        (TermsField::Quorum, demo.quorum),
        (TermsField::DecidedBy, demo.decided_by),
        (TermsField::ItemsDue, items_due),
        (TermsField::AgendaDue, agenda_due),
        (TermsField::Comment, comment),
    ]
    .into_iter()
    .fold(FormData::default(), |form, (field, words)| {
        form.with(Field::Terms(field), words)
    })
    .with(Field::DecidedOn, demo.decided_on)
}

/// Plans the coming year of one forum, three months apart.
pub async fn load_series(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let permit = Permit::<Govern>::system();
    let forum = directory.forum(OPERATIONS)?;
    let today = recording.service.clock.now().day();
    let missing = || DemoError::Content(OPERATIONS.to_owned());
    let first = first_monday(today).ok_or_else(missing)?;
    let last = first.checked_add_days(Days::new(300)).ok_or_else(missing)?;
    let typed = FormData::default()
        .with(Field::Series(SeriesField::First), format_day(first))
        .with(Field::Series(SeriesField::Last), format_day(last))
        .with(Field::Series(SeriesField::Rhythm), Rhythm::Quarterly.code())
        .with(Field::StartsAt, "12.00")
        .with(Field::EndsAt, "14.00");
    let series = Series::parse(&typed, today)?;
    let known = meeting_list(&mut recording.tx, forum, today).await?;
    let known: Vec<_> = known.iter().map(|meeting| meeting.on).collect();
    let looked = look_through(&series, &known).into_iter();
    let kept = looked.filter(|day| day.is_suggested());
    let kept: Vec<_> = kept.map(|day| day.on).collect();
    let of = (forum, Validity::default());
    let events = plan_series(&permit, of, (&series, &kept), &known, today)?;
    for on in kept {
        let at = (forum, on);
        meeting_insert(&mut recording.tx, &permit, at, &series.details).await?;
    }
    events.into_iter().for_each(|event| recording.note(event));
    Ok(())
}

/// The first Monday that is twelve weeks ahead.
fn first_monday(today: NaiveDate) -> Option<NaiveDate> {
    let ahead = today.checked_add_days(Days::new(84))?;
    let mut week = ahead.iter_days().take(7);
    week.find(|day| day.weekday() == Weekday::Mon)
}
