//! One seat: what it is, how it stands today, all that was put down of it, and the forms of those who
//! keep it.

mod change;
mod history;

use super::now::{holder, stand_ins};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::forum::seat::{SeatField, SeatView};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::{Validity, format_day};
use leptos::prelude::*;

#[component]
pub fn SeatPage() -> impl IntoView {
    let (forum, seat) = (params::id::<ForumId>(), params::seat());
    page(move |visit| async move {
        let (forum, seat) = (forum?, seat?);
        let view = visit.backend.seat(&visit.actor, forum, seat).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &SeatView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&view.forum_name, paths::desk(view.forum)),
        Crumb::new(t.seats, paths::seats(view.forum)),
    ];
    let role = (t.role)(view.line.state.seat.draft.role);
    let title = format!("{role}, {}", view.line.name());
    let main = view! {
        {heading(way, &title, None, locale)}
        {today(view, locale)}
        {facts(view, locale)}
        {change::forms(visit, view)}
        {history::section(visit, view)}
        {change::seat_form(visit, view)}
    };
    Document::new(format!("{title}, {}", view.forum_name), main).width(Width::Wide)
}

fn today(view: &SeatView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (line, day) = (&view.line, view.today);
    let holder_label = field_label(Field::Seat(SeatField::Holder), locale);
    view! {
        <section class="section" aria-labelledby="today">
            <h2 class="section__title" id="today">{t.now}</h2>
            <dl class="deflist">
                <div class="deflist__row"><dt>{holder_label}</dt><dd>{holder(line, day, locale)}</dd></div>
                <div class="deflist__row"><dt>{t.stand_ins}</dt><dd>{stand_ins(line, day, locale)}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn facts(view: &SeatView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let seat = &view.line.state.seat;
    let draft = &seat.draft;
    let vote = if draft.has_vote {
        t.with_vote
    } else {
        t.without_vote
    };
    let appointed_by = field_label(Field::Seat(SeatField::AppointedBy), locale);
    let vote_label = field_label(Field::Seat(SeatField::HasVote), locale);
    let since = match exists(draft.validity, t) {
        Some(words) => words,
        None => (t.since_recorded)(&format_day(seat.recorded_on)),
    };
    view! {
        <section class="section" aria-labelledby="facts">
            <h2 class="section__title" id="facts">{t.seat}</h2>
            <dl class="deflist">
                <div class="deflist__row"><dt>{t.forum}</dt><dd>{view.forum_name.clone()}</dd></div>
                <div class="deflist__row">
                    <dt>{field_label(Field::Organisation, locale)}</dt><dd>{view.line.organisation.clone()}</dd>
                </div>
                <div class="deflist__row">
                    <dt>{appointed_by}</dt><dd>{view.line.appointing_body().to_owned()}{contact(view, t)}</dd>
                </div>
                <div class="deflist__row"><dt>{vote_label}</dt><dd>{vote}</dd></div>
                <div class="deflist__row"><dt>{t.validity}</dt><dd>{since}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// Where those who appoint are reached, for those who remind them.
fn contact(view: &SeatView, t: &'static Texts) -> Option<AnyView> {
    let address = view.line.state.seat.draft.contact.as_ref()?;
    view.choices.as_ref()?;
    let href = format!("mailto:{address}");
    let text = (t.write_to)(address.as_str());
    Some(view! { <span class="cell-note"><a href=href>{text}</a></span> }.into_any())
}

fn exists(validity: Validity, t: &Texts) -> Option<String> {
    let from = validity.from.map(|day| (t.from)(&format_day(day)));
    let until = validity.until.map(|day| (t.until)(&format_day(day)));
    let words: Vec<_> = from.into_iter().chain(until).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
