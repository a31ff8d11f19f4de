//! The parties, levels and forums of the demo programmes.

use super::content::{DemoForum, DemoLevel, DemoOrganisation};
use domain::organisation::OrganisationKind::{GeneralPractice, Hospital};

/// The regions whose region and municipalities are taken from the reference list.
pub const REGIONS: [&str; 2] = ["Region Nordjylland", "Region Midtjylland"];

/// What the reference list does not have.
pub const ORGANISATIONS: &[DemoOrganisation] = &[
    DemoOrganisation {
        kind: Hospital,
        name: "Aalborg Universitetshospital",
    },
    DemoOrganisation {
        kind: Hospital,
        name: "Psykiatrien i Region Nordjylland",
    },
    DemoOrganisation {
        kind: GeneralPractice,
        name: "PLO Nordjylland",
    },
    DemoOrganisation {
        kind: Hospital,
        name: "Psykiatrien i Region Midtjylland",
    },
    DemoOrganisation {
        kind: GeneralPractice,
        name: "PLO-Midtjylland",
    },
];

pub const LEVELS: &[DemoLevel] = &[
    DemoLevel {
        rank: 1,
        name: "Politisk niveau",
    },
    DemoLevel {
        rank: 2,
        name: "Direktørniveau",
    },
    DemoLevel {
        rank: 3,
        name: "Chefniveau",
    },
    DemoLevel {
        rank: 4,
        name: "Driftsniveau",
    },
];

const MIDT: &[&str] = &[
    "Region Nordjylland",
    "Aalborg Kommune",
    "Jammerbugt Kommune",
    "Aalborg Universitetshospital",
    "Psykiatrien i Region Nordjylland",
    "PLO Nordjylland",
];

const MIDTJYLLAND: &[&str] = &[
    "Region Midtjylland",
    "Psykiatrien i Region Midtjylland",
    "PLO-Midtjylland",
];

/// A predecessor stands before its successor.
pub const FORUMS: &[DemoForum] = &[
    cluster("Politisk Niveau, Sundhedsklynge Midt", 1),
    cluster("Direktørforum", 2),
    cluster("Chefforum", 3),
    DemoForum {
        name: "Driftsforum Voksenpsykiatri Midt",
        rank: 4,
        organisations: &[
            "Psykiatrien i Region Nordjylland",
            "Aalborg Kommune",
            "Jammerbugt Kommune",
        ],
        municipalities_of: None,
        until: None,
        predecessor: None,
    },
    midtjylland("Sundhedssamarbejdsudvalget, Region Midtjylland", 1),
    // Closed in `closing`, once all that it has done is there.
    midtjylland("Psykiatriforum, Region Midtjylland", 3),
    DemoForum {
        predecessor: Some("Psykiatriforum, Region Midtjylland"),
        ..midtjylland("Sundhedsstyregruppen, Region Midtjylland", 2)
    },
];

const fn cluster(name: &'static str, rank: u32) -> DemoForum {
    DemoForum {
        name,
        rank,
        organisations: MIDT,
        municipalities_of: None,
        until: None,
        predecessor: None,
    }
}

const fn midtjylland(name: &'static str, rank: u32) -> DemoForum {
    DemoForum {
        name,
        rank,
        organisations: MIDTJYLLAND,
        municipalities_of: Some("Region Midtjylland"),
        until: None,
        predecessor: None,
    }
}
