//! One item of the papers.

use super::texts::Texts;
use crate::confirmation::differences;
use crate::hearing::hearings_of_minutes;
use crate::meeting::item_page::{consequences, recommended};
use crate::meeting::texts::Texts as Meeting;
use crate::round::deviation;
use crate::texts::field_label;
use crate::ui::{LightSize, light, paragraphs};
use domain::locale::Locale;
use domain::meeting::{AgendaField, PackedAppearance, PackedConfirmation, PackedItem, PackedRound};
use domain::problem::Field;
use domain::status::LightState;
use domain::time::{format_clock, format_day};
use leptos::prelude::*;

/// Where the contents lead.
pub fn anchor(number: u32) -> String {
    format!("punkt-{number}")
}

/// "3. Status for handleplanen".
pub fn titled(item: &PackedItem) -> String {
    format!("{}. {}", item.number, item.title)
}

pub fn section(item: &PackedItem, locale: Locale) -> AnyView {
    let recommendation: Vec<_> = item.recommended.iter().map(String::as_str).collect();
    let matter = item.matter.as_ref().map(|matter| paragraphs(matter, None));
    view! {
        <section class="pack-item" id=anchor(item.number)>
            <h2 class="pack-item__title">{titled(item)}</h2>
            {facts(item, locale)}
            {matter}
            {item.consequences.as_ref().map(|text| consequences(text, locale))}
            {recommended(&recommendation, locale)}
            {linked(&item.linked, locale)}
            {item.round.as_ref().map(|round| status(round, locale))}
            {item.confirmation.as_ref().map(|waiting| confirmation(waiting, locale))}
            {earlier(&item.earlier, locale)}
            {hearings_of_minutes(&item.hearings, locale)}
            {annexes(item, locale)}
        </section>
    }
    .into_any()
}

/// What the forum is asked for, by whom, when and for how long.
fn facts(item: &PackedItem, locale: Locale) -> AnyView {
    let t = Meeting::of(locale);
    let presenter = item.presenter.as_ref();
    let told = [
        item.kind().map(|kind| (t.kind)(kind).to_owned()),
        item.starts_at.map(|at| format_clock(at, locale)),
        item.allotted.map(t.allotted),
        presenter.map(|who| format!("{} {who}", t.presented_by)),
        (item.appearance() > 1).then(|| (t.appearance)(item.appearance())),
    ];
    let told: Vec<_> = told.into_iter().flatten().collect();
    let closed = item.is_closed.then(|| {
        view! { " "<span class="badge badge-closed">{t.closed}</span> }
    });
    view! { <p class="muted">{told.join(" · ")}{closed}</p> }.into_any()
}

/// What it is about beside its source, by name.
fn linked(names: &[String], locale: Locale) -> Option<AnyView> {
    let label = field_label(Field::Agenda(AgendaField::Programme), locale);
    let names = names.join("; ");
    (!names.is_empty()).then(|| view! { <p>{label}": "{names}</p> }.into_any())
}

/// The deviations alone, the worst first, and how many are green (need N8).
fn status(round: &PackedRound, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let title = match round.deviations.len() {
        0 => t.no_deviations.to_owned(),
        n => (t.deviations)(n),
    };
    let lines = round.deviations.iter();
    let lines: Vec<_> = lines
        .map(|item| deviation(&round.programme, item, None, locale))
        .collect();
    let list = (!lines.is_empty()).then(|| view! { <ol class="agenda">{lines}</ol> });
    let greens = (round.n_green > 0).then(|| {
        view! {
            <p>{light(LightState::Green, LightSize::Text, locale)}" · "{(t.greens)(round.n_green)}</p>
        }
    });
    view! {
        <div class="pack-item__part">
            <p><strong>{(t.status_of)(&round.programme_name, &format_day(round.meeting_on))}</strong></p>
            <p>{title}</p>
            {list}
            {greens}
        </div>
    }
    .into_any()
}

/// What changes with a confirmation, against the one that holds.
fn confirmation(waiting: &PackedConfirmation, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (version, held) = (waiting.version, waiting.in_force);
    let told = match (held, waiting.differences.is_empty()) {
        (0, _) => (t.first_version)(version),
        (_, true) => (t.unchanged_from)(version, held),
        (_, false) => (t.changed_from)(version, held),
    };
    let found =
        (!waiting.differences.is_empty()).then(|| differences(&waiting.differences, locale));
    let of = format!(
        "{}. {}, {}",
        waiting.number, waiting.title, waiting.programme_name
    );
    view! {
        <div class="pack-item__part">
            <p><strong>{of}</strong></p>
            <p>{told}</p>
            {found}
        </div>
    }
    .into_any()
}

/// When the forum had it before, and what became of it (need N17).
fn earlier(appearances: &[PackedAppearance], locale: Locale) -> Option<AnyView> {
    let t = Meeting::of(locale);
    let lines = appearances.iter().map(|at| {
        let when = (t.earlier_line)(&format_day(at.on), at.number);
        let conclusion = match at.was_cancelled {
            true => t.was_cancelled,
            false => at.conclusion().map(t.conclusion).unwrap_or(t.no_conclusion),
        };
        let party = at.party.as_ref().map(|party| format!(" ({party})"));
        let words = at.words.as_ref().map(|words| format!(": {words}"));
        let forum = Some(at.forum.clone()).filter(|forum| !forum.is_empty());
        let forum = forum.map(|forum| format!("{forum}, "));
        view! { <li>{forum}{when}" – "{conclusion}{party}{words}</li> }
    });
    (!appearances.is_empty()).then(|| {
        view! {
            <div class="pack-item__part">
                <p><strong>{t.earlier}</strong></p>
                <ol class="earlier">{lines.collect_view()}</ol>
            </div>
        }
        .into_any()
    })
}

/// Their names; what tells them from others stands at the end.
fn annexes(item: &PackedItem, locale: Locale) -> Option<AnyView> {
    let names: Vec<_> = item.annexes.iter().map(|a| a.name.as_str()).collect();
    let label = Texts::of(locale).annexes;
    (!names.is_empty()).then(|| {
        let names = names.join("; ");
        view! { <p><a href="#bilag">{label}</a>": "{names}</p> }.into_any()
    })
}
