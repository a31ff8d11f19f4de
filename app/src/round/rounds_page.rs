//! All rounds of a programme.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::round::{PlannedLine, RoundLine, RoundList};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn RoundsPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let rounds = visit.backend.rounds(&visit.actor, &slug?).await?;
        Ok(document(&visit, &rounds))
    })
}

fn document(visit: &Visit, list: &RoundList) -> Document {
    let (locale, programme) = (visit.locale, &list.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let open_next = list.may_govern.then(|| {
        let href = format!("{}#rounds", paths::edit_programme(&programme.slug));
        view! { <a class="button button-secondary" href=href>{t.open_next}</a> }.into_any()
    });
    let main = view! {
        {heading(way, t.rounds, open_next, locale)}
        <p>{t.rounds_lead}</p>
        {table(list, locale)}
    };
    Document::new(format!("{}: {}", t.rounds, programme.name), main).sample(programme.sample)
}

fn table(list: &RoundList, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if list.rounds.is_empty() && list.planned.is_empty() {
        return view! { <p class="muted">{t.none}</p> }.into_any();
    }
    let planned = list.planned.iter();
    let planned = planned
        .map(|line| planned_row(list, line, locale))
        .collect_view();
    let rows = list
        .rounds
        .iter()
        .map(|round| row(list, round, locale))
        .collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.rounds}</caption>
            <thead><tr>
                <th scope="col">{t.meeting}</th>
                <th scope="col">{t.forum}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.stage_label}</th>
            </tr></thead>
            <tbody>{planned}{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(list: &RoundList, round: &RoundLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let state = &round.state;
    let href = paths::round(&list.programme.slug, state.meeting_on);
    view! {
        <tr>
            <th scope="row"><a href=href>{format_day(state.meeting_on)}</a></th>
            <td data-label=t.forum>{round.forum.clone()}</td>
            <td data-label=t.due>{day(state.due_on)}</td>
            <td data-label=t.stage_label>{(t.stage)(state.stage())}</td>
        </tr>
    }
}

fn planned_row(list: &RoundList, line: &PlannedLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let round = &line.round;
    let meeting = format_day(round.meeting_on);
    let meeting = if list.may_govern {
        let href = paths::round_schedule(&list.programme.slug, round.meeting_on);
        view! { <a href=href>{meeting}</a> }.into_any()
    } else {
        meeting.into_any()
    };
    view! {
        <tr>
            <th scope="row">{meeting}</th>
            <td data-label=t.forum>{line.forum.clone()}</td>
            <td data-label=t.due>{day(round.schedule.due_on)}</td>
            <td data-label=t.stage_label>{t.planned}", "{t.opens}" "{day(round.opens_on)}</td>
        </tr>
    }
}
