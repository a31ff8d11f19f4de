/// A field that only the form of a forum's terms of reference has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermsField {
    Purpose,
    /// What the forum does, and what it decides by itself.
    Mandate,
    /// How often and how it meets.
    Meetings,
    Quorum,
    /// Who decided the terms.
    DecidedBy,
    /// Where the whole document is.
    Document,
    ItemsDue,
    AgendaDue,
    Comment,
}

impl TermsField {
    pub const ALL: [Self; 9] = [
        Self::Purpose,
        Self::Mandate,
        Self::Meetings,
        Self::Quorum,
        Self::DecidedBy,
        Self::Document,
        Self::ItemsDue,
        Self::AgendaDue,
        Self::Comment,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Purpose => "forum_purpose",
            Self::Mandate => "mandate",
            Self::Meetings => "meeting_rules",
            Self::Quorum => "quorum",
            Self::DecidedBy => "decided_by",
            Self::Document => "document",
            Self::ItemsDue => "items_due_days",
            Self::AgendaDue => "agenda_due_days",
            Self::Comment => "comment_days",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
