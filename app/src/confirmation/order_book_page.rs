//! The order book: each initiative's place in the chain at a glance.

use super::chain::stage_mark;
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::order::open_conditions;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, Markup, breadcrumbs, day, pager};
use crate::visit::Visit;
use domain::confirmation::{OrderBook, OrderBookQuery, OrderBookRow, StageKind};
use domain::locale::Locale;
use domain::programme::n_pages;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn OrderBookPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let query = OrderBookQuery::from_pairs(visit.query_pairs());
        let book = visit
            .backend
            .order_book(&visit.actor, &slug?, &query)
            .await?;
        Ok(document(&visit, &book, &query))
    })
}

fn document(visit: &Visit, book: &OrderBook, query: &OrderBookQuery) -> Document {
    let locale = visit.locale;
    let (t, slug) = (Texts::of(locale), &book.programme.slug);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&book.programme.name, paths::programme(slug)),
    ];
    let main = view! {
        {breadcrumbs(way, t.order_book, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{book.programme.name.clone()}</p>
            <h1 class="page-head__title">{t.order_book}</h1>
            <p>{t.order_book_lead}</p>
        </div></div>
        {stages(book, query, locale)}
        {open_conditions(&book.programme.slug, &book.conditions, locale)}
        {table(book, locale)}
        {leaf(book, query, locale)}
    };
    Document::new(format!("{}: {}", t.order_book, book.programme.name), main)
        .width(Width::Wide)
        .sample(book.programme.sample)
}

fn address(book: &OrderBook, query: &OrderBookQuery) -> String {
    let pairs: Vec<_> = query
        .to_pairs()
        .into_iter()
        .map(|(n, v)| format!("{n}={v}"))
        .collect();
    let path = paths::order_book(&book.programme.slug);
    if pairs.is_empty() {
        path
    } else {
        format!("{path}?{}", pairs.join("&"))
    }
}

/// How many stand in each stage; each number is also a filter, and they add up.
fn stages(book: &OrderBook, query: &OrderBookQuery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let shown = StageKind::ALL
        .into_iter()
        .filter(|kind| book.counts.of(*kind) > 0);
    let items = shown.clone().map(|kind| {
        let chosen = query.stage == Some(kind);
        let other = OrderBookQuery { stage: (!chosen).then_some(kind), page: 0, ..query.clone() };
        view! {
            <li><a class="stages__link" href=address(book, &other) aria-current=chosen.then_some("true")>
                <span class="stages__number">{book.counts.of(kind)}</span>" "{stage_mark(kind, None, locale)}
            </a></li>
        }
    });
    let all = OrderBookQuery {
        mine: false,
        page: 0,
        ..query.clone()
    };
    let mine = OrderBookQuery {
        mine: true,
        page: 0,
        ..query.clone()
    };
    let moves = book.has_moves.then(|| view! {
        <p class="stages__mine no-print">
            <a class="stages__choice" href=address(book, &all) aria-current=(!query.mine).then_some("true")>{t.all}</a>
            <a class="stages__choice" href=address(book, &mine) aria-current=query.mine.then_some("true")>{t.mine}</a>
        </p>
    });
    let sum: Vec<_> = shown
        .map(|kind| format!("{} {}", book.counts.of(kind), (t.stage)(kind)))
        .collect();
    view! {
        <ul class="stages" aria-label=t.stages>{items.collect_view()}</ul>
        <p class="reconcile">{(t.reconciled)(&sum.join(" + "), book.counts.total())}</p>
        {missing(book, query, locale)}
        {involvement(book, locale)}
        {moves}
    }
    .into_any()
}

fn table(book: &OrderBook, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if book.rows.is_empty() {
        return view! { <p class="empty">{t.none_match}</p> }.into_any();
    }
    let mut rows = Markup::default();
    for row in &book.rows {
        rows.push(self::row(book, row, locale));
    }
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.order_book}</caption>
            <thead><tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.initiative}</th>
                <th scope="col">{t.place}</th>
                <th scope="col">{t.next_move}</th>
                <th scope="col">{t.since}</th>
                <th scope="col">{t.version_column}</th>
            </tr></thead>
            <tbody inner_html=rows.into_html()></tbody>
        </table>
    }
    .into_any()
}

