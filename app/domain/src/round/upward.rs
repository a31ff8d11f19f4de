//! The report upwards: the statuses that those who ordered are shown, in plain language, and an honest
//! account of what they are not shown (need N12).

use super::{Pack, PackItem, RatingLine, RoundState, rating_of};
use crate::audit::{AuditEvent, Deed, Subject};
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
    /// How many reports of this round the form was shown on top of.
    pub based_on: u32,
}

impl UpwardDraft {
    /// The rows of the form send number, text and reason each, and the number once more where the
    /// initiative is shown.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
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
        if !problems.is_empty() {
            return Err(problems);
        }
        let based_on = form.get(Field::Version).trim().parse().unwrap_or_default();
        Ok(Self { rows, based_on })
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
    /// Of the round, shown or not.
    pub n_initiatives: u32,
}

impl UpwardReport {
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

/// Puts a report together. Of a round that was frozen every initiative is shown or not, what is shown
/// has its text, and each red one that is not has its reason.
pub fn report_upwards(
    permit: &Permit<Govern>,
    round: &RoundState,
    (pack, ratings): (&Pack, &[RatingLine]),
    draft: &UpwardDraft,
    n_before: u32,
) -> Result<(UpwardReport, AuditEvent), Rejection> {
    if round.frozen_at.is_none() {
        return Err(Refusal::RoundOpen.into());
    }
    next_version(n_before, draft.based_on)?;
    let mut problems = Problems::default();
    let mut report = UpwardReport {
        items: Vec::new(),
        omitted_reds: Vec::new(),
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
    let event = event(permit, round, &report);
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
mod tests {
    use super::*;
    use crate::ids::{ProgrammeId, RoundId};
    use crate::round::pack::tests::pack;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn round() -> RoundState {
        RoundState {
            id: RoundId::new(Uuid::nil()),
            programme: ProgrammeId::new(Uuid::nil()),
            meeting_on: NaiveDate::default(),
            due_on: NaiveDate::default(),
            frozen_at: Some(Timestamp::from_micros(1)),
            treated_at: None,
            closed_at: None,
        }
    }

    /// Number, shown or not, text, reason.
    fn draft(rows: &[(u32, bool, &str, &str)]) -> Result<UpwardDraft, Problems> {
        let form = rows.iter().fold(FormData::default(), |form, row| {
            let (number, is_shown, text, reason) = row;
            let form = form
                .with(Field::Number, number.to_string())
                .with(Field::PlainText, *text)
                .with(Field::Reason, *reason);
            match is_shown {
                true => form.with(Field::Selected, number.to_string()),
                false => form,
            }
        });
        UpwardDraft::parse(&form)
    }

    fn made(pack: &Pack, draft: &UpwardDraft) -> Result<UpwardReport, Rejection> {
        report_upwards(&Permit::system(), &round(), (pack, &[]), draft, 0).map(|(r, _)| r)
    }

    #[test]
    fn n12_a_red_that_is_left_out_is_counted_and_needs_its_reason() {
        let pack = pack(&[LightState::Red, LightState::Red, LightState::Green]);
        let silent = draft(&[(1, true, "Fristen flyttes.", ""), (2, false, "", "")]).unwrap();
        let flaw = Flaw::RequiredForInitiative { number: 2 };
        let problems = Problems::one(Field::Reason, flaw);
        assert_eq!(made(&pack, &silent).unwrap_err(), problems.into());

        let honest = [
            (1, true, "Fristen flyttes.", ""),
            (2, false, "", "Behandles på et særskilt punkt"),
        ];
        let report = made(&pack, &draft(&honest).unwrap()).unwrap();
        assert_eq!((report.items.len(), report.n_initiatives), (1, 3));
        assert_eq!(report.omitted_reds.len(), 1);
        let said = report_upwards(
            &Permit::system(),
            &round(),
            (&pack, &[]),
            &draft(&honest).unwrap(),
            0,
        );
        let (_, event) = said.unwrap();
        let logged = event.changes.iter().find(|c| c.field == Field::Reason);
        assert_eq!(logged.unwrap().after, "2: Behandles på et særskilt punkt");
    }

    #[test]
    fn n12_what_is_shown_has_its_text_and_something_is_shown() {
        let pack = pack(&[LightState::Yellow]);
        let wordless = draft(&[(1, true, "  ", "")]).unwrap();
        let problems = Problems::one(Field::PlainText, Flaw::RequiredForInitiative { number: 1 });
        assert_eq!(made(&pack, &wordless).unwrap_err(), problems.into());
        let nothing = draft(&[(1, false, "", "")]).unwrap_err();
        assert_eq!(nothing.of(Field::Selected), Some(Flaw::Required));
        let open = RoundState {
            frozen_at: None,
            ..round()
        };
        let words = draft(&[(1, true, "Tekst", "")]).unwrap();
        let early = report_upwards(&Permit::system(), &open, (&pack, &[]), &words, 0);
        assert_eq!(early.unwrap_err(), Refusal::RoundOpen.into());
    }

    #[test]
    fn n12_what_is_written_is_shown_or_taken_away_by_hand() {
        let pack = pack(&[LightState::Yellow, LightState::Yellow]);
        let unticked = draft(&[(1, true, "Tekst", ""), (2, false, "Tekst", "")]).unwrap();
        let flaw = Flaw::RequiredForInitiative { number: 2 };
        let problems = Problems::one(Field::Selected, flaw);
        assert_eq!(made(&pack, &unticked).unwrap_err(), problems.into());
    }

    #[test]
    fn n12_what_the_forum_rates_after_the_report_is_told_beside_it() {
        let rating = |number, light| RatingLine {
            number,
            light,
            reason: String::new(),
            item: None,
            rated_by: None,
            rated_at: Timestamp::from_micros(1),
        };
        let pack = pack(&[LightState::Green, LightState::Yellow, LightState::Red]);
        let rows = [
            (1, true, "Tekst", ""),
            (2, false, "", ""),
            (3, false, "", "Grund"),
        ];
        let report = made(&pack, &draft(&rows).unwrap()).unwrap();
        let since = report.rated_since(&[
            rating(1, Light::Yellow),
            rating(1, Light::Green),
            rating(2, Light::Red),
            rating(3, Light::Red),
        ]);
        assert_eq!(since, [(1, Light::Yellow), (2, Light::Red)]);
    }

    proptest! {
        #[test]
        fn every_red_is_shown_or_accounted_for(states in prop::collection::vec(0usize..4, 1..30), shown: u32) {
            let states: Vec<_> = states.into_iter().map(|s| LightState::ALL[s]).collect();
            let pack = pack(&states);
            let rows: Vec<_> = (1..).zip(&states).map(|(number, _)| {
                let is_shown = number == 1 || shown & (1 << number) != 0;
                (number, is_shown, if is_shown { "Tekst" } else { "" }, "Grund")
            }).collect();
            let report = made(&pack, &draft(&rows).unwrap()).unwrap();
            let reds_shown = report.items.iter().filter(|i| i.light == Some(Light::Red)).count();
            let reds = states.iter().filter(|s| **s == LightState::Red).count();
            prop_assert_eq!(reds_shown + report.omitted_reds.len(), reds);
        }
    }
}
