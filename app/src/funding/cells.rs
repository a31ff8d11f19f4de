//! The register as cells for a spreadsheet: what its page shows.

use super::texts::Texts;
use crate::texts::field_label;
use domain::funding::{FundingField, FundingLine, FundingRegister};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;

/// The heading, then a line for each grant. Amounts are whole kroner without signs.
pub fn cells(register: &FundingRegister, locale: Locale) -> Vec<Vec<String>> {
    let t = Texts::of(locale);
    let own = |field| field_label(Field::Funding(field), locale).to_owned();
    let label = |field| field_label(field, locale).to_owned();
    let heading = vec![
        label(Field::Title),
        own(FundingField::Grantor),
        own(FundingField::Total),
        own(FundingField::OwnShare),
        label(Field::StartOn),
        label(Field::EndOn),
        label(Field::Forum),
        t.state.to_owned(),
        t.next_alert.to_owned(),
    ];
    let lines = register.lines.iter();
    let lines = lines.map(|line| cells_of(register, line, locale));
    [heading].into_iter().chain(lines).collect()
}

fn cells_of(register: &FundingRegister, line: &FundingLine, locale: Locale) -> Vec<String> {
    let (t, today) = (Texts::of(locale), register.today);
    let state = match (line.alert(today), line.operation) {
        (Some(_), _) => t.expires,
        (None, Some(operation)) => (t.operation_word)(operation),
        (None, None) if line.first_day > today => t.not_begun,
        (None, None) => t.running,
    };
    vec![
        line.title.clone(),
        line.grantor.clone(),
        line.total.whole().to_string(),
        line.own.whole().to_string(),
        format_day(line.first_day),
        format_day(line.last_day),
        line.forum_name.clone(),
        state.to_owned(),
        line.next_alert(today).map(format_day).unwrap_or_default(),
    ]
}