fn row(book: &OrderBook, row: &OrderBookRow, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let href = paths::confirmation(&book.programme.slug, row.number);
    let changing = row
        .is_changing()
        .then(|| view! { <p class="muted">{(t.still_in_force)(row.in_force)}</p> });
    let delivered = (row.in_force > 0 && row.n_deliverables > 0).then(|| {
        let told = (t.delivered)(row.n_accepted, row.n_deliverables, row.n_handed_over);
        view! { <p class="muted">{told}</p> }
    });
    let overdue = is_overdue(book, row)
        .then(|| view! { <p><span class="badge badge-warning">{t.overdue}</span></p> });
    let version = match row.version {
        0 => t.no_version.to_owned(),
        n => n.to_string(),
    };
    view! {
        <tr>
            <td data-label=t.number>{row.number}</td>
            <th scope="row"><a href=href>{row.title.clone()}</a></th>
            <td data-label=t.place>{stage_mark(row.stage, row.forum.as_deref(), locale)}{changing}{delivered}{overdue}</td>
            <td data-label=t.next_move>{next_move(row, locale)}</td>
            <td data-label=t.since>{since(book, row, locale)}</td>
            <td data-label=t.version_column>{version}</td>
        </tr>
    }
}

/// The lead has the move, nothing holds, and the programme's deadline has passed.
fn is_overdue(book: &OrderBook, row: &OrderBookRow) -> bool {
    row.stage.is_leads_move()
        && row.in_force == 0
        && book
            .programme
            .confirm_by
            .is_some_and(|day| book.today > day)
}

/// The deadline and how many are missing, which is also a filter.
fn missing(book: &OrderBook, query: &OrderBookQuery, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let due = book.programme.confirm_by?;
    let late = (book.today - due).num_days();
    let state = match u32::try_from(late) {
        Ok(days) if days > 0 && book.n_missing > 0 => (t.missing_late)(book.n_missing, days),
        _ => (t.missing)(book.n_missing),
    };
    let other = OrderBookQuery {
        missing: !query.missing,
        page: 0,
        ..query.clone()
    };
    let link = (book.n_missing > 0 || query.missing).then(|| {
        let words = if query.missing {
            t.show_all
        } else {
            t.show_missing
        };
        view! { " "<a class="no-print" href=address(book, &other)>{words}</a> }
    });
    Some(view! { <p class="reconcile">{t.due}" "{day(due)}". "{state}{link}</p> }.into_any())
}

/// What the submitted confirmations answer about patients, both questions counted (need N27).
fn involvement(book: &OrderBook, locale: Locale) -> Option<AnyView> {
    let counts = &book.involvement;
    (counts.total() > 0).then(|| {
        view! { <p class="reconcile">{(Texts::of(locale).involvement)(counts)}</p> }.into_any()
    })
}

/// Who is waited for.
fn next_move(row: &OrderBookRow, locale: Locale) -> String {
    let t = Texts::of(locale);
    match row.stage {
        StageKind::Awaiting => row.forum.clone().unwrap_or_default(),
        stage if stage.is_leads_move() => {
            row.lead.clone().unwrap_or_else(|| t.lead_vacant.to_owned())
        }
        _ => t.nobody.to_owned(),
    }
}

/// The day, and how many days ago while somebody has a move: an order counts from the day it was
/// decided.
fn since(book: &OrderBook, row: &OrderBookRow, locale: Locale) -> String {
    let day = row.since.map_or(book.programme.decided_on, |at| at.day());
    if matches!(row.stage, StageKind::InForce | StageKind::Rejected) {
        return format_day(day);
    }
    let days = (book.today - day).num_days().max(0);
    let days = (Shared::of(locale).n_days)(u32::try_from(days).unwrap_or(u32::MAX));
    format!("{} ({days})", format_day(day))
}

fn leaf(book: &OrderBook, query: &OrderBookQuery, locale: Locale) -> AnyView {
    let n = n_pages(book.n_rows);
    let to = |page: u32| {
        let query = OrderBookQuery {
            page,
            ..query.clone()
        };
        address(book, &query)
    };
    pager(query.page.clamp(1, n), n, to, locale)
}
