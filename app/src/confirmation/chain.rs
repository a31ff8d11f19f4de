//! The chain of approval as a row of steps, and a stage as shape and word.

use super::texts::Texts;
use domain::confirmation::{
    ChainStep, ConfirmationView, DecisionLine, Procedure, StageKind, Verdict,
};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

use crate::texts::field_label;
use crate::ui::paragraphs;

/// A stage: shape, colour and word.
pub fn stage_mark(stage: StageKind, forum: Option<&str>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let words = match forum {
        Some(forum) => (t.stage_at)(stage, forum),
        None => (t.stage)(stage).to_owned(),
    };
    view! { <span class=stage_class(stage)>{words}</span> }.into_any()
}

pub const fn stage_class(stage: StageKind) -> &'static str {
    match stage {
        StageKind::Ordered => "stage stage--ordered",
        StageKind::Drafting => "stage stage--drafting",
        StageKind::Awaiting => "stage stage--awaiting",
        StageKind::Returned => "stage stage--returned",
        StageKind::Rejected => "stage stage--rejected",
        StageKind::InForce => "stage stage--in-force",
    }
}

const fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Approved | Verdict::ApprovedWithRemark => stage_class(StageKind::InForce),
        Verdict::Returned => stage_class(StageKind::Returned),
        Verdict::Rejected => stage_class(StageKind::Rejected),
    }
}

/// Each forum with what it decided on the latest version.
pub fn chain(view: &ConfirmationView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let latest = view.versions.first().map_or(0, |v| v.number);
    let steps = view
        .chain
        .iter()
        .map(|step| self::step(step, latest, locale))
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="chain">
            <h2 class="panel__title" id="chain">{t.chain}</h2>
            <ol class="chain">{steps}</ol>
        </section>
    }
    .into_any()
}

fn step(step: &ChainStep, latest: u32, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let state = match &step.decision {
        Some(decision) => {
            let when = who_and_when(decision, locale);
            view! {
                <span class=verdict_class(decision.verdict)>{(t.verdict)(decision.verdict)}</span>
                <span class="chain__when">{when}</span>
            }
            .into_any()
        }
        None => view! { <span class="chain__when">{t.not_decided}</span> }.into_any(),
    };
    let rule = (t.rule)(step.rule, step.written);
    let consents = step
        .consents
        .iter()
        .map(|consent| {
            let words = (t.consented)(&consent.name, &format_instant(consent.at, locale));
            let awaited = step.decision.is_none().then_some(t.other_awaited);
            let has_remarks = consent.remarks.pairs().any(|(_, text)| !text.is_empty());
            let remarks = has_remarks.then(|| remarks(&consent.remarks, locale));
            view! { <span class="chain__when">{words}{awaited}</span>{remarks} }
        })
        .collect_view();
    let before = step.approved_before.map(|approved| {
        let words = (t.approved_before)(&step.name, approved, latest);
        view! { <span class="chain__when">{words}</span> }
    });
    view! {
        <li class="chain__step">
            <span class="chain__forum">{step.name.clone()}</span>
            <span class="chain__when">{rule}</span>
            {state}
            {consents}
            {before}
        </li>
    }
}

pub fn who_and_when(decision: &DecisionLine, locale: Locale) -> String {
    let t = Texts::of(locale);
    let who = decision.decided_by.as_deref().unwrap_or(t.by_sample);
    let when = format_instant(decision.decided_at, locale);
    let how = match (decision.procedure, &decision.item) {
        (Procedure::Written, None) => format!(", {}", t.in_writing),
        (Procedure::Written, Some(item)) => format!(", {} ({item})", t.in_writing),
        (Procedure::Meeting, Some(item)) => format!(" ({item})"),
        (Procedure::Meeting, None) => String::new(),
    };
    format!("{}{how} · {who}", (t.decided)(&when))
}

/// What a forum said, each comment under the section it is about.
pub fn remarks(remarks: &FormData, locale: Locale) -> AnyView {
    let rows = remarks
        .pairs()
        .map(|(field, text)| remark(field, text, locale))
        .collect_view();
    view! { <dl class="deflist">{rows}</dl> }.into_any()
}

fn remark(field: Field, text: &str, locale: Locale) -> impl IntoView + use<> {
    view! {
        <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{paragraphs(text, None)}</dd></div>
    }
}
