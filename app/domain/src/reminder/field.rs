/// A field that only reminders have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderField {
    /// Whether somebody wants mails, and in which language.
    Choice,
    /// How far a mail is.
    State,
    /// How often it was tried.
    Attempts,
    /// Why it was not sent.
    Reason,
}

impl ReminderField {
    pub const ALL: [Self; 4] = [Self::Choice, Self::State, Self::Attempts, Self::Reason];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice => "reminder_choice",
            Self::State => "mail_state",
            Self::Attempts => "mail_attempts",
            Self::Reason => "mail_reason",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
