//! What was typed but not reported yet, kept in the reader's own browser (need N29).

use domain::actor::Actor;
use domain::form::FormData;
use domain::ids::InitiativeId;
use domain::problem::Field;
use leptos::prelude::window;

/// The name a draft is kept under. It names the reader, so that nobody who uses the same browser
/// meets somebody else's words.
pub fn draft_key(actor: &Actor, initiative: InitiativeId) -> String {
    let user = actor.user().map(|u| u.id.to_string()).unwrap_or_default();
    format!("kladde:{user}:{initiative}")
}

/// Keeps the light and the explanation with the round they are meant for: three parts, of which
/// only the last can hold a line break.
pub(super) fn keep(key: &str, typed: &FormData) {
    let (light, explanation) = (typed.get(Field::Light), typed.get(Field::Explanation));
    if light.is_empty() && explanation.is_empty() {
        return forget(key);
    }
    let draft = [typed.get(Field::Round), light, explanation].join("\n");
    if let Some(storage) = storage() {
        // A full or forbidden storage costs the draft, not the report.
        let _ = storage.set_item(key, &draft);
    }
}

/// The light and the explanation that were kept for this round. Those of an earlier round are gone:
/// nothing carries over (need N6).
pub(super) fn kept(key: &str, round: &str) -> Option<(String, String)> {
    let draft = storage()?.get_item(key).ok()??;
    let mut parts = draft.splitn(3, '\n');
    if parts.next()? != round {
        return None;
    }
    Some((parts.next()?.to_owned(), parts.next()?.to_owned()))
}

pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
