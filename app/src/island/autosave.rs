//! Saves the form it stands in while somebody types, as its button does without a script.

use super::filter_submit::listen;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::html::P;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Promise;
use web_sys::{
    EventTarget, HtmlElement, HtmlFormElement, HtmlInputElement, RequestInit, Response,
    UrlSearchParams,
};

/// A pause in typing after which the draft is saved.
const PAUSE: Duration = Duration::from_millis(1_500);
/// When a draft that could not be saved is tried again.
const AGAIN: Duration = Duration::from_secs(10);

/// The answer when somebody else saved first.
pub const OVERTAKEN: &str = "overtaken";
/// The answer to somebody who is signed in no more.
pub const SIGNED_OUT: &str = "signed-out";

/// The answer while the form lacks something before it can be kept.
pub const INCOMPLETE: &str = "incomplete";
/// The answer to what cannot be saved as it is.
pub const REFUSED: &str = "refused";

/// What the reader is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Awake,
    Saving,
    Saved,
    /// Somebody else saved first.
    Conflict,
    SignedOut,
    Incomplete,
    /// Only the reader's own button shows why.
    Refused,
    Failed,
}

#[derive(Clone, Copy)]
struct Live {
    told: RwSignal<Option<Told>>,
    action: StoredValue<String>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether something was typed since the last saving began.
    is_dirty: StoredValue<bool>,
    /// A button that was pressed while a saving was under way: it waits for the version to be known.
    pressed: StoredValue<Option<HtmlElement>, LocalStorage>,
}

/// `action` is the address that takes the form and answers with its new version.
#[island]
pub fn Autosave(locale: Locale, action: String) -> impl IntoView {
    let live = Live {
        told: RwSignal::new(None),
        action: StoredValue::new(action),
        timer: StoredValue::new(None),
        is_dirty: StoredValue::new(false),
        pressed: StoredValue::new_local(None),
    };
    let mark = NodeRef::<P>::new();
    Effect::new(move |_| {
        let form = mark
            .get()
            .and_then(|mark| mark.closest("form").ok().flatten())
            .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        if let Some(form) = form {
            wake(live, &form);
        }
    });
    view! {
        <p class="form-hint" role="status" node_ref=mark>
            {move || live.told.get().map(|told| words(told, locale))}
        </p>
    }
}

fn wake(live: Live, form: &HtmlFormElement) {
    live.told.set(Some(Told::Awake));
    let typed = form.clone();
    listen(form, "input", move || {
        live.is_dirty.set_value(true);
        save_after(live, &typed, PAUSE);
    });
    // The form may be left at once: what was typed last goes along without being waited for.
    // So it goes where another form of the page is sent, ahead of it: its own sends itself.
    for (target, event) in [
        (EventTarget::from(window()), "pagehide"),
        (EventTarget::from(document()), "submit"),
    ] {
        let left = form.clone();
        listen(&target, event, move || send_off(live, &left));
    }
    submits(form, move |event| press(live, &event));
}

fn submits(form: &HtmlFormElement, heard: impl FnMut(web_sys::SubmitEvent) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::SubmitEvent)>::new(heard);
    // Fails only for a callback that is none.
    let _ = form.add_event_listener_with_callback("submit", heard.as_ref().unchecked_ref());
    heard.forget();
}

/// What is sent by a button is not saved besides; a saving under way is waited for, because the form
/// has to be sent with the version that it makes.
fn press(live: Live, event: &web_sys::SubmitEvent) {
    stop(live);
    live.is_dirty.set_value(false);
    if live.told.get_untracked() == Some(Told::Saving) {
        event.prevent_default();
        live.pressed.set_value(event.submitter());
    }
}

fn stop(live: Live) {
    live.timer.update_value(|timer| {
        if let Some(timer) = timer.take() {
            timer.clear();
        }
    });
}

fn save_after(live: Live, form: &HtmlFormElement, pause: Duration) {
    stop(live);
    // Only the reader's own button shows what somebody else wrote.
    if live.told.get_untracked() == Some(Told::Conflict) {
        return;
    }
    let form = form.clone();
    let timer = set_timeout_with_handle(move || save(live, &form), pause);
    live.timer.set_value(timer.ok());
}

