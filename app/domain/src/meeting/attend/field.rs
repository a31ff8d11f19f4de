/// A field that only the form of an attendance list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttendanceField {
    /// Who came, each with the seat.
    Present,
    /// Who sent an apology, each with the seat.
    Apology,
    /// More who came, one name a line.
    Others,
    /// The seat that those came for; guests where there is none.
    OthersFor,
}

impl AttendanceField {
    pub const ALL: [Self; 4] = [Self::Present, Self::Apology, Self::Others, Self::OthersFor];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Apology => "apology",
            Self::Others => "others",
            Self::OthersFor => "others_for",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
