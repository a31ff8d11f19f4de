//! The next baseline budget of a grant.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, date_field, heading, record_form, text_area};
use crate::visit::Visit;
use domain::funding::{FundingField, FundingView, baseline_form};
use domain::ids::FundingId;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn FundingBaselinePage() -> impl IntoView {
    let id = params::id::<FundingId>();
    page(move |visit| async move {
        let view = visit.backend.funding(&visit.actor, id?).await?;
        match view.may_govern {
            true => Ok(document(&visit, &view)),
            false => Err(AppError::Denied),
        }
    })
}

fn document(visit: &Visit, view: &FundingView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let back = paths::funding(view.funding.id);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.title, paths::FUNDINGS),
        Crumb::new(&view.line.title, back.clone()),
    ];
    let path = paths::funding_baseline(view.funding.id);
    let form = visit.form(&path, || {
        baseline_form(&view.funding, view.baseline(), locale)
    });
    let rows = u32::try_from(view.budget.rows.len()).unwrap_or(8);
    let is_first = view.baseline().is_none();
    let title = if is_first {
        t.set_baseline
    } else {
        t.move_baseline
    };
    let amounts = Field::Funding(FundingField::Baseline);
    let fields = view! {
        {text_area(&form, amounts, t.baseline_hint, rows.clamp(4, 16), false, locale)}
        {date_field(&form, Field::DecidedOn, false, locale)}
        {(!is_first).then(|| text_area(&form, Field::Reason, t.reason_hint, 3, false, locale))}
    };
    let main = view! {
        {heading(way, title, None, locale)}
        <p class="muted">{t.baseline_lead}</p>
        {record_form(&form, path, fields, back, locale)}
    };
    Document::new(title, main)
}
