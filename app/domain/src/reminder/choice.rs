use super::ReminderField;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::UserId;
use crate::locale::Locale;
use crate::policy::{OwnAccount, Permit};
use crate::problem::{Field, Problems};
use std::str::FromStr;

/// Whether somebody is reminded by mail, and in which language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReminderChoice {
    /// Unless somebody chose otherwise.
    #[default]
    Danish,
    English,
    Off,
}

impl ReminderChoice {
    pub const ALL: [Self; 3] = [Self::Danish, Self::English, Self::Off];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
            Self::Off => "off",
        }
    }

    /// `None` where no mail is wanted.
    pub const fn locale(self) -> Option<Locale> {
        match self {
            Self::Danish => Some(Locale::Da),
            Self::English => Some(Locale::En),
            Self::Off => None,
        }
    }

    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let choice = r.choice(Field::Reminder(ReminderField::Choice));
        r.finish(|| choice)
    }
}

impl FromStr for ReminderChoice {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|c| c.code() == code).ok_or(())
    }
}

/// Somebody chooses for themselves. `None` where nothing changes.
pub fn choose(
    permit: &Permit<OwnAccount>,
    owner: UserId,
    before: ReminderChoice,
    after: ReminderChoice,
) -> Option<AuditEvent> {
    let fact = |choice: ReminderChoice| {
        let field = Field::Reminder(ReminderField::Choice);
        [(field, choice.code().to_owned())]
    };
    (before != after).then(|| {
        AuditEvent::new(permit, Deed::Changed, Subject::User, owner.uuid())
            .changing(&fact(before), &fact(after))
    })
}
