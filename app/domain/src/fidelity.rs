//! Fidelity reviews: how close a site keeps to IPS, scored by reviewers on a scale of 25 items
//! (`rules.md` § 4.8).
//!
//! What is not confirmed against the manual of the scale is told to be so, by the data here and not
//! by the pages.

mod band;
mod change;
mod due;
mod item;
mod review;
mod scale;
mod scores;
mod view;

pub use band::{Band, Bound};
pub use change::{Change, SinceLast, corrected, moved_items, since_last};
pub use due::{Due, Rhythm};
pub use item::{Item, Section};
pub use review::{FidelityReview, Review, ReviewDraft, ReviewVersion, Site, SiteChoice};
pub use scale::{Anchor, Anchors, Counted, FidelityScale};
pub use scores::{Assessment, NOT_ASSESSED, Score, Scores};
pub use view::{
    FidelityEdit, FidelityList, FidelityView, ReviewLine, SiteView, VersionLine, by_site,
};

use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::{FidelityReviewId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use chrono::NaiveDate;

/// Where a new review is put: its place in the programme, and what is there already.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub programme: ProgrammeId,
    /// From 1 within the programme.
    pub number: u32,
    pub site: Site,
    /// The other reviews of the programme.
    pub others: &'a [FidelityReview],
    pub today: NaiveDate,
}

/// A review as it is recorded first.
pub fn record(
    permit: &Permit<Govern>,
    id: FidelityReviewId,
    place: Place<'_>,
    draft: ReviewDraft,
) -> Result<(FidelityReview, AuditEvent), Rejection> {
    can_stand(&place.site, &draft.review, place.others, place.today)?;
    let current = ReviewVersion {
        version: 1,
        site: place.site,
        review: draft.review,
        reason: None,
    };
    let event = AuditEvent::new(permit, Deed::Created, Subject::FidelityReview, id.uuid())
        .within(place.programme)
        .changing(&[], &current.facts());
    let review = FidelityReview {
        id,
        programme: place.programme,
        number: place.number,
        current,
    };
    Ok((review, event))
}

/// The next version of a review, beside the one it corrects, with the reason why.
pub fn correct(
    permit: &Permit<Govern>,
    review: &FidelityReview,
    site: Site,
    others: &[FidelityReview],
    draft: ReviewDraft,
    today: NaiveDate,
) -> Result<(ReviewVersion, AuditEvent), Rejection> {
    let version = next_version(review.current.version, draft.based_on)?;
    if draft.reason.is_none() {
        return Err(Problems::one(Field::Reason, Flaw::Required).into());
    }
    if review.current.review == draft.review && review.current.site.id == site.id {
        return Err(Refusal::NothingChanged.into());
    }
    can_stand(&site, &draft.review, others, today)?;
    let next = ReviewVersion {
        version,
        site,
        review: draft.review,
        reason: draft.reason,
    };
    let event = AuditEvent::new(
        permit,
        Deed::Changed,
        Subject::FidelityReview,
        review.id.uuid(),
    )
    .within(review.programme)
    .changing(&review.current.facts(), &next.facts());
    Ok((next, event))
}

/// A review has been, and a site has one on a day by each scale: the same form sent twice makes one.
fn can_stand(
    site: &Site,
    review: &Review,
    others: &[FidelityReview],
    today: NaiveDate,
) -> Result<(), Problems> {
    let flawed = |flaw| Err(Problems::one(Field::ReviewedOn, flaw));
    if review.reviewed_on > today {
        return flawed(Flaw::InFuture);
    }
    let is_same = |other: &FidelityReview| {
        let of = &other.current;
        of.site.id == site.id
            && of.review.scale == review.scale
            && of.review.reviewed_on == review.reviewed_on
    };
    if others.iter().any(is_same) {
        return flawed(Flaw::AlreadyUsed);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
