//! What is written down of every change: who, what, to what, from which value to which.

pub mod chain;

use crate::ids::ProgrammeId;
use crate::policy::{Author, Permit};
use crate::problem::Field;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was done. The word in the log is [`Deed::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Deed {
    Created,
    Changed,
    StatusReported,
    RoleGiven,
    RoleTaken,
    /// A secret address was made: one to choose a password by, or that of a calendar.
    LinkIssued,
    /// The address of a calendar opens nothing any more.
    LinkEnded,
    PasswordSet,
    SignedIn,
    SignedOut,
    DemoLoaded,
    Drafted,
    Submitted,
    /// A version that waited gave way to a changed draft.
    Withdrawn,
    Decided,
    /// One of two co-chairs approved.
    Consented,
    /// A change on its way was given up; what holds stays.
    Abandoned,
    /// An initiative left the plan.
    Ended,
    /// It came back.
    Reopened,
    Fulfilled,
    /// A deliverable was handed over.
    HandedOver,
    /// Those who were asked answered: they accepted a deliverable or returned it, or came back with the
    /// outcome of a deviation.
    Answered,
    /// Those who ordered were told.
    Presented,
    /// A record proved wrong and counts no more.
    Retracted,
    /// What a forum is shown of a round stands fast.
    Frozen,
    /// A forum has dealt with a round, or with its wish to follow an initiative.
    Treated,
    /// A round takes nothing more in, a deviation has its outcome, or a forum needs no more of a wish.
    Closed,
    /// A round is to open later.
    Planned,
    /// A planned round takes reports in from now on.
    Opened,
    /// A planned round is given up, or a meeting called off.
    Cancelled,
    /// A forum has a deviation remedied.
    Remedied,
    /// A forum asks the one above.
    Escalated,
    /// A forum rated an initiative itself.
    Rated,
    /// A lead said when a milestone is expected, or that it was reached.
    MilestoneReported,
    /// A lead gave the reason of a contradiction.
    Explained,
    /// Those who ordered were given a report of a round.
    ReportedUpwards,
    /// Figures of an indicator were stored.
    Observed,
    /// What readers see of an indicator was fixed.
    Published,
    TargetSet,
    BenchmarkSet,
    /// A meeting went over into its next stage.
    MovedOn,
    /// It was put down what became of an item of an agenda.
    Concluded,
    /// An item that a forum did not finish came onto its next agenda.
    Carried,
    /// What an agenda was to have was left out of it.
    LeftOut,
    /// It was taken up again.
    TakenUp,
    /// Something was put beside approved minutes, or an annex to an item.
    Added,
    /// Somebody holds a seat of a forum.
    Appointed,
    /// Nobody does any more.
    Vacated,
    /// Somebody stands in for somebody.
    Substituted,
    SubstitutionEnded,
    /// A mail with reminders was made.
    MailQueued,
    MailSent,
    /// An attempt to send it failed, or it was given up.
    MailFailed,
}

impl Deed {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::StatusReported => "status_reported",
            Self::RoleGiven => "role_given",
            Self::RoleTaken => "role_taken",
            Self::LinkIssued => "link_issued",
            Self::LinkEnded => "link_ended",
            Self::PasswordSet => "password_set",
            Self::SignedIn => "signed_in",
            Self::SignedOut => "signed_out",
            Self::DemoLoaded => "demo_loaded",
            Self::Drafted => "drafted",
            Self::Submitted => "submitted",
            Self::Withdrawn => "withdrawn",
            Self::Decided => "decided",
            Self::Consented => "consented",
            Self::Abandoned => "abandoned",
            Self::Ended => "ended",
            Self::Reopened => "reopened",
            Self::Fulfilled => "fulfilled",
            Self::HandedOver => "handed_over",
            Self::Answered => "answered",
            Self::Presented => "presented",
            Self::Retracted => "retracted",
            Self::Frozen => "frozen",
            Self::Treated => "treated",
            Self::Closed => "closed",
            Self::Planned => "planned",
            Self::Opened => "opened",
            Self::Cancelled => "cancelled",
            Self::Remedied => "remedied",
            Self::Escalated => "escalated",
            Self::Rated => "rated",
            Self::MilestoneReported => "milestone_reported",
            Self::Explained => "explained",
            Self::ReportedUpwards => "reported_upwards",
            Self::Observed => "observed",
            Self::Published => "published",
            Self::TargetSet => "target_set",
            Self::BenchmarkSet => "benchmark_set",
            Self::MovedOn => "moved_on",
            Self::Concluded => "concluded",
            Self::Carried => "carried",
            Self::LeftOut => "left_out",
            Self::TakenUp => "taken_up",
            Self::Added => "added",
            Self::Appointed => "appointed",
            Self::Vacated => "vacated",
            Self::Substituted => "substituted",
            Self::SubstitutionEnded => "substitution_ended",
            Self::MailQueued => "mail_queued",
            Self::MailSent => "mail_sent",
            Self::MailFailed => "mail_failed",
        }
    }
}

/// The kind of record a deed was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    Organisation,
    Level,
    Forum,
    Programme,
    Round,
    Initiative,
    User,
    Installation,
    Confirmation,
    Order,
    Condition,
    Presentation,
    Deliverable,
    Deviation,
    Meeting,
    AgendaItem,
    Annex,
    Task,
    Hearing,
    FollowUp,
    Indicator,
    FidelityReview,
    ForumSeat,
    /// A mail with reminders.
    Mail,
    Agreement,
    /// What a forum does again and again.
    Duty,
    /// A half-year of a forum.
    HalfYear,
    /// A grant (*bevilling*).
    Funding,
    /// That no money comes from a source.
    FundingLapse,
}

impl Subject {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Level => "level",
            Self::Forum => "forum",
            Self::Programme => "programme",
            Self::Round => "round",
            Self::Initiative => "initiative",
            Self::User => "user",
            Self::Installation => "installation",
            Self::Confirmation => "confirmation",
            Self::Order => "order",
            Self::Condition => "condition",
            Self::Presentation => "presentation",
            Self::Deliverable => "deliverable",
            Self::Deviation => "deviation",
            Self::Meeting => "meeting",
            Self::AgendaItem => "agenda_item",
            Self::Agreement => "agreement",
            Self::Duty => "duty",
            Self::HalfYear => "half_year",
            Self::Annex => "annex",
            Self::Funding => "funding",
            Self::FundingLapse => "funding_lapse",
            Self::Task => "task",
            Self::Hearing => "hearing",
            Self::FollowUp => "follow_up",
            Self::Indicator => "indicator",
            Self::FidelityReview => "fidelity_review",
            Self::ForumSeat => "forum_seat",
            Self::Mail => "mail",
        }
    }
}

/// A field before and after; an empty text where there was or is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub field: Field,
    pub before: String,
    pub after: String,
}

/// One entry of the log, made where the decision is made and stored in its transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    pub author: Author,
    pub deed: Deed,
    pub subject: Subject,
    /// The id of the record; nil for the installation itself.
    pub id: Uuid,
    pub programme: Option<ProgrammeId>,
    pub changes: Vec<Change>,
}

impl AuditEvent {
    pub fn new<K>(permit: &Permit<K>, deed: Deed, subject: Subject, id: Uuid) -> Self {
        Self {
            author: permit.author(),
            deed,
            subject,
            id,
            programme: None,
            changes: Vec::new(),
        }
    }

    #[must_use]
    pub fn within(mut self, programme: ProgrammeId) -> Self {
        self.programme = Some(programme);
        self
    }

    /// What changes by it; `None` where that is nothing but who may sign in and as what, or a mail.
    pub const fn scope(&self) -> Option<ChangeScope> {
        match (self.programme, self.subject) {
            (Some(programme), _) => Some(ChangeScope::Programme(programme)),
            (None, Subject::User | Subject::Installation | Subject::Mail) => None,
            (None, _) => Some(ChangeScope::Registers),
        }
    }

    /// Keeps the fields whose value differs.
    #[must_use]
    pub fn changing(mut self, before: &[(Field, String)], after: &[(Field, String)]) -> Self {
        let old = |field: Field| {
            before
                .iter()
                .find(|(f, _)| *f == field)
                .map(|(_, v)| v.clone())
                .unwrap_or_default()
        };
        self.changes = after
            .iter()
            .map(|(field, value)| Change {
                field: *field,
                before: old(*field),
                after: value.clone(),
            })
            .filter(|change| change.before != change.after)
            .collect();
        self
    }
}

/// What the changes are counted of, so that what was made of it before is known to be old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeScope {
    /// Organisations, levels, forums and their meetings.
    Registers,
    Programme(ProgrammeId),
}

/// What a record says, field by field, for the log.
pub trait Facts {
    fn facts(&self) -> Vec<(Field, String)>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Govern;

    #[test]
    fn what_names_a_programme_counts_there_and_signing_in_counts_nowhere() {
        let permit = Permit::<Govern>::system();
        let event = |subject| AuditEvent::new(&permit, Deed::Changed, subject, Uuid::nil());
        let programme = ProgrammeId::new(Uuid::from_u128(1));
        let within = event(Subject::User).within(programme).scope();
        assert_eq!(within, Some(ChangeScope::Programme(programme)));
        for subject in [Subject::Organisation, Subject::Forum, Subject::Meeting] {
            assert_eq!(event(subject).scope(), Some(ChangeScope::Registers));
        }
        assert_eq!(event(Subject::User).scope(), None);
    }

    #[test]
    fn only_what_differs_is_kept() {
        let event = AuditEvent::new(
            &Permit::<Govern>::system(),
            Deed::Changed,
            Subject::Forum,
            Uuid::nil(),
        )
        .changing(
            &[(Field::Name, "a".into()), (Field::Code, "1".into())],
            &[
                (Field::Name, "b".into()),
                (Field::Code, "1".into()),
                (Field::Kind, "ny".into()),
            ],
        );
        let changed: Vec<_> = event
            .changes
            .iter()
            .map(|c| (c.field, c.before.as_str(), c.after.as_str()))
            .collect();
        assert_eq!(changed, [(Field::Name, "a", "b"), (Field::Kind, "", "ny")]);
    }
}
