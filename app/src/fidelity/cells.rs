//! The scores as cells for a spreadsheet: every review that its reader may read.

use super::texts::Texts;
use crate::texts::field_label;
use domain::fidelity::{FidelityList, ReviewLine, Site};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;

/// The heading, then a line for each item of each review and one for its total.
pub fn cells(list: &FidelityList, locale: Locale) -> Vec<Vec<String>> {
    let t = Texts::of(locale);
    let label = |field| field_label(field, locale).to_owned();
    let heading = vec![
        label(Field::Organisation),
        label(Field::Team),
        t.review_number.to_owned(),
        label(Field::ReviewedOn),
        label(Field::Scale),
        t.section_head.to_owned(),
        t.item.to_owned(),
        t.score.to_owned(),
        label(Field::Remark),
    ];
    let reviews = list.sites.iter().flat_map(|site| {
        let lines = site.reviews();
        lines.flat_map(|line| review(&site.site, line, locale))
    });
    [heading].into_iter().chain(reviews).collect()
}

fn review(site: &Site, line: &ReviewLine, locale: Locale) -> Vec<Vec<String>> {
    let t = Texts::of(locale);
    let row = |section: &str, item: &str, score: String, remark: String| {
        vec![
            site.organisation_name.clone(),
            site.team.to_string(),
            line.number.to_string(),
            format_day(line.review.reviewed_on),
            line.review.scale.name().to_owned(),
            section.to_owned(),
            item.to_owned(),
            score,
            remark,
        ]
    };
    let items = line.review.scores.iter().map(|(item, found)| {
        let score = found.score.map(|score| score.value().to_string());
        let remark = found.remark.as_ref().map(ToString::to_string);
        row(
            (t.section)(item.section()),
            item.label(locale),
            score.unwrap_or_else(|| t.not_assessed.to_owned()),
            remark.unwrap_or_default(),
        )
    });
    let total = line.review.scores.total().map(|total| total.to_string());
    let total = total.unwrap_or_else(|| t.no_total.to_owned());
    let total = row("", t.total, total, String::new());
    items.chain([total]).collect()
}
