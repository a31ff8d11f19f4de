/// A field that only the forms of seats have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatField {
    AppointedBy,
    HasVote,
    Holder,
    /// Somebody who signs in here, beside the words of a holder or substitute.
    Person,
    /// The entry of the one for whom somebody stands in.
    StandsFor,
    Substitute,
}

impl SeatField {
    pub const ALL: [Self; 6] = [
        Self::AppointedBy,
        Self::HasVote,
        Self::Holder,
        Self::Person,
        Self::StandsFor,
        Self::Substitute,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::AppointedBy => "appointed_by",
            Self::HasVote => "has_vote",
            Self::Holder => "holder",
            Self::Person => "person",
            Self::StandsFor => "stands_for",
            Self::Substitute => "substitute",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
