//! All agreements that a reader may see, as they stood on a day.

use super::texts::Texts;
use super::{as_of, words};
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::agreement::{AgreementLine, AgreementRegister};
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn AgreementsPage() -> impl IntoView {
    page(move |visit| async move {
        let day = as_of::asked(&visit);
        let register = visit.backend.agreements(&visit.actor, day).await?;
        Ok(document(&visit, &register))
    })
}

fn document(visit: &Visit, register: &AgreementRegister) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let actions = register.may_govern.then(|| {
        view! { <a class="button button-primary" href=paths::NEW_AGREEMENT>{t.new_agreement}</a> }
            .into_any()
    });
    let body = match register.agreements.is_empty() {
        true => view! { <p class="empty">{t.no_agreements}</p> }.into_any(),
        false => table(register, locale),
    };
    let days = (register.as_of, register.today);
    let matrix = as_of::same_day(paths::ACCESSION_MATRIX, days);
    let main = view! {
        {heading(way, t.agreements, actions, locale)}
        <p>{t.agreements_lead}" "<a class="no-print" href=matrix>{t.matrix}</a></p>
        {as_of::picker(visit, paths::AGREEMENTS.to_owned(), days)}
        {body}
    };
    Document::new(t.agreements, main).width(Width::Wide)
}

fn table(register: &AgreementRegister, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = register.agreements.iter();
    let rows = rows.map(|line| row(register, line, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.agreements}</caption>
            <thead><tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.title}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.kept_by}</th>
                <th scope="col">{t.stage_is}</th>
                <th scope="col">{t.coverage_is}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(register: &AgreementRegister, line: &AgreementLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let days = (register.as_of, register.today);
    let href = as_of::same_day(&paths::agreement(line.number), days);
    view! {
        <tr>
            <td data-label=t.number>{line.number}</td>
            <th scope="row"><a href=href>{line.title.clone()}</a></th>
            <td data-label=t.kind>{line.kind.clone()}</td>
            <td data-label=t.kept_by>{line.forum_name.clone()}</td>
            <td data-label=t.stage_is>{words::stage(line.stage, locale)}{words::expired(line.is_expired(register.as_of), locale)}</td>
            <td data-label=t.coverage_is><div>{words::coverage(&line.coverage, locale)}</div></td>
        </tr>
    }
    .into_any()
}
