mod course;
mod properties;
mod review;
mod scale;

use super::*;
use crate::form::FormData;
use crate::ids::{FidelitySiteId, OrganisationId};
use crate::indicator::Disclosure;
use crate::time::parse_day;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

fn site(number: u128, team: &str) -> Site {
    Site {
        id: FidelitySiteId::new(Uuid::from_u128(number)),
        organisation: OrganisationId::new(Uuid::from_u128(7)),
        organisation_name: "Aalborg Kommune".to_owned(),
        team: crate::text::Line::parse(team).unwrap(),
    }
}

/// A form with one answer for every item.
fn form(on: &str, answer: &str) -> FormData {
    let typed = FormData::default()
        .with(Field::Site, Uuid::from_u128(1).to_string())
        .with(Field::ReviewedOn, on)
        .with(Field::Reviewers, "to bedømmere fra Region Nordjylland")
        .with(Field::Scale, "ips-25")
        .with(Field::Disclosure, "forum");
    Item::ALL
        .iter()
        .fold(typed, |form, item| form.with(Field::Score(*item), answer))
}

fn review(on: &str, scores: &Scores) -> Review {
    let draft = ReviewDraft::parse(&form(on, "3")).unwrap();
    Review {
        scores: scores.clone(),
        ..draft.review
    }
}

/// Scores with this total.
fn scores(total: u32) -> Scores {
    let mut left = total - 25;
    let found = Item::ALL.iter().map(|_| {
        let more = left.min(4);
        left -= more;
        Assessment {
            score: Score::try_from(1 + more).ok(),
            remark: None,
        }
    });
    Scores::try_from(found.collect::<Vec<_>>()).unwrap()
}

fn without(scores: Scores, item: Item) -> Scores {
    let mut found = Vec::from(scores);
    found[usize::try_from(item.number()).unwrap() - 1].score = None;
    Scores::try_from(found).unwrap()
}

fn recorded(on: &str, at: Site) -> FidelityReview {
    let place = Place {
        programme: ProgrammeId::new(Uuid::nil()),
        number: 1,
        site: at,
        others: &[],
        today: day("30.11.2026"),
    };
    let id = FidelityReviewId::new(Uuid::nil());
    let draft = ReviewDraft::parse(&form(on, "3")).unwrap();
    record(&Permit::system(), id, place, draft).unwrap().0
}
