//! People who sign in, and the roles they hold.

use crate::actor::{Grant, Role};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, GrantId, InitiativeId, OrganisationId, UserId};
use crate::organisation::{next_version, optional};
use crate::policy::{ManagePeople, OwnAccount, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::text::{Email, Line};
use crate::time::Timestamp;
use std::fmt;

/// The shortest password accepted, in characters. Length counts, composition does not
/// (NIST SP 800-63B § 3.1.1.2).
pub const PASSWORD_MIN: u32 = 12;
/// The longest, so that hashing stays cheap.
pub const PASSWORD_MAX: u32 = 200;

/// How long a one-time address can be used, in minutes: two days.
pub const LINK_MINUTES: i64 = 2 * 24 * 60;
/// How long a session lasts, in minutes: a working day.
pub const SESSION_MINUTES: i64 = 12 * 60;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDraft {
    /// A name or a role: "projektleder, Aalborg Kommune".
    pub name: Line<120>,
    pub email: Email,
    /// Whose matters wait for this person too, such as agreements to accede to. It gives no rights.
    pub organisation: Option<OrganisationId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: UserId,
    pub draft: PersonDraft,
    /// Made by the demo loader; such accounts never exist in production.
    pub demo: bool,
    pub has_password: bool,
    pub version: u32,
}

impl PersonDraft {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Name);
        let email = r.email(Field::Email);
        let organisation = r.optional(Field::Organisation, Reader::choice);
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    name: name?,
                    email: email?,
                    organisation: organisation?,
                },
                version?,
            ))
        })
    }
}

impl Facts for PersonDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        vec![
            (Field::Name, self.name.to_string()),
            (Field::Email, self.email.to_string()),
            (Field::Organisation, optional(self.organisation.as_ref())),
        ]
    }
}

pub fn create(
    permit: &Permit<ManagePeople>,
    id: UserId,
    draft: PersonDraft,
) -> (Person, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::User, id.uuid())
        .changing(&[], &draft.facts());
    (
        Person {
            id,
            draft,
            demo: false,
            has_password: false,
            version: 1,
        },
        event,
    )
}

pub fn change(
    permit: &Permit<ManagePeople>,
    current: Person,
    draft: PersonDraft,
    based_on: u32,
) -> Result<(Person, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(permit, Deed::Changed, Subject::User, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Person {
            draft,
            version,
            ..current
        },
        event,
    ))
}

/// A password somebody chose. It shows itself to nobody.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A new password, typed twice.
    pub fn parse_new(form: &FormData) -> Result<Self, Problems> {
        let (password, again) = (form.get(Field::Password), form.get(Field::PasswordAgain));
        let length = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
        let flaw = if password.is_empty() {
            Some((Field::Password, Flaw::Required))
        } else if length < PASSWORD_MIN {
            Some((Field::Password, Flaw::TooShort { min: PASSWORD_MIN }))
        } else if length > PASSWORD_MAX {
            Some((Field::Password, Flaw::TooLong { max: PASSWORD_MAX }))
        } else if password != again {
            Some((Field::PasswordAgain, Flaw::Differs))
        } else {
            None
        };
        match flaw {
            Some((field, flaw)) => Err(Problems::one(field, flaw)),
            None => Ok(Self(password.to_owned())),
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// What the sign-in form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    pub email: Email,
    pub password: Password,
}

impl Credentials {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let email = r.email(Field::Email);
        let typed = form.get(Field::Password);
        let password = if typed.is_empty() {
            r.flaw(Field::Password, Flaw::Required)
        } else if typed.chars().count() > usize::try_from(PASSWORD_MAX).unwrap_or(usize::MAX) {
            r.flaw(Field::Password, Flaw::TooLong { max: PASSWORD_MAX })
        } else {
            Ok(Password(typed.to_owned()))
        };
        r.finish(|| {
            Ok(Self {
                email: email?,
                password: password?,
            })
        })
    }
}

/// A role that a form gives. The project lead's initiative is still without its programme here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantDraft {
    Administrator,
    Secretariat,
    ForumChair(ForumId),
    ForumMember(ForumId),
    ProjectLead(InitiativeId),
    Politician(ForumId),
}

impl GrantDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let role: Result<Role, _> = r.choice(Field::Role);
        let draft = match role {
            Ok(Role::Administrator) => Ok(Self::Administrator),
            Ok(Role::Secretariat) => Ok(Self::Secretariat),
            Ok(Role::ForumChair) => r.choice(Field::Forum).map(Self::ForumChair),
            Ok(Role::ForumMember) => r.choice(Field::Forum).map(Self::ForumMember),
            Ok(Role::Politician) => r.choice(Field::Forum).map(Self::Politician),
            Ok(Role::ProjectLead) => r.choice(Field::Initiative).map(Self::ProjectLead),
            Err(flawed) => Err(flawed),
        };
        r.finish(|| draft)
    }

    /// Whether giving or taking this role is for administrators alone.
    pub const fn is_steward(self) -> bool {
        matches!(self, Self::Administrator | Self::Secretariat)
    }

    pub const fn role(self) -> Role {
        match self {
            Self::Administrator => Role::Administrator,
            Self::Secretariat => Role::Secretariat,
            Self::ForumChair(_) => Role::ForumChair,
            Self::ForumMember(_) => Role::ForumMember,
            Self::ProjectLead(_) => Role::ProjectLead,
            Self::Politician(_) => Role::Politician,
        }
    }
}

