/// A field that only fundings have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundingField {
    Amount,
    /// The amounts of a baseline, one half-year a line.
    Baseline,
    Conditions,
    /// Who decided on operation.
    DecidedBy,
    /// What is to be reported.
    Duty,
    FigureKind,
    /// A funding among others.
    Funding,
    /// When the letter of grant is dated.
    GrantedOn,
    Grantor,
    HalfYear,
    Indicators,
    Initiatives,
    /// What becomes of what was paid for.
    Operation,
    /// What of the total comes to us.
    OwnShare,
    Programme,
    ReportedOn,
    /// What others get, one recipient a line.
    Shares,
    /// The source that several fundings may come from.
    Source,
    SuccessCriteria,
    Total,
}

impl FundingField {
    pub const ALL: [Self; 20] = [
        Self::Amount,
        Self::Baseline,
        Self::Conditions,
        Self::DecidedBy,
        Self::Duty,
        Self::FigureKind,
        Self::Funding,
        Self::GrantedOn,
        Self::Grantor,
        Self::HalfYear,
        Self::Indicators,
        Self::Initiatives,
        Self::Operation,
        Self::OwnShare,
        Self::Programme,
        Self::ReportedOn,
        Self::Shares,
        Self::Source,
        Self::SuccessCriteria,
        Self::Total,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Baseline => "funding_baseline",
            Self::Conditions => "funding_conditions",
            Self::DecidedBy => "operation_by",
            Self::Duty => "duty",
            Self::FigureKind => "figure_kind",
            Self::Funding => "funding",
            Self::GrantedOn => "granted_on",
            Self::Grantor => "grantor",
            Self::HalfYear => "half_year",
            Self::Indicators => "funded_indicators",
            Self::Initiatives => "funded_initiatives",
            Self::Operation => "operation",
            Self::OwnShare => "own_share",
            Self::Programme => "funded_programme",
            Self::ReportedOn => "reported_on",
            Self::Shares => "shares",
            Self::Source => "funding_source",
            Self::SuccessCriteria => "success_criteria",
            Self::Total => "total",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
