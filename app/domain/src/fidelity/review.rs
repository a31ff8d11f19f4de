//! A review: of which site, when, by whom, and what was found.

use super::scores::Answer;
use super::{Assessment, FidelityScale, Item, NOT_ASSESSED, Scores};
use crate::audit::Facts;
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{FidelityReviewId, FidelitySiteId, OrganisationId, ProgrammeId};
use crate::indicator::{Disclosure, same_words};
use crate::problem::{Field, Flaw, Problems};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is reviewed: a team of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub id: FidelitySiteId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub team: Line<120>,
}

impl Site {
    /// "Aalborg Kommune, IPS-team Midt".
    pub fn name(&self) -> String {
        format!("{}, {}", self.organisation_name, self.team)
    }
}

/// What stands of a review in one version. Never changed: a correction makes the next version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub scale: FidelityScale,
    pub reviewed_on: NaiveDate,
    /// Functions, not names of persons.
    pub reviewers: Line<200>,
    /// Those who follow the programme, or whoever may see it.
    pub disclosure: Disclosure,
    pub scores: Scores,
    pub summary: Option<Paragraph<2000>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewVersion {
    /// From 1.
    pub version: u32,
    pub site: Site,
    pub review: Review,
    /// Why it was corrected; `None` of the first.
    pub reason: Option<Paragraph<1000>>,
}

/// A review as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FidelityReview {
    pub id: FidelityReviewId,
    pub programme: ProgrammeId,
    /// From 1 within its programme; its place in addresses.
    pub number: u32,
    pub current: ReviewVersion,
}

/// The site as it is chosen in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteChoice {
    Known(FidelitySiteId),
    New {
        organisation: OrganisationId,
        team: Line<120>,
    },
}

impl SiteChoice {
    /// The known site that is meant: by its id, or by its organisation and the words of its name, so
    /// that one team typed twice is one site.
    pub fn among(&self, known: &[Site]) -> Option<Site> {
        let is_meant = |site: &&Site| match self {
            Self::Known(id) => site.id == *id,
            Self::New { organisation, team } => {
                site.organisation == *organisation && same_words(site.team.as_str(), team.as_str())
            }
        };
        known.iter().find(is_meant).cloned()
    }
}

/// A review as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewDraft {
    pub site: SiteChoice,
    pub review: Review,
    /// Why it is corrected.
    pub reason: Option<Paragraph<1000>>,
    /// The version that the form was opened with; 0 of a new review.
    pub based_on: u32,
}

impl ReviewDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let site = site(&mut r);
        let reviewed_on = r.day(Field::ReviewedOn);
        let reviewers = r.line(Field::Reviewers);
        let scale = r.choice(Field::Scale);
        let scores = scores(&mut r);
        let summary = r.optional(Field::Summary, Reader::paragraph);
        let disclosure = disclosure(&mut r);
        let reason = r.optional(Field::Reason, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                site: site?,
                review: Review {
                    scale: scale?,
                    reviewed_on: reviewed_on?,
                    reviewers: reviewers?,
                    disclosure: disclosure?,
                    scores: scores?,
                    summary: summary?,
                },
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

/// A known site, or the two fields of a new one; nothing typed is passed over.
fn site(r: &mut Reader<'_>) -> Result<SiteChoice, Flawed> {
    let known = r.optional(Field::Site, Reader::choice)?;
    let is_new_typed = !r.raw(Field::Organisation).is_empty() || !r.raw(Field::Team).is_empty();
    match known {
        Some(_) if is_new_typed => r.flaw(Field::Site, Flaw::ChooseOne),
        Some(id) => Ok(SiteChoice::Known(id)),
        None => {
            let organisation = r.choice(Field::Organisation);
            let team = r.line(Field::Team);
            Ok(SiteChoice::New {
                organisation: organisation?,
                team: team?,
            })
        }
    }
}

/// Every item is answered, be it with "not assessed".
fn scores(r: &mut Reader<'_>) -> Result<Scores, Flawed> {
    let read: Vec<_> = Item::ALL.iter().map(|item| assessment(r, *item)).collect();
    let found: Result<Vec<_>, Flawed> = read.into_iter().collect();
    Scores::try_from(found?).map_err(|_| Flawed)
}

fn assessment(r: &mut Reader<'_>, item: Item) -> Result<Assessment, Flawed> {
    let answer = r.choice::<Answer>(Field::Score(item));
    let remark = r.optional(Field::ItemRemark(item), Reader::line);
    Ok(Assessment {
        score: answer?.0,
        remark: remark?,
    })
}

/// A review is for those who follow the programme, or for everybody who may see it.
fn disclosure(r: &mut Reader<'_>) -> Result<Disclosure, Flawed> {
    match r.choice(Field::Disclosure)? {
        Disclosure::Internal => r.flaw(Field::Disclosure, Flaw::NotAChoice),
        offered => Ok(offered),
    }
}

impl ReviewVersion {
    /// The fields as a form shows them.
    pub fn to_form(&self) -> FormData {
        let fields = self.review.facts().into_iter();
        fields
            .filter(|(_, value)| !value.is_empty())
            .collect::<FormData>()
            .with(Field::Site, self.site.id.to_string())
            .with(Field::Version, self.version.to_string())
    }

    pub(super) fn facts(&self) -> Vec<(Field, String)> {
        let reason = self.reason.as_ref().map(ToString::to_string);
        let mut facts = self.review.facts();
        facts.push((Field::Site, self.site.name()));
        facts.push((Field::Reason, reason.unwrap_or_default()));
        facts
    }
}

impl Facts for Review {
    fn facts(&self) -> Vec<(Field, String)> {
        let summary = self.summary.as_ref().map(ToString::to_string);
        let mut facts = vec![
            (Field::Scale, self.scale.code().to_owned()),
            (Field::ReviewedOn, format_day(self.reviewed_on)),
            (Field::Reviewers, self.reviewers.to_string()),
            (Field::Disclosure, self.disclosure.code().to_owned()),
            (Field::Summary, summary.unwrap_or_default()),
        ];
        for (item, found) in self.scores.iter() {
            let score = found.score.map_or_else(
                || NOT_ASSESSED.to_owned(),
                |score| score.value().to_string(),
            );
            let remark = found.remark.as_ref().map(ToString::to_string);
            facts.push((Field::Score(item), score));
            facts.push((Field::ItemRemark(item), remark.unwrap_or_default()));
        }
        facts
    }
}
