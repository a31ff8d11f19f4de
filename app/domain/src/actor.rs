//! Who is asking.

use crate::ids::{ForumId, InitiativeId, ProgrammeId, UserId};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The name of a role, without what it is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Looks after the installation: people and roles, and all that the secretariat does.
    Administrator,
    /// Keeps organisations, forums, programmes and initiatives.
    Secretariat,
    /// Chairs one forum, alone or with another.
    ForumChair,
    /// Sits in one forum.
    ForumMember,
    /// Leads one initiative and reports its status.
    ProjectLead,
    /// Reads the programmes of one forum.
    Politician,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Administrator,
        Self::Secretariat,
        Self::ForumChair,
        Self::ForumMember,
        Self::ProjectLead,
        Self::Politician,
    ];

    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Secretariat => "secretariat",
            Self::ForumChair => "forum_chair",
            Self::ForumMember => "forum_member",
            Self::ProjectLead => "project_lead",
            Self::Politician => "politician",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// A role and what it is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grant {
    Administrator,
    Secretariat,
    ForumChair(ForumId),
    ForumMember(ForumId),
    ProjectLead {
        initiative: InitiativeId,
        programme: ProgrammeId,
    },
    Politician(ForumId),
}

impl Grant {
    pub const fn role(self) -> Role {
        match self {
            Self::Administrator => Role::Administrator,
            Self::Secretariat => Role::Secretariat,
            Self::ForumChair(_) => Role::ForumChair,
            Self::ForumMember(_) => Role::ForumMember,
            Self::ProjectLead { .. } => Role::ProjectLead,
            Self::Politician(_) => Role::Politician,
        }
    }
}

/// Somebody who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub name: String,
    pub grants: Vec<Grant>,
}

/// Who a request comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    #[default]
    Anonymous,
    User(User),
}

impl Actor {
    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Anonymous => &[],
            Self::User(user) => &user.grants,
        }
    }

    pub fn user(&self) -> Option<&User> {
        match self {
            Self::Anonymous => None,
            Self::User(user) => Some(user),
        }
    }

    pub fn has(&self, role: Role) -> bool {
        self.grants().iter().any(|g| g.role() == role)
    }
}
