/// A field that only the forms of hearings have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HearingField {
    /// The number of one among the addressees.
    Addressee,
    Addressees,
    /// What the addressees are called together.
    Called,
    GivenOn,
    Question,
    State,
    /// How an answer came.
    Way,
    Words,
}

impl HearingField {
    pub const ALL: [Self; 8] = [
        Self::Addressee,
        Self::Addressees,
        Self::Called,
        Self::GivenOn,
        Self::Question,
        Self::State,
        Self::Way,
        Self::Words,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Addressee => "addressee",
            Self::Addressees => "addressees",
            Self::Called => "called",
            Self::GivenOn => "given_on",
            Self::Question => "hearing_question",
            Self::State => "answer_state",
            Self::Way => "answer_way",
            Self::Words => "answer_words",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
