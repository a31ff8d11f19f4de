use leptos::prelude::*;
use std::time::Duration;
use web_sys::js_sys::Date;

const TICK: Duration = Duration::from_secs(5);

/// The time of day after `label`, as the reader's own clock has it. Nothing without a script: then it is
/// empty, which the stylesheet hides.
#[island]
pub fn Clock(label: String) -> impl IntoView {
    let now = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        now.set(Some(time_of_day()));
        // Fails only where there is no window; the page is left before it ends.
        let _ = set_interval_with_handle(move || now.set(Some(time_of_day())), TICK);
    });
    view! {
        <p class="clock">{move || now.get().map(|now| format!("{label} {now}"))}</p>
    }
}

fn time_of_day() -> String {
    let now = Date::new_0();
    format!("{:02}.{:02}", now.get_hours(), now.get_minutes())
}
