//! All grants that the reader may read.

use super::lapses;
use super::lines::standing;
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading};
use crate::visit::Visit;
use domain::funding::{FundingLine, FundingRegister};
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn FundingsPage() -> impl IntoView {
    page(|visit| async move {
        let register = visit.backend.fundings(&visit.actor).await?;
        Ok(document(&visit, &register))
    })
}

fn document(visit: &Visit, register: &FundingRegister) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let actions = register.may_govern.then(|| {
        view! {
            <a class="button button-primary" href=paths::NEW_FUNDING>{t.new}</a>
            <a class="button button-secondary" href=paths::NEW_LAPSE>{t.new_lapse}</a>
        }
        .into_any()
    });
    let body = match register.lines.is_empty() {
        true => view! { <p class="empty">{t.none}</p> }.into_any(),
        false => table(register, locale),
    };
    let main = view! {
        {heading(way, t.title, actions, locale)}
        <p>{t.lead}</p>
        {body}
        {lapses::section(&register.lapses, locale)}
    };
    Document::new(t.title, main).width(Width::Wide)
}

fn table(register: &FundingRegister, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = register.lines.iter();
    let rows = rows.map(|line| row(register, line, locale)).collect_view();
    view! {
        <div class="section">
        <table class="table table--cards">
            <caption class="sr-only">{t.title}</caption>
            <thead><tr>
                <th scope="col">{t.grant}</th>
                <th scope="col">{t.grantor}</th>
                <th scope="col">{t.own_of_total}</th>
                <th scope="col">{t.period}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.next_alert}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="muted no-print"><a href=paths::FUNDINGS_CSV download="">{t.download}</a></p>
        </div>
    }
    .into_any()
}

fn row(register: &FundingRegister, line: &FundingLine, locale: Locale) -> AnyView {
    let (t, today) = (Texts::of(locale), register.today);
    let next = match line.next_alert(today) {
        Some(on) => day(on),
        None => t.no_alert.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=paths::funding(line.id)>{line.title.clone()}</a>
                <span class="cell-note muted">{line.forum_name.clone()}</span>
            </th>
            <td data-label=t.grantor>{line.grantor.clone()}</td>
            <td data-label=t.own_of_total>{(t.of_total)(&line.own.brief(), &line.total.brief())}</td>
            <td data-label=t.period>{day(line.first_day)}"–"{day(line.last_day)}</td>
            <td data-label=t.state>{standing(line, today, locale)}</td>
            <td data-label=t.next_alert>{next}</td>
        </tr>
    }
    .into_any()
}
