//! What forums wished to be followed. That Politisk Niveau wanted initiative 10 followed closely stands
//! in its minutes; what its meetings made of it, and the other wish, are invented and marked so.

use domain::follow_up::Treatment::{self, Closes, Continues};

pub struct DemoWish {
    pub number: u32,
    pub forum: &'static str,
    pub asked_on: &'static str,
    pub item: &'static str,
    pub wish: &'static str,
    /// Day of the meeting, what it said, and what follows.
    pub words: &'static [(&'static str, &'static str, Treatment)],
}

pub const WISHES: &[DemoWish] = &[
    DemoWish {
        number: 10,
        forum: "Politisk Niveau, Sundhedsklynge Midt",
        asked_on: "24.05.2023",
        item: "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023",
        wish: "Målrettet opfølgning på indsatsen.",
        words: &[(
            "28.01.2026",
            "Eksempel: De første forløb er gennemgået. Mødet vil se, om antallet af kontakter falder.",
            Continues,
        )],
    },
    DemoWish {
        number: 4,
        forum: "Direktørforum",
        asked_on: "16.02.2026",
        item: "Eksempel: mødets punkt 4",
        wish: "Eksempel: Hvor mange plejehjem bruger dosispakket medicin?",
        words: &[(
            "15.06.2026",
            "Eksempel: Tallene er forelagt. Direktørforum har ikke brug for mere.",
            Closes,
        )],
    },
];
