use super::texts::Texts;
use domain::initiative::Evidence;
use domain::locale::Locale;
use domain::status::Contradiction;
use leptos::prelude::*;

/// "Grøn, men milepæl er 20 dage forsinket": a badge until it is answered with a reason.
pub fn against(
    contradiction: &Contradiction,
    reason: Option<&str>,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let text = (t.contradiction)(contradiction);
    match reason {
        None => view! { <p><span class="badge badge-warning">{text}</span></p> }.into_any(),
        Some(reason) => {
            let reason = format!("{}: {reason}", t.explained);
            view! { <p>{text}<span class="cell-note muted">{reason}</span></p> }.into_any()
        }
    }
}

/// What speaks against the light of the newest round and has no reason yet.
pub fn unanswered(evidence: &Evidence, locale: Locale) -> Option<AnyView> {
    let marks: Vec<_> = evidence
        .contradictions
        .iter()
        .filter(|contradiction| evidence.answer(contradiction).is_none())
        .map(|contradiction| against(contradiction, None, locale))
        .collect();
    (!marks.is_empty()).then(|| view! { {marks} }.into_any())
}
