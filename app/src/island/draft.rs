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

/// What a draft keeps beside the round that it is meant for.
pub(super) const KEPT: [Field; 22] = [
    Field::Light,
    Field::LightTime,
    Field::LightEconomy,
    Field::LightQuality,
    Field::LightEffect,
    Field::LightCooperation,
    Field::LightReason,
    Field::Budget,
    Field::ExpectedCost,
    Field::AgreedEnd,
    Field::ExpectedEnd,
    Field::Indicator,
    Field::TargetValue,
    Field::ActualValue,
    Field::Better,
    Field::Explanation,
    Field::Consequence,
    Field::Action,
    Field::Responsible,
    Field::DueOn,
    Field::Help,
    Field::Evidence,
];

/// Keeps each field under a name of its own, and the round under the draft's.
pub(super) fn keep(key: &str, typed: &FormData) {
    if KEPT.iter().all(|field| typed.get(*field).is_empty()) {
        return forget(key);
    }
    let Some(storage) = storage() else {
        return;
    };
    // A full or forbidden storage costs the draft, not the report.
    let _ = storage.set_item(key, typed.get(Field::Round));
    for field in KEPT {
        let _ = storage.set_item(&part(key, field), typed.get(field));
    }
}

/// What was kept for this round. What was typed for an earlier one is gone: nothing carries over (need
/// N6).
pub(super) fn kept(key: &str, round: &str) -> Option<FormData> {
    let storage = storage()?;
    if storage.get_item(key).ok()?? != round {
        return None;
    }
    let kept = |field| Some((field, storage.get_item(&part(key, field)).ok()??));
    Some(KEPT.into_iter().filter_map(kept).collect())
}

pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
        for field in KEPT {
            let _ = storage.remove_item(&part(key, field));
        }
    }
}

fn part(key: &str, field: Field) -> String {
    format!("{key}:{}", field.name())
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
