/// A field that only the form that closes a forum has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClosingField {
    /// What is open, one a row.
    Matter,
    /// The forum that takes it over, in the same row.
    Successor,
    /// Why nobody does, or a word with it; in the same row.
    Reason,
}

impl ClosingField {
    pub const ALL: [Self; 3] = [Self::Matter, Self::Successor, Self::Reason];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Matter => "open_matter",
            Self::Successor => "successor",
            Self::Reason => "closing_reason",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
