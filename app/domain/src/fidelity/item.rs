//! The items of IPS-25. The names of 1–3 are confirmed; the names and the order of the others are
//! from general knowledge (`rules.md` § 4.8), and the pages say so.

use crate::locale::Locale;
use serde::{Deserialize, Serialize};

/// A part of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    Staffing,
    Organization,
    Services,
}

impl Section {
    pub const ALL: [Self; 3] = [Self::Staffing, Self::Organization, Self::Services];

    pub fn items(self) -> impl Iterator<Item = Item> {
        let all = Item::ALL.iter().copied();
        all.filter(move |item| item.section() == self)
    }

    /// Whether the names and the place of all of its items are confirmed.
    pub fn is_confirmed(self) -> bool {
        self.items().all(Item::is_confirmed)
    }
}

/// Declares every item once: its place, its section, and its name in Danish and English.
macro_rules! items {
    ($($variant:ident = $number:literal, $section:ident, $da:literal, $en:literal;)+) => {
        /// An item of IPS-25, in the order of the scale.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Item { $($variant),+ }

        impl Item {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// From 1 to 25.
            pub const fn number(self) -> u32 {
                match self { $(Self::$variant => $number),+ }
            }

            pub const fn section(self) -> Section {
                match self { $(Self::$variant => Section::$section),+ }
            }

            /// With its number before it.
            pub const fn label(self, locale: Locale) -> &'static str {
                match locale {
                    Locale::Da => match self {
                        $(Self::$variant => concat!($number, ". ", $da)),+
                    },
                    Locale::En => match self {
                        $(Self::$variant => concat!($number, ". ", $en)),+
                    },
                }
            }

            /// What a remark on it is called in a form.
            pub const fn remark_label(self, locale: Locale) -> &'static str {
                match locale {
                    Locale::Da => match self {
                        $(Self::$variant => concat!("Bemærkning til punkt ", $number)),+
                    },
                    Locale::En => match self {
                        $(Self::$variant => concat!("Remark on item ", $number)),+
                    },
                }
            }

            /// The name of its score in a form.
            pub const fn score_name(self) -> &'static str {
                match self { $(Self::$variant => concat!("score_", $number)),+ }
            }

            /// The name of its remark in a form.
            pub const fn remark_name(self) -> &'static str {
                match self { $(Self::$variant => concat!("remark_", $number)),+ }
            }
        }
    };
}

items! {
    CaseloadSize = 1, Staffing, "Borgere pr. IPS-konsulent", "Caseload size";
    EmploymentStaff = 2, Staffing, "Konsulenten arbejder kun med job og uddannelse", "Employment services staff";
    Generalists = 3, Staffing, "Samme konsulent gennem hele forløbet", "Vocational generalists";
    TeamAssignment = 4, Organization, "Fast tilknytning til et behandlingsteam", "Integration of rehabilitation with mental health treatment through team assignment";
    TeamContact = 5, Organization, "Hyppig kontakt med behandlingsteamet", "Integration of rehabilitation with mental health treatment through frequent team member contact";
    Counselors = 6, Organization, "Samarbejde med jobcenteret", "Collaboration between employment specialists and vocational rehabilitation counselors";
    VocationalUnit = 7, Organization, "Konsulenterne arbejder som ét team", "Vocational unit";
    Supervisor = 8, Organization, "Den faglige leders rolle", "Role of employment supervisor";
    ZeroExclusion = 9, Organization, "Ingen, der ønsker job, bliver udelukket", "Zero exclusion criteria";
    AgencyFocus = 10, Organization, "Hele stedet arbejder for ordinære job", "Agency focus on competitive employment";
    ExecutiveSupport = 11, Organization, "Opbakning fra den øverste ledelse", "Executive team support for supported employment";
    WorkIncentives = 12, Services, "Vejledning om ydelser og økonomi", "Work incentives planning";
    Openness = 13, Services, "Aftale om åbenhed over for arbejdsgiveren", "Disclosure";
    Assessment = 14, Services, "Løbende afklaring på arbejdspladsen", "Ongoing, work-based vocational assessment";
    RapidSearch = 15, Services, "Hurtig søgning efter ordinært job", "Rapid job search for competitive job";
    IndividualSearch = 16, Services, "Jobsøgning efter borgerens ønsker", "Individualized job search";
    EmployerContact = 17, Services, "Hyppig kontakt med arbejdsgivere", "Job development - frequent employer contact";
    EmployerQuality = 18, Services, "Kvaliteten af kontakten med arbejdsgivere", "Job development - quality of employer contact";
    JobTypes = 19, Services, "Forskellige slags job", "Diversity of job types";
    Employers = 20, Services, "Forskellige arbejdsgivere", "Diversity of employers";
    CompetitiveJobs = 21, Services, "Job på ordinære vilkår", "Competitive jobs";
    FollowAlong = 22, Services, "Støtte i jobbet efter borgerens behov", "Individualized follow-along supports";
    TimeUnlimited = 23, Services, "Støtte uden tidsgrænse", "Time-unlimited follow-along supports";
    Community = 24, Services, "Støtten gives ude i lokalsamfundet", "Community-based services";
    Outreach = 25, Services, "Opsøgende kontakt fra det samlede team", "Assertive engagement and outreach by integrated treatment team";
}

impl Item {
    /// Whether its name and its place are confirmed.
    pub const fn is_confirmed(self) -> bool {
        matches!(
            self,
            Self::CaseloadSize | Self::EmploymentStaff | Self::Generalists
        )
    }

    /// The item whose score has this name in a form.
    pub fn of_score(name: &str) -> Option<Self> {
        let all = Self::ALL.iter().copied();
        all.into_iter().find(|item| item.score_name() == name)
    }

    /// The item whose remark has this name in a form.
    pub fn of_remark(name: &str) -> Option<Self> {
        let all = Self::ALL.iter().copied();
        all.into_iter().find(|item| item.remark_name() == name)
    }
}
