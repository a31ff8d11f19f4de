use super::AnnexKind;

/// A field that only annexes have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnnexField {
    Address,
    File,
    Kind,
    Name,
    Size,
}

impl AnnexField {
    pub const ALL: [Self; 5] = [
        Self::Address,
        Self::File,
        Self::Kind,
        Self::Name,
        Self::Size,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Address => "annex_address",
            Self::File => "annex_file",
            Self::Kind => "annex_kind",
            Self::Name => "annex_name",
            Self::Size => "annex_size",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// What can be wrong with an annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnnexFlaw {
    /// No file was chosen.
    NoFile,
    /// A file without content.
    Empty,
    TooLarge,
    /// The connection ended before the file did.
    BrokenOff,
    /// Of no kind that is taken in.
    UnknownKind,
    /// It holds a program that runs when it is opened.
    Macros,
    /// Its name says something else than what it is.
    NameOfAnother(AnnexKind),
    /// The item has an annex of this name.
    Twice,
}
