/// A field that only the annual wheel has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WheelField {
    /// The agreement that a duty is about.
    Agreement,
    /// The day on which it was decided.
    Decided,
    /// To which half-year something is put off.
    DeferTo,
    /// The day on which something is due.
    Due,
    /// Why a duty ends.
    EndReason,
    /// How many half-years or months from one time to the next.
    Every,
    FirstDay,
    Half,
    Kind,
    /// The last day of a duty that ends.
    LastDay,
    /// The meeting at which it was decided.
    MetOn,
    /// What becomes of something that is due.
    Outcome,
    Rule,
    What,
    /// Why, or a remark.
    Words,
}

impl WheelField {
    pub const ALL: [Self; 15] = [
        Self::Agreement,
        Self::Decided,
        Self::DeferTo,
        Self::Due,
        Self::EndReason,
        Self::Every,
        Self::FirstDay,
        Self::Half,
        Self::Kind,
        Self::LastDay,
        Self::MetOn,
        Self::Outcome,
        Self::Rule,
        Self::What,
        Self::Words,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "duty_agreement",
            Self::Decided => "review_decided_on",
            Self::DeferTo => "defer_to",
            Self::Due => "duty_due_on",
            Self::EndReason => "duty_end_reason",
            Self::Every => "duty_every",
            Self::FirstDay => "duty_first_day",
            Self::Half => "duty_half",
            Self::Kind => "duty_kind",
            Self::LastDay => "duty_last_day",
            Self::MetOn => "review_met_on",
            Self::Outcome => "review_outcome",
            Self::Rule => "duty_rule",
            Self::What => "duty_what",
            Self::Words => "review_words",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
