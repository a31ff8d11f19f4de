//! Every annex with what tells it from any other.

use super::texts::Texts;
use crate::annex::size_text;
use crate::paths;
use domain::locale::Locale;
use domain::meeting::{AnnexContent, AnnexLine, MeetingPackView, PackedAnnex};
use leptos::prelude::*;

pub fn section(view: &MeetingPackView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows: Vec<_> = view
        .pack
        .annexes()
        .map(|(number, annex)| row(view, number, annex, locale))
        .collect();
    let body = match rows.is_empty() {
        true => view! { <p>{t.no_annexes}</p> }.into_any(),
        false => view! {
            <table class="table table--cards">
                <caption class="sr-only">{t.annexes}</caption>
                <thead><tr>
                    <th scope="col">{t.item}</th>
                    <th scope="col">{t.annex}</th>
                    <th scope="col">{t.file}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section class="pack-part" id="bilag">
            <h2 class="section__title">{t.annexes}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn row(view: &MeetingPackView, number: u32, annex: &PackedAnnex, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let file = match (&annex.kind, annex.n_bytes) {
        (Some(kind), Some(n_bytes)) => format!("{kind}, {}", size_text(n_bytes, locale)),
        _ => t.link.to_owned(),
    };
    let address = annex.address.clone();
    let hash = annex.hash.as_ref().map(|hash| format!("SHA-256 {hash}"));
    let told = hash.or(address).map(|told| {
        view! { <br/><code class="pack-hash">{told}</code> }
    });
    view! {
        <tr>
            <th scope="row">{number}</th>
            <td data-label=t.annex>{name(view, annex)}</td>
            <td data-label=t.file>{file}{told}</td>
        </tr>
    }
    .into_any()
}

/// A way to it, for who may open it; on paper its name is enough.
fn name(view: &MeetingPackView, annex: &PackedAnnex) -> AnyView {
    let name = annex.name.clone();
    match view.kept(annex) {
        Some(kept) => link(view, kept, name),
        None => name.into_any(),
    }
}

fn link(view: &MeetingPackView, kept: &AnnexLine, name: String) -> AnyView {
    match &kept.draft.content {
        AnnexContent::File { .. } => {
            let href = paths::annex(view.forum, view.pack.on, kept.shown_at, kept.id);
            view! { <a href=href download="">{name}</a> }.into_any()
        }
        AnnexContent::Link { address } => {
            let href = address.to_string();
            view! { <a href=href rel="noopener noreferrer">{name}</a> }.into_any()
        }
    }
}
