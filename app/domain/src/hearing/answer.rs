use super::{HearingField, HearingState};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::UserId;
use crate::organisation::{next_version, optional};
use crate::policy::{Answer, Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// In characters: what is said in an answer.
pub const ANSWER_MAX: u32 = 4000;

/// What an addressee has done about the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerState {
    Treated,
    NotTreated,
    /// Needs no words.
    NoRemarks,
}

impl AnswerState {
    pub const ALL: [Self; 3] = [Self::Treated, Self::NotTreated, Self::NoRemarks];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Treated => "treated",
            Self::NotTreated => "not_treated",
            Self::NoRemarks => "no_remarks",
        }
    }
}

impl FromStr for AnswerState {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// How an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerWay {
    /// The addressee put it down.
    Own,
    /// The secretariat did, from a letter or a mail.
    Written,
    /// The secretariat did, from what was said (*mundtlig*).
    Oral,
}

impl AnswerWay {
    pub const ALL: [Self; 3] = [Self::Own, Self::Written, Self::Oral];
    /// Those that the secretariat puts down.
    pub const PUT_DOWN: [Self; 2] = [Self::Written, Self::Oral];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Written => "written",
            Self::Oral => "oral",
        }
    }
}

impl FromStr for AnswerWay {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|w| w.code() == code).ok_or(())
    }
}

/// An answer as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    pub state: AnswerState,
    pub words: Option<Paragraph<ANSWER_MAX>>,
    /// How many answers of the addressee there were when the form was shown.
    pub based_on: u32,
}

impl AnswerDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let based_on = r.version();
        let draft = Self::read(&mut r, based_on);
        r.finish(|| draft)
    }

    fn read(r: &mut Reader<'_>, based_on: Result<u32, Flawed>) -> Result<Self, Flawed> {
        const WORDS: Field = Field::Hearing(HearingField::Words);
        let state: Result<AnswerState, _> = r.choice(Field::Hearing(HearingField::State));
        let words = match state {
            Ok(AnswerState::NoRemarks) => r.optional(WORDS, Reader::paragraph),
            _ => r.paragraph(WORDS).map(Some),
        };
        Ok(Self {
            state: state?,
            words: words?,
            based_on: based_on?,
        })
    }
}

/// One among the addressees as a form shows them, with how many answers it had given by then. What
/// others answered meanwhile is no reason to refuse an answer of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownAddressee {
    pub number: u32,
    pub n_answers: u32,
}

impl fmt::Display for ShownAddressee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.number, self.n_answers)
    }
}

impl FromStr for ShownAddressee {
    type Err = ();

    fn from_str(shown: &str) -> Result<Self, Self::Err> {
        let (number, n_answers) = shown.split_once('-').ok_or(())?;
        Ok(Self {
            number: number.parse().map_err(|_| ())?,
            n_answers: n_answers.parse().map_err(|_| ())?,
        })
    }
}

/// An answer that the secretariat puts down for an addressee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutDownDraft {
    /// The number of the addressee.
    pub addressee: u32,
    /// Not by the addressee.
    pub way: AnswerWay,
    pub given_on: NaiveDate,
    pub answer: AnswerDraft,
}

impl PutDownDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        const WAY: Field = Field::Hearing(HearingField::Way);
        let mut r = Reader::new(form);
        let shown: Result<ShownAddressee, Flawed> =
            r.choice(Field::Hearing(HearingField::Addressee));
        let mut way: Result<AnswerWay, Flawed> = r.choice(WAY);
        if way == Ok(AnswerWay::Own) {
            way = r.flaw(WAY, Flaw::NotAChoice);
        }
        let given_on = r.day(Field::Hearing(HearingField::GivenOn));
        let answer = AnswerDraft::read(&mut r, shown.map(|shown| shown.n_answers));
        r.finish(|| {
            Ok(Self {
                addressee: shown?.number,
                way: way?,
                given_on: given_on?,
                answer: answer?,
            })
        })
    }
}

/// All of an addressee that an answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddresseeState {
    /// From 1 within the hearing.
    pub number: u32,
    pub person: Option<UserId>,
    pub n_answers: u32,
}

/// An addressee answers. A first answer is taken after the deadline, too, and says so; one that is there
/// is corrected until then.
pub fn answer(
    permit: &Permit<Answer>,
    hearing: &HearingState,
    addressee: &AddresseeState,
    draft: &AnswerDraft,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    hearing.takes_answers()?;
    if addressee.n_answers > 0 && today > hearing.due_on {
        return Err(Refusal::AnswerStands.into());
    }
    next_version(addressee.n_answers, draft.based_on)?;
    Ok(event(
        permit,
        hearing,
        addressee.number,
        (AnswerWay::Own, today, draft),
    ))
}

/// The secretariat puts down what an addressee answered otherwise, in the meeting, too.
pub fn put_down(
    permit: &Permit<Govern>,
    hearing: &HearingState,
    addressee: &AddresseeState,
    draft: &PutDownDraft,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    const GIVEN_ON: Field = Field::Hearing(HearingField::GivenOn);
    hearing.takes_answers()?;
    next_version(addressee.n_answers, draft.answer.based_on)?;
    if draft.given_on > today {
        return Err(Problems::one(GIVEN_ON, Flaw::InFuture).into());
    }
    if draft.given_on < hearing.asked_on {
        return Err(Problems::one(GIVEN_ON, Flaw::too_early(hearing.asked_on)).into());
    }
    Ok(event(
        permit,
        hearing,
        addressee.number,
        (draft.way, draft.given_on, &draft.answer),
    ))
}

fn event<K>(
    permit: &Permit<K>,
    hearing: &HearingState,
    addressee: u32,
    (way, given_on, draft): (AnswerWay, NaiveDate, &AnswerDraft),
) -> AuditEvent {
    let facts = [
        (Field::Forum, hearing.forum.to_string()),
        (
            Field::Hearing(HearingField::Addressee),
            addressee.to_string(),
        ),
        (
            Field::Hearing(HearingField::State),
            draft.state.code().to_owned(),
        ),
        (
            Field::Hearing(HearingField::Words),
            optional(draft.words.as_ref()),
        ),
        (Field::Hearing(HearingField::Way), way.code().to_owned()),
        (Field::Hearing(HearingField::GivenOn), format_day(given_on)),
    ];
    AuditEvent::new(permit, Deed::Answered, Subject::Hearing, hearing.id.uuid())
        .changing(&[], &facts)
}
