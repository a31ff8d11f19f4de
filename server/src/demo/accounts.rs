//! Who can sign in to an installation with demo data: one account for each role.

use super::plan_midt;

/// The one password of all demo accounts. It is shown on the sign-in page, and production refuses to
/// start with such accounts.
pub const PASSWORD: &str = "styrbord-demo-2026";

/// An account of the demo data.
pub struct Account {
    pub email: &'static str,
    /// A role, never a person's name.
    pub name: &'static str,
    pub role: AccountRole,
    /// What the account speaks for, by its name.
    pub organisation: Option<&'static str>,
}

/// What the account may do, and where.
pub enum AccountRole {
    Administrator,
    Secretariat,
    /// Of the forum of this name.
    ForumChair(&'static str),
    ForumMember(&'static str),
    /// Of the initiative with this number in *Handleplan for Sundhedsklynge Midt*.
    ProjectLead(u32),
    /// Of the forum of this name.
    Politician(&'static str),
}

/// The accounts in the order in which they are shown.
pub const fn accounts() -> &'static [Account] {
    &[
        Account {
            email: "projektleder@styrbord.example",
            name: "Projektleder, indsats 10",
            role: AccountRole::ProjectLead(10),
            organisation: None,
        },
        Account {
            email: "chef@styrbord.example",
            name: "Medlem af Chefforum",
            role: AccountRole::ForumMember("Chefforum"),
            organisation: Some("Skive Kommune"),
        },
        Account {
            email: "direktoer@styrbord.example",
            name: "Medlem af Direktørforum",
            role: AccountRole::ForumChair("Direktørforum"),
            organisation: Some("Region Midtjylland"),
        },
        Account {
            email: "politiker@styrbord.example",
            name: "Politiker i Politisk Niveau",
            role: AccountRole::Politician(plan_midt::PLAN.ordered_by),
            organisation: None,
        },
        Account {
            email: "sekretariat@styrbord.example",
            name: "Sekretariat",
            role: AccountRole::Secretariat,
            organisation: None,
        },
        Account {
            email: "administrator@styrbord.example",
            name: "Administrator",
            role: AccountRole::Administrator,
            organisation: None,
        },
    ]
}
