//! One initiative: its light, what was ordered, who carries it, and all that was reported.

mod history;
mod ordered;
mod seats;

use super::texts::Texts;
use crate::delivery::timeline;
use crate::document::{Document, page};
use crate::follow_up::Texts as FollowUp;
use crate::funding::financing;
use crate::indicator::linked;
use crate::island::{ForgetDraft, draft_key};
use crate::milestone::unanswered;
use crate::order;
use crate::params;
use crate::paths::{self, Done};
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, LightSize, breadcrumbs, day, light};
use crate::visit::Visit;
use domain::follow_up::OpenWish;
use domain::funding::Financing;
use domain::initiative::InitiativeView;
use domain::locale::Locale;
use domain::order::FateKind;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn InitiativePage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let view = visit
            .backend
            .initiative(&visit.actor, &slug, number)
            .await?;
        let money = visit.backend.financing(&visit.actor, &slug, number);
        let money = money.await?;
        Ok(document(&visit, &view, &money))
    })
}

fn document(visit: &Visit, view: &InitiativeView, money: &Financing) -> Document {
    let (locale, t) = (visit.locale, Shared::of(visit.locale));
    let numbered = (t.numbered)(view.initiative.number);
    let way = vec![
        Crumb::new(t.programmes, paths::HOME),
        Crumb::new(&view.programme.name, paths::programme(&view.programme.slug)),
    ];
    let forget = (visit.done() == Some(Done::StatusReported)).then(|| {
        let key = draft_key(&visit.actor, view.initiative.id);
        view! { <ForgetDraft key=key/> }
    });
    let main = view! {
        {breadcrumbs(way, &numbered, locale)}
        {head(view, &numbered, locale)}
        <div class="columns">
            <div class="columns__main">
                {ordered::order(view, locale)}
                {timeline(&view.timeline, locale)}
                {ordered::interventions(view, locale)}
                {linked(&view.indicators, &view.programme.slug, locale)}
                {financing(money, view.today, locale)}
                {history::history(&view.history, locale)}
            </div>
            <aside class="columns__side">
                {seats::seats(view, locale)}
                {ordered::sources(&view.sources, locale)}
            </aside>
        </div>
        {forget}
    };
    Document::new(format!("{numbered}: {}", view.initiative.title), main)
        .sample(view.programme.sample)
}

fn head(view: &InitiativeView, numbered: &str, locale: Locale) -> AnyView {
    view! {
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{numbered.to_owned()}</p>
                <h1 class="page-head__title">{view.initiative.title.clone()}</h1>
            </div>
            <div class="page-head__side">
                {current(view, locale)}
                {actions(view, locale)}
            </div>
        </div>
    }
    .into_any()
}

/// The light of the newest round, or what became of an initiative that has ended.
fn current(view: &InitiativeView, locale: Locale) -> AnyView {
    if let Some(ended) = view
        .ending
        .as_ref()
        .filter(|line| line.fate != FateKind::Active)
    {
        return view! {
            <p class="current">
                {order::fate_mark(ended.fate, locale)}
                <span class="current__note">{order::ending(ended, locale)}</span>
            </p>
        }
        .into_any();
    }
    view! {
        <p class="current">
            {light(view.state, LightSize::Huge, locale)}
            <span class="current__note">{current_note(view, locale)}</span>
        </p>
        {view.evidence.as_ref().and_then(|evidence| unanswered(evidence, locale))}
        {view.evidence.as_ref().map(|evidence| wishes(&evidence.wishes, locale))}
    }
    .into_any()
}

/// Which meeting the light belongs to, and how old the report is.
fn current_note(view: &InitiativeView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let Some(newest) = view.history.first() else {
        return t.no_round.into_any();
    };
    let ago = newest.reported_at.map(|at| {
        let days = (view.today - at.day()).num_days().max(0);
        format!(
            " · {}",
            (t.reported_ago)(u32::try_from(days).unwrap_or(u32::MAX))
        )
    });
    let meeting = Shared::of(locale).status_meeting;
    view! { {meeting}" "{day(newest.round.meeting_on)}{format!(", {}", newest.round.forum)}{ago} }
        .into_any()
}

/// That a forum wishes the initiative to be followed, until it closes the wish.
fn wishes(open: &[OpenWish], locale: Locale) -> AnyView {
    let marks = open.iter().map(|wish| {
        let text = (Texts::of(locale).followed_up)(&format_day(wish.asked_on));
        view! { <p><span class="badge badge-info">{text}</span></p> }
    });
    marks.collect_view().into_any()
}

fn actions(view: &InitiativeView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let may_confirm = view.may_follow || view.is_agreed;
    (view.may_report || view.may_govern || may_confirm).then(|| {
        view! {
            <div class="actions no-print">
                {view.evidence.as_ref().map(|evidence| view! {
                    <a class="button button-secondary" href=paths::milestones(slug, number)>{t.milestones}</a>
                    {view.may_follow.then(|| view! {
                        <a class="button button-secondary" href=paths::follow_ups(slug, number)>{FollowUp::of(locale).title}</a>
                    })}
                    {evidence.has_deviations.then(|| view! {
                        <a class="button button-secondary" href=paths::deviation(slug, number)>{t.deviations}</a>
                    })}
                })}
                {may_confirm.then(|| view! {
                    <a class="button button-secondary" href=paths::confirmation(slug, number)>{t.confirmation}</a>
                })}
                {view.is_agreed.then(|| view! {
                    <a class="button button-secondary" href=paths::deliveries(slug, number)>{t.deliveries}</a>
                })}
                {view.may_report.then(|| view! {
                    <a class="button button-primary" href=paths::set_status(slug, number)>{t.set_status}</a>
                })}
                {view.may_govern.then(|| view! {
                    <a class="button button-secondary" href=paths::edit_initiative(slug, number)>{t.edit}</a>
                })}
            </div>
        }
        .into_any()
    })
}
