//! What the clusters answered before and at a meeting, in words of our own, and a hearing that is out now,
//! invented.

use super::held::Held;
use super::{DemoDay, DemoMeeting, psychiatry};
use crate::demo::DemoError;
use crate::demo::draft::{Directory, day, line, paragraph};
use crate::demo::recording::{Recording, noon};
use crate::store::hearings::{answer_insert, hearing_insert};
use crate::store::meetings::item_list;
use crate::store::people::person_by_email;
use chrono::{Days, NaiveDate};
use domain::hearing::AnswerWay::{Oral, Written};
use domain::hearing::{
    Addressee, AddresseeState, AnswerDraft, AnswerState, AnswerWay, HearingDraft, HearingState,
    PutDownDraft, ask, put_down,
};
use domain::ids::HearingId;
use domain::policy::{Govern, Permit};
use domain::text::Email;

/// A question for an item, who was asked and what they answered.
pub struct DemoHearing {
    /// The title of the item.
    item: &'static str,
    question: &'static str,
    addressees: [DemoAddressee; 5],
}

struct DemoAddressee {
    name: &'static str,
    /// The e-mail of the account that answers by itself.
    account: Option<&'static str>,
    answers: &'static [DemoAnswer],
}

struct DemoAnswer {
    way: AnswerWay,
    state: AnswerState,
    words: &'static str,
}

const fn cluster(name: &'static str, answers: &'static [DemoAnswer]) -> DemoAddressee {
    DemoAddressee {
        name,
        account: None,
        answers,
    }
}

const fn treated(way: AnswerWay, words: &'static str) -> DemoAnswer {
    DemoAnswer {
        way,
        state: AnswerState::Treated,
        words,
    }
}

/// Psykiatriforum, 10.11.2022: one cluster had answered when the agenda was sent out, all did in the
/// meeting. What Horsensklyngen said does not go with its having treated the matter.
const FRAMEWORK: DemoHearing = DemoHearing {
    item: "Opfølgning på rammepapir om udgående ambulante teams",
    question: "Er rammepapiret taget helt i brug hos jer, og hvad giver evalueringen jer anledning til?",
    addressees: [
        cluster(
            "Midtklyngen",
            &[treated(
                Oral,
                "Gode erfaringer. Relationerne betyder meget, og det hjælper at sidde i samme hus. Klyngen ser ikke behov for mere om rammepapiret.",
            )],
        ),
        cluster(
            "Randersklyngen",
            &[treated(
                Oral,
                "Få forløb indtil nu, og de er gået godt. Ønsker fælles skolebænk og en kort status til egen læge.",
            )],
        ),
        cluster(
            "Gødstrupklyngen",
            &[treated(
                Oral,
                "Gode erfaringer, som afhænger af relationerne. Kommunerne er forskellige. Intet nyt sat i gang.",
            )],
        ),
        cluster(
            "Aarhusklyngen",
            &[treated(
                Oral,
                "Virker, hvor der er en relation. En prøvehandling med bostøtter viser, at principperne er vigtige, hvor relationen mangler.",
            )],
        ),
        cluster(
            "Horsensklyngen",
            &[
                treated(Written, "Klyngens styregruppe har behandlet evalueringen."),
                treated(
                    Oral,
                    "Evalueringen er positiv. Klyngen vil se nærmere på, om principperne er fulgt hele vejen. Møderne om det er ikke holdt endnu.",
                ),
            ],
        ),
    ],
};

/// Out on the day on which the demo data is loaded.
const CURRENT: DemoHearing = DemoHearing {
    item: "Eksempel: Klyngernes erfaringer med udgående teams",
    question: "Eksempel: Hvor langt er klyngen med de udgående teams, og hvad mangler?",
    addressees: [
        DemoAddressee {
            account: Some("chef@styrbord.example"),
            ..cluster("Midtklyngen", &[])
        },
        cluster("Randersklyngen", &[]),
        cluster(
            "Gødstrupklyngen",
            &[treated(
                Written,
                "Eksempel: Drøftet i styregruppen, som følger op til foråret.",
            )],
        ),
        cluster("Aarhusklyngen", &[]),
        cluster(
            "Horsensklyngen",
            &[treated(
                Oral,
                "Eksempel: Evalueringen er god, men møderne har ikke været holdt.",
            )],
        ),
    ],
};

