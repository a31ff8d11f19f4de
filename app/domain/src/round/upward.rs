//! The report upwards: the statuses that those who ordered are shown, in plain language, and an honest
//! account of what they are not shown (need N12).

use super::{Pack, PackItem, RatingLine, RoundState, rating_of};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::disclosure::{Rules, TextWarning, WarningAnswer};
use crate::follow_up::OpenWish;
use crate::form::FormData;
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::status::{Light, LightState};
use crate::text::{Paragraph, TextFlaw};
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// In characters: a few sentences for the projector.
pub const PLAIN_TEXT_MAX: u32 = 600;

/// What the secretariat chose for one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpwardRow {
    pub number: u32,
    pub is_shown: bool,
    /// What is said of it, if it is shown.
    pub text: Option<Paragraph<PLAIN_TEXT_MAX>>,
    /// Why a red one is not shown.
    pub reason: Option<Paragraph<PLAIN_TEXT_MAX>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpwardDraft {
    pub rows: Vec<UpwardRow>,
    /// To the warning that the form showed, if it showed one.
    pub answer: WarningAnswer,
    /// How many reports of this round the form was shown on top of.
    pub based_on: u32,
}

impl UpwardDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let (draft, problems) = Self::read(form);
        match problems.is_empty() {
            true => Ok(draft),
            false => Err(problems),
        }
    }

    /// As much of a form as can be read, and what is wrong with the rest. Its rows send number, text and
    /// reason each, and the number once more where the initiative is shown.
    pub fn read(form: &FormData) -> (Self, Problems) {
        let mut problems = Problems::default();
        let texts: Vec<_> = form.all(Field::PlainText).collect();
        let reasons: Vec<_> = form.all(Field::Reason).collect();
        let shown: Vec<_> = form.all(Field::Selected).map(str::trim).collect();
        let mut rows = Vec::new();
        for (at, number) in form.all(Field::Number).map(str::trim).enumerate() {
            let Ok(number) = number.parse() else {
                problems.add(Field::Number, Flaw::NotAChoice);
                continue;
            };
            let mut read = |field, raw: Option<&&str>| match Paragraph::parse(
                raw.copied().unwrap_or_default(),
            ) {
                Ok(text) => Some(text),
                Err(TextFlaw::Empty) => None,
                Err(flaw) => {
                    problems.add(field, flaw.into());
                    None
                }
            };
            rows.push(UpwardRow {
                number,
                is_shown: shown.iter().any(|s| s.parse() == Ok(number)),
                text: read(Field::PlainText, texts.get(at)),
                reason: read(Field::Reason, reasons.get(at)),
            });
        }
        if rows.iter().all(|row| !row.is_shown) {
            problems.add(Field::Selected, Flaw::Required);
        }
        let answer = WarningAnswer::parse(form).unwrap_or_else(|flawed| {
            problems = [std::mem::take(&mut problems), flawed]
                .into_iter()
                .collect();
            WarningAnswer::default()
        });
        let based_on = form.get(Field::Version).trim().parse().unwrap_or_default();
        let draft = Self {
            rows,
            answer,
            based_on,
        };
        (draft, problems)
    }

    /// What the lint says of the words that a report would carry to those who ordered.
    pub fn warning(&self, wishes: &[OpenWish]) -> TextWarning {
        let rows = self.rows.iter().flat_map(|row| {
            let text = row
                .text
                .as_ref()
                .map(|text| (Field::PlainText, text.as_str()));
            let reason = row
                .reason
                .as_ref()
                .map(|text| (Field::Reason, text.as_str()));
            text.into_iter().chain(reason)
        });
        let wishes = wishes.iter().map(|wish| (Field::Wish, wish.wish.as_str()));
        TextWarning::of(rows.chain(wishes), Rules::default().threshold())
    }
}

/// An initiative that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpwardItem {
    pub number: u32,
    pub title: String,
    /// The lead's; `None` where nothing was reported.
    pub light: Option<Light>,
    /// The forum's own, where it has rated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Light>,
    pub text: String,
}

/// A red one that is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmittedRed {
    pub number: u32,
    pub title: String,
    pub reason: String,
}

/// What those who ordered are shown, complete in itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpwardReport {
    /// By number.
    pub items: Vec<UpwardItem>,
    pub omitted_reds: Vec<OmittedRed>,
    /// What forums wished to be followed and nobody had closed; by number (need N13).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<OpenWish>,
    /// Of the round, shown or not.
    pub n_initiatives: u32,
}

impl UpwardReport {
    /// The wishes for an initiative that is shown.
    pub fn wishes_of(&self, number: u32) -> impl Iterator<Item = &OpenWish> {
        self.wishes.iter().filter(move |wish| wish.number == number)
    }

