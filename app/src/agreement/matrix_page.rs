//! Every party beside every agreement: a table, and on a narrow screen a card for each party.

use super::texts::Texts;
use super::{as_of, words};
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::agreement::{AgreementRegister, PartyLine};
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
    let exists = |line: &&PartyLine| line.party.validity.holds(register.as_of);
    let rows = register.parties.iter().filter(exists);
    let rows = rows.filter_map(|party| row(register, party, locale));
    let rows = rows.collect_view();
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label=t.matrix>
            <table class="table table--cards accessions">
                <caption class="sr-only">{t.matrix}</caption>
                <thead><tr><th scope="col">{t.party}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Nothing for a party of none that the reader sees.
fn row(register: &AgreementRegister, party: &PartyLine, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let stances: Vec<_> = register
        .agreements
        .iter()
        .map(|line| (line.number, line.stance(party.party.id)))
        .collect();
    stances.iter().any(|(_, stance)| stance.is_some()).then(|| {
        let cells = stances.into_iter().map(|(number, stance)| {
            let label = (t.numbered)(number);
            match stance {
                Some(stance) => {
                    view! { <td data-label=label>{words::stance(stance, locale)}</td> }.into_any()
                }
                None => view! {
                    <td class="accessions__none"><span class="sr-only">{t.not_a_party}</span></td>
                }
                .into_any(),
            }
        });
        view! { <tr><th scope="row">{party.name.clone()}</th>{cells.collect_view()}</tr> }
            .into_any()
    })
}
