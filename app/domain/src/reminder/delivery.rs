//! What becomes of a mail: it waits, is claimed by one worker, and is sent, or tried again later.

use super::ReminderField;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::MailId;
use crate::policy::{Govern, Permit};
use crate::problem::Field;
use crate::time::Timestamp;
use std::str::FromStr;

/// So often a mail is tried at the most.
pub const ATTEMPTS_MAX: u32 = 5;
/// Minutes until the second attempt; each wait after it is twice as long.
const FIRST_WAIT: i64 = 50;
/// A worker that has said nothing of its mail for so many minutes was interrupted.
const CLAIM_MINUTES: i64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// To be sent as soon as its time has come.
    Waiting,
    /// A worker has claimed it.
    Sending,
    Sent,
    /// It is not tried again.
    Failed,
    /// All that it was to tell was done before it was sent.
    Dropped,
}

impl MailState {
    pub const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Sending,
        Self::Sent,
        Self::Failed,
        Self::Dropped,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }
}

impl FromStr for MailState {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// Why a mail was not sent; never what a server said, which may hold more than readers are to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its address exists for examples only.
    Reserved,
    /// The recipient turned mails off since it was made.
    TurnedOff,
    /// The recipient cannot sign in any more.
    CannotSignIn,
    /// The mail server did not answer.
    Unreachable,
    /// No protected connection to it could be had.
    Unprotected,
    /// It did not accept our user name and password.
    SignIn,
    /// It refused the mail.
    Refused,
    /// The worker stopped in the middle: nobody knows whether it left, so it is not sent twice.
    Interrupted,
}

impl Reason {
    pub const ALL: [Self; 8] = [
        Self::Reserved,
        Self::TurnedOff,
        Self::CannotSignIn,
        Self::Unreachable,
        Self::Unprotected,
        Self::SignIn,
        Self::Refused,
        Self::Interrupted,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::TurnedOff => "turned_off",
            Self::CannotSignIn => "cannot_sign_in",
            Self::Unreachable => "unreachable",
            Self::Unprotected => "unprotected",
            Self::SignIn => "sign_in",
            Self::Refused => "refused",
            Self::Interrupted => "interrupted",
        }
    }
}

impl FromStr for Reason {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// The answers that an address gets that takes no mail (RFC 5321 § 4.2.3).
const ADDRESS: [u32; 3] = [550, 551, 553];

/// An attempt that did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    pub reason: Reason,
    /// What the server answered, such as 450.
    pub reply: Option<u32>,
}

impl Failure {
    /// Our own configuration can be mended while mails wait; an address that is refused cannot, and a mail
    /// that may have arrived is not sent again.
    fn is_final(self) -> bool {
        let is_address = self.reply.is_some_and(|reply| ADDRESS.contains(&reply));
        self.reason == Reason::Interrupted || (self.reason == Reason::Refused && is_address)
    }
}

/// How it stands with a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub state: MailState,
    pub n_attempts: u32,
    /// When it is to be tried.
    pub next_at: Timestamp,
    /// When a worker took it last.
    pub claimed_at: Option<Timestamp>,
    /// Why the last attempt, or the mail itself, came to nothing.
    pub failure: Option<Failure>,
}

/// How it stands next, and the entry of the log.
pub type Verdict = (Delivery, AuditEvent);

/// A new mail.
pub fn queue(permit: &Permit<Govern>, id: MailId, now: Timestamp) -> Verdict {
    let delivery = Delivery {
        state: MailState::Waiting,
        n_attempts: 0,
        next_at: now,
        claimed_at: None,
        failure: None,
    };
    let event = AuditEvent::new(permit, Deed::MailQueued, Subject::Mail, id.uuid());
    (delivery, event.changing(&[], &facts(&delivery)))
}

/// A worker takes a mail; `None` unless its time has come.
pub fn claim(
    permit: &Permit<Govern>,
    id: MailId,
    held: Delivery,
    now: Timestamp,
) -> Option<Verdict> {
    let is_due = held.state == MailState::Waiting && held.next_at <= now;
    is_due.then(|| {
        let taken = Delivery {
            state: MailState::Sending,
            n_attempts: held.n_attempts.saturating_add(1),
            claimed_at: Some(now),
            ..held
        };
        turn(permit, Deed::Changed, id, (held, taken))
    })
}

/// What an attempt came to.
pub fn after_attempt(
    permit: &Permit<Govern>,
    id: MailId,
    held: Delivery,
    outcome: Result<(), Failure>,
    now: Timestamp,
) -> Verdict {
    let Err(failure) = outcome else {
        let sent = Delivery {
            state: MailState::Sent,
            failure: None,
            ..held
        };
        return turn(permit, Deed::MailSent, id, (held, sent));
    };
    if failure.is_final() || held.n_attempts >= ATTEMPTS_MAX {
        return not_sent(permit, id, held, failure);
    }
    let again = Delivery {
        state: MailState::Waiting,
        next_at: now.plus_minutes(wait(held.n_attempts)),
        failure: Some(failure),
        ..held
    };
    turn(permit, Deed::MailFailed, id, (held, again))
}

/// A mail that is given up.
pub fn not_sent(permit: &Permit<Govern>, id: MailId, held: Delivery, failure: Failure) -> Verdict {
    let failed = Delivery {
        state: MailState::Failed,
        failure: Some(failure),
        ..held
    };
    turn(permit, Deed::MailFailed, id, (held, failed))
}

/// A mail with nothing left to tell.
pub fn settle(permit: &Permit<Govern>, id: MailId, held: Delivery) -> Verdict {
    let dropped = Delivery {
        state: MailState::Dropped,
        failure: None,
        ..held
    };
    turn(permit, Deed::Changed, id, (held, dropped))
}

/// A mail whose worker stopped in the middle. It may have left: sent again, it might come twice.
pub fn interrupted(
    permit: &Permit<Govern>,
    id: MailId,
    held: Delivery,
    now: Timestamp,
) -> Option<Verdict> {
    let silent_since = held.claimed_at?.plus_minutes(CLAIM_MINUTES);
    let is_lost = held.state == MailState::Sending && silent_since <= now;
    is_lost.then(|| {
        let failure = Failure {
            reason: Reason::Interrupted,
            reply: None,
        };
        not_sent(permit, id, held, failure)
    })
}

/// Minutes until the next attempt.
fn wait(n_attempts: u32) -> i64 {
    let doublings = n_attempts.saturating_sub(1).min(ATTEMPTS_MAX);
    FIRST_WAIT.saturating_mul(1_i64 << doublings)
}

fn turn(
    permit: &Permit<Govern>,
    deed: Deed,
    id: MailId,
    (before, after): (Delivery, Delivery),
) -> Verdict {
    let event = AuditEvent::new(permit, deed, Subject::Mail, id.uuid());
    (after, event.changing(&facts(&before), &facts(&after)))
}

fn facts(delivery: &Delivery) -> [(Field, String); 3] {
    let reason = delivery.failure.map(|failure| failure.reason.code());
    let field = |field| Field::Reminder(field);
    [
        (
            field(ReminderField::State),
            delivery.state.code().to_owned(),
        ),
        (
            field(ReminderField::Attempts),
            delivery.n_attempts.to_string(),
        ),
        (
            field(ReminderField::Reason),
            reason.unwrap_or_default().to_owned(),
        ),
    ]
}
