use crate::words::light_word;
use domain::locale::Locale;
use domain::status::LightState;
use leptos::prelude::*;

/// How large a light stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightSize {
    /// Shape above a small word, for history.
    Mini,
    Text,
    /// The newest round.
    Large,
    /// The head of an initiative's page.
    Huge,
}

/// A light: colour, shape and word, always all three (WCAG 1.4.1).
pub fn light(state: LightState, size: LightSize, locale: Locale) -> impl IntoView + use<> {
    let (word, rest) = match (state, size, locale) {
        (LightState::Missing, LightSize::Mini, Locale::Da) => ("ingen", Some(" indberetning")),
        (LightState::Missing, LightSize::Mini, Locale::En) => ("none", Some(" reported")),
        _ => (light_word(state, locale), None),
    };
    // What a small word leaves out is still read aloud.
    let rest = rest.map(|rest| view! { <span class="sr-only">{rest}</span> });
    view! { <span class=class(state, size)>{word}{rest}</span> }
}

/// The class names are written out so that a page of 600 lights builds no strings.
pub const fn class(state: LightState, size: LightSize) -> &'static str {
    match (state, size) {
        (LightState::Red, LightSize::Mini) => "light light--red light--mini",
        (LightState::Red, LightSize::Text) => "light light--red",
        (LightState::Red, LightSize::Large) => "light light--red light--large",
        (LightState::Red, LightSize::Huge) => "light light--red light--huge",
        (LightState::YellowRed, LightSize::Mini) => "light light--yellow-red light--mini",
        (LightState::YellowRed, LightSize::Text) => "light light--yellow-red",
        (LightState::YellowRed, LightSize::Large) => "light light--yellow-red light--large",
        (LightState::YellowRed, LightSize::Huge) => "light light--yellow-red light--huge",
        (LightState::YellowGreen, LightSize::Mini) => "light light--yellow-green light--mini",
        (LightState::YellowGreen, LightSize::Text) => "light light--yellow-green",
        (LightState::YellowGreen, LightSize::Large) => "light light--yellow-green light--large",
        (LightState::YellowGreen, LightSize::Huge) => "light light--yellow-green light--huge",
        (LightState::Yellow, LightSize::Mini) => "light light--yellow light--mini",
        (LightState::Yellow, LightSize::Text) => "light light--yellow",
        (LightState::Yellow, LightSize::Large) => "light light--yellow light--large",
        (LightState::Yellow, LightSize::Huge) => "light light--yellow light--huge",
        (LightState::Missing, LightSize::Mini) => "light light--missing light--mini",
        (LightState::Missing, LightSize::Text) => "light light--missing",
        (LightState::Missing, LightSize::Large) => "light light--missing light--large",
        (LightState::Missing, LightSize::Huge) => "light light--missing light--huge",
        (LightState::Green, LightSize::Mini) => "light light--green light--mini",
        (LightState::Green, LightSize::Text) => "light light--green",
        (LightState::Green, LightSize::Large) => "light light--green light--large",
        (LightState::Green, LightSize::Huge) => "light light--green light--huge",
    }
}
