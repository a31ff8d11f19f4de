//! What the agenda is to have, each with its reason; put on or left out by one key.

use crate::meeting::source::{Told, told};
use crate::meeting::texts::Texts;
use crate::paths;
use crate::ui::hidden_field;
use domain::locale::Locale;
use domain::meeting::{MeetingView, Proposal};
use domain::problem::Field;
use leptos::prelude::*;

pub fn proposals(meeting: &MeetingView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let is_open = meeting.may_govern && meeting.stage.takes_items();
    let all = meeting.proposals.iter();
    let (dropped, waiting): (Vec<_>, Vec<_>) = all.partition(|proposal| proposal.is_dropped);
    let n_dropped = dropped.len();
    let waiting: Vec<_> = waiting.iter().map(|p| line(meeting, p, locale)).collect();
    let dropped: Vec<_> = dropped.iter().map(|p| line(meeting, p, locale)).collect();
    let list = match waiting.is_empty() {
        true => view! { <p class="muted">{t.no_proposals}</p> }.into_any(),
        false => view! { <ul class="agenda">{waiting}</ul> }.into_any(),
    };
    let dropped = (n_dropped > 0).then(|| {
        view! {
            <details class="greens">
                <summary>{(t.left_out)(n_dropped)}</summary>
                <ul class="agenda">{dropped}</ul>
            </details>
        }
    });
    is_open.then(|| {
        view! {
            <section class="section no-print" aria-labelledby="proposals">
                <h2 class="section__title" id="proposals">{t.proposals}</h2>
                <p>{t.proposals_lead}</p>
                {list}
                {dropped}
            </section>
        }
        .into_any()
    })
}

fn line(meeting: &MeetingView, proposal: &Proposal, locale: Locale) -> AnyView {
    let told = told(meeting.forum, proposal, locale);
    let programme = told.programme.clone();
    view! {
        <li class="proposal">
            <div class="proposal__text">
                <h3 class="agenda__title"><a href=told.href.clone()>{told.title.clone()}</a></h3>
                <p>{told.why.clone()}</p>
                {programme.map(|name| view! { <p class="muted">{name}</p> })}
            </div>
            <div class="item-tools">{buttons(meeting, proposal, &told, locale)}</div>
        </li>
    }
    .into_any()
}

fn buttons(meeting: &MeetingView, proposal: &Proposal, told: &Told, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (forum, on) = (meeting.forum, meeting.on);
    let source = proposal.source.to_string();
    let form = |action: String,
                fields: Option<AnyView>,
                text: &'static str,
                class: &'static str| {
        view! {
            <form method="post" action=action>
                {hidden_field(Field::Source, source.clone())}
                {fields}
                <button class=class type="submit">{text}<span class="sr-only">": "{told.title.clone()}</span></button>
            </form>
        }
        .into_any()
    };
    let (first, other) = ("button button-primary", "button button-secondary");
    if proposal.is_dropped {
        return form(paths::restore_proposal(forum, on), None, t.take_up, other);
    }
    let item = view! {
        {hidden_field(Field::Title, told.title.clone())}
        {hidden_field(Field::Kind, told.kind.code().to_owned())}
    };
    view! {
        {form(paths::new_item(forum, on), Some(item.into_any()), t.put_on, first)}
        {form(paths::drop_proposal(forum, on), None, t.leave_out, other)}
    }
    .into_any()
}
