use super::{chain, rules};
use crate::programme::edit_texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, check_box, date_field, hinted_date_field, period_fields, select_field, text_field,
};
use crate::visit::FormView;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::programme::ProgrammeKind;
use leptos::prelude::*;

pub fn fields(
    form: &FormView,
    forums: &[(ForumId, String)],
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let kinds =
        ProgrammeKind::ALL.map(|k| Choice::new(k.code(), (Shared::of(locale).programme_kind)(k)));
    let forums = forum_choices(forums);
    view! {
        {text_field(form, Field::Name, t.name_hint, 160, false, locale)}
        {select_field(form, Field::Kind, Some(t.kind_choose), &kinds, "", locale)}
        {select_field(form, Field::Forum, Some(t.forum_choose), &forums, t.forum_hint, locale)}
        {date_field(form, Field::DecidedOn, false, locale)}
        {period_fields(form, t.period, locale)}
        {chain::chain(form, &forums, locale)}
        {hinted_date_field(form, Field::ConfirmBy, t.confirm_by_hint, true, locale)}
        {rules::rules(form, locale)}
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
