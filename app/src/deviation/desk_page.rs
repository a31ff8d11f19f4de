//! What lies with one forum, of all programmes: the deviations for its next meeting (need N9).

use super::Texts;
use super::deviations_page::{row, table};
use crate::closing::closed_notice;
use crate::document::{Document, Width, page};
use crate::follow_up::desk_wishes;
use crate::forum::{seats_link, vacant_seats};
use crate::funding::of_forum;
use crate::params;
use crate::paths;
use crate::terms::terms_in_brief;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, day};
use crate::visit::Visit;
use crate::wheel::link as wheel_link;
use domain::deviation::{DeskLine, ForumDesk};
use domain::forum::closing::ClosedView;
use domain::forum::seat::ForumSeats;
use domain::forum::terms::ForumTerms;
use domain::funding::FundingRegister;
use domain::ids::ForumId;
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn ForumDeskPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let id = id?;
        let desk = visit.backend.forum_desk(&visit.actor, id).await?;
        let seats = visit.backend.forum_seats(&visit.actor, id).await?;
        let closed = visit.backend.forum_closed(&visit.actor, id).await?;
        let terms = visit.backend.forum_terms(&visit.actor, id).await?;
        let fundings = visit.backend.fundings_of_forum(&visit.actor, id).await?;
        let kept = (&seats, &terms, &fundings);
        Ok(document(&visit, &desk, kept, closed.as_ref()))
    })
}

fn document(
    visit: &Visit,
    desk: &ForumDesk,
    (seats, terms, fundings): (&ForumSeats, &ForumTerms, &FundingRegister),
    closed: Option<&ClosedView>,
) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.desk)(&desk.forum);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let meeting = match desk.next_meeting {
        _ if closed.is_some() => ().into_any(),
        Some(on) => {
            let href = paths::meeting(desk.id, on);
            view! { <p>{t.desk_meeting}" "<a href=href><strong>{day(on)}</strong></a></p> }
                .into_any()
        }
        None => view! { <p class="muted">{t.desk_no_meeting}</p> }.into_any(),
    };
    let is_empty = [&desk.asked, &desk.own, &desk.away]
        .iter()
        .all(|lines| lines.is_empty())
        && desk.wishes.is_empty();
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <div class="page-head"><div class="page-head__main">
            <h1 class="page-head__title">{title.clone()}</h1>
            {meeting}
            <p class="no-print">{seats_link(seats.forum, locale)}</p>
        </div>
        <div class="actions no-print">
            <a class="button button-secondary" href=paths::forum_meetings(desk.id)>{t.desk_meetings}</a>
            <a class="button button-secondary" href=paths::decisions(desk.id)>{t.desk_decisions}</a>
            <a class="button button-secondary" href=paths::tasks(desk.id)>{t.desk_tasks}</a>
            <a class="button button-secondary" href=paths::hearings(desk.id)>{t.desk_hearings}</a>
            {wheel_link(desk.id, locale)}
        </div></div>
        {closed.map(|closed| closed_notice(closed, locale))}
        {(is_empty && closed.is_none()).then(|| view! { <p class="muted">{t.desk_empty}</p> })}
        {desk_wishes(&desk.wishes, locale)}
        {section("asked", t.asked, &desk.asked, desk, locale)}
        {section("own", t.own, &desk.own, desk, locale)}
        {section("away", t.away, &desk.away, desk, locale)}
        {of_forum(fundings, locale)}
        {vacant_seats(seats, locale)}
        {terms_in_brief(terms, locale)}
    };
    Document::new(title, main).width(Width::Wide)
}

fn section(
    id: &'static str,
    title: &'static str,
    lines: &[DeskLine],
    desk: &ForumDesk,
    locale: Locale,
) -> Option<AnyView> {
    let rows: Vec<_> = lines
        .iter()
        .map(|at| {
            row(
                &at.programme,
                Some(&at.programme_name),
                &at.line,
                desk.today,
                locale,
            )
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 class="section__title" id=id>{title}</h2>
                {table(title, rows, locale)}
            </section>
        }
        .into_any()
    })
}
