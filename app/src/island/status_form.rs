//! The form of the lead. Without a script it is an ordinary form; with one it counts characters,
//! says what is missing before it is sent, is sent once, and keeps a draft.

mod explanation;
mod lights;
mod page;
mod remedy;
mod texts;

use super::draft;
use crate::problem_list::{ProblemLine, problem_list};
use crate::words::{ReportField, report_problems};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Light, SubmitStatus};
use leptos::ev::SubmitEvent;
use leptos::html::Form;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use texts::Texts;

/// Everything the form shows. It travels in the page, so it holds only what the reader may see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusFormState {
    pub locale: Locale,
    /// The path it is sent to.
    pub action: String,
    pub draft_key: String,
    /// Round and version; all that was typed as well when the form came back.
    pub typed: FormData,
    pub problems: Vec<ProblemLine>,
    /// The written meaning of each light.
    pub definitions: Vec<(Light, String)>,
    /// Whether another light than the suggested one needs a reason.
    pub asks_reason: bool,
    /// Whether nothing stands above it that is to be read first.
    pub begins: bool,
}

/// Long enough for a slow network; then a report that never arrived can be sent again. One that did
/// arrive is refused the second time by its version.
const SENDING: Duration = Duration::from_secs(10);

/// What changes while the form is open.
#[derive(Clone, Copy)]
struct Live {
    form: NodeRef<Form>,
    typed: RwSignal<FormData>,
    problems: RwSignal<Vec<ProblemLine>>,
    /// Whether a script runs; the first drawing must be the server's.
    awake: RwSignal<bool>,
    restored: RwSignal<bool>,
    sending: RwSignal<bool>,
}

#[island]
pub fn StatusForm(
    state: StatusFormState,
    /// What is asked before the light; it does without a script.
    children: Children,
) -> impl IntoView {
    let (locale, t) = (state.locale, Texts::of(state.locale));
    let live = Live {
        form: NodeRef::new(),
        typed: RwSignal::new(state.typed.clone()),
        problems: RwSignal::new(state.problems.clone()),
        awake: RwSignal::new(false),
        restored: RwSignal::new(false),
        sending: RwSignal::new(false),
    };
    let key = StoredValue::new(state.draft_key.clone());
    Effect::new(move |_| wake(live, key));
    let hidden = [Field::Round, Field::Version].map(|field| {
        view! { <input type="hidden" name=field.name() value=state.typed.get(field).to_owned()/> }
    });
    view! {
        <form class="form" method="post" action=state.action.clone() novalidate node_ref=live.form
            on:input=move |_| take_in(live, key) on:submit:capture=move |event| send(live, event, locale)>
            {move || live.problems.with(|p| (!p.is_empty()).then(|| problem_list(p, "", locale)))}
            <div role="status">{move || live.restored.get().then(|| restored(live, key, t))}</div>
            {hidden}
            {children()}
            {lights::lights(&state, live)}
            {state.asks_reason.then(|| remedy::area(&state, live, ReportField::LightReason, t.reason_hint))}
            {explanation::explanation(&state, live)}
            {remedy::remedy(&state, live)}
            {remedy::input(&state, live, ReportField::Evidence, t.evidence_hint)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit"
                    aria-disabled=move || live.sending.get().then_some("true")>
                    {move || if live.sending.get() { t.sending } else { t.submit }}
                </button>
            </div>
        </form>
    }
}

fn restored(live: Live, key: StoredValue<String>, t: &'static Texts) -> impl IntoView {
    let discard = move |_| {
        key.with_value(|key| draft::forget(key));
        live.restored.set(false);
        if let Some(form) = live.form.get_untracked() {
            form.reset();
            page::focus(Field::Light.name());
            live.typed.set(page::read(&form));
        }
    };
    view! {
        <div class="alert alert-info"><p class="alert-text">
            {t.restored}" "<button class="link-button" type="button" on:click=discard>{t.discard}</button>
        </p></div>
    }
}

/// The reader may have typed before the script ran, and the browser may have filled in what stood
/// here before a reload: both count for more than the draft.
fn wake(live: Live, key: StoredValue<String>) {
    let Some(form) = live.form.get() else {
        return;
    };
    let typed = page::read(&form);
    let is_untouched = draft::KEPT.iter().all(|field| typed.get(*field).is_empty());
    let kept = key.with_value(|key| draft::kept(key, typed.get(Field::Round)));
    match kept {
        Some(draft) if is_untouched => {
            page::fill(&form, &draft);
            live.restored.set(true);
            live.typed.set(page::read(&form));
        }
        _ => live.typed.set(typed),
    }
    live.awake.set(true);
}

fn take_in(live: Live, key: StoredValue<String>) {
    if let Some(form) = live.form.get_untracked() {
        let typed = page::read(&form);
        key.with_value(|key| draft::keep(key, &typed));
        live.typed.set(typed);
    }
}

/// Asks the same rule as the server before anything is sent, and sends once.
fn send(live: Live, event: SubmitEvent, locale: Locale) {
    let Some(form) = live.form.get_untracked() else {
        return;
    };
    if live.sending.get_untracked() {
        event.prevent_default();
        return;
    }
    let problems = SubmitStatus::check(&page::read(&form)).err();
    match problems.and_then(|problems| report_problems(&problems, locale)) {
        None => {
            live.sending.set(true);
            set_timeout(move || live.sending.set(false), SENDING);
        }
        Some(lines) => {
            event.prevent_default();
            live.problems.set(lines);
            request_animation_frame(|| page::focus("problems"));
        }
    }
}

impl Live {
    /// What is wrong with a field.
    fn flaw(self, field: ReportField) -> Option<String> {
        self.problems.with(|lines| {
            let line = ProblemLine::of(lines, field.field());
            line.map(|line| line.sentence.clone())
        })
    }

    fn is_flawed(self, field: ReportField) -> bool {
        self.problems
            .with(|lines| ProblemLine::of(lines, field.field()).is_some())
    }
}
