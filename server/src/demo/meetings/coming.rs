//! Coming meetings, invented: one that can be opened on its day, one whose agenda is being written.

use super::{DemoAbout, DemoAttendance, DemoDay, DemoItem, DemoMeeting, Reached, only};
use domain::meeting::Conclusion::Discussed;
use domain::meeting::ItemKind::{Decision, Discussion, Information};

/// Meets on the day on which the demo data is loaded, with the subjects that it set itself in 2023.
pub const OPERATIONS: DemoMeeting = DemoMeeting {
    forum: "Driftsforum Voksenpsykiatri Midt",
    on: DemoDay::In(0),
    starts_at: "12.00",
    ends_at: "14.00",
    place: "Eksempel: mødelokale F",
    attendance: Some(DemoAttendance {
        apologies: &["Job og Uddannelse"],
        guests: "",
    }),
    carried: &[],
    reached: Reached::Dispatched,
    items: &[
        example("Eksempel: Spiseforstyrrelse", Some(20)),
        example(
            "Eksempel: Overgang fra børne- og ungdomspsykiatrien til voksen",
            Some(30),
        ),
        example("Eksempel: Hjemløsestrategien", Some(20)),
        DemoItem {
            kind: Decision,
            recommended: "afgør, hvilke aftaler der gennemgås i halvåret",
            ..example("Eksempel: Samarbejdsaftaler om dobbeltdiagnoser", Some(30))
        },
    ],
};

/// Its agenda is being written; what waits for the forum is proposed.
pub const DIRECTORS: DemoMeeting = DemoMeeting {
    forum: "Direktørforum",
    on: DemoDay::Known("07.12.2026"),
    starts_at: "09.00",
    ends_at: "11.00",
    place: "Eksempel: mødelokale 1",
    attendance: None,
    carried: &[],
    reached: Reached::Agenda,
    items: &[DemoItem {
        kind: Information,
        about: Some(DemoAbout {
            consequences: "Eksempel: Indsatserne holdes inden for de rammer, der er bestilt.",
            programme: "handleplan-sundhedsklynge-midt",
            initiatives: &[1, 2, 3],
            agreements: &[],
        }),
        recommended: "tager orienteringen til efterretning",
        ..example("Eksempel: Status på handleplanen", Some(15))
    }],
};

/// As many days after the one on which the demo data is loaded.
pub const STEERING_DAYS: u64 = 9;

/// Its agenda is being written, and the clusters are asked for one item of it.
pub const STEERING: DemoMeeting = DemoMeeting {
    forum: "Sundhedsstyregruppen, Region Midtjylland",
    on: DemoDay::In(STEERING_DAYS),
    starts_at: "13.00",
    ends_at: "15.00",
    place: "Eksempel: mødelokale 2",
    attendance: None,
    carried: &[],
    reached: Reached::Agenda,
    items: &[example(
        "Eksempel: Klyngernes erfaringer med udgående teams",
        Some(20),
    )],
};

const fn example(title: &'static str, minutes: Option<u32>) -> DemoItem {
    DemoItem {
        title,
        kind: Discussion,
        presenter: Some("Eksempel: sekretariatet"),
        minutes,
        matter: None,
        about: None,
        recommended: "drøfter emnet",
        conclusion: only(Discussed),
    }
}
