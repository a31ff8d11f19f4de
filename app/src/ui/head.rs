use crate::texts::Texts;
use chrono::NaiveDate;
use domain::locale::Locale;
use domain::programme::ProgrammeHead;
use domain::time::{Validity, format_day};
use leptos::prelude::*;

/// A step of the way to a page.
pub struct Crumb {
    pub text: String,
    pub href: String,
}

impl Crumb {
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: href.into(),
        }
    }
}

/// The way to this page; the last step is the page itself.
pub fn breadcrumbs(way: Vec<Crumb>, here: &str, locale: Locale) -> AnyView {
    let steps = way.into_iter().map(|crumb| view! {
        <li class="breadcrumbs__list-item"><a class="breadcrumbs__link" href=crumb.href>{crumb.text}</a></li>
    }).collect_view();
    view! {
        <nav class="breadcrumbs" aria-label=Texts::of(locale).breadcrumbs><ol class="breadcrumbs__list">
            {steps}
            <li class="breadcrumbs__list-item" aria-current="page">{here.to_owned()}</li>
        </ol></nav>
    }
    .into_any()
}

/// The way to a page, its title, and what can be done from it.
pub fn heading(way: Vec<Crumb>, title: &str, actions: Option<AnyView>, locale: Locale) -> AnyView {
    view! {
        {breadcrumbs(way, title, locale)}
        <div class="page-head">
            <div class="page-head__main"><h1 class="page-head__title">{title.to_owned()}</h1></div>
            {actions.map(|actions| view! { <div class="actions no-print">{actions}</div> })}
        </div>
    }
    .into_any()
}

/// A day that machines can read too.
pub fn day(day: NaiveDate) -> AnyView {
    view! { <time datetime=day.to_string()>{format_day(day)}</time> }.into_any()
}

/// Who ordered a programme, when, for which period, and who approves.
pub fn facts(head: &ProgrammeHead, locale: Locale) -> AnyView {
    let (ordered_by, decided, period, chain) = match locale {
        Locale::Da => ("Bestilt af", "Besluttet", "Periode", "Godkendes i"),
        Locale::En => ("Ordered by", "Decided", "Period", "Approved in"),
    };
    let running = running(head.period, locale);
    view! {
        <ul class="facts">
            <li class="facts__item"><span class="facts__label">{ordered_by}</span>" "{head.ordered_by.clone()}</li>
            <li class="facts__item"><span class="facts__label">{decided}</span>" "{day(head.decided_on)}</li>
            {running.map(|running| view! {
                <li class="facts__item"><span class="facts__label">{period}</span>" "{running}</li>
            })}
            {(!head.chain.is_empty()).then(|| view! {
                <li class="facts__item"><span class="facts__label">{chain}</span>" "{head.chain.join(" → ")}</li>
            })}
        </ul>
    }
    .into_any()
}

/// A period in words, as far as its ends are known.
fn running(period: Validity, locale: Locale) -> Option<String> {
    let (since, until) = match locale {
        Locale::Da => ("fra", "til"),
        Locale::En => ("from", "until"),
    };
    match (period.from.map(format_day), period.until.map(format_day)) {
        (Some(from), Some(end)) => Some(format!("{from}–{end}")),
        (Some(from), None) => Some(format!("{since} {from}")),
        (None, Some(end)) => Some(format!("{until} {end}")),
        (None, None) => None,
    }
}
