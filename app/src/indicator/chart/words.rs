//! What the rules found, in a sentence: the same as the marks say.

use crate::indicator::texts::Texts;
use domain::indicator::Course;
use domain::locale::Locale;
use domain::statistics::spc::{Footing, Variation};

pub fn sentence(course: &Course, locale: Locale) -> String {
    let t = Texts::of(locale);
    let footing = course
        .stretches
        .last()
        .map_or(Footing::TooFew, |s| s.footing);
    let Some(variation) = course.variation else {
        return t.too_few.to_owned();
    };
    let mut sentences = vec![found(course, variation, t)];
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
