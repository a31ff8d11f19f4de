use super::{Reason, ReminderChoice};
use crate::locale::Locale;
use crate::text::Email;

/// Domains that exist for examples and tests and reach nobody (RFC 2606 § 2 and § 3).
const RESERVED: [&str; 4] = ["example", "invalid", "test", "localhost"];
const EXAMPLES: [&str; 3] = ["com", "net", "org"];

/// Whether an address can reach nobody.
pub fn is_reserved(address: &Email) -> bool {
    let host = address.as_str().rsplit('@').next().unwrap_or_default();
    let host = host.to_lowercase();
    let mut parts = host.rsplit('.');
    let last = parts.next().unwrap_or_default();
    let is_example = parts.next() == Some("example") && EXAMPLES.contains(&last);
    is_example || RESERVED.contains(&last)
}

/// Somebody who may be reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub email: Email,
    /// Whoever has no password cannot do what a mail asks for.
    pub can_sign_in: bool,
    pub choice: ReminderChoice,
}

impl Recipient {
    /// The language of a mail, or why none may be sent.
    pub fn accepts(&self) -> Result<Locale, Reason> {
        if !self.can_sign_in {
            return Err(Reason::CannotSignIn);
        }
        let locale = self.choice.locale().ok_or(Reason::TurnedOff)?;
        match is_reserved(&self.email) {
            true => Err(Reason::Reserved),
            false => Ok(locale),
        }
    }

    /// Whether a mail is made at all. One to a reserved address is, so that it is told why it never
    /// arrives.
    pub fn is_reminded(&self) -> bool {
        matches!(self.accepts(), Ok(_) | Err(Reason::Reserved))
    }
}
