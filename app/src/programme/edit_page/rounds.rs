//! The status rounds of a programme, and the form that opens the next.

use super::fields::forum_choices;
use crate::paths;
use crate::programme::edit_texts::Texts;
use crate::ui::{date_field, day, hinted_date_field, problem_summary, select_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::problem::Field;
use domain::programme::ProgrammeEdit;
use domain::text::Slug;
use leptos::prelude::*;

pub fn section(visit: &Visit, edit: &ProgrammeEdit, slug: &Slug) -> AnyView {
    let t = Texts::of(visit.locale);
    let rounds = edit
        .rounds
        .iter()
        .map(|round| view! { <li><a href=paths::round(slug, round.meeting_on)>{day(round.meeting_on)}" · "{round.forum.clone()}</a></li> })
        .collect_view();
    let list = if edit.rounds.is_empty() {
        view! { <p class="muted">{t.no_rounds}</p> }.into_any()
    } else {
        view! { <ul>{rounds}</ul> }.into_any()
    };
    view! {
        <section class="form-section" aria-labelledby="rounds">
            <h2 id="rounds">{t.rounds}</h2>
            <p>{t.rounds_text}</p>
            {list}
            {open(visit, edit, slug)}
        </section>
    }
    .into_any()
}

fn open(visit: &Visit, edit: &ProgrammeEdit, slug: &Slug) -> AnyView {
    let (t, locale) = (Texts::of(visit.locale), visit.locale);
    let path = paths::rounds(slug);
    // The page has a field for a forum already, in the programme's own form.
    let form = visit.form(&path, || initial(edit)).prefixed("round-");
    let forums = forum_choices(&edit.forums);
    view! {
        <h3>{t.open_round}</h3>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {select_field(&form, Field::Forum, Some(t.forum_choose), &forums, t.round_forum_hint, locale)}
            {date_field(&form, Field::MeetingOn, false, locale)}
            {hinted_date_field(&form, Field::DueOn, t.round_due_hint, true, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.open_round}</button>
            </div>
            <h4>{t.plan_round}</h4>
            {hinted_date_field(&form, Field::OpensOn, t.round_opens_hint, true, locale)}
            <div class="form-actions">
                <button class="button button-secondary xs-full-width" type="submit"
                    name=Field::Planned.name() value="on">{t.plan_round}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The forum of the round before is the likeliest to meet again.
fn initial(edit: &ProgrammeEdit) -> FormData {
    let before = edit.rounds.first().map(|round| &round.forum);
    let forum = edit.forums.iter().find(|(_, name)| Some(name) == before);
    match forum {
        Some((id, _)) => FormData::default().with(Field::Forum, id.to_string()),
        None => FormData::default(),
    }
}
