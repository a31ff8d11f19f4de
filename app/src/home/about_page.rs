//! What Styrbord is, what its lights mean, and what it promises.

mod da;
mod en;

use crate::document::{Document, page};
use crate::ui::{LightSize, light};
use domain::locale::Locale;
use domain::status::LightState;
use leptos::prelude::*;

/// The page in one language.
struct About {
    title: &'static str,
    lead: &'static str,
    lights_title: &'static str,
    lights_lead: &'static str,
    /// The shape of a light, for who cannot tell its colour, and what it says.
    light: fn(LightState) -> &'static str,
    /// What is promised, personal data, accessibility, licence and sources.
    sections: [Section; 4],
}

struct Section {
    /// Other pages link to it.
    id: &'static str,
    title: &'static str,
    /// Before the points.
    lead: &'static [&'static str],
    points: &'static [&'static str],
    /// After the points.
    rest: &'static [&'static str],
    links: &'static [(&'static str, &'static str)],
}

impl About {
    const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::ABOUT,
            Locale::En => &en::ABOUT,
        }
    }
}

#[component]
pub fn AboutPage() -> impl IntoView {
    page(|visit| async move {
        let about = About::of(visit.locale);
        let sections = about.sections.iter().map(section).collect_view();
        let main = view! {
            <h1>{about.title}</h1>
            <div class="prose">
                <p>{about.lead}</p>
                <h2 id="lys">{about.lights_title}</h2>
                <p>{about.lights_lead}</p>
                {lights(about, visit.locale)}
                {sections}
            </div>
        };
        Ok(Document::new(about.title, main))
    })
}

fn lights(about: &'static About, locale: Locale) -> impl IntoView + use<> {
    let items = LightState::ALL
        .map(|state| {
            view! { <li>{light(state, LightSize::Text, locale)}": "{(about.light)(state)}</li> }
        })
        .collect_view();
    view! { <ul class="plain-list stack">{items}</ul> }
}

fn section(section: &'static Section) -> impl IntoView + use<> {
    let points = section
        .points
        .iter()
        .map(|p| view! { <li>{*p}</li> })
        .collect_view();
    let links = section
        .links
        .iter()
        .map(|(text, href)| {
            view! { <li><a href=*href rel="noopener noreferrer">{*text}</a></li> }
        })
        .collect_view();
    view! {
        <h2 id=section.id>{section.title}</h2>
        {paragraphs(section.lead)}
        {(!section.points.is_empty()).then(|| view! { <ul>{points}</ul> })}
        {paragraphs(section.rest)}
        {(!section.links.is_empty()).then(|| view! { <ul>{links}</ul> })}
    }
}

fn paragraphs(texts: &'static [&'static str]) -> impl IntoView + use<> {
    texts
        .iter()
        .map(|text| view! { <p>{*text}</p> })
        .collect_view()
}