fn save(live: Live, form: &HtmlFormElement) {
    if live.told.get_untracked() == Some(Told::Saving) || !live.is_dirty.get_value() {
        return;
    }
    let Some(body) = body(form) else {
        return;
    };
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    live.is_dirty.set_value(false);
    live.told.set(Some(Told::Saving));
    let sent = window().fetch_with_str_and_init(&live.action.get_value(), &request);
    let form = form.clone();
    spawn_local(async move {
        let told = match answer(sent).await {
            Ok(version) => {
                put_version(&form, &version);
                Told::Saved
            }
            Err(told) => told,
        };
        settle(live, &form, told);
    });
}

/// The form's new version, or what stood in the way.
async fn answer(sent: Promise) -> Result<String, Told> {
    let answer = JsFuture::from(sent).await.map_err(|_| Told::Failed)?;
    let answer: Response = answer.dyn_into().map_err(|_| Told::Failed)?;
    if !answer.ok() {
        return Err(Told::Failed);
    }
    let text = answer.text().map_err(|_| Told::Failed)?;
    let text = JsFuture::from(text).await.map_err(|_| Told::Failed)?;
    match text.as_string().as_deref() {
        Some(OVERTAKEN) => Err(Told::Conflict),
        Some(SIGNED_OUT) => Err(Told::SignedOut),
        Some(INCOMPLETE) => Err(Told::Incomplete),
        Some(REFUSED) => Err(Told::Refused),
        Some(version) => Ok(version.to_owned()),
        None => Err(Told::Failed),
    }
}

/// Tells what came of it, and goes on with what waited for that.
fn settle(live: Live, form: &HtmlFormElement, told: Told) {
    live.told.set(Some(told));
    if let Some(button) = live.pressed.try_update_value(Option::take).flatten() {
        let _ = form.request_submit_with_submitter(Some(&button));
        return;
    }
    match told {
        Told::Failed => {
            live.is_dirty.set_value(true);
            save_after(live, form, AGAIN);
        }
        _ if live.is_dirty.get_value() => save_after(live, form, PAUSE),
        _ => {}
    }
}

/// Into every form of the page about the same record: those whose `data-record` is the same.
fn put_version(form: &HtmlFormElement, version: &str) {
    let record = form.get_attribute("data-record").unwrap_or_default();
    let name = Field::Version.name();
    let inputs = format!("form[data-record='{record}'] input[name={name}]");
    let Ok(inputs) = document().query_selector_all(&inputs) else {
        return;
    };
    for at in 0..inputs.length() {
        let input = inputs
            .item(at)
            .and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            input.set_value(version);
        }
    }
}

fn send_off(live: Live, form: &HtmlFormElement) {
    if live.is_dirty.get_value()
        && let Some(body) = body(form)
    {
        live.is_dirty.set_value(false);
        let navigator = window().navigator();
        let _ =
            navigator.send_beacon_with_opt_url_search_params(&live.action.get_value(), Some(&body));
    }
}

/// As the browser sends a form without files.
fn body(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let typed = web_sys::FormData::new_with_form(form).ok()?;
    UrlSearchParams::new_with_str_sequence_sequence(&typed).ok()
}

const fn words(told: Told, locale: Locale) -> &'static str {
    let (da, en) = match told {
        Told::Awake => (
            "Kladden gemmes, mens du skriver.",
            "The draft is saved while you type.",
        ),
        Told::Saving => ("Gemmer …", "Saving …"),
        Told::Saved => ("Kladden er gemt.", "The draft is saved."),
        Told::Conflict => (
            "En anden har gemt imens. Gem med knappen for at se forskellen; intet af dit går tabt.",
            "Somebody else has saved meanwhile. Save by the button to see the difference; nothing of yours is lost.",
        ),
        Told::SignedOut => (
            "Du er logget ud. Log ind i en anden fane, og gem så her; det, du har skrevet, står her stadig.",
            "You are signed out. Sign in in another tab, then save here; what you wrote is still here.",
        ),
        Told::Incomplete => (
            "Ikke gemt endnu: udfaldet mangler sin tekst.",
            "Not saved yet: the outcome lacks its words.",
        ),
        Told::Refused => (
            "Kan ikke gemmes sådan. Gem med knappen for at se hvorfor.",
            "Cannot be saved like this. Save by the button to see why.",
        ),
        Told::Failed => (
            "Kunne ikke gemmes lige nu. Det prøves igen om lidt.",
            "Could not be saved just now. It is tried again in a moment.",
        ),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