    /// The wishes that the report does not come back to: each stands out.
    pub fn outstanding(&self) -> impl Iterator<Item = &OpenWish> {
        let is_shown = |number| self.items.iter().any(|item| item.number == number);
        self.wishes
            .iter()
            .filter(move |wish| !is_shown(wish.number))
    }

    /// What the forum has rated since, and the report does not tell: another light of one that is
    /// shown, or a red one that is neither shown nor accounted for. Number and light.
    pub fn rated_since(&self, ratings: &[RatingLine]) -> Vec<(u32, Light)> {
        let mut since: Vec<(u32, Light)> = Vec::new();
        for rating in ratings {
            let number = rating.number;
            // In each initiative the newest comes first, and counts.
            if since.iter().any(|(n, _)| *n == number) || rating_of(ratings, number) != Some(rating)
            {
                continue;
            }
            let shown = self.items.iter().find(|item| item.number == number);
            let is_told = match shown {
                Some(item) => item.second == Some(rating.light),
                None => {
                    rating.light != Light::Red
                        || self.omitted_reds.iter().any(|red| red.number == number)
                }
            };
            if !is_told {
                since.push((number, rating.light));
            }
        }
        since
    }
}

/// Red at the lead's or at the forum's: neither is left out without a reason.
pub fn is_red(item: &PackItem, second: Option<Light>) -> bool {
    item.state() == LightState::Red || second == Some(Light::Red)
}

/// What a report is put together from.
#[derive(Clone, Copy, Debug)]
pub struct UpwardSource<'a> {
    pub pack: &'a Pack,
    /// The forum's own, in each initiative the newest first.
    pub ratings: &'a [RatingLine],
    /// What forums wish to be followed and nobody has closed; by number.
    pub wishes: &'a [OpenWish],
}

/// Puts a report together. Of a round that was frozen every initiative is shown or not, what is shown
/// has its text, and each red one that is not has its reason; words that tell of few people were read.
pub fn report_upwards(
    permit: &Permit<Govern>,
    round: &RoundState,
    source: UpwardSource<'_>,
    draft: &UpwardDraft,
    n_before: u32,
) -> Result<(UpwardReport, AuditEvent), Rejection> {
    if round.frozen_at.is_none() {
        return Err(Refusal::RoundOpen.into());
    }
    next_version(n_before, draft.based_on)?;
    let UpwardSource { pack, ratings, .. } = source;
    let mut problems = Problems::default();
    let mut report = UpwardReport {
        items: Vec::new(),
        omitted_reds: Vec::new(),
        wishes: source.wishes.to_vec(),
        n_initiatives: pack.counts().total(),
    };
    for item in &pack.items {
        let (number, title) = (item.number, item.title.clone());
        let second = rating_of(ratings, number).map(|rating| rating.light);
        let row = draft.rows.iter().find(|row| row.number == number);
        let missing = Flaw::RequiredForInitiative { number };
        match row {
            Some(row) if row.is_shown => match &row.text {
                Some(text) => report.items.push(UpwardItem {
                    number,
                    title,
                    light: item.report.as_ref().map(|report| report.light),
                    second,
                    text: text.to_string(),
                }),
                None => problems.add(Field::PlainText, missing),
            },
            // Words that nobody would read are not thrown away unseen.
            Some(row) if row.text.is_some() => problems.add(Field::Selected, missing),
            row if is_red(item, second) => match row.and_then(|row| row.reason.as_ref()) {
                Some(reason) => report.omitted_reds.push(OmittedRed {
                    number,
                    title,
                    reason: reason.to_string(),
                }),
                None => problems.add(Field::Reason, missing),
            },
            _ => {}
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let answered = draft.answer.to(&draft.warning(source.wishes))?;
    let event = answered.noted(event(permit, round, &report));
    Ok((report, event))
}

fn event(permit: &Permit<Govern>, round: &RoundState, report: &UpwardReport) -> AuditEvent {
    let shown: Vec<_> = report.items.iter().map(|i| i.number.to_string()).collect();
    let reasons: Vec<_> = report
        .omitted_reds
        .iter()
        .map(|red| format!("{}: {}", red.number, red.reason))
        .collect();
    AuditEvent::new(
        permit,
        Deed::ReportedUpwards,
        Subject::Round,
        round.id.uuid(),
    )
    .within(round.programme)
    .changing(
        &[],
        &[
            (Field::Selected, shown.join(" ")),
            (Field::Reason, reasons.join("\n")),
        ],
    )
}

/// A report as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpwardLine {
    /// From 1 within the round; the last one counts.
    pub sequence: u32,
    pub report: UpwardReport,
    /// `None` for sample data.
    pub made_by: Option<String>,
    pub made_at: Timestamp,
}

#[cfg(test)]
mod tests;
