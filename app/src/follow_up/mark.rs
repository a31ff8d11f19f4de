use super::texts::Texts;
use chrono::NaiveDate;
use domain::follow_up::FollowUpStanding;
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// How a wish of a day stands: "Udestående fra 24.05.2023", where a meeting passed it over.
pub fn mark(asked_on: NaiveDate, standing: &FollowUpStanding, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let coming = |next: &Option<NaiveDate>| match next {
        Some(on) => (t.next)(&format_day(*on)),
        None => t.next_unknown.to_owned(),
    };
    match standing {
        FollowUpStanding::Outstanding { passed_over, next } => {
            let missed = passed_over.iter().map(|on| {
                let missed = (t.passed_over)(&format_day(*on));
                view! { <span class="cell-note">{missed}</span> }
            });
            let missed = missed.collect_view();
            view! {
                <span class="badge badge-warning">{(t.outstanding)(&format_day(asked_on))}</span>
                {missed}
                <span class="cell-note muted">{coming(next)}</span>
            }
            .into_any()
        }
        FollowUpStanding::Waits { next } => {
            view! { <span class="badge badge-info">{coming(next)}</span> }.into_any()
        }
        FollowUpStanding::Closed { on } => {
            view! { <span class="badge">{(t.closed)(&format_day(*on))}</span> }.into_any()
        }
    }
}