impl From<Grant> for GrantDraft {
    fn from(grant: Grant) -> Self {
        match grant {
            Grant::Administrator => Self::Administrator,
            Grant::Secretariat => Self::Secretariat,
            Grant::ForumChair(forum) => Self::ForumChair(forum),
            Grant::ForumMember(forum) => Self::ForumMember(forum),
            Grant::ProjectLead { initiative, .. } => Self::ProjectLead(initiative),
            Grant::Politician(forum) => Self::Politician(forum),
        }
    }
}

/// The log entry of a role given to or taken from somebody.
pub fn grant_event<K>(
    permit: &Permit<K>,
    deed: Deed,
    user: UserId,
    grant: GrantDraft,
) -> AuditEvent {
    let mut said = vec![(Field::Role, grant.role().code().to_owned())];
    match grant {
        GrantDraft::ForumChair(forum)
        | GrantDraft::ForumMember(forum)
        | GrantDraft::Politician(forum) => {
            said.push((Field::Forum, forum.to_string()));
        }
        GrantDraft::ProjectLead(initiative) => {
            said.push((Field::Initiative, initiative.to_string()));
        }
        GrantDraft::Administrator | GrantDraft::Secretariat => {}
    }
    let event = AuditEvent::new(permit, deed, Subject::User, user.uuid());
    match deed {
        Deed::RoleTaken => {
            let gone: Vec<_> = said.iter().map(|(f, _)| (*f, String::new())).collect();
            event.changing(&said, &gone)
        }
        _ => event.changing(&[], &said),
    }
}

/// A role may be taken unless it is the last administrator's.
pub fn may_take(grant: GrantDraft, n_administrators: u32) -> Result<(), Refusal> {
    if grant == GrantDraft::Administrator && n_administrators <= 1 {
        Err(Refusal::LastAdministrator)
    } else {
        Ok(())
    }
}

/// What a one-time address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Create the first administrator of an empty installation.
    FirstAdministrator,
    /// Choose a password.
    Password(UserId),
}

/// A one-time address may be used once, and until it expires.
pub fn use_link(now: Timestamp, expires_at: Timestamp, used: bool) -> Result<(), Refusal> {
    if used || expires_at <= now {
        Err(Refusal::LinkSpent)
    } else {
        Ok(())
    }
}

/// The log entry of a password that was set; never the password.
pub fn password_event(permit: &Permit<OwnAccount>, user: UserId) -> AuditEvent {
    AuditEvent::new(permit, Deed::PasswordSet, Subject::User, user.uuid())
}

/// A role of a person as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantRow {
    pub id: GrantId,
    pub grant: Grant,
    /// The forum's name, or the initiative's programme, number and title.
    pub held_for: Option<String>,
}

/// A line of the register of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    pub person: Person,
    /// What the organisation is called that the person speaks for.
    pub organisation: Option<String>,
    pub grants: Vec<GrantRow>,
}

/// What the page of a person shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonEdit {
    pub row: PersonRow,
    /// In Danish order.
    pub organisations: Vec<(OrganisationId, String)>,
    pub forums: Vec<(ForumId, String)>,
    /// "Handleplan … · 10 Systematisk indsats …", by programme and number.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// Whether the reader may give and take the stewards' roles.
    pub may_manage_stewards: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn passwords(first: &str, second: &str) -> Result<Password, Problems> {
        Password::parse_new(
            &FormData::default()
                .with(Field::Password, first)
                .with(Field::PasswordAgain, second),
        )
    }

    #[test]
    fn a_password_is_long_and_typed_twice_alike() {
        assert!(passwords("en lang sætning", "en lang sætning").is_ok());
        assert_eq!(
            passwords("kort", "kort").unwrap_err().of(Field::Password),
            Some(Flaw::TooShort { min: 12 })
        );
        assert_eq!(
            passwords("en lang sætning", "en anden")
                .unwrap_err()
                .of(Field::PasswordAgain),
            Some(Flaw::Differs)
        );
    }

    #[test]
    fn a_password_hides_in_debug_output() {
        let shown = format!("{:?}", passwords("en lang sætning", "en lang sætning"));
        assert!(!shown.contains("sætning"), "{shown}");
    }

    #[test]
    fn the_last_administrator_stays() {
        assert_eq!(
            may_take(GrantDraft::Administrator, 1),
            Err(Refusal::LastAdministrator)
        );
        assert_eq!(may_take(GrantDraft::Administrator, 2), Ok(()));
        assert_eq!(may_take(GrantDraft::Secretariat, 0), Ok(()));
    }

    #[test]
    fn a_role_for_a_forum_needs_the_forum() {
        let form = FormData::default().with(Field::Role, "forum_member");
        let problems = GrantDraft::parse(&form).unwrap_err();
        assert_eq!(problems.of(Field::Forum), Some(Flaw::Required));
    }

    #[test]
    fn a_taken_role_is_logged_with_what_it_was() {
        let event = grant_event(
            &Permit::<ManagePeople>::system(),
            Deed::RoleTaken,
            UserId::new(Uuid::nil()),
            GrantDraft::Secretariat,
        );
        assert_eq!(event.changes[0].before, "secretariat");
        assert_eq!(event.changes[0].after, "");
    }

    #[test]
    fn a_link_is_used_once_and_in_time() {
        let at = Timestamp::from_micros;
        assert_eq!(use_link(at(1), at(2), false), Ok(()));
        assert_eq!(use_link(at(1), at(2), true), Err(Refusal::LinkSpent));
        assert_eq!(use_link(at(2), at(2), false), Err(Refusal::LinkSpent));
    }
}
