//! All seats of a forum, chairs first: who holds each, since when nobody does, and who stands in.

use super::now::{holder, stand_ins};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::terms::terms_in_brief;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::forum::seat::{ForumSeats, SeatField, SeatLine};
use domain::forum::terms::ForumTerms;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn SeatsPage() -> impl IntoView {
    let forum = params::id::<ForumId>();
    page(move |visit| async move {
        let forum = forum?;
        let seats = visit.backend.forum_seats(&visit.actor, forum).await?;
        let terms = visit.backend.forum_terms(&visit.actor, forum).await?;
        Ok(document(&visit, &seats, &terms))
    })
}

fn document(visit: &Visit, seats: &ForumSeats, terms: &ForumTerms) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&seats.name, paths::desk(seats.forum)),
    ];
    let title = format!("{}: {}", seats.name, t.seats.to_lowercase());
    let new = seats.may_govern.then(|| {
        let href = paths::new_seat(seats.forum);
        view! { <a class="button button-primary" href=href>{t.new}</a> }.into_any()
    });
    let (present, others): (Vec<_>, Vec<_>) = seats
        .seats
        .iter()
        .partition(|line| line.state.seat.draft.validity.holds(seats.today));
    let body = match (present.is_empty(), others.is_empty()) {
        (true, true) => view! { <p class="empty">{t.none}</p> }.into_any(),
        (true, false) => ().into_any(),
        (false, _) => view! {
            <p>{counts(seats, &present, t)}</p>
            {table(t.seats, &present, seats, locale)}
        }
        .into_any(),
    };
    let others = (!others.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="others">
                <h2 class="section__title" id="others">{t.others}</h2>
                <p class="muted">{t.others_lead}</p>
                {table(t.others, &others, seats, locale)}
            </section>
        }
    });
    let main = view! {
        {heading(way, &title, new, locale)}
        <p class="muted">{t.lead}</p>
        {body}
        {others}
        {terms_in_brief(terms, locale)}
    };
    Document::new(title, main).width(Width::Wide)
}

fn counts(seats: &ForumSeats, present: &[&SeatLine], t: &Texts) -> String {
    let voting = present.iter().filter(|line| line.state.seat.draft.has_vote);
    (t.counts)(present.len(), voting.count(), seats.vacant().count())
}

fn table(
    caption: &'static str,
    lines: &[&SeatLine],
    seats: &ForumSeats,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let rows: Vec<_> = lines.iter().map(|line| row(line, seats, locale)).collect();
    let holder = field_label(Field::Seat(SeatField::Holder), locale);
    let vote = field_label(Field::Seat(SeatField::HasVote), locale);
    view! {
        <table class="table table--cards seat-table">
            <caption class="sr-only">{caption}</caption>
            <thead><tr>
                <th scope="col">{t.seat}</th>
                <th scope="col">{field_label(Field::Role, locale)}</th>
                <th scope="col">{holder}</th>
                <th scope="col">{t.stand_ins}</th>
                <th scope="col">{vote}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(line: &SeatLine, seats: &ForumSeats, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let draft = &line.state.seat.draft;
    let vote = if draft.has_vote {
        t.with_vote
    } else {
        t.without_vote
    };
    // Said beneath the title; a seat without one is called by its organisation.
    let organisation = draft.title.as_ref().map(|_| {
        view! { <span class="cell-note muted">{line.organisation.clone()}</span> }
    });
    let href = paths::seat(seats.forum, line.state.seat.id);
    view! {
        <tr>
            <th scope="row"><a href=href>{line.name().to_owned()}</a>{organisation}</th>
            <td data-label=field_label(Field::Role, locale)>{(t.role)(draft.role)}</td>
            <td data-label=field_label(Field::Seat(SeatField::Holder), locale)>{holder(line, seats.today, locale)}</td>
            <td data-label=t.stand_ins>{stand_ins(line, seats.today, locale)}</td>
            <td data-label=field_label(Field::Seat(SeatField::HasVote), locale)>{vote}</td>
        </tr>
    }
    .into_any()
}
