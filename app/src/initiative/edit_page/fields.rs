use crate::initiative::edit_texts::Texts;
use crate::order::order_fields;
use crate::paths;
use crate::ui::{Choice, check_boxes, hinted_date_field, number_field, text_area, text_field};
use crate::visit::FormView;
use domain::initiative::{InitiativeEdit, SeatKind};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn fields(form: &FormView, edit: &InitiativeEdit, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    view! {
        {number_field(form, Field::Number, t.number_hint, locale)}
        {text_field(form, Field::Title, "", 200, false, locale)}
        {ordered(form, edit, locale)}
        <section class="form-section">
            <h2>{t.what}</h2>
            {text_area(form, Field::Purpose, "", 4, true, locale)}
            {text_area(form, Field::Interventions, t.interventions_hint, 6, true, locale)}
        </section>
        <section class="form-section">
            <h2>{t.who}</h2>
            {organisations(form, edit, locale)}
            {text_field(form, Field::Owner, t.owner_hint, 120, true, locale)}
            {since(form, Field::OwnerSince, SeatKind::Owner, edit, locale)}
            {text_field(form, Field::Lead, t.lead_hint, 120, true, locale)}
            {since(form, Field::LeadSince, SeatKind::Lead, edit, locale)}
            {text_area(form, Field::Group, t.group_hint, 6, true, locale)}
        </section>
        <section class="form-section">
            <h2>{t.sources}</h2>
            {text_area(form, Field::Sources, t.sources_hint, 4, true, locale)}
        </section>
    }
}

/// What was ordered is told once, with the decision; afterwards it stands on a page of its own.
fn ordered(form: &FormView, edit: &InitiativeEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    match &edit.initiative {
        None => view! {
            <section class="form-section">
                <h2>{t.ordered}</h2>
                {order_fields(form, &edit.forums, locale)}
                {text_area(form, Field::Remark, t.remark_hint, 3, true, locale)}
            </section>
        }
        .into_any(),
        Some(initiative) => {
            let href = paths::order(&edit.programme.slug, initiative.draft.number);
            view! { <p class="form-group muted">{t.order_elsewhere}" "<a href=href>{t.to_order}</a></p> }
                .into_any()
        }
    }
}

fn organisations(form: &FormView, edit: &InitiativeEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if edit.organisations.is_empty() {
        return view! {
            <p class="form-group muted">{t.no_organisations}" "<a href=paths::REFERENCE>{t.to_reference}</a></p>
        }
        .into_any();
    }
    let choices: Vec<_> = edit
        .organisations
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    check_boxes(
        form,
        Field::Organisations,
        &choices,
        t.organisations_hint,
        locale,
    )
}

/// Since when the owner or lead is so. The stored day stands in the hint and not in the field: left
/// there it would count for whoever comes next.
fn since(
    form: &FormView,
    field: Field,
    kind: SeatKind,
    edit: &InitiativeEdit,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let hint = match edit.seats.iter().find(|seat| seat.kind == kind) {
        Some(seat) => (t.held_since)(seat.holder.is_some(), &format_day(seat.since)),
        None => t.since_hint.to_owned(),
    };
    hinted_date_field(form, field, &hint, true, locale)
}
