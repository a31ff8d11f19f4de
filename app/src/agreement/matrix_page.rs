//! Every party beside every agreement: a table, and on a narrow screen a card for each party.

use super::texts::Texts;
use super::{as_of, words};
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, Markup, heading};
use crate::visit::Visit;
use domain::agreement::{AgreementRegister, PartyLine, Stance};
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn AccessionMatrixPage() -> impl IntoView {
    page(move |visit| async move {
        let day = as_of::asked(&visit);
        let register = visit.backend.agreements(&visit.actor, day).await?;
        Ok(document(&visit, &register))
    })
}

fn document(visit: &Visit, register: &AgreementRegister) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let days = (register.as_of, register.today);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.agreements, as_of::same_day(paths::AGREEMENTS, days)),
    ];
    let body = match register.agreements.is_empty() {
        true => view! { <p class="empty">{t.no_agreements}</p> }.into_any(),
        false => table(register, locale),
    };
    let main = view! {
        {heading(way, t.matrix, None, locale)}
        <p>{t.matrix_lead}</p>
        {as_of::picker(visit, paths::ACCESSION_MATRIX.to_owned(), days)}
        {body}
    };
    Document::new(t.matrix, main).width(Width::Wide)
}

fn table(register: &AgreementRegister, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let days = (register.as_of, register.today);
    let heads = register.agreements.iter().map(|line| {
        let name = (t.numbered)(line.number);
        let href = as_of::same_day(&paths::agreement(line.number), days);
        view! {
            <th scope="col"><a href=href>{name}</a>
                <span class="cell-note">{line.title.clone()}</span></th>
        }
    });
    let heads = heads.collect_view();
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label=t.matrix>
            <table class="table table--cards accessions">
                <caption class="sr-only">{t.matrix}</caption>
                <thead><tr><th scope="col">{t.party}</th>{heads}</tr></thead>
                <tbody inner_html=rows(register, locale)></tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The agreements are the columns; the few contents that a cell may have are written out once.
fn rows(register: &AgreementRegister, locale: Locale) -> String {
    let t = Texts::of(locale);
    let labels = register.agreements.iter();
    let labels: Vec<_> = labels.map(|line| (t.numbered)(line.number)).collect();
    let mut contents: Vec<(Option<Stance>, String)> = Vec::new();
    for stance in std::iter::once(None).chain(Stance::ALL.iter().copied().map(Some)) {
        let mut content = Markup::default();
        content.push(words::stance(stance, locale));
        contents.push((stance, content.into_html()));
    }
    let mut rows = Markup::default();
    let exists = |line: &&PartyLine| line.party.validity.holds(register.as_of);
    for party in register.parties.iter().filter(exists) {
        let stances = register.agreements.iter();
        let stances: Vec<_> = stances.map(|line| line.stance(party.party.id)).collect();
        // Nothing for a party of none that the reader sees.
        if stances.iter().all(Option::is_none) {
            continue;
        }
        let mut cells = Markup::default();
        cells.push(view! { <th scope="row">{party.name.clone()}</th> });
        for (stance, label) in stances.into_iter().zip(&labels) {
            match stance {
                Some(stance) => {
                    let content = contents.iter().find(|(of, _)| *of == stance);
                    let content = content.map(|(_, html)| html.as_str());
                    cells.push(view! {
                        <td data-label=label.as_str() inner_html=content.unwrap_or_default()></td>
                    });
                }
                None => cells.push(view! {
                    <td class="accessions__none"><span class="sr-only">{t.not_a_party}</span></td>
                }),
            }
        }
        rows.push(view! { <tr inner_html=cells.into_html()></tr> });
    }
    rows.into_html()
}
