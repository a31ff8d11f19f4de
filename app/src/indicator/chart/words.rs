//! What the rules found, in a sentence: the same as the marks say.

use crate::indicator::texts::Texts;
use domain::indicator::{Course, Finding, Judgement, Period};
use domain::locale::Locale;
use domain::statistics::spc::{Footing, Variation};

pub fn sentence(course: &Course, locale: Locale) -> String {
    let t = Texts::of(locale);
    let last = course.stretches.last();
    let footing = last.map_or(Footing::TooFew, |s| s.footing);
    let variation = match Judgement::of(course) {
        Judgement::TooFew => return t.too_few.to_owned(),
        Judgement::GroupsTooSmall => {
            return format!("{} {}", t.groups_too_small, t.lines_of_uncertainty);
        }
        Judgement::Found(variation) => variation,
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
    let measured = course.measured();
    let rule = measured
        .and_then(|point| point.cause)
        .map(|cause| (t.rule)(cause));
    let newest = course.points.last().map(|point| point.period);
    let figure = named(measured.map(|point| point.period), newest, t);
    let text = (t.variation)(variation, &figure);
    match rule {
        Some(rule) => format!("{text} {rule}."),
        None => text,
    }
}

/// How the figure is called that something is said of: not the newest where that is hidden.
fn named(judged: Option<Period>, newest: Option<Period>, t: &'static Texts) -> String {
    match judged.filter(|_| judged != newest) {
        Some(period) => (t.figure_of)(&period),
        None => t.the_newest_figure.to_owned(),
    }
}

/// The same of a finding, without the rule that found it.
pub fn verdict(finding: &Finding, locale: Locale) -> String {
    let t = Texts::of(locale);
    let variation = match finding.judgement {
        Judgement::TooFew => return t.too_few.to_owned(),
        Judgement::GroupsTooSmall => return t.groups_too_small.to_owned(),
        Judgement::Found(variation) => variation,
    };
    let newest = finding.newest.map(|newest| newest.period);
    let text = (t.variation)(variation, &named(finding.judged, newest, t));
    match text.strip_suffix(':') {
        Some(text) => format!("{text}."),
        None => text,
    }
}
