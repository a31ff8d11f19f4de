use crate::programme::edit_texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, check_box, date_field, hinted_date_field, period_fields, select_field, select_fields,
    text_field,
};
use crate::visit::FormView;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::programme::ProgrammeKind;
use leptos::prelude::*;

/// Steps of approval that the form offers; a longer chain that is stored already stays whole.
const N_STEPS: usize = 3;

pub fn fields(
    form: &FormView,
    forums: &[(ForumId, String)],
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let kinds =
        ProgrammeKind::ALL.map(|k| Choice::new(k.code(), (Shared::of(locale).programme_kind)(k)));
    let forums = forum_choices(forums);
    let n_steps = form.data.all(Field::Step).count().max(N_STEPS);
    let steps = (1..=n_steps).map(t.step).collect();
    view! {
        {text_field(form, Field::Name, t.name_hint, 160, false, locale)}
        {select_field(form, Field::Kind, Some(t.kind_choose), &kinds, "", locale)}
        {select_field(form, Field::Forum, Some(t.forum_choose), &forums, t.forum_hint, locale)}
        {date_field(form, Field::DecidedOn, false, locale)}
        {period_fields(form, t.period, locale)}
        {select_fields(form, Field::Step, steps, t.step_none, &forums, t.steps_hint, locale)}
        {check_box(form, Field::Published, t.published, t.published_hint, locale)}
    }
}

/// Asked of a new programme only; later rounds are opened one by one.
pub fn first_round(form: &FormView, locale: Locale) -> AnyView {
    let hint = Texts::of(locale).first_round_hint;
    hinted_date_field(form, Field::FirstRound, hint, true, locale)
}

pub fn forum_choices(forums: &[(ForumId, String)]) -> Vec<Choice> {
    forums
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect()
}
