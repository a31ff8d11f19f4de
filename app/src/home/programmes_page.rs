//! The programmes a reader may see, each with its newest lights.

use super::texts::Texts;
use super::{desks, waiting};
use crate::agreement::{Texts as Agreements, awaited_of_own};
use crate::document::{Document, page};
use crate::forum::seats_to_fill;
use crate::funding::{expiring, fundings_link};
use crate::hearing::owed_answers;
use crate::paths;
use crate::political::Texts as Political;
use crate::task::own_tasks;
use crate::texts::Texts as Shared;
use crate::ui::{day, facts, light_count};
use crate::visit::Visit;
use crate::wheel::waiting_halves;
use domain::actor::Grant;
use domain::agreement::AwaitedOfParty;
use domain::confirmation::Waiting;
use domain::deviation::DeskSummary;
use domain::funding::ExpiringFunding;
use domain::locale::Locale;
use domain::policy::{Action, Target, allows};
use domain::programme::ProgrammeSummary;
use domain::wheel::WaitingHalf;
use leptos::prelude::*;

#[component]
pub fn ProgrammesPage() -> impl IntoView {
    page(|visit| async move {
        let programmes = visit.backend.programmes(&visit.actor).await?;
        let mine = Mine {
            waiting: visit.backend.waiting(&visit.actor).await?,
            halves: visit.backend.waiting_halves(&visit.actor).await?,
            ending: visit.backend.expiring_fundings(&visit.actor).await?,
            awaited: visit.backend.awaited_of_own(&visit.actor).await?,
            desks: visit.backend.desks(&visit.actor).await?,
        };
        Ok(document(&visit, &programmes, &mine))
    })
}

/// What waits for the reader, and where they sit.
struct Mine {
    waiting: Waiting,
    halves: Vec<WaitingHalf>,
    ending: Vec<ExpiringFunding>,
    awaited: Option<AwaitedOfParty>,
    desks: Vec<DeskSummary>,
}

fn document(visit: &Visit, programmes: &[ProgrammeSummary], mine: &Mine) -> Document {
    let (locale, title) = (visit.locale, Shared::of(visit.locale).programmes);
    let waiting = &mine.waiting;
    let is_keeper = allows(&visit.actor, Action::Govern, Target::Registers);
    let list = if programmes.is_empty() {
        empty(visit, is_keeper)
    } else {
        let items = programmes.iter().map(|p| item(p, locale)).collect_view();
        view! { <ul class="programmes">{items}</ul> }.into_any()
    };
    let main = view! {
        <div class="page-head">
            <div class="page-head__main"><h1 class="page-head__title">{title}</h1></div>
            {actions(visit, is_keeper && !programmes.is_empty())}
        </div>
        {waiting::waiting(waiting, locale)}
        {owed_answers(&waiting.answers, waiting.today, locale)}
        {own_tasks(&waiting.tasks, waiting.today, locale)}
        {mine.awaited.as_ref().and_then(|awaited| awaited_of_own(awaited, locale))}
        {waiting_halves(&mine.halves, locale)}
        {expiring(&mine.ending, locale)}
        {seats_to_fill(&waiting.seats, waiting.today, locale)}
        {desks::desks(&mine.desks, locale)}
        {list}
        {further(visit)}
    };
    Document::new(title, main).sample(programmes.iter().any(|p| p.head.sample))
}

/// What belongs to no programme.
fn further(visit: &Visit) -> AnyView {
    let t = Texts::of(visit.locale);
    let has_role = !visit.actor.grants().is_empty();
    let agreements = has_role.then(|| {
        let title = Agreements::of(visit.locale).agreements;
        view! { <li><a href=paths::AGREEMENTS>{title}</a></li> }
    });
    view! {
        <ul class="plain-list no-print">
            {agreements}
            <li><a href=paths::PUBLISHED_MINUTES>{t.published_minutes}</a></li>
        </ul>
    }
    .into_any()
}

