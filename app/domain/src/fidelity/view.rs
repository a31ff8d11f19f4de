//! What the pages of fidelity reviews show.

use super::{Due, FidelityReview, Review, ReviewVersion, SinceLast, Site, since_last};
use crate::ids::OrganisationId;
use crate::locale::danish_sort_key;
use crate::programme::ProgrammeHead;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// A review as it stands now, by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    pub number: u32,
    pub review: Review,
}

/// The reviews of one site that a reader may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteView {
    pub site: Site,
    pub newest: ReviewLine,
    /// Those before it, oldest first.
    pub earlier: Vec<ReviewLine>,
    pub since_last: SinceLast,
    /// When the next is due. `None` for readers to whom reviews may be hidden: what they see would make
    /// a site look late that is not.
    pub due: Option<Due>,
}

impl SiteView {
    /// All of them, oldest first.
    pub fn reviews(&self) -> impl Iterator<Item = &ReviewLine> {
        self.earlier.iter().chain([&self.newest])
    }
}

/// All reviews of a programme that a reader may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FidelityList {
    pub programme: ProgrammeHead,
    /// In Danish order.
    pub sites: Vec<SiteView>,
    /// Whether the reader has a part in the programme, and so reads all reviews.
    pub may_follow: bool,
    pub may_govern: bool,
    pub today: NaiveDate,
}

/// A version, and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    pub version: ReviewVersion,
    /// `None` for sample data.
    pub written_by: Option<String>,
    pub written_at: Timestamp,
}

/// One review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FidelityView {
    pub programme: ProgrammeHead,
    pub number: u32,
    pub current: ReviewVersion,
    /// Those that the reader may read, newest first.
    pub versions: Vec<VersionLine>,
    pub since_last: SinceLast,
    /// The review before it at the same site by the same scale.
    pub last: Option<ReviewLine>,
    /// When the next is due; `None` where this is not the newest of its site.
    pub due: Option<Due>,
    /// Whether the reader has a part in the programme, and so reads all reviews.
    pub may_follow: bool,
    pub may_govern: bool,
    pub today: NaiveDate,
}

/// The form of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FidelityEdit {
    pub programme: ProgrammeHead,
    /// `None` of a new one.
    pub review: Option<(u32, ReviewVersion)>,
    /// In Danish order.
    pub sites: Vec<Site>,
    pub organisations: Vec<(OrganisationId, String)>,
}

/// Reviews by site, in Danish order. `may_follow` tells whether the reader reads all of them.
pub fn by_site(reviews: Vec<FidelityReview>, may_follow: bool) -> Vec<SiteView> {
    let mut sites: Vec<(Site, Vec<ReviewLine>)> = Vec::new();
    for FidelityReview {
        number, current, ..
    } in reviews
    {
        let line = ReviewLine {
            number,
            review: current.review,
        };
        match sites
            .iter_mut()
            .find(|(site, _)| site.id == current.site.id)
        {
            Some((_, lines)) => lines.push(line),
            None => sites.push((current.site, vec![line])),
        }
    }
    sites.sort_by_cached_key(|(site, _)| danish_sort_key(&site.name()));
    let views = sites
        .into_iter()
        .filter_map(|(site, lines)| site_view(site, lines, may_follow));
    views.collect()
}

fn site_view(site: Site, mut lines: Vec<ReviewLine>, may_follow: bool) -> Option<SiteView> {
    lines.sort_by_key(|line| (line.review.reviewed_on, line.number));
    let newest = lines.pop()?;
    let before = lines.iter().map(|line| &line.review);
    let (since_last, _) = since_last(&newest.review, before);
    let due = Due::after(&newest.review).filter(|_| may_follow);
    Some(SiteView {
        site,
        newest,
        earlier: lines,
        since_last,
        due,
    })
}
