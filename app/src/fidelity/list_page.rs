//! All fidelity reviews of a programme: how each site stands, and how it came there.

use super::texts::Texts;
use super::{chart, marks, words};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::fidelity::{Band, Due, FidelityList, ReviewLine, Section, SiteView};
use domain::locale::Locale;
use domain::problem::Field;
use domain::text::Slug;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn FidelityPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let list = visit.backend.fidelity(&visit.actor, &slug?).await?;
        Ok(document(&visit, &list))
    })
}

fn document(visit: &Visit, list: &FidelityList) -> Document {
    let (locale, programme) = (visit.locale, &list.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.indicators, paths::indicators(&programme.slug)),
    ];
    let new = list.may_govern.then(|| {
        let href = paths::new_fidelity_review(&programme.slug);
        view! { <a class="button button-primary" href=href>{t.new}</a> }.into_any()
    });
    let body = match list.sites.is_empty() {
        true => view! { <p class="empty">{t.none}</p> }.into_any(),
        false => body(visit, list),
    };
    let hidden = (!list.may_follow).then(|| view! { <p class="muted">{t.only_public}</p> });
    let main = view! {
        {heading(way, t.title, new, locale)}
        <p>{t.lead}</p>
        {hidden}
        {body}
        {bands(locale)}
    };
    Document::new(format!("{} {}", t.title, programme.name), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

fn body(visit: &Visit, list: &FidelityList) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let slug = &list.programme.slug;
    let rows: Vec<_> = list
        .sites
        .iter()
        .map(|site| row(site, list, locale))
        .collect();
    let sites = list.sites.iter().enumerate();
    let sites: Vec<_> = sites
        .map(|(at, site)| section(visit, site, slug, at))
        .collect();
    view! {
        <table class="table table--cards">
            <thead><tr>
                <th scope="col">{t.site}</th>
                <th scope="col">{t.newest}</th>
                <th scope="col">{t.development}</th>
                {list.may_follow.then(|| view! { <th scope="col">{t.next}</th> })}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="muted no-print"><a href=paths::fidelity_csv(slug) download="">{t.download}</a></p>
        {sites}
    }
    .into_any()
}

fn row(site: &SiteView, list: &FidelityList, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let newest = &site.newest;
    let next = list.may_follow.then(|| {
        view! { <td data-label=t.next>{due(site.due, list.today, locale)}</td> }
    });
    let href = paths::fidelity_review(&list.programme.slug, newest.number);
    view! {
        <tr>
            <th scope="row" data-label=t.site>{site.site.name()}</th>
            <td data-label=t.newest>
                {marks::total_or_none(newest.review.scores.total(), locale)}
                <br/>
                <a href=href>{(t.review_on)(&format_day(newest.review.reviewed_on))}</a>
            </td>
            <td data-label=t.development>{words::since_last(&newest.review, site.since_last, locale)}</td>
            {next}
        </tr>
    }
    .into_any()
}

/// When the next review is due, and whether that day has passed.
pub fn due(due: Option<Due>, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let Some(due) = due else {
        return ().into_any();
    };
    let late = due.is_overdue(today).then(|| {
        view! { <span class="badge badge-warning">{t.overdue}</span>" " }
    });
    view! { {late}{words::due(due, locale)} }.into_any()
}

/// The course of one site, and every review behind it.
fn section(visit: &Visit, site: &SiteView, slug: &Slug, at: usize) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let id = format!("sted-{}", at.saturating_add(1));
    let newest_first: Vec<_> = site.reviews().collect();
    let rows: Vec<_> = newest_first
        .into_iter()
        .rev()
        .map(|line| review_row(line, slug, locale))
        .collect();
    let sections = Section::ALL.map(|section| {
        view! { <th class="num" scope="col">{(t.section)(section)}</th> }
    });
    view! {
        <section class="form-section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{site.site.name()}</h2>
            {chart::figure(visit, site, at.saturating_add(1))}
            <table class="table table--compact table--cards">
                <thead><tr>
                    <th scope="col">{field_label(Field::ReviewedOn, locale)}</th>
                    <th scope="col">{t.total}</th>
                    {sections.collect_view()}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn review_row(line: &ReviewLine, slug: &Slug, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let scores = &line.review.scores;
    let sums = Section::ALL.map(|section| {
        let sum = scores.section_total(section).map(|sum| sum.to_string());
        let sum = sum.unwrap_or_else(|| t.no_total.to_owned());
        view! { <td class="num" data-label=(t.section)(section)>{sum}</td> }
    });
    let href = paths::fidelity_review(slug, line.number);
    view! {
        <tr>
            <th scope="row"><a href=href>{format_day(line.review.reviewed_on)}</a></th>
            <td data-label=t.total>{marks::total_or_none(scores.total(), locale)}</td>
            {sums.collect_view()}
        </tr>
    }
    .into_any()
}

/// What the totals are called, and which limits are confirmed.
fn bands(locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (lowest, highest) = domain::fidelity::FidelityScale::Ips25.range();
    let rows = Band::ALL.into_iter().rev().map(|band| {
        let from = band.from().map_or(lowest, |bound| bound.at);
        let to = band.to().map_or(highest, |bound| bound.at);
        let certainty = match (t.certainty)(band) {
            "" => t.confirmed,
            words => words,
        };
        view! {
            <tr>
                <th scope="row">{(t.band)(band)}</th>
                <td data-label=t.points>{format!("{from}–{to}")}</td>
                <td data-label=t.limits>{certainty}</td>
            </tr>
        }
    });
    view! {
        <section class="form-section" aria-labelledby="graenser">
            <h2 id="graenser">{t.bands}</h2>
            <p>{t.bands_lead}</p>
            <table class="table table--compact table--cards fidelity-bands">
                <thead><tr>
                    <th scope="col">{t.band_head}</th>
                    <th scope="col">{t.points}</th>
                    <th scope="col">{t.limits}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
