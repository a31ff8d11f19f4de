//! The forms for what parties say and tell, for a new text and for another state.

use super::entry::{begun, document, entered, parties};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{
    Choice, answer_field, date_field, hinted_date_field, select_field, text_area, text_field,
};
use crate::visit::Visit;
use domain::agreement::{AgreementField, AgreementStage, AgreementView, PartState, Stance, Way};
use domain::problem::Field;
use leptos::prelude::*;

const fn of(field: AgreementField) -> Field {
    Field::Agreement(field)
}

#[component]
pub fn AccessionPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        Ok(accession(&visit, &view))
    })
}

fn accession(visit: &Visit, view: &AgreementView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::accession(view.number);
    let form = begun(
        visit,
        &path,
        Field::Agreement(AgreementField::On),
        view.said.len(),
        view.today,
    );
    let stances = Stance::ALL.iter();
    let stances: Vec<_> = stances
        .map(|stance| Choice::new(stance.code(), (t.stance_choice)(*stance)))
        .collect();
    let ways = Way::ALL.iter();
    let ways: Vec<_> = ways
        .map(|way| Choice::new(way.code(), (t.way)(*way)))
        .collect();
    let fields = view! {
        {select_field(&form, of(AgreementField::Party), Some(t.choose), &parties(view), "", locale)}
        {answer_field(&form, of(AgreementField::Stance), &stances, locale)}
        {hinted_date_field(&form, Field::Agreement(AgreementField::On), t.on_hint, false, locale)}
        {answer_field(&form, of(AgreementField::Way), &ways, locale)}
        {text_field(&form, of(AgreementField::DecidedBy), t.decided_by_hint, 120, true, locale)}
        {text_area(&form, Field::Agreement(AgreementField::Words), t.accession_words_hint, 4, true, locale)}
    };
    let heads = (t.put_down_accession, t.put_down_lead);
    document(visit, view, heads, &form, path, fields.into_any())
}

#[component]
pub fn StagePage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        Ok(stage(&visit, &view))
    })
}

fn stage(visit: &Visit, view: &AgreementView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::agreement_stage(view.number);
    let form = begun(
        visit,
        &path,
        Field::Agreement(AgreementField::On),
        view.stages.len(),
        view.today,
    );
    let stages = AgreementStage::ALL.iter();
    let stages: Vec<_> = stages
        .map(|stage| Choice::new(stage.code(), (t.stage)(*stage)))
        .collect();
    let fields = view! {
        {answer_field(&form, of(AgreementField::Stage), &stages, locale)}
        {hinted_date_field(&form, Field::Agreement(AgreementField::On), t.on_hint, false, locale)}
        {text_area(&form, Field::Agreement(AgreementField::Words), t.stage_words_hint, 3, true, locale)}
    };
    let heads = (t.move_on, t.stage_lead);
    document(visit, view, heads, &form, path, fields.into_any())
}

#[component]
pub fn WordingPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        Ok(wording(&visit, &view))
    })
}

fn wording(visit: &Visit, view: &AgreementView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::agreement_wording(view.number);
    let form = begun(
        visit,
        &path,
        Field::ValidFrom,
        view.wordings.len(),
        view.today,
    );
    let fields = view! {
        {date_field(&form, Field::ValidFrom, false, locale)}
        {text_area(&form, of(AgreementField::Changes), t.changes_hint, 3, view.wordings.is_empty(), locale)}
        {text_field(&form, of(AgreementField::Document), t.document_hint, 500, true, locale)}
        {text_area(&form, of(AgreementField::Text), t.text_hint, 14, true, locale)}
    };
    let heads = (t.add_wording, t.wording_lead);
    document(visit, view, heads, &form, path, fields.into_any())
}

#[component]
pub fn PartProgressPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        Ok(progress(&visit, &view))
    })
}

fn progress(visit: &Visit, view: &AgreementView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::part_progress(view.number);
    let form = begun(
        visit,
        &path,
        Field::Agreement(AgreementField::On),
        view.told.len(),
        view.today,
    );
    let parts = view.parts.iter();
    let parts: Vec<_> = parts
        .map(|part| Choice::new(part.number, part.title.as_str()))
        .collect();
    let states = PartState::ALL.iter();
    let states: Vec<_> = states
        .map(|state| Choice::new(state.code(), (t.part_state)(*state)))
        .collect();
    let fields = view! {
        {select_field(&form, of(AgreementField::Party), Some(t.choose), &parties(view), "", locale)}
        {select_field(&form, of(AgreementField::Part), Some(t.choose), &parts, "", locale)}
        {answer_field(&form, of(AgreementField::PartState), &states, locale)}
        {hinted_date_field(&form, Field::Agreement(AgreementField::On), t.on_hint, false, locale)}
        {text_area(&form, Field::Agreement(AgreementField::Words), t.progress_words_hint, 3, true, locale)}
    };
    let heads = (t.put_progress_down, t.put_down_lead);
    document(visit, view, heads, &form, path, fields.into_any())
}
