//! What was decided of one deviation, step by step.

use super::Texts;
use crate::ui::{day, paragraphs};
use domain::confirmation::Procedure;
use domain::deviation::{DeviationDetail, ForumMove, MoveKind, StepLine};
use domain::locale::Locale;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

pub fn steps(deviation: &DeviationDetail, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if deviation.steps.is_empty() {
        return view! { <p class="muted">{t.undecided}</p> }.into_any();
    }
    let items = deviation
        .steps
        .iter()
        .map(|line| item(line, locale))
        .collect_view();
    view! { <ol class="steps-list">{items}</ol> }.into_any()
}

fn item(line: &StepLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let (kind, extra) = match &line.made {
        ForumMove::Remedy(plan) => {
            let due = format!(
                "{}: {} {}",
                plan.responsible,
                t.due,
                format_day(plan.due_on)
            );
            (MoveKind::Remedy, Some(due))
        }
        ForumMove::Escalate { procedure, .. } => {
            let written = (*procedure == Procedure::Written).then(|| t.in_writing.to_owned());
            (MoveKind::Escalate, written)
        }
        ForumMove::Resolve { resolution, .. } => (
            MoveKind::Resolve,
            Some((t.resolution)(*resolution).to_owned()),
        ),
    };
    let words = match &line.made {
        ForumMove::Remedy(plan) => plan.action.to_string(),
        ForumMove::Escalate { question, .. } => question.to_string(),
        ForumMove::Resolve { reason, .. } => reason.to_string(),
    };
    let title = (t.step)(&line.forum, line.to.as_deref(), kind, line.closes);
    let item = line.item.clone().map(|item| format!(" · {item}"));
    let who = line.recorded_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    let recorded = format!("{} · {who}", format_instant(line.recorded_at, locale));
    view! {
        <li class="steps-list__item">
            <h3 class="steps-list__title">{title}</h3>
            <p class="steps-list__when">{day(line.decided_on)}{item}</p>
            {extra.map(|extra| view! { <p><strong>{extra}</strong></p> })}
            {paragraphs(&words, None)}
            <p class="muted">{recorded}</p>
        </li>
    }
}
