//! The text of a confirmation, section by section, and what differs between two of them.

use super::texts::Texts;
use crate::texts::field_label;
use crate::ui::paragraphs;
use domain::confirmation::{FieldDifference, Piece, SECTIONS, Section};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// The whole text, as it is read in a meeting and on paper.
pub fn body(text: &FormData, locale: Locale) -> AnyView {
    SECTIONS
        .iter()
        .map(|(section, fields, _)| {
            let content = match section {
                Section::What => deliverables(text, locale),
                _ => {
                    let rows = fields.iter().map(|f| row(text, *f, locale)).collect_view();
                    view! { <dl class="deflist">{rows}</dl> }.into_any()
                }
            };
            view! {
                <section class="terms__section">
                    <h3 class="terms__title">{(Texts::of(locale).section)(*section)}</h3>
                    {content}
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// Fields that nothing stands in are left out.
fn row(text: &FormData, field: Field, locale: Locale) -> Option<AnyView> {
    let value = text.get(field);
    if value.is_empty() {
        return None;
    }
    let shown = match field {
        Field::PatientsDescribe | Field::PatientsSolve => answer(value, locale).into_any(),
        _ => paragraphs(value, None),
    };
    let label = field_label(field, locale);
    Some(view! { <div class="deflist__row"><dt>{label}</dt><dd>{shown}</dd></div> }.into_any())
}

fn answer(value: &str, locale: Locale) -> &'static str {
    let t = Texts::of(locale);
    if value == "ja" { t.yes } else { t.no }
}

fn deliverables(text: &FormData, locale: Locale) -> AnyView {
    let columns = [Field::Criteria, Field::Method, Field::Approver];
    let items = text
        .all(Field::Deliverable)
        .enumerate()
        .map(|(at, title)| {
            let details = columns
                .iter()
                .map(|field| {
                    let value = text.all(*field).nth(at).unwrap_or_default().to_owned();
                    view! { <div class="deflist__row"><dt>{field_label(*field, locale)}</dt><dd>{value}</dd></div> }
                })
                .collect_view();
            view! {
                <li class="terms__deliverable">
                    <p class="terms__name">{title.to_owned()}</p>
                    <dl class="deflist">{details}</dl>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="number-list">{items}</ol> }.into_any()
}

/// What was removed and added, told by mark, place and word, not by colour alone.
pub fn differences(found: &[FieldDifference], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = found
        .iter()
        .map(|difference| {
            let pieces = difference
                .pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Same(text) => text.clone().into_any(),
                    Piece::Removed(text) => view! {
                        <del class="diff__removed"><span class="sr-only">{t.removed}" "</span>{text.clone()}</del>
                    }
                    .into_any(),
                    Piece::Added(text) => view! {
                        <ins class="diff__added"><span class="sr-only">{t.added}" "</span>{text.clone()}</ins>
                    }
                    .into_any(),
                })
                .collect_view();
            view! {
                <div class="deflist__row">
                    <dt>{field_label(difference.field, locale)}</dt>
                    <dd class="diff">{pieces}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="deflist">{rows}</dl> }.into_any()
}
