//! The fields of a review: where, when and by whom, then one answer for each item.

use crate::fidelity::review_page::unconfirmed;
use crate::fidelity::texts::Texts;
use crate::fidelity::words;
use crate::ui::{Choice, date_field, scale_field, select_field, text_area, text_field};
use crate::visit::FormView;
use domain::fidelity::{FidelityEdit, FidelityScale, Item, NOT_ASSESSED, Score, Section};
use domain::indicator::Disclosure;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

pub fn fields(form: &FormView, edit: &FidelityEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let scales: Vec<_> = FidelityScale::ALL
        .iter()
        .map(|scale| Choice::new(scale.code(), scale.name()))
        .collect();
    let readers = [Disclosure::Forum, Disclosure::Public]
        .map(|readers| Choice::new(readers.code(), (t.disclosure)(readers)));
    let sections = Section::ALL.map(|section| section_fields(form, section, locale));
    view! {
        {site(form, edit, locale)}
        {date_field(form, Field::ReviewedOn, false, locale)}
        {text_field(form, Field::Reviewers, t.reviewers_hint, 200, false, locale)}
        {select_field(form, Field::Scale, None, &scales, t.scale_hint, locale)}
        <div class="form-section">
            <h2>{t.items}</h2>
            <p>{t.scores_lead}</p>
            <p class="muted">{t.items_lead}</p>
            {sections.collect_view()}
        </div>
        <div class="form-section">
            {text_area(form, Field::Summary, t.summary_hint, 4, true, locale)}
            {select_field(form, Field::Disclosure, None, &readers, t.disclosure_hint, locale)}
        </div>
    }
    .into_any()
}

/// A known site, or the two fields of a new one.
fn site(form: &FormView, edit: &FidelityEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let sites: Vec<_> = edit
        .sites
        .iter()
        .map(|site| Choice::new(site.id, site.name()))
        .collect();
    let organisations: Vec<_> = edit
        .organisations
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let known = (!sites.is_empty())
        .then(|| select_field(form, Field::Site, Some(t.new_site), &sites, "", locale));
    let hint = match sites.is_empty() {
        true => "",
        false => t.new_site_hint,
    };
    view! {
        {known}
        {select_field(form, Field::Organisation, Some(t.choose), &organisations, hint, locale)}
        {text_field(form, Field::Team, t.team_hint, 120, false, locale)}
    }
    .into_any()
}

fn section_fields(form: &FormView, section: Section, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let items: Vec<_> = section
        .items()
        .map(|item| answer(form, item, locale))
        .collect();
    view! {
        <h3>{(t.section)(section)}</h3>
        {unconfirmed(section, locale)}
        {items}
    }
    .into_any()
}

fn answer(form: &FormView, item: Item, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let scores = Score::ALL.map(|score| Choice::new(score.value(), score.value().to_string()));
    let mut choices = Vec::from(scores);
    choices.push(Choice::new(NOT_ASSESSED, t.not_assessed));
    let anchors = FidelityScale::Ips25.anchors(item);
    let hint = anchors.map(|anchors| words::anchors(anchors, locale));
    let hint = hint.unwrap_or_default();
    view! {
        <div class="fidelity-item">
            {scale_field(form, Field::Score(item), &choices, &hint, locale)}
            {text_field(form, Field::ItemRemark(item), "", 300, true, locale)}
        </div>
    }
    .into_any()
}

/// Asked of a correction.
pub fn reason(form: &FormView, locale: Locale) -> AnyView {
    let hint = Texts::of(locale).reason_hint;
    text_area(form, Field::Reason, hint, 3, false, locale)
}
