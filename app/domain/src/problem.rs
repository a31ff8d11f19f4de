//! What can be wrong with input, and why a well-formed request is refused: closed enums, no text.

use crate::status::Light;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Declares every field of every form once, with the name it has in HTML and JSON.
macro_rules! fields {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A field of a form, named the same in HTML, in JSON and in the audit log.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field { $($variant),+ }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

fields! {
    Acceptance = "acceptance",
    Action = "action",
    Approver = "approver",
    AskedProcedure = "asked_procedure",
    ChangeReason = "change_reason",
    ChangeWhat = "change_what",
    ChangeWhen = "change_when",
    ChangeWhere = "change_where",
    ChangeWho = "change_who",
    Code = "code",
    Condition = "condition",
    ConfirmBy = "confirm_by",
    Consequence = "consequence",
    Contradiction = "contradiction",
    ContentHash = "content_hash",
    Criteria = "criteria",
    DecidedOn = "decided_on",
    Deliverable = "deliverable",
    Deviation = "deviation",
    DueOn = "due_on",
    Email = "email",
    EndOn = "end_on",
    Evidence = "evidence",
    Explanation = "explanation",
    Fate = "fate",
    FirstRound = "first_round",
    Forum = "forum",
    FulfilledOn = "fulfilled_on",
    Group = "group",
    HandOver = "hand_over",
    Help = "help",
    Initiative = "initiative",
    Interventions = "interventions",
    Into = "into",
    Item = "item",
    Kind = "kind",
    Lead = "lead",
    LeadSince = "lead_since",
    Level = "level",
    Light = "light",
    Link = "link",
    MeetingOn = "meeting_on",
    Method = "method",
    Milestone = "milestone",
    MilestoneOn = "milestone_on",
    Milestones = "milestones",
    Name = "name",
    Next = "next",
    Number = "number",
    Ordered = "ordered",
    Organisations = "organisations",
    Outcome = "outcome",
    Owner = "owner",
    OwnerSince = "owner_since",
    Participants = "participants",
    Password = "password",
    PasswordAgain = "password_again",
    PatientsDescribe = "patients_describe",
    PatientsDescribeWhy = "patients_describe_why",
    PatientsSolve = "patients_solve",
    PatientsSolveWhy = "patients_solve_why",
    Places = "places",
    PlainText = "plain_text",
    Predecessor = "predecessor",
    PresentedOn = "presented_on",
    Procedure = "procedure",
    Progress = "progress",
    Published = "published",
    Purpose = "purpose",
    Question = "question",
    Rank = "rank",
    Reason = "reason",
    Reference = "reference",
    Remark = "remark",
    RemarkPatients = "remark_patients",
    RemarkTerms = "remark_terms",
    RemarkWhat = "remark_what",
    RemarkWhen = "remark_when",
    RemarkWhere = "remark_where",
    RemarkWho = "remark_who",
    Resolution = "resolution",
    Resources = "resources",
    Responsible = "responsible",
    Risks = "risks",
    Role = "role",
    Round = "round",
    Rows = "rows",
    Selected = "selected",
    Sources = "sources",
    StartOn = "start_on",
    Step = "step",
    StepProcedure = "step_procedure",
    StepRule = "step_rule",
    TargetGroup = "target_group",
    Text = "text",
    Title = "title",
    Unchanged = "unchanged",
    ValidFrom = "valid_from",
    ValidUntil = "valid_until",
    Verdict = "verdict",
    Version = "version",
}

/// What is wrong with a field, with the figures its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Flaw {
    Required,
    /// Yellow and red cannot stand without an explanation.
    RequiredForLight(Light),
    /// One of several initiatives lacks it.
    RequiredForInitiative {
        number: u32,
    },
    /// Green says nothing of a deviation.
    OnlyForDeviation,
    TooLong {
        max: u32,
    },
    TooShort {
        min: u32,
    },
    ControlSign,
    NotANumber,
    OutOfRange {
        min: u32,
        max: u32,
    },
    NotADay,
    NotAnEmail,
    /// Not an address of the web.
    NotAnAddress,
    NotAChoice,
    /// Refers to something that is not stored (any more).
    Unknown,
    AlreadyUsed,
    EndsBeforeStart,
    /// Later than today.
    InFuture,
    /// Before something that has to come first; in numbers, so that the browser's half needs no calendar.
    TooEarly {
        day: u32,
        month: u32,
        year: i32,
    },
    /// After something that it has to precede; in numbers like the one before.
    TooLate {
        day: u32,
        month: u32,
        year: i32,
    },
    Differs,
    /// Line `line` of a multi-line field is called the same as one above it.
    RepeatedLine {
        line: u32,
    },
    /// Line `line` of a multi-line field is wrong.
    Line {
        line: u32,
    },
}

