//! The numbers that were stored and are not shown, and every way of writing them.

use app::backend::ReadIndicators;
use domain::indicator::{Figure, Part, PublishedRow, Whose};
use domain::text::Slug;
use server::store::indicators::{current_observations, indicator_find};
use server::store::programmes::programme_find;
use support::World;

/// A stored figure that its readers are not told.
#[derive(Debug)]
pub struct Hidden {
    /// The number of its indicator.
    pub indicator: u32,
    /// As numbers alone, where they are like no others.
    numbers: Vec<String>,
    /// With what they are counted of.
    phrases: Vec<String>,
    /// As percentages, on the pages of its own indicator.
    percents: Vec<String>,
}

/// Of all indicators of a programme: what the secretariat stored, less what is published.
pub async fn hidden_of(world: &World, programme: &str) -> Vec<Hidden> {
    let (keeper, slug) = (world.keeper().await, Slug::parse(programme).unwrap());
    let service = &world.service;
    let catalogue = service.indicators(&keeper, &slug).await.unwrap();
    let mut hidden = Vec::new();
    for line in catalogue.lines {
        let page = service.indicator(&keeper, &slug, line.number).await;
        let page = page.unwrap();
        let publication = page.publication.unwrap();
        let rows = publication.table.rows();
        let shown: Vec<f64> = rows
            .iter()
            .filter_map(|row| row.shown.figure()?.value())
            .collect();
        let mut db = service.store.read().await.unwrap();
        let programme = programme_find(&mut db, &slug).await.unwrap().unwrap();
        let held = indicator_find(&mut db, programme.programme.id, line.number).await;
        let held = held.unwrap().unwrap();
        let definition = &held.current.definition;
        let categories = &definition.categories;
        let stored = current_observations(&mut db, held.id, definition.period).await;
        for observation in stored.unwrap() {
            let place = observation.place;
            let category = place.category.map(|number| {
                let at = usize::try_from(number).unwrap() - 1;
                Part::Category(categories.get(at).unwrap().to_string())
            });
            let is_here = |row: &&PublishedRow| {
                let organisation = match &row.organisation {
                    Some(Whose::Organisation { id, .. }) => Some(*id),
                    _ => None,
                };
                row.period == place.period
                    && organisation == place.organisation
                    && row.category == category
            };
            let row = rows.iter().find(is_here);
            if row.is_none_or(|row| row.shown.figure().is_none()) {
                hidden.push(Hidden::of(line.number, observation.figure, &shown));
            }
        }
    }
    hidden
}

impl Hidden {
    fn of(indicator: u32, figure: Figure, shown: &[f64]) -> Self {
        let mut hidden = Self {
            indicator,
            numbers: Vec::new(),
            phrases: Vec::new(),
            percents: Vec::new(),
        };
        let counts_nobody = matches!(figure, Figure::Number { .. });
        assert!(
            !counts_nobody,
            "a number of indicator {indicator} is hidden"
        );
        match figure {
            Figure::Share { n, of } => {
                // And the rest of the group, from which it follows.
                for n in [n, of - n] {
                    hidden.count(n);
                    hidden.of_group(n, of);
                    hidden.percent(100.0 * f64::from(n) / f64::from(of), shown);
                }
            }
            Figure::Stated { hundredths, of } => {
                let percent = domain::indicator::in_units(hundredths).unwrap();
                hidden.percent(percent, shown);
                // Every count that it may stand for.
                let near = |n: &u32| (f64::from(*n) - percent * f64::from(of) / 100.0).abs() <= 1.0;
                for n in (0..=of).filter(near) {
                    hidden.of_group(n, of);
                }
            }
            Figure::Count { n } => hidden.count(n),
            Figure::Number { .. } => {}
        }
        hidden
    }

    fn count(&mut self, n: u32) {
        if n < 1_000 {
            // Other numbers are like it; of the large ones none is.
            return;
        }
        let (thousands, rest) = (n / 1_000, n % 1_000);
        self.numbers.extend([
            n.to_string(),
            format!("{thousands}.{rest:03}"),
            format!("{thousands},{rest:03}"),
        ]);
    }

