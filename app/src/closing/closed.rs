use super::texts::Texts;
use crate::paths;
use domain::forum::closing::{ClosedView, HandedLine};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// That a forum is no more, and where everything went that was open with it.
pub fn closed_notice(closed: &ClosedView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let lines = closed.handed.iter().map(|line| handed(line, locale));
    let lines = lines.collect_view();
    let list = match closed.handed.is_empty() {
        true => view! { <p>{t.nothing_handed}</p> }.into_any(),
        false => view! { <ul class="plain-list stack">{lines}</ul> }.into_any(),
    };
    view! {
        <section class="panel" aria-labelledby="closed">
            <h2 class="panel__title" id="closed">{(t.closed_on)(&format_day(closed.last_day))}</h2>
            <h3>{t.handed}</h3>
            {list}
        </section>
    }
    .into_any()
}

/// The successor's page shows only to who has a part in it what lies there.
fn handed(line: &HandedLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let to = match &line.to {
        Some((id, name)) => {
            let href = paths::desk(*id);
            view! { <a href=href>{(t.handed_to)(name)}</a> }.into_any()
        }
        None => t.lapsed.into_any(),
    };
    let reason = line.reason.as_ref().map(|reason| format!(": {reason}"));
    view! { <li>{line.title.clone()}" – "{to}{reason}</li> }.into_any()
}
