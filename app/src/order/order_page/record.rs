//! The record that holds, and those before it.

use crate::order::texts::Texts;
use crate::texts::field_label;
use crate::ui::{day, paragraphs};
use domain::locale::Locale;
use domain::order::{OrderLine, OrderView};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn records(view: &OrderView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let Some((holding, earlier)) = view.records.split_first() else {
        return ().into_any();
    };
    let earlier = (!earlier.is_empty()).then(|| {
        let records = earlier
            .iter()
            .map(|line| {
                let title = (t.record)(line.record.sequence);
                view! { <h3 class="terms__title">{title}</h3>{record(line, locale)} }
            })
            .collect_view();
        view! {
            <details class="more"><summary>{t.earlier_records}</summary>{records}</details>
        }
    });
    view! {
        <section class="section" aria-labelledby="record">
            <h2 class="section__title" id="record">{t.ordered_title}</h2>
            {record(holding, locale)}
            {earlier}
        </section>
    }
    .into_any()
}

fn record(line: &OrderLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let terms = line.terms();
    let wording = match &terms.wording {
        Some(text) => {
            view! { <blockquote class="ordered">{paragraphs(text.as_str(), None)}</blockquote> }
                .into_any()
        }
        None => view! { <p class="muted">{t.unwritten}</p> }.into_any(),
    };
    let decision = &line.record.draft.decision;
    let decided = view! {
        {line.forum_name.clone()}", "{day(decision.decided_on)}{format!(", {}", decision.item)}
    };
    let stated = [
        (
            Field::TargetGroup,
            terms.target_group.as_ref().map(ToString::to_string),
        ),
        (
            Field::Places,
            terms.places.as_ref().map(ToString::to_string),
        ),
        (Field::EndOn, terms.end_on.map(format_day)),
        (
            Field::Remark,
            terms.remark.as_ref().map(ToString::to_string),
        ),
    ];
    let rows = stated
        .into_iter()
        .filter_map(|(field, text)| {
            let text = paragraphs(&text?, None);
            let label = field_label(field, locale);
            Some(view! { <div class="deflist__row"><dt>{label}</dt><dd>{text}</dd></div> })
        })
        .collect_view();
    view! {
        {wording}
        <dl class="deflist">
            <div class="deflist__row"><dt>{t.decided_by}</dt><dd>{decided}</dd></div>
            {rows}
        </dl>
    }
    .into_any()
}
