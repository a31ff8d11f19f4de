//! The fields of a duty.

use super::texts::Texts;
use crate::ui::{
    Choice, answer_field, hinted_date_field, number_field, period_fields, select_field, text_area,
    text_field,
};
use crate::visit::FormView;
use chrono::NaiveDate;
use domain::half_year::HalfYear;
use domain::ids::AgreementId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::wheel::{DutyKind, Rule, WheelField};
use leptos::prelude::*;

/// How many half-years before and after this one can be chosen.
const BACK: i32 = 12;
const AHEAD: i32 = 12;

pub fn duty_fields(
    form: &FormView,
    agreements: &[(AgreementId, String)],
    today: NaiveDate,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let of = Field::Wheel;
    let kinds = DutyKind::ALL.map(|kind| Choice::new(kind.code(), (t.kind)(kind)));
    let agreements: Vec<_> = agreements
        .iter()
        .map(|(id, title)| Choice::new(id, title.as_str()))
        .collect();
    let about = (!agreements.is_empty()).then(|| {
        select_field(
            form,
            of(WheelField::Agreement),
            Some(t.no_agreement),
            &agreements,
            "",
            locale,
        )
    });
    let rules = Rule::CODES.map(|code| Choice::new(code, (t.rule)(code)));
    view! {
        {text_field(form, Field::Title, t.title_hint, 200, false, locale)}
        {select_field(form, of(WheelField::Kind), Some(t.choose), &kinds, "", locale)}
        {about}
        {text_area(form, of(WheelField::What), "", 3, true, locale)}
        {answer_field(form, of(WheelField::Rule), &rules, locale)}
        {select_field(form, of(WheelField::Half), Some(t.no_half), &halves(form, today, locale), t.half_hint, locale)}
        {hinted_date_field(form, of(WheelField::FirstDay), t.first_day_hint, true, locale)}
        {number_field(form, of(WheelField::Every), t.every_hint, locale)}
        {period_fields(form, t.period, locale)}
    }
    .into_any()
}

/// Those around this one, and the one that stands in the form.
fn halves(form: &FormView, today: NaiveDate, locale: Locale) -> Vec<Choice> {
    let now = HalfYear::of(today);
    let chosen = form.value(Field::Wheel(WheelField::Half)).parse().ok();
    let mut halves: Vec<HalfYear> = (-BACK..=AHEAD).map(|n| now.plus(n)).chain(chosen).collect();
    halves.sort_unstable();
    halves.dedup();
    let choices = halves.into_iter();
    choices
        .map(|half| Choice::new(half, half.name(locale)))
        .collect()
}