/// What went out for a sample meeting that is over.
pub fn of(content: &DemoMeeting) -> Option<&'static DemoHearing> {
    let of = &psychiatry::NOVEMBER_2022;
    let is_it = content.forum == of.forum
        && matches!((content.on, of.on), (DemoDay::On(on), DemoDay::On(other)) if on == other);
    is_it.then_some(&FRAMEWORK)
}

/// A hearing that is being answered.
pub struct Asked {
    state: HearingState,
    content: &'static DemoHearing,
    /// How many answers each addressee has given.
    given: [u32; 5],
}

impl Asked {
    pub async fn ask(
        recording: &mut Recording<'_>,
        held: &Held,
        content: &'static DemoHearing,
        (asked_on, due_on): (NaiveDate, NaiveDate),
    ) -> Result<Self, DemoError> {
        let permit = Permit::<Govern>::system();
        let missing = || DemoError::Content(content.item.to_owned());
        let items = item_list(&mut recording.tx, held.forum, held.on).await?;
        let mut items = items.into_iter();
        let item = items.find(|item| item.draft.title.as_str() == content.item);
        let item = item.ok_or_else(missing)?.id;
        let meeting = held.state(recording).await?;
        let mut addressees = Vec::new();
        for (number, asked) in (1_u32..).zip(&content.addressees) {
            let person = match asked.account {
                Some(account) => {
                    let email = Email::parse(account).ok_or_else(missing)?;
                    let found = person_by_email(&mut recording.tx, &email).await?;
                    Some(found.ok_or_else(missing)?.id)
                }
                None => None,
            };
            addressees.push(Addressee {
                number,
                name: line(asked.name)?,
                person,
            });
        }
        let draft = HearingDraft {
            question: paragraph(content.question)?,
            called: line("klynger")?,
            due_on,
            addressees: Vec::new(),
        };
        let id = HearingId::new(recording.new_id());
        let asked = (id, &draft, addressees.as_slice());
        let event = ask(&permit, &meeting, item, asked, asked_on)?;
        let at = noon(asked_on);
        hearing_insert(&mut recording.tx, &permit, (&meeting, item), asked, at).await?;
        recording.note(event);
        let state = HearingState {
            id,
            forum: held.forum,
            asked_on,
            due_on,
            is_in_minutes_out: false,
        };
        Ok(Self {
            state,
            content,
            given: [0; 5],
        })
    }

    /// Puts down all answers that came in this way.
    pub async fn answer(
        &mut self,
        recording: &mut Recording<'_>,
        way: AnswerWay,
        on: NaiveDate,
    ) -> Result<(), DemoError> {
        let permit = Permit::<Govern>::system();
        let addressees = (1_u32..).zip(&self.content.addressees).zip(&mut self.given);
        for ((number, addressee), n_answers) in addressees {
            for answer in addressee.answers.iter().filter(|answer| answer.way == way) {
                let state = AddresseeState {
                    number,
                    person: None,
                    n_answers: *n_answers,
                };
                let draft = PutDownDraft {
                    addressee: number,
                    way,
                    given_on: on,
                    answer: AnswerDraft {
                        state: answer.state,
                        words: Some(paragraph(answer.words)?),
                        based_on: *n_answers,
                    },
                };
                let event = put_down(&permit, &self.state, &state, &draft, on)?;
                let (at, given) = (noon(on), (way, on, &draft.answer));
                let of = (self.state.id, &state);
                answer_insert(&mut recording.tx, &permit, of, given, at).await?;
                recording.note(event);
                *n_answers = n_answers.saturating_add(1);
            }
        }
        Ok(())
    }
}

/// Asked yesterday for a meeting in some days, with two answers; after the accounts, one of which is asked.
pub async fn load_current_hearing(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let content = &super::coming::STEERING;
    let today = recording.service.clock.now().day();
    let missing = || DemoError::Content(content.forum.to_owned());
    let in_days = |days| today.checked_add_days(Days::new(days)).ok_or_else(missing);
    let held = Held {
        forum: directory.forum(content.forum)?,
        on: in_days(super::coming::STEERING_DAYS)?,
    };
    let yesterday = today.pred_opt().ok_or_else(missing)?;
    let days = (yesterday, in_days(5)?);
    let mut asked = Asked::ask(recording, &held, &CURRENT, days).await?;
    for way in AnswerWay::PUT_DOWN {
        asked.answer(recording, way, yesterday).await?;
    }
    Ok(())
}

/// When Psykiatriforum's question was due, and when it was answered in writing.
pub fn framework_days() -> Result<(NaiveDate, NaiveDate), DemoError> {
    Ok((day("02.11.2022")?, day("01.11.2022")?))
}
