//! What differs from the order, in words that those who ordered understand (need N2).

use super::texts::Texts;
use crate::texts::field_label;
use crate::ui::day;
use domain::confirmation::Piece;
use domain::locale::Locale;
use domain::order::{PresentationLine, ScopeChange};
use domain::time::format_day;
use leptos::prelude::*;

/// Each changed field: ordered, agreed, decided by whom and when, and whether they were told.
pub fn scope_changes(
    changes: &[ScopeChange],
    presentations: &[PresentationLine],
    ordered_by: &str,
    locale: Locale,
) -> AnyView {
    changes
        .iter()
        .map(|change| self::change(change, presentations, ordered_by, locale))
        .collect_view()
        .into_any()
}

fn change(
    change: &ScopeChange,
    presentations: &[PresentationLine],
    ordered_by: &str,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let title = (t.changed)(&field_label(change.field, locale).to_lowercase());
    let decided: Vec<_> = change
        .decided
        .iter()
        .map(|(forum, on)| format!("{forum} {}", format_day(*on)))
        .collect();
    view! {
        <section class="scope">
            <h3 class="scope__title">{title}</h3>
            <dl class="deflist">
                <div class="deflist__row"><dt>{t.was_ordered}</dt><dd class="diff">{side(change, true)}</dd></div>
                <div class="deflist__row"><dt>{t.is_agreed}</dt><dd class="diff">{side(change, false)}</dd></div>
                <div class="deflist__row"><dt>{t.decided_by}</dt><dd>{decided.join(", ")}</dd></div>
                <div class="deflist__row"><dt>{(t.told_to)(ordered_by)}</dt><dd>{told(change, presentations, locale)}</dd></div>
            </dl>
        </section>
    }
}

/// The ordered text with what went, or the agreed one with what came; the row tells which it is.
fn side(change: &ScopeChange, is_ordered: bool) -> AnyView {
    change
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Same(text) => Some(text.clone().into_any()),
            Piece::Removed(text) if is_ordered => {
                Some(view! { <del class="diff__removed">{text.clone()}</del> }.into_any())
            }
            Piece::Added(text) if !is_ordered => {
                Some(view! { <ins class="diff__added">{text.clone()}</ins> }.into_any())
            }
            Piece::Removed(_) | Piece::Added(_) => None,
        })
        .collect_view()
        .into_any()
}

/// The first presentation that covers the change, or the flag that there is none.
fn told(change: &ScopeChange, presentations: &[PresentationLine], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let covering = presentations
        .iter()
        .filter(|p| p.retracted.is_none() && p.version >= change.version)
        .min_by_key(|p| p.presented_on);
    match covering {
        Some(told) => view! { {day(told.presented_on)}{format!(", {}", told.item)} }.into_any(),
        None => view! { <span class="badge badge-warning">{t.untold}</span> }.into_any(),
    }
}
