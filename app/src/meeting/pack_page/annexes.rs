//! Every annex with what tells it from any other.

use super::texts::Texts;
use crate::meeting::annexes::size_text;
use domain::locale::Locale;
use domain::meeting::{MeetingPack, PackedAnnex};
use leptos::prelude::*;

pub fn section(pack: &MeetingPack, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows: Vec<_> = pack
        .annexes()
        .map(|(number, annex)| row(number, annex, locale))
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

fn row(number: u32, annex: &PackedAnnex, locale: Locale) -> AnyView {
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
            <td data-label=t.annex>{annex.name.clone()}</td>
            <td data-label=t.file>{file}{told}</td>
        </tr>
    }
    .into_any()
}
