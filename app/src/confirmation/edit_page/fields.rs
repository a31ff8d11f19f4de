use crate::confirmation::texts::Texts;
use crate::textarea::textarea_content;
use crate::texts::{field_label, flaw_text};
use crate::ui::{Choice, answer_field, date_field, paragraphs, text_area, text_field};
use crate::visit::FormView;
use domain::confirmation::{ConfirmationContent, ConfirmationEdit, EFFECTS, SECTIONS, Section};
use domain::locale::Locale;
use domain::problem::{Field, Flaw};
use leptos::prelude::*;

/// Room for this many deliverables more than are written.
const SPARE_ROWS: usize = 2;

pub fn fields(form: &FormView, edit: &ConfirmationEdit, locale: Locale) -> AnyView {
    let gaps = ConfirmationContent::parse(&form.data)
        .err()
        .unwrap_or_default();
    let ready = |fields: &[Field]| fields.iter().all(|field| gaps.of(*field).is_none());
    let n_ready = SECTIONS
        .iter()
        .filter(|(_, fields, _)| ready(fields))
        .count();
    let progress = (Texts::of(locale).progress)(n_ready, SECTIONS.len());
    let sections = SECTIONS
        .iter()
        .map(|(section, fields, comment)| {
            let t = Texts::of(locale);
            let (class, state) = match ready(fields) {
                true => ("stage stage--in-force", t.section_ready),
                false => ("stage stage--drafting", t.section_open),
            };
            // What the forum said of this section stands where it is mended.
            let said = edit.returned.as_ref().map(|d| d.remarks.get(*comment).to_owned());
            let said = said.filter(|text| !text.is_empty()).map(|text| {
                view! { <div class="alert alert-warning"><div class="alert-text">{paragraphs(&text, None)}</div></div> }
            });
            let help = (t.section_help)(*section);
            let help = (!help.is_empty()).then(|| view! { <p class="muted">{help}</p> });
            view! {
                <section class="form-section">
                    <h2>{(t.section)(*section)}</h2>
                    <p><span class=class>{state}</span></p>
                    {help}
                    {said}
                    {inputs(*section, form, locale)}
                </section>
            }
        })
        .collect_view();
    view! { <p class="plan-counts">{progress}</p>{sections} }.into_any()
}

/// What changes a text in force says why first, and then what that means.
pub fn change_order(form: &FormView, edit: &ConfirmationEdit, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let effects = EFFECTS
        .map(|(_, field)| text_area(form, field, t.effect_hint, 2, true, locale))
        .into_iter()
        .collect_view();
    (edit.in_force > 0).then(|| {
        view! {
            <section class="form-section">
                <h2>{t.change}</h2>
                <p class="muted">{(t.change_help)(edit.in_force)}</p>
                {text_area(form, Field::ChangeReason, "", 3, false, locale)}
                {effects}
            </section>
        }
        .into_any()
    })
}

fn inputs(section: Section, form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let area = |field, hint, rows, optional| text_area(form, field, hint, rows, optional, locale);
    match section {
        Section::What => deliverables(form, locale),
        Section::Who => view! {
            {text_field(form, Field::Owner, "", 200, false, locale)}
            {text_field(form, Field::Lead, "", 200, false, locale)}
            {area(Field::Group, t.lines_hint, 4, true)}
            {area(Field::Participants, t.lines_hint, 4, false)}
        }
        .into_any(),
        Section::Where => area(Field::Places, t.places_hint, 3, false),
        Section::When => view! {
            <div class="form-row">
                {date_field(form, Field::StartOn, false, locale)}
                {date_field(form, Field::EndOn, false, locale)}
            </div>
            {area(Field::Milestones, t.milestones_hint, 5, true)}
        }
        .into_any(),
        Section::Terms => view! {
            {area(Field::TargetGroup, "", 3, false)}
            {area(Field::Resources, "", 4, false)}
            {area(Field::Risks, "", 4, true)}
            {area(Field::Outcome, t.outcome_hint, 4, false)}
        }
        .into_any(),
        Section::Patients => {
            let answers = [Choice::new("ja", t.yes), Choice::new("nej", t.no)];
            view! {
                {answer_field(form, Field::PatientsDescribe, &answers, locale)}
                {area(Field::PatientsDescribeWhy, t.reason_hint, 2, true)}
                {answer_field(form, Field::PatientsSolve, &answers, locale)}
                {area(Field::PatientsSolveWhy, t.reason_hint, 2, true)}
            }
            .into_any()
        }
    }
}

/// The rows that are written, and some to spare. A flaw names its row.
fn deliverables(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let n_rows = form
        .data
        .all(Field::Deliverable)
        .count()
        .saturating_add(SPARE_ROWS);
    let rows = (0..n_rows)
        .map(|at| deliverable(form, at, locale))
        .collect_view();
    view! { {rows}<p class="form-hint">{t.more_rows}</p> }.into_any()
}

fn deliverable(form: &FormView, at: usize, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let inputs = [
        Field::Deliverable,
        Field::Criteria,
        Field::Method,
        Field::Approver,
    ]
    .map(|field| cell(form, field, at, locale))
    .into_iter()
    .collect_view();
    view! {
        <fieldset class="form-group rows__row">
            <legend class="form-label">{(t.deliverable)(at.saturating_add(1))}</legend>
            {inputs}
        </fieldset>
    }
}

/// The first row's inputs carry the ids that the summary of problems leads to.
fn cell(form: &FormView, field: Field, at: usize, locale: Locale) -> impl IntoView + use<> {
    let row = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
    let flaw = form.flaw(field).filter(|flaw| match flaw {
        Flaw::Line { line } => *line == row,
        _ => at == 0,
    });
    let leads_here = match form.flaw(field) {
        Some(Flaw::Line { line }) => line == row,
        _ => at == 0,
    };
    let id = if leads_here {
        form.id(field)
    } else {
        format!("{}-{row}", form.id(field))
    };
    let value = form.data.all(field).nth(at).unwrap_or_default().to_owned();
    let error_id = flaw.map(|_| format!("{id}-error"));
    let message = flaw.map(|flaw| {
        let text = flaw_text(field, flaw, locale);
        view! { <span class="form-error-message" id=format!("{id}-error")>{text}</span> }
    });
    let (class, invalid) = match flaw {
        Some(_) => ("form-group form-error", Some("true")),
        None => ("form-group", None),
    };
    let label = field_label(field, locale);
    // What is delivered and when it counts as such are sentences, yet of one line each.
    let input = match field {
        Field::Deliverable | Field::Criteria => view! {
            <textarea class="form-input form-input--wide" id=id.clone() name=field.name() rows="2"
                aria-describedby=error_id aria-invalid=invalid>{textarea_content(&value)}</textarea>
        }
        .into_any(),
        _ => view! {
            <input class="form-input" id=id.clone() name=field.name() type="text" maxlength="300" value=value
                aria-describedby=error_id aria-invalid=invalid/>
        }
        .into_any(),
    };
    view! {
        <div class=class>
            <label class="form-label" for=id.clone()>{label}</label>
            {message}
            {input}
        </div>
    }
}