/// The ways on for somebody who signed in; a keeper of some programme makes another.
fn actions(visit: &Visit, makes_another: bool) -> Option<AnyView> {
    let t = Texts::of(visit.locale);
    let another = makes_another.then(|| {
        view! { <a class="button button-secondary" href=paths::NEW_PROGRAMME>{t.new_programme}</a> }
    });
    visit.actor.user().map(|_| {
        view! {
            <div class="page-head__side actions no-print">
                {sits_in_forum(visit).then(|| view! {
                    <a class="button button-secondary" href=paths::WHEEL>{t.wheel}</a>
                })}
                <a class="button button-secondary" href=paths::CALENDAR>{t.calendar}</a>
                <a class="button button-secondary" href=paths::REMINDERS>{t.reminders}</a>
                {fundings_link(&visit.actor, visit.locale)}
                {another}
            </div>
        }
        .into_any()
    })
}

/// Whether the reader may see the wheel of some forum.
fn sits_in_forum(visit: &Visit) -> bool {
    let mut grants = visit.actor.grants().iter();
    grants.any(|grant| !matches!(grant, Grant::ProjectLead { .. }))
}

/// Says what to do, to whoever is asking.
fn empty(visit: &Visit, is_keeper: bool) -> AnyView {
    let t = Texts::of(visit.locale);
    let (text, action) = if is_keeper {
        (
            t.empty_keeper,
            Some((paths::NEW_PROGRAMME, t.create_programme)),
        )
    } else if visit.actor.user().is_some() {
        (t.empty_user, None)
    } else {
        (
            t.empty_anonymous,
            Some((paths::SIGN_IN, Shared::of(visit.locale).sign_in)),
        )
    };
    view! {
        <section class="prose">
            <h2>{t.empty_title}</h2>
            <p>{text}</p>
            {action.map(|(href, text)| view! {
                <p><a class="button button-primary" href=href>{text}</a></p>
            })}
        </section>
    }
    .into_any()
}

fn item(programme: &ProgrammeSummary, locale: Locale) -> AnyView {
    let head = &programme.head;
    let (first, other) = ways(programme, locale);
    view! {
        <li class="programme">
            <h2 class="programme__title"><a href=first>{head.name.clone()}</a></h2>
            {facts(head, locale)}
            {counts(programme, locale)}
            <p class="muted">{about(programme, locale)}" · "{other}</p>
        </li>
    }
    .into_any()
}

/// Where a programme's name leads, and the link to its other page: for politicians their summary comes
/// first, for others the initiatives.
fn ways(programme: &ProgrammeSummary, locale: Locale) -> (String, AnyView) {
    let (slug, t) = (&programme.head.slug, Political::of(locale));
    let (overview, political) = (paths::programme(slug), paths::political(slug));
    let link = |href: String, text: &'static str| view! { <a href=href>{text}</a> }.into_any();
    match programme.as_politician {
        true => (political, link(overview, t.all_initiatives)),
        false => (overview, link(political, t.title)),
    }
}

/// Its kind, and the meeting that the numbers belong to.
fn about(programme: &ProgrammeSummary, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let kind = (Shared::of(locale).programme_kind)(programme.head.kind);
    let not_public = (!programme.head.published).then(|| format!(" · {}", t.not_public));
    let round = programme.round.as_ref().map_or_else(
        || t.no_round.into_any(),
        |round| {
            view! { {Shared::of(locale).status_meeting}" "{day(round.meeting_on)}{format!(", {}", round.forum)} }.into_any()
        },
    );
    view! { {kind}{not_public}" · "{round} }
}

/// Deviations first. Without a round there is nothing to count.
fn counts(programme: &ProgrammeSummary, locale: Locale) -> Option<AnyView> {
    let rules = programme.round.as_ref()?.rules;
    let items = programme.counts.named(rules);
    let items = items
        .into_iter()
        .map(|state| {
            let n = programme.counts.of(state);
            let class = (n == 0).then_some("counts__none");
            view! { <li class=class>{light_count(state, n, locale)}</li> }
        })
        .collect_view();
    Some(view! { <ul class="counts" aria-label=Texts::of(locale).lights>{items}</ul> }.into_any())
}
