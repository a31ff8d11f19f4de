/// A field that only the form of a series of meetings has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesField {
    First,
    Last,
    Rhythm,
    /// One of the days that are to be planned.
    Day,
}

impl SeriesField {
    pub const ALL: [Self; 4] = [Self::First, Self::Last, Self::Rhythm, Self::Day];

    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first_meeting",
            Self::Last => "last_meeting",
            Self::Rhythm => "rhythm",
            Self::Day => "meeting_day",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
