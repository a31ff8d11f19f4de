use super::{Problems, Refusal};

/// Why a command was not carried out: something in its form, or how things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    Invalid(Problems),
    Refused(Refusal),
}

impl From<Problems> for Rejection {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Refusal> for Rejection {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
