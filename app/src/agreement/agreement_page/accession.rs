//! What each party said last, and of which text.

use crate::agreement::texts::Texts;
use crate::agreement::words;
use crate::paths;
use crate::ui::{day, paragraphs};
use domain::agreement::{AccessionLine, AgreementView, PartyLine};
use domain::locale::Locale;
use leptos::prelude::*;

pub fn section(view: &AgreementView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = view.existing();
    let rows = rows.map(|party| row(view, party, locale)).collect_view();
    let put_down = view.may_govern.then(|| {
        view! { <p class="no-print"><a class="button button-secondary" href=paths::accession(view.number)>{t.put_down_accession}</a></p> }
    });
    view! {
        <section class="section" aria-labelledby="accession">
            <h2 class="section__title" id="accession">{t.accession}</h2>
            <p>{t.accession_lead}" "<a class="no-print" href=paths::accessions_csv(view.number) rel="external">{t.csv}</a></p>
            {put_down}
            <table class="table table--cards">
                <caption class="sr-only">{t.accession}</caption>
                <thead><tr>
                    <th scope="col">{t.party}</th>
                    <th scope="col">{t.answer}</th>
                    <th scope="col">{t.counts_from}</th>
                    <th scope="col">{t.wording}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(view: &AgreementView, party: &PartyLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let said = view.last_said(party.party.id);
    let stance = words::stance(said.map(|line| line.said.stance), locale);
    let remark = said.and_then(|line| line.words.as_ref());
    let remark = remark.map(|words| paragraphs(words, None));
    view! {
        <tr>
            <th scope="row">{party.name.clone()}</th>
            <td data-label=t.answer><div>{stance}{remark}</div></td>
            <td data-label=t.counts_from><div>{said.map(|line| when(line, locale))}</div></td>
            <td data-label=t.wording><div>{said.map(|line| of_wording(view, line, locale))}</div></td>
        </tr>
    }
    .into_any()
}

/// The day, how it was told and who decided.
pub fn when(line: &AccessionLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let who = line
        .decided_by
        .as_ref()
        .map(|who| format!(" · {}", (t.decided_by)(who)));
    view! { {day(line.said.on)}<span class="cell-note muted">{(t.way)(line.way)}{who}</span> }
        .into_any()
}

/// Of which text it was said, and whether that is another one now.
fn of_wording(view: &AgreementView, line: &AccessionLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let latest = view.wording().map(|wording| wording.wording.version);
    let of = match (line.wording, latest) {
        (Some(version), _) => (t.of_wording)(version),
        (None, Some(_)) => t.unknown_wording.to_owned(),
        (None, None) => return view! { <span class="muted">"–"</span> }.into_any(),
    };
    let is_later = view
        .wording()
        .is_some_and(|wording| wording.wording.from > line.said.on);
    let changed = latest.filter(|latest| is_later && line.wording != Some(*latest));
    let changed = changed.map(|latest| {
        view! { <span class="cell-note">{(t.wording_changed)(latest)}</span> }
    });
    view! { {of}{changed} }.into_any()
}
