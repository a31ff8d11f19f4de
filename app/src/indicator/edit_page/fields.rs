use crate::indicator::texts::{EntryTexts, Texts};
use crate::ui::{
    Choice, check_box, check_boxes, hinted_date_field, number_field, select_field, text_area,
    text_field,
};
use crate::visit::FormView;
use domain::indicator::{Better, CategoryKind, Disclosure, IndicatorEdit, Measure, PeriodKind};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

pub fn fields(form: &FormView, edit: &IndicatorEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let measures: Vec<_> = Measure::ALL
        .iter()
        .map(|measure| Choice::new(measure.code(), (t.measure)(*measure)))
        .collect();
    let periods = PeriodKind::ALL.map(|kind| Choice::new(kind.code(), (t.period_kind)(kind)));
    let betters: Vec<_> = Better::ALL
        .iter()
        .map(|better| Choice::new(better.code(), (t.better)(*better)))
        .collect();
    view! {
        {text_field(form, Field::Name, "", 160, false, locale)}
        {text_field(form, Field::Question, t.question_hint, 300, false, locale)}
        {select_field(form, Field::Kind, Some(t.choose), &measures, "", locale)}
        {text_area(form, Field::Counted, t.counted_hint, 2, false, locale)}
        {text_area(form, Field::CountedOf, t.counted_of_hint, 2, true, locale)}
        {text_area(form, Field::Population, t.population_hint, 2, true, locale)}
        {text_field(form, Field::Unit, t.unit_hint, 40, false, locale)}
        {select_field(form, Field::Better, Some(t.choose), &betters, "", locale)}
        {select_field(form, Field::PeriodKind, Some(t.choose), &periods, EntryTexts::of(locale).new_periods_hint, locale)}
        {divisions(form, locale)}
        {whence(form, edit, locale)}
    }
    .into_any()
}

/// How the figures are divided, and which of them nobody is told.
fn divisions(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let kinds: Vec<_> = CategoryKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), (t.category_kind)(*kind)))
        .collect();
    let readers: Vec<_> = Disclosure::ALL
        .iter()
        .map(|disclosure| Choice::new(disclosure.code(), (t.disclosure)(*disclosure)))
        .collect();
    let by = (t.by_organisation, t.by_organisation_hint);
    view! {
        {text_area(form, Field::Categories, t.categories_hint, 4, true, locale)}
        {select_field(form, Field::CategoryKind, None, &kinds, "", locale)}
        {check_box(form, Field::ByOrganisation, by.0, by.1, locale)}
        {number_field(form, Field::Threshold, t.threshold_hint, locale)}
        {select_field(form, Field::Disclosure, Some(t.choose), &readers, "", locale)}
    }
    .into_any()
}

/// Where the figures come from, when, and what they belong to.
fn whence(form: &FormView, edit: &IndicatorEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let owners: Vec<_> = edit
        .organisations
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let initiatives: Vec<_> = edit
        .initiatives
        .iter()
        .map(|(id, number, title)| Choice::new(id, format!("{number} {title}")))
        .collect();
    let linked = (!initiatives.is_empty()).then(|| {
        check_boxes(
            form,
            Field::Initiative,
            &initiatives,
            t.initiatives_hint,
            locale,
        )
    });
    view! {
        {text_field(form, Field::Source, t.source_hint, 300, false, locale)}
        {select_field(form, Field::Responsible, Some(t.nobody), &owners, "", locale)}
        {number_field(form, Field::DueDays, t.due_days_hint, locale)}
        {linked}
    }
    .into_any()
}

/// Asked of an indicator that exists: from when, and why.
pub fn change(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <fieldset class="form-group">
            <legend class="form-label">{t.change}</legend>
            <p class="muted">{t.change_lead}</p>
            {hinted_date_field(form, Field::ValidFrom, t.valid_from_hint, true, locale)}
            {text_area(form, Field::Reason, t.reason_hint, 3, true, locale)}
        </fieldset>
    }
    .into_any()
}
