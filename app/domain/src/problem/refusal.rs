use crate::wheel::WheelRefusal;
use serde::{Deserialize, Serialize};

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
    /// The programme has another rule set than when it was reported last.
    RulesChanged,
    /// The round has not been frozen.
    RoundOpen,
    /// The forum has not dealt with the round.
    RoundUntreated,
    /// The round takes nothing more in.
    RoundClosed,
    /// The round was moved on meanwhile.
    RoundMovedOn,
    /// A round for a later meeting is there already, and reports go to that.
    RoundOvertaken,
    /// Figures are stored, so their kind, their periods and the categories stay.
    FiguresStand,
    /// The file is stored already, was thrown away, or is not the one that was shown.
    FileMoved,
    /// No figures are stored that could be published.
    NothingToPublish,
    /// The figures were changed since what would be published was shown.
    FiguresMoved,
    WrongCredentials,
    /// Too many failed attempts; try again in some minutes.
    TooManyAttempts,
    /// Somebody has said how they stand to this version of an agreement's text: its annexes stand fast.
    WordingAnswered,
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
    /// The forum needs no more of this wish.
    FollowUpClosed,
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
    /// The days on which members comment on the minutes have passed.
    CommentsClosed,
    /// The forum is closed.
    ForumClosed,
    /// Something is open with the forum that is settled before it is closed.
    ForumHasOpen,
    /// Nobody was at a meeting that is still to come.
    NotMetYet,
    /// The meeting has gone over into another stage.
    MeetingMovedOn,
    /// The meeting was called off.
    MeetingCancelled,
    /// A status round is collected for the day of the meeting.
    MeetingHasRound,
    /// The minutes are approved, and their text stands as it is.
    MinutesApproved,
    /// The minutes are out for comment, and what they say of a hearing stays as it is.
    MinutesOut,
    /// The minutes are not approved yet.
    MinutesUnapproved,
    /// The members do not have the agenda yet.
    AgendaUnsent,
    /// An agenda without items.
    NoItems,
    /// No forum meets before the day of its meeting.
    MeetingAhead,
    /// Nothing is put down of what became of item `number`.
    ItemOpen {
        number: u32,
    },
    /// Members hand in items until some days before the meeting.
    AgendaClosed,
    /// The words of an item's minutes are as long as they may be.
    MinutesFull,
    /// Something was decided at an item, and the record of that names its number.
    OrderStands,
    /// A party that has said something of an agreement stays a party.
    PartyHeard,
    /// A part-initiative that a party told of stays under its name.
    PartTold,
    /// Who decides at a step stays, once something was decided there.
    StepDecided,
    /// An item that was put off does not leave an agenda without a word.
    ItemCarried,
    /// A question was sent out for the item, which stays on its agenda.
    ItemHeard,
    /// The deadline has passed, and an answer that was given by then stands.
    AnswerStands,
    /// The task is done or dropped.
    TaskClosed,
    /// Nobody holds the seat on that day already.
    SeatVacant,
    /// Somebody else stands in on some of these days.
    SubstituteThere,
    /// As many stand in one for the other as may.
    SubstitutesEnd,
    /// A later entry of the seat rests on this one.
    EntryNeeded,
    /// Of an annual wheel.
    Wheel(WheelRefusal),
}
