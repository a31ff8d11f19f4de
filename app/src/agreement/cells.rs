//! What parties said of an agreement as the lines of a file: one per party and change.

use super::texts::Texts;
use domain::agreement::AgreementView;
use domain::locale::Locale;
use domain::time::format_day;

/// The heads, then a line for each thing that was said, in the order of their days. A party that has
/// said nothing has a line that says so.
pub fn accession_cells(view: &AgreementView, locale: Locale) -> Vec<Vec<String>> {
    let t = Texts::of(locale);
    let mut lines = vec![t.csv_heads.map(str::to_owned).to_vec()];
    let mut said: Vec<_> = view.said.iter().collect();
    said.sort_by_key(|line| (line.said.on, line.said.sequence));
    for party in &view.parties {
        let about = [
            view.number.to_string(),
            view.title.clone(),
            party.name.clone(),
            party.code.clone().unwrap_or_default(),
        ];
        let own: Vec<_> = said
            .iter()
            .filter(|line| line.said.party == party.party.id)
            .collect();
        if own.is_empty() {
            let awaited = [t.awaiting.to_owned()].into_iter();
            let empty = std::iter::repeat_n(String::new(), 4);
            lines.push(about.into_iter().chain(awaited).chain(empty).collect());
            continue;
        }
        for line in own {
            let answer = [
                (t.stance)(line.said.stance).to_owned(),
                format_day(line.said.on),
                (t.way)(line.way).to_owned(),
                line.decided_by.clone().unwrap_or_default(),
                line.words.clone().unwrap_or_default(),
            ];
            lines.push(about.iter().cloned().chain(answer).collect());
        }
    }
    lines
}
