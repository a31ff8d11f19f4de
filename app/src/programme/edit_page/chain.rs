//! The chain of approval: forum, rule and procedure of each step, side by side.

use crate::programme::edit_texts::Texts;
use crate::texts::{field_label, flaw_text};
use crate::ui::{Choice, row_select};
use crate::visit::FormView;
use domain::confirmation::ApprovalRule;
use domain::locale::Locale;
use domain::problem::Field;
use domain::programme::{MEETINGS_ONLY, WRITTEN_TOO};
use leptos::prelude::*;

/// Steps of approval that the form offers; a longer chain that is stored already stays whole.
const N_STEPS: usize = 3;

pub fn chain(form: &FormView, forums: &[Choice], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let n_steps = form.data.all(Field::Step).count().max(N_STEPS);
    let rules = ApprovalRule::ALL.map(|rule| Choice::new(rule.code(), (t.rule)(rule)));
    let procedures = [
        Choice::new(MEETINGS_ONLY, t.meetings_only),
        Choice::new(WRITTEN_TOO, t.written_too),
    ];
    let steps = (0..n_steps)
        .map(|at| {
            view! {
                <fieldset class="form-group rows__row">
                    <legend class="form-label">{(t.step)(at.saturating_add(1))}</legend>
                    <div class="approval-step">
                        {row_select(form, Field::Step, at, Some(t.step_none), forums, locale)}
                        {row_select(form, Field::StepRule, at, None, &rules, locale)}
                        {row_select(form, Field::StepProcedure, at, None, &procedures, locale)}
                    </div>
                </fieldset>
            }
        })
        .collect_view();
    let flaws = [Field::Step, Field::StepRule, Field::StepProcedure]
        .into_iter()
        .filter_map(|field| {
            let text = flaw_text(field, form.flaw(field)?, locale);
            let id = format!("{}-error", form.id(field));
            Some(view! { <span class="form-error-message" id=id>{text}</span> })
        })
        .collect_view();
    view! {
        <div class="form-group">
            <p class="form-label">{field_label(Field::Step, locale)}</p>
            <p class="form-hint">{t.steps_hint}</p>
            {flaws}
            {steps}
        </div>
    }
    .into_any()
}
