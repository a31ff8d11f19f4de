/// A field that only agreements have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementField {
    /// The day whose state is shown.
    AsOf,
    /// Who decides at a step.
    Bodies,
    /// What is new in a version of the text.
    Changes,
    /// Who decided for a party.
    DecidedBy,
    Document,
    Kind,
    /// The agreements that it is written into.
    MergesInto,
    /// A part by its number.
    Part,
    PartState,
    Parties,
    /// Its part-initiatives, one a line.
    Parts,
    Party,
    /// The agreements that it replaces.
    Replaces,
    Result,
    Stage,
    Stance,
    Text,
    /// The agreements that it stands under.
    Under,
    Way,
    WindowFrom,
    WindowUntil,
}

impl AgreementField {
    pub const ALL: [Self; 21] = [
        Self::AsOf,
        Self::Bodies,
        Self::Changes,
        Self::DecidedBy,
        Self::Document,
        Self::Kind,
        Self::MergesInto,
        Self::Part,
        Self::PartState,
        Self::Parties,
        Self::Parts,
        Self::Party,
        Self::Replaces,
        Self::Result,
        Self::Stage,
        Self::Stance,
        Self::Text,
        Self::Under,
        Self::Way,
        Self::WindowFrom,
        Self::WindowUntil,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::AsOf => "pr",
            Self::Bodies => "step_bodies",
            Self::Changes => "wording_changes",
            Self::DecidedBy => "party_decided_by",
            Self::Document => "agreement_document",
            Self::Kind => "agreement_kind",
            Self::MergesInto => "merges_into",
            Self::Part => "agreement_part",
            Self::PartState => "part_state",
            Self::Parties => "parties",
            Self::Parts => "parts",
            Self::Party => "acceding_party",
            Self::Replaces => "replaces",
            Self::Result => "step_result",
            Self::Stage => "agreement_stage",
            Self::Stance => "stance",
            Self::Text => "agreement_text",
            Self::Under => "stands_under",
            Self::Way => "accession_way",
            Self::WindowFrom => "window_from",
            Self::WindowUntil => "window_until",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