    fn of_group(&mut self, n: u32, of: u32) {
        let grouped = |n: u32| match n {
            0..1_000 => n.to_string(),
            _ => format!("{}.{:03}", n / 1_000, n % 1_000),
        };
        for (n, of) in [(n.to_string(), of.to_string()), (grouped(n), grouped(of))] {
            self.phrases.extend([
                format!("{n} af {of}"),
                format!("{n} of {}", of.replace('.', ",")),
                format!(";{n};{of};"),
            ]);
        }
    }

    /// In the ways in which pages write it, unless another figure is the same percentage.
    fn percent(&mut self, percent: f64, shown: &[f64]) {
        if shown.iter().any(|other| (other - percent).abs() < 0.06) {
            return;
        }
        for digits in [format!("{percent:.1}"), format!("{percent:.2}")] {
            let short = digits
                .trim_end_matches('0')
                .trim_end_matches('.')
                .to_owned();
            self.percents.extend([digits.clone(), short]);
        }
    }

    /// Whether its indicator stands there: another may be the same percentage.
    fn is_shown_at(&self, path: &str) -> bool {
        let own = format!("/indikatorer/{}", self.indicator);
        let after = path.split_once(&own).map(|(_, rest)| rest);
        after.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || path.ends_with("/indikatorer")
    }

    /// Looks for it among the words of what a reader received.
    pub fn is_not_told(&self, received: &Words, path: &str, reader: &str) {
        let whose = format!("of indicator {} to {reader} at {path}", self.indicator);
        for number in &self.numbers {
            assert!(!received.numbers.contains(number), "{number} {whose}");
        }
        for phrase in &self.phrases {
            assert!(!received.says(phrase), "{phrase} {whose}");
        }
        if self.is_shown_at(path) {
            for percent in &self.percents {
                for written in [
                    format!("{}\u{a0}%", percent.replace('.', ",")),
                    format!("{percent}%"),
                ] {
                    assert!(!received.told_percent(&written), "{written} {whose}");
                }
            }
        }
    }
}

/// What a reader received, without where things are drawn.
pub struct Words {
    text: String,
    numbers: std::collections::HashSet<String>,
}

impl Words {
    pub fn says(&self, phrase: &str) -> bool {
        match phrase.starts_with(';') {
            true => self.text.contains(phrase),
            false => self.text.contains(&format!(" {phrase}")),
        }
    }

    /// Not as the end of another number.
    fn told_percent(&self, written: &str) -> bool {
        self.text.match_indices(written).any(|(at, _)| {
            let before = self.text[..at].chars().next_back();
            !before.is_some_and(|sign| sign.is_ascii_digit() || sign == ',' || sign == '.')
        })
    }
}

/// Attributes that place what is drawn.
const PLACES: [&str; 14] = [
    " d=\"",
    " x=\"",
    " y=\"",
    " cx=\"",
    " cy=\"",
    " r=\"",
    " width=\"",
    " height=\"",
    " viewBox=\"",
    " stroke-width=\"",
    " stroke-dasharray=\"",
    " font-size=\"",
    " points=\"",
    " transform=\"",
];

pub fn words_of(body: &str) -> Words {
    let mut text = format!(" {body}");
    for place in PLACES {
        let mut pieces = text.split(place);
        let mut kept = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            kept.push(' ');
            kept.push_str(piece.split_once('"').map_or("", |(_, rest)| rest));
        }
        text = kept;
    }
    // A step of an axis is a percentage and nothing else.
    let mut pieces = text.split("<text");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let (words, after) = rest.split_once('<').unwrap_or((rest, ""));
        let is_step = words.ends_with('%') && !words.contains([' ', '(']);
        kept.push_str(tag);
        kept.push('>');
        kept.push_str(if is_step { "" } else { words });
        kept.push('<');
        kept.push_str(after);
    }
    let text = kept;
    let spaced = text.replace(['>', '(', '“', '"', '\n'], " ");
    let numbers = text.split(|sign: char| !(sign.is_alphanumeric() || ".,".contains(sign)));
    let numbers = numbers.map(|number| number.trim_matches(['.', ',']).to_owned());
    Words {
        numbers: numbers.collect(),
        text: spaced,
    }
}
