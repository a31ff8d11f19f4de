//! The closing of a half-year: what is missing by name, or the button.

use super::texts::Texts;
use crate::paths;
use crate::ui::problem_summary;
use crate::visit::Visit;
use domain::form::FormData;
use domain::time::format_instant;
use domain::wheel::{HalfPage, HalfStanding};
use leptos::prelude::*;

pub fn closing(visit: &Visit, page: &HalfPage) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let view = &page.view;
    let action = paths::close_half_year(page.forum, view.half);
    let form = visit.form(&action, FormData::default).prefixed("close-");
    let refused = form.error.is_some();
    let blanks: Vec<_> = view.blanks().map(|item| item.title.as_str()).collect();
    let body = match (&view.closed, view.standing) {
        (Some(closed), _) => {
            let who = closed.by.clone().unwrap_or_else(|| t.sample.to_owned());
            let told = (t.closed_by)(&format_instant(closed.at, locale), &who);
            view! { <p>{told}</p><p class="muted">{t.closed_stays}</p> }.into_any()
        }
        (None, HalfStanding::Empty) if !refused => return None,
        (None, HalfStanding::Ahead) => view! { <p class="muted">{t.ahead}</p> }.into_any(),
        (None, _) if !page.may_keep => match blanks.is_empty() {
            true => return None,
            false => view! { <p>{(t.blanks)(&blanks)}</p> }.into_any(),
        },
        (None, _) => {
            let missing = (!blanks.is_empty()).then(|| view! { <p>{(t.blanks)(&blanks)}</p> });
            view! {
                <p class="muted">{t.close_lead}</p>
                {missing}
                <form class="no-print" method="post" action=action>
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.close}</button>
                    </div>
                </form>
            }
            .into_any()
        }
    };
    Some(
        view! {
            <section class="panel" aria-labelledby="close">
                <h2 class="panel__title" id="close">{t.close_title}</h2>
                {problem_summary(&form, locale)}
                {body}
            </section>
        }
        .into_any(),
    )
}
