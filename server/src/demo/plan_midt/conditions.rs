//! The condition that the minutes tell of initiative 10, when its changed target group was presented,
//! and one condition more that is invented and says so.

use crate::demo::content::{DemoCondition, DemoPresentation};

const TEN: &[DemoCondition] = &[DemoCondition {
    text: "Indsatsen skal konkretiseres yderligere frem mod mødet den 24.05.2023.",
    due_on: "24.05.2023",
    item: "gengivet i referat af 24.05.2023, punkt 4",
    fulfilled: Some((
        "24.05.2023",
        "Referat af 24.05.2023, punkt 4: indsatsen blev præsenteret, og der var opbakning",
    )),
}];

const THIRTEEN: &[DemoCondition] = &[DemoCondition {
    text: "Eksempel: Juridisk afklaring af fælles indkøb skal foreligge før næste møde.",
    due_on: "05.10.2026",
    item: "eksempel",
    fulfilled: None,
}];

pub const fn of(number: u32) -> &'static [DemoCondition] {
    match number {
        10 => TEN,
        13 => THIRTEEN,
        _ => &[],
    }
}

/// When Politisk Niveau was told of the target group that Direktørforum had decided on.
pub const fn told(number: u32) -> Option<DemoPresentation> {
    match number {
        10 => Some(DemoPresentation {
            version: 1,
            in_force_since: "17.04.2023",
            on: "24.05.2023",
            item: "Referat, punkt 4",
        }),
        _ => None,
    }
}
