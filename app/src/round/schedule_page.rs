//! The days of a round that is planned or open: when it opens, its deadline, its reminders.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Crumb, breadcrumbs, date_field, hidden_field, hinted_date_field, problem_summary, version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::problem::Field;
use domain::round::{PlannedMove, RoundSchedule};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn RoundSchedulePage() -> impl IntoView {
    let (slug, meeting) = (params::slug(), params::meeting());
    page(move |visit| async move {
        let (slug, meeting) = (slug?, meeting?);
        let schedule = visit.backend.schedule(&visit.actor, &slug, meeting);
        Ok(document(&visit, &schedule.await?))
    })
}

fn document(visit: &Visit, round: &RoundSchedule) -> Document {
    let (locale, programme) = (visit.locale, &round.programme);
    let t = Texts::of(locale);
    let title = format!("{} {}", t.days, format_day(round.meeting_on));
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.rounds, paths::rounds(&programme.slug)),
    ];
    let (lead, moves) = match round.opens_on {
        Some(_) => (t.days_lead_planned, Some(moves(visit, round))),
        None => (t.days_lead_open, None),
    };
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <p class="page-head__kicker">{programme.name.clone()}" · "{round.forum.clone()}</p>
        <h1 class="page-head__title">{title.clone()}</h1>
        <p>{lead}</p>
        {form(visit, round)}
        {moves}
    };
    Document::new(title, main).sample(programme.sample)
}

fn form(visit: &Visit, round: &RoundSchedule) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::round_schedule(&round.programme.slug, round.meeting_on);
    let form = visit.form(&path, || initial(round));
    let opens_on = round
        .opens_on
        .map(|_| hinted_date_field(&form, Field::OpensOn, t.opens_hint, false, locale));
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {version_field(&form)}
            {opens_on}
            {date_field(&form, Field::DueOn, false, locale)}
            {hinted_date_field(&form, Field::FirstReminder, t.reminder_hint, true, locale)}
            {hinted_date_field(&form, Field::SecondReminder, t.reminder_hint, true, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.save_days}</button>
            </div>
        </form>
    }
    .into_any()
}

fn initial(round: &RoundSchedule) -> FormData {
    let mut form = FormData::default().with(Field::Version, round.timetable.version.to_string());
    if let Some(day) = round.opens_on {
        form = form.with(Field::OpensOn, format_day(day));
    }
    let facts = round.timetable.schedule.facts();
    facts
        .into_iter()
        .fold(form, |form, (field, day)| form.with(field, day))
}

/// What else may become of a round that is planned.
fn moves(visit: &Visit, round: &RoundSchedule) -> AnyView {
    let t = Texts::of(visit.locale);
    let refused = PlannedMove::ALL.map(|to| {
        let path = paths::move_planned(&round.programme.slug, round.meeting_on, to);
        problem_summary(&visit.form(&path, FormData::default), visit.locale)
    });
    let forms = PlannedMove::ALL.map(|to| {
        let action = paths::move_planned(&round.programme.slug, round.meeting_on, to);
        let class = match to {
            PlannedMove::Open => "button button-secondary xs-full-width",
            PlannedMove::Cancel => "button button-tertiary xs-full-width",
        };
        view! {
            <form class="move-on" method="post" action=action>
                <p>{(t.what_follows_planned)(to)}</p>
                {hidden_field(Field::Version, round.timetable.version.to_string())}
                <button class=class type="submit">{(t.move_planned)(to)}</button>
            </form>
        }
    });
    view! {
        <section class="form-section" aria-labelledby="moves">
            <h2 id="moves">{t.planned_moves}</h2>
            {refused.collect_view()}
            {forms.collect_view()}
        </section>
    }
    .into_any()
}
