//! The items of a meeting in their order.

use crate::hearing::hearings_in_brief;
use crate::island::DragOrder;
use crate::meeting::annexes::n_annexes;
use crate::meeting::badges::badges;
use crate::meeting::source::round_section;
use crate::meeting::texts::Texts;
use crate::paths;
use crate::ui::{day, number_field, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::hearing::HearingItem;
use domain::locale::Locale;
use domain::meeting::{ItemView, MeetingStage, MeetingView, Shift};
use domain::problem::Field;
use domain::time::format_clock;
use leptos::prelude::*;

pub fn agenda(visit: &Visit, meeting: &MeetingView, hearings: &[HearingItem]) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let is_hidden = meeting.stage < MeetingStage::Dispatched && !meeting.may_submit;
    let none = match meeting.stage {
        MeetingStage::Planned => t.planned_lead,
        _ if is_hidden => t.not_sent_out,
        _ => t.no_items,
    };
    let items = meeting.items.iter();
    let items: Vec<_> = items
        .map(|item| line(visit, meeting, item, hearings))
        .collect();
    let is_ordered = meeting.may_govern && meeting.stage.takes_items();
    let drag = (is_ordered && items.len() > 1).then(|| view! { <DragOrder/> });
    let list = match items.is_empty() {
        true => view! { <p class="muted">{none}</p> }.into_any(),
        false => view! { <ol class="agenda">{items}</ol>{drag} }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="agenda">
            <h2 class="section__title" id="agenda">{t.agenda}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn line(
    visit: &Visit,
    meeting: &MeetingView,
    item: &ItemView,
    hearings: &[HearingItem],
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let href = paths::item(meeting.forum, meeting.on, item.id);
    let starts = meeting.starts(item).map(|at| format_clock(at, locale));
    let presenter = item.presenter.clone();
    let round = item.source.and_then(|source| meeting.round(source));
    let back = item.earlier.last().map(|at| {
        let href = paths::meeting(meeting.forum, at.on);
        let conclusion = t.earlier_outcome(at);
        view! { <p>{t.earlier}": "<a href=href>{day(at.on)}</a>" – "{conclusion}</p> }
    });
    view! {
        <li class="agenda__item" data-number=item.number>
            <div class="agenda__light">
                <p class="item-number">{(t.item)(item.number)}</p>
                {starts.map(|starts| view! { <p class="muted">{starts}</p> })}
            </div>
            <div class="agenda__text">
                <h3 class="agenda__title"><a href=href>{item.draft.title.to_string()}</a></h3>
                {badges(meeting, item, locale)}
                {presenter.map(|who| view! { <p class="muted">{t.presented_by}" "{who}</p> })}
                {n_annexes(item, locale)}
                {back}
                {hearings_in_brief(item, hearings, locale)}
                {round.map(|round| round_section(round, locale))}
                {concluded(item, locale)}
                {tools(visit, meeting, item)}
            </div>
        </li>
    }
    .into_any()
}

/// What became of it.
pub fn concluded(item: &ItemView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let conclusion = item.conclusion.conclusion?;
    let party = item.conclusion.party.as_ref();
    let party = party.map(|party| format!(" ({party})"));
    Some(
        view! { <p class="outcome"><strong>{(t.conclusion)(conclusion)}</strong>{party}</p> }
            .into_any(),
    )
}

/// What the secretariat does to an item until the minutes are approved.
fn tools(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, on) = (meeting.forum, meeting.on);
    let last = u32::try_from(meeting.items.len()).unwrap_or(u32::MAX);
    let shift = |shift: Shift, is_open: bool, sign: &'static str| {
        let action = paths::shift_item(forum, on, item.id, shift);
        let name = (t.shift)(shift, item.number);
        is_open.then(|| {
            view! {
                <form method="post" action=action>
                    <button class="button button-secondary" type="submit" aria-label=name>{sign}</button>
                </form>
            }
        })
    };
    let is_ordered = meeting.stage.takes_items();
    (meeting.may_govern && meeting.stage.takes_texts()).then(|| {
        view! {
            <div class="item-tools no-print">
                {(is_ordered && last > 1).then(|| handle(meeting, item, locale))}
                {shift(Shift::Up, is_ordered && item.number > 1, "↑")}
                {shift(Shift::Down, is_ordered && item.number < last, "↓")}
                <a href=paths::edit_item(forum, on, item.id)>{t.change}
                    <span class="sr-only">" "{(t.item)(item.number)}</span></a>
                {(is_ordered && last > 2).then(|| place(visit, meeting, item))}
            </div>
        }
        .into_any()
    })
}

/// What a pointer takes hold of to drag the item; its form says where to.
fn handle(meeting: &MeetingView, item: &ItemView, locale: Locale) -> AnyView {
    let action = paths::place_item(meeting.forum, meeting.on, item.id);
    let title = (Texts::of(locale).drag)(item.number);
    view! {
        <span class="drag-handle" draggable="true" title=title aria-hidden="true">"⠿"</span>
        <form class="drag-form" method="post" action=action hidden>
            <input type="hidden" name=Field::Number.name()/>
        </form>
    }
    .into_any()
}

/// The way to a place further off, by keyboard too.
fn place(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::place_item(meeting.forum, meeting.on, item.id);
    let form = visit.form(&action, FormData::default);
    let form = form.prefixed(format!("place-{}-", item.number));
    let is_open = form.error.is_some();
    view! {
        <details class="more" open=is_open>
            <summary>{(t.move_to)(item.number)}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {number_field(&form, Field::Number, t.move_to_hint, locale)}
                <button class="button button-secondary" type="submit">{t.move_to_send}</button>
            </form>
        </details>
    }
    .into_any()
}
