//! What became of the mails: for the secretariat, who sees which did not arrive and why.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::problem::Field;
use domain::reminder::{Delivery, MailLine, MailState, Outbox, ReminderField};
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn OutboxPage() -> impl IntoView {
    page(|visit| async move {
        let view = visit.backend.outbox(&visit.actor).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &Outbox) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(
        Shared::of(locale).secretariat,
        paths::SECRETARIAT,
    )];
    let set_up = match &view.sender {
        Some(sender) => view! { <p>{(t.from)(sender)}</p> }.into_any(),
        None => view! {
            <div class="alert alert-warning"><p class="alert-text">{t.outbox_not_set_up}</p></div>
        }
        .into_any(),
    };
    let body = match view.lines.is_empty() {
        true => view! { <p class="empty">{t.none_yet}</p> }.into_any(),
        false => table(view, locale),
    };
    let main = view! {
        {heading(way, t.title, None, locale)}
        <p>{t.outbox_lead}</p>
        {set_up}
        {body}
    };
    Document::new(t.title, main)
}

fn table(view: &Outbox, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = view
        .lines
        .iter()
        .map(|line| row(line, locale))
        .collect_view();
    view! {
        <p class="muted">{(t.newest)(view.lines.len(), view.n_lines)}</p>
        <table class="table table--compact table--cards">
            <caption class="sr-only">{t.title}</caption>
            <thead><tr>
                <th scope="col">{t.recipient}</th>
                <th scope="col">{t.made}</th>
                <th scope="col">{t.n_matters}</th>
                <th scope="col">{label(ReminderField::State, locale)}</th>
                <th scope="col">{label(ReminderField::Attempts, locale)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

const fn label(field: ReminderField, locale: Locale) -> &'static str {
    field_label(Field::Reminder(field), locale)
}

fn row(line: &MailLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <tr>
            <th scope="row">{line.name.clone()}<br/><span class="muted">{line.email.to_string()}</span></th>
            <td data-label=t.made>{format_instant(line.queued_at, locale)}</td>
            <td data-label=t.n_matters>{line.n_matters}</td>
            <td data-label=label(ReminderField::State, locale)>{standing(&line.delivery, locale)}</td>
            <td data-label=label(ReminderField::Attempts, locale)>{line.delivery.n_attempts}</td>
        </tr>
    }
    .into_any()
}

/// Where a mail is, and in words why it is not further.
fn standing(delivery: &Delivery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let state = (t.state)(delivery.state);
    let mark = match delivery.state {
        MailState::Failed => view! { <span class="badge badge-warning">{state}</span> }.into_any(),
        _ => state.into_any(),
    };
    let why = delivery.failure.map(|failure| {
        let reply = failure.reply.map(t.reply).unwrap_or_default();
        let again = (delivery.state == MailState::Waiting)
            .then(|| (t.again)(&format_instant(delivery.next_at, locale)));
        let words = [
            (t.reason)(failure.reason),
            &reply,
            &again.unwrap_or_default(),
        ]
        .join(" ");
        view! { <br/><span class="muted">{words.trim().to_owned()}</span> }
    });
    view! { <div>{mark}{why}</div> }.into_any()
}