impl Flaw {
    pub fn too_early(earliest: NaiveDate) -> Self {
        Self::TooEarly {
            day: earliest.day(),
            month: earliest.month(),
            year: earliest.year(),
        }
    }

    pub fn too_late(latest: NaiveDate) -> Self {
        Self::TooLate {
            day: latest.day(),
            month: latest.month(),
            year: latest.year(),
        }
    }
}

/// A flaw and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Problem {
    pub field: Field,
    pub flaw: Flaw,
}

/// All that is wrong with a form, in the order of its fields; empty means nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn one(field: Field, flaw: Flaw) -> Self {
        Self(vec![Problem { field, flaw }])
    }

    pub fn add(&mut self, field: Field, flaw: Flaw) {
        self.0.push(Problem { field, flaw });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Problem> + '_ {
        self.0.iter().copied()
    }

    /// The first flaw of one field.
    pub fn of(&self, field: Field) -> Option<Flaw> {
        self.iter().find(|p| p.field == field).map(|p| p.flaw)
    }
}

/// The problems of a form that is read in parts, in that order.
impl FromIterator<Self> for Problems {
    fn from_iter<T: IntoIterator<Item = Self>>(parts: T) -> Self {
        Self(parts.into_iter().flat_map(|part| part.0).collect())
    }
}

/// Why a well-formed, permitted request is still refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Refusal {
    /// Somebody changed the record after this form was opened.
    StaleVersion,
    /// The programme has no status round to report to.
    NoRound,
    /// A newer round has opened since the form was shown.
    RoundPassed,
    /// There is no earlier report that could be unchanged.
    NothingToConfirm,
    /// The remedy's deadline has passed, so the status is not unchanged.
    DeadlinePassed,
    /// The round has not been frozen.
    RoundOpen,
    /// The forum has not dealt with the round.
    RoundUntreated,
    /// The round takes nothing more in.
    RoundClosed,
    /// The round was moved on meanwhile.
    RoundMovedOn,
    WrongCredentials,
    /// Too many failed attempts; try again in some minutes.
    TooManyAttempts,
    /// A one-time address was used before or is too old.
    LinkSpent,
    /// The last administrator cannot lose the role.
    LastAdministrator,
    /// No forum of the programme approves, so nothing can be sent to one.
    NoChain,
    /// This very text waits for approval already.
    AlreadySubmitted,
    /// The confirmation is in force, and nothing waits for a decision.
    InForce,
    /// The confirmation was turned down for good.
    TurnedDown,
    /// Nothing waits for approval.
    NothingSubmitted,
    /// The decision names version `this`, but `latest` is the one that waits.
    OutdatedVersion {
        this: u32,
        latest: u32,
    },
    /// A changed draft took version `this` back.
    VersionWithdrawn {
        this: u32,
    },
    /// A forum before this one in the chain has not approved version `this`; `approved` is the
    /// version that it approved last, if any.
    ForumBeforeMissing {
        this: u32,
        approved: Option<u32>,
    },
    /// This forum has decided on this version.
    AlreadyDecided,
    /// Who submitted a confirmation does not approve it.
    OwnConfirmation,
    /// Only a chair of the forum decides there.
    ChairDecides,
    /// This co-chair has approved, and the other one is waited for.
    AlreadyConsented,
    /// The forum does not decide in writing.
    MeetingDecides,
    /// The text is the one in force already.
    NothingChanged,
    /// What holds is changed by a change order, which says why.
    ChangeNeedsReason,
    /// No change is under way.
    NoChange,
    /// The initiative has left the plan.
    Ended,
    /// It runs, so there is nothing to take up again.
    StillActive,
    AlreadyFulfilled,
    AlreadyRetracted,
    /// No version of the confirmation is in force.
    NothingInForce,
    /// The confirmation in force has no such deliverable (any more).
    NotAgreed,
    /// It waits for an answer.
    AlreadyHandedOver,
    AlreadyAccepted,
    AlreadyAnswered,
    /// Who handed it over does not accept it.
    OwnDelivery,
    /// Nothing (more) speaks against the light.
    NoContradiction,
    /// The deviation has its outcome.
    DeviationClosed,
    /// The deviation waits for another forum, so this one does not decide on it.
    LiesElsewhere,
    /// A forum that was asked answers with an outcome; it does not take the remedy over.
    AnswerOwed,
    /// Nobody stands above this forum.
    NoForumAbove,
    /// "Order changed" is said once the order is.
    OrderUnchanged,
    /// "Stopped" is said once the initiative has left the plan.
    StillRuns,
}

/// Why a command was not carried out: something in its form, or how things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    Invalid(Problems),
    Refused(Refusal),
}

impl From<Problems> for Rejection {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Refusal> for Rejection {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
