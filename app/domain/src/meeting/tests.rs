mod attend;
mod cancel;
mod comment;
mod decided;
mod held;
mod n17;
mod n24;
mod reader;

use super::*;
use crate::ids::{ForumId, ItemId};
use crate::text::{Line, Paragraph};
use chrono::NaiveDate;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 5, day).unwrap()
}

fn meeting(stage: MeetingStage) -> MeetingState {
    MeetingState {
        forum: ForumId::new(Uuid::from_u128(1)),
        on: day(24),
        stage,
        revision: 3,
    }
}

fn draft(title: &str) -> ItemDraft {
    ItemDraft {
        title: Line::parse(title).unwrap(),
        kind: ItemKind::Decision,
        presenter_seat: None,
        presenter: None,
        allotted: Some(15),
        matter: Paragraph::parse("Klyngen spørger.").ok(),
        recommendation: Paragraph::parse("tager status til efterretning\n\nfølger op").ok(),
        consequences: None,
        links: ItemLinks::default(),
        is_closed: false,
    }
}

fn item(n_deferred: u32) -> ItemState {
    ItemState {
        id: ItemId::new(Uuid::from_u128(7)),
        draft: draft("Indsats 10"),
        conclusion: None,
        is_carried: n_deferred > 0,
        n_deferred,
        revision: 0,
    }
}

fn concluded(conclusion: Conclusion) -> ConclusionDraft {
    ConclusionDraft {
        conclusion: Some(conclusion),
        words: Paragraph::parse("Sådan blev det.").ok(),
        party: None,
    }
}
