/// A field that only agreements have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementField {
    /// Who decided for a party.
    DecidedBy,
    Kind,
    Parties,
    /// Its part-initiatives, one a line.
    Parts,
    Party,
    Stage,
    Stance,
    Way,
}

impl AgreementField {
    pub const ALL: [Self; 8] = [
        Self::DecidedBy,
        Self::Kind,
        Self::Parties,
        Self::Parts,
        Self::Party,
        Self::Stage,
        Self::Stance,
        Self::Way,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::DecidedBy => "decided_by",
            Self::Kind => "agreement_kind",
            Self::Parties => "parties",
            Self::Parts => "parts",
            Self::Party => "acceding_party",
            Self::Stage => "agreement_stage",
            Self::Stance => "stance",
            Self::Way => "accession_way",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
