//! What the rules found, in a sentence: the same as the marks say.

use crate::indicator::texts::Texts;
use domain::indicator::{ChartKind, Course};
use domain::locale::Locale;
use domain::statistics::spc::{Footing, Variation};

pub fn sentence(course: &Course, locale: Locale) -> String {
    let t = Texts::of(locale);
    let last = course.stretches.last();
    let footing = last.map_or(Footing::TooFew, |s| s.footing);
    let Some(variation) = course.variation else {
        let is_small = last.is_some_and(|last| last.kind == ChartKind::Points);
        return match footing {
            Footing::Provisional | Footing::Full if is_small => t.groups_too_small.to_owned(),
            _ => t.too_few.to_owned(),
        };
    };
    let crosses_seldom = last.is_some_and(|last| last.has_few_crossings);
    let mut sentences = match (variation, crosses_seldom) {
        (Variation::CommonCause, true) => vec![t.few_crossings.to_owned()],
        (_, true) => vec![found(course, variation, t), t.few_crossings.to_owned()],
        (_, false) => vec![found(course, variation, t)],
    };
    sentences.extend(
        course
            .assurance
            .map(|assurance| (t.assurance)(assurance).to_owned()),
    );
    if footing == Footing::Provisional {
        sentences.push(t.provisional.to_owned());
    }
    sentences.join(" ")
}

/// What the limits are reckoned from; empty where there are none.
pub fn reckoned(course: &Course, locale: Locale) -> &'static str {
    let mut last = course.stretches.iter().rev();
    let held = last.find(|stretch| stretch.limits.is_some());
    held.map_or("", |held| (Texts::of(locale).chart_kind)(held.kind))
}

fn found(course: &Course, variation: Variation, t: &'static Texts) -> String {
    let newest = course
        .points
        .iter()
        .rev()
        .find(|point| point.value.is_some());
    let rule = newest
        .and_then(|point| point.cause)
        .map(|cause| (t.rule)(cause));
    match rule {
        Some(rule) => format!("{} {rule}.", (t.variation)(variation)),
        None => (t.variation)(variation).to_owned(),
    }
}

/// The same without the rule that found it; `None` of too few figures.
pub fn verdict(variation: Option<Variation>, locale: Locale) -> String {
    let t = Texts::of(locale);
    let text = variation.map_or(t.too_few, |variation| (t.variation)(variation));
    match text.strip_suffix(':') {
        Some(text) => format!("{text}."),
        None => text.to_owned(),
    }
}
