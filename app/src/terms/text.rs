//! One version of the terms, written out.

use super::texts::Texts;
use crate::texts::field_label;
use crate::ui::paragraphs;
use domain::forum::Deadlines;
use domain::forum::terms::{TERMS_MAX, Terms, TermsDraft, TermsField};
use domain::locale::Locale;
use domain::problem::Field;
use domain::text::Paragraph;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

/// By whom and when it was decided.
pub fn decided(draft: &TermsDraft, locale: Locale) -> String {
    let on = format_day(draft.decided_on);
    (Texts::of(locale).decided)(draft.decided_by.as_str(), &on)
}

/// All that a version says, under headings of its own.
pub fn whole(terms: &Terms, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let draft = &terms.draft;
    let part = |field, words: Option<&Paragraph<TERMS_MAX>>| {
        words.map(|words| {
            view! {
                <h3>{field_label(Field::Terms(field), locale)}</h3>
                {paragraphs(words.as_str(), None)}
            }
        })
    };
    let document = draft.document.as_ref().map(|address| {
        view! { <p><a href=address.to_string()>{t.document}</a></p> }
    });
    let by = terms.written_by.as_deref().unwrap_or(t.somebody);
    let at = format_instant(terms.written_at, locale);
    view! {
        <p>{decided(draft, locale)}</p>
        {part(TermsField::Purpose, Some(&draft.purpose))}
        {part(TermsField::Mandate, draft.mandate.as_ref())}
        {part(TermsField::Meetings, draft.meetings.as_ref())}
        {part(TermsField::Quorum, draft.quorum.as_ref())}
        <h3>{t.deadlines}</h3>
        {deadlines(draft.deadlines, locale)}
        {document}
        <p class="muted">{(t.put_in)(by, &at)}</p>
    }
    .into_any()
}

/// The deadlines as sentences.
pub fn deadlines(deadlines: Deadlines, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <ul>
            <li>{(t.items_due)(deadlines.items_due)}</li>
            <li>{(t.agenda_due)(deadlines.agenda_due)}</li>
            <li>{(t.comment)(deadlines.comment)}</li>
        </ul>
    }
    .into_any()
}
