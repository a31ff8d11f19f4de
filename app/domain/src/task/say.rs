use super::TASK_MAX;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, TaskId, UserId};
use crate::organisation::{next_version, optional};
use crate::policy::{CarryOut, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Paragraph;
use std::str::FromStr;

/// What somebody says of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskOutcome {
    /// It goes on.
    GoesOn,
    Done,
    /// Nobody does it any more; says why.
    Dropped,
}

impl TaskOutcome {
    pub const ALL: [Self; 3] = [Self::GoesOn, Self::Done, Self::Dropped];

    pub const fn code(self) -> &'static str {
        match self {
            Self::GoesOn => "goes_on",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    pub const fn closes(self) -> bool {
        !matches!(self, Self::GoesOn)
    }
}

impl FromStr for TaskOutcome {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|o| o.code() == code).ok_or(())
    }
}

/// How far a task is, in words; only that it is done can be said without any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskWord {
    pub outcome: TaskOutcome,
    pub words: Option<Paragraph<TASK_MAX>>,
    /// How many there were when the form was shown.
    pub based_on: u32,
}

impl TaskWord {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let outcome: Result<TaskOutcome, _> = r.choice(Field::TaskOutcome);
        let words = match outcome {
            Ok(TaskOutcome::Done) => r.optional(Field::Words, Reader::paragraph),
            _ => r.paragraph(Field::Words).map(Some),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                outcome: outcome?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// All that saying something of a task depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskState {
    pub id: TaskId,
    pub forum: ForumId,
    /// Who answers for it, if they sign in.
    pub person: Option<UserId>,
    pub n_words: u32,
    pub is_closed: bool,
}

/// Says how far a task is, or closes it.
pub fn say(
    permit: &Permit<CarryOut>,
    state: &TaskState,
    word: &TaskWord,
) -> Result<AuditEvent, Refusal> {
    if state.is_closed {
        return Err(Refusal::TaskClosed);
    }
    next_version(state.n_words, word.based_on)?;
    let deed = match word.outcome.closes() {
        true => Deed::Closed,
        false => Deed::Treated,
    };
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (Field::TaskOutcome, word.outcome.code().to_owned()),
        (Field::Words, optional(word.words.as_ref())),
    ];
    let event = AuditEvent::new(permit, deed, Subject::Task, state.id.uuid());
    Ok(event.changing(&[], &facts))
}
