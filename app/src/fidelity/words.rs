//! What has changed, in sentences.

use super::texts::Texts;
use domain::fidelity::{Anchors, Band, Change, Due, Review, SinceLast};
use domain::locale::Locale;
use domain::time::format_day;

/// "88 (middel)".
pub fn total(total: u32, locale: Locale) -> String {
    format!("{total} ({})", (Texts::of(locale).band)(Band::of(total)))
}

/// What the newest review says beside the one before it: "Fra 88 (middel) til 103 (god) på 6 måneder."
pub fn since_last(review: &Review, since: SinceLast, locale: Locale) -> String {
    let t = Texts::of(locale);
    match (since, review.scores.total()) {
        (SinceLast::First, Some(found)) => {
            format!("{} {}", (t.one_total)(&total(found, locale)), t.first)
        }
        (SinceLast::First, None) => format!("{} {}", t.no_total_sentence, t.first),
        (SinceLast::Incomparable { last_on }, _) => (t.incomparable)(&format_day(last_on)),
        (SinceLast::Changed(change), _) => changed(change, locale),
    }
}

/// The same on the page of a review, which may have others after it.
pub fn since_last_on_page(review: &Review, since: SinceLast, locale: Locale) -> String {
    let t = Texts::of(locale);
    match (since, review.scores.total()) {
        (SinceLast::First, Some(found)) => format!("{}. {}", total(found, locale), t.first_seen),
        (SinceLast::First, None) => format!("{} {}", t.no_total_sentence, t.first_seen),
        _ => since_last(review, since, locale),
    }
}

fn changed(change: Change, locale: Locale) -> String {
    let t = Texts::of(locale);
    let months = (t.months)(change.months);
    let (from, to) = (total(change.from, locale), total(change.to, locale));
    match change.from == change.to {
        true => (t.unchanged)(&to, &months),
        false => (t.changed)(&from, &to, &months),
    }
}

/// "senest 20.05.2026 (to gange om året, til den er god)".
pub fn due(due: Due, locale: Locale) -> String {
    let t = Texts::of(locale);
    (t.due_on)(&format_day(due.on), (t.rhythm)(due.rhythm))
}

/// "5: højst 20 · 4: 21–25 · … borgere pr. konsulent".
pub fn anchors(anchors: &Anchors, locale: Locale) -> String {
    let t = Texts::of(locale);
    let steps = anchors.steps.iter().map(|(score, anchor)| {
        let numbers = (t.anchor)(*anchor, anchors.counted);
        format!("{}: {numbers}", score.value())
    });
    let steps: Vec<_> = steps.collect();
    format!("{}. {}.", (t.counted)(anchors.counted), steps.join(" · "))
}
