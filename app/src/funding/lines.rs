//! Grants as they stand on other pages.

use super::lapses::lapse;
use super::texts::Texts;
use crate::paths;
use crate::ui::day;
use chrono::NaiveDate;
use domain::actor::{Actor, Role};
use domain::funding::{Alert, ExpiringFunding, Financing, FundingLine, FundingRegister};
use domain::locale::Locale;
use leptos::prelude::*;

/// That a funding ends about which nothing is decided, and how near that is.
pub fn alert_words(alert: Alert, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <span class="badge badge-warning">{t.expires}</span>" "<span>{(t.alert)(alert)}</span>
    }
    .into_any()
}

/// How a funding stands, in words.
pub fn standing(line: &FundingLine, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let overdue = (line.n_overdue > 0).then(|| {
        view! { <p><span class="badge badge-warning">{t.duties}": "{t.overdue}</span></p> }
    });
    let main = match (line.alert(today), line.operation) {
        (Some(alert), _) => alert_words(alert, locale),
        (None, Some(operation)) => (t.operation_word)(operation).into_any(),
        (None, None) if line.first_day > today => t.not_begun.into_any(),
        (None, None) => t.running.into_any(),
    };
    view! { <div class="stack"><p>{main}</p>{overdue}</div> }.into_any()
}

/// What ends and waits for a decision, on the front page of those who see to it.
pub fn expiring(lines: &[ExpiringFunding], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = lines.iter().map(|line| {
        view! {
            <li>
                <p><a href=paths::funding(line.id)>{line.title.clone()}</a></p>
                <p>{alert_words(line.alert, locale)}</p>
                <p class="muted">{t.last_day}" "{day(line.last_day)}" · "{line.forum_name.clone()}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="expiring">
                <h2 class="panel__title" id="expiring">{t.expiring}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn brief(line: &FundingLine, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let sum = (t.of_total)(&line.own.brief(), &line.total.brief());
    view! {
        <li>
            <p><a href=paths::funding(line.id)>{line.title.clone()}</a></p>
            <p>{sum}" · "{day(line.first_day)}"–"{day(line.last_day)}</p>
            {standing(line, today, locale)}
        </li>
    }
    .into_any()
}

/// What a forum follows, on its desk.
pub fn of_forum(register: &FundingRegister, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let lines = register.lines.iter();
    let items: Vec<_> = lines
        .map(|line| brief(line, register.today, locale))
        .collect();
    (!register.lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="fundings">
                <h2 class="section__title" id="fundings">{t.of_forum}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What pays for an initiative, on its page.
pub fn financing(found: &Financing, today: NaiveDate, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items: Vec<_> = found
        .fundings
        .iter()
        .map(|line| brief(line, today, locale))
        .collect();
    let lapses: Vec<_> = found
        .lapses
        .iter()
        .map(|line| lapse(line, false, locale))
        .collect();
    let lapses = (!lapses.is_empty()).then(|| {
        view! {
            <h3>{t.lapses}</h3>
            <ul class="plain-list stack">{lapses}</ul>
        }
    });
    (!found.fundings.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="financing">
                <h2 class="section__title" id="financing">{t.financing}</h2>
                <ul class="plain-list stack">{items}</ul>
                {lapses}
            </section>
        }
        .into_any()
    })
}

/// The way to the register, for those who may read some of it.
pub fn fundings_link(actor: &Actor, locale: Locale) -> Option<AnyView> {
    let reads = [
        Role::Administrator,
        Role::Secretariat,
        Role::ForumChair,
        Role::ForumMember,
    ];
    reads.iter().any(|role| actor.has(*role)).then(|| {
        let text = Texts::of(locale).title;
        view! { <a class="button button-secondary" href=paths::FUNDINGS>{text}</a> }.into_any()
    })
}
