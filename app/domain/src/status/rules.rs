//! The rule set of a programme: which lights it knows and what each of them means.

use super::{Dimension, Light, LightState, MeasureKind};
use crate::problem::Field;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How a programme chooses its lights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// Green, yellow and red, judged in words.
    #[default]
    ThreeColours,
    /// The five points of the British reviews of major projects, judged in words.
    FiveColours,
    /// Green, yellow and red, suggested by expenditure and schedule.
    Measured,
    /// Green, yellow and red, suggested by a result against its target.
    Target,
}

impl RuleKind {
    pub const ALL: [Self; 4] = [
        Self::ThreeColours,
        Self::FiveColours,
        Self::Measured,
        Self::Target,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::ThreeColours => "three_colours",
            Self::FiveColours => "five_colours",
            Self::Measured => "measured",
            Self::Target => "target",
        }
    }

    /// The lights that can be chosen, the best first.
    pub const fn lights(self) -> &'static [Light] {
        match self {
            Self::ThreeColours | Self::Measured | Self::Target => {
                &[Light::Green, Light::Yellow, Light::Red]
            }
            Self::FiveColours => &Light::ALL,
        }
    }

    /// What each report says in figures.
    pub const fn measures(self) -> &'static [MeasureKind] {
        match self {
            Self::ThreeColours | Self::FiveColours => &[],
            Self::Measured => &[MeasureKind::Expenditure, MeasureKind::Schedule],
            Self::Target => &[MeasureKind::Target],
        }
    }

    pub fn admits(self, light: Light) -> bool {
        self.lights().contains(&light)
    }

    /// Whether a page names this state though nothing shows it.
    pub fn names(self, state: LightState) -> bool {
        state == LightState::Missing
            || self
                .lights()
                .iter()
                .any(|light| LightState::from(*light) == state)
    }

    /// What a light means in a programme that chooses this rule set; empty for a light that it does
    /// not know.
    ///
    /// A programme stores its own copy, with dates, so that a later wording changes no earlier report.
    /// Three colours: the governance model of Sundhedsklynge Midt, 24.05.2023, worded after the UK
    /// Gateway definitions. Five: the meaning of the delivery confidence assessment of the UK's
    /// Government Major Projects Portfolio (National Audit Office, figure 7; New Zealand Treasury,
    /// Gateway reviews), translated for this purpose. Measured and target: the thresholds that
    /// [`super::Measure::light`] goes by, in words.
    pub const fn definition(self, light: Light) -> &'static str {
        match (self, light) {
            (Self::ThreeColours, Light::Green) => {
                "Leveres som bestilt (hvad, hvem, hvor, hvornår). Ingen væsentlige udeståender."
            }
            (Self::ThreeColours, Light::Yellow) => {
                "Kan leveres, men der er en afvigelse eller risiko, der kræver handling. Skriv hvilken."
            }
            (Self::ThreeColours, Light::Red) => {
                "Bestillingen kan ikke leveres uden en beslutning i Chefforum eller Direktørforum."
            }
            (Self::Measured, Light::Green) => {
                "Udgiften holder budgettet, og slut er mindre end 1 måned forsinket."
            }
            (Self::Measured, Light::Yellow) => {
                "Udgiften er over budgettet, men højst 10\u{a0}% og højst 6\u{a0}mio.\u{a0}kr., eller slut er 1–3 måneder forsinket."
            }
            (Self::Measured, Light::Red) => {
                "Udgiften er mere end 10\u{a0}% eller mere end 6\u{a0}mio.\u{a0}kr. over budgettet, eller slut er mere end 3 måneder forsinket."
            }
            (Self::Target, Light::Green) => "Målet er nået.",
            (Self::Target, Light::Yellow) => "Resultatet er højst en tiendedel fra målet.",
            (Self::Target, Light::Red) => "Resultatet er mere end en tiendedel fra målet.",
            (
                Self::ThreeColours | Self::Measured | Self::Target,
                Light::YellowGreen | Light::YellowRed,
            ) => "",
            (Self::FiveColours, Light::Green) => {
                "Levering til tiden, inden for økonomien og i den aftalte kvalitet er meget sandsynlig. Intet større udestående truer den."
            }
            (Self::FiveColours, Light::YellowGreen) => {
                "Levering er sandsynlig. Den kræver løbende opmærksomhed, så risici ikke bliver til større problemer."
            }
            (Self::FiveColours, Light::Yellow) => {
                "Levering er mulig, men der er allerede væsentlige problemer, som ledelsen må tage hånd om. De ser ud til at kunne løses; sker det hurtigt, bør de ikke koste tid eller penge."
            }
            (Self::FiveColours, Light::YellowRed) => {
                "Levering er i tvivl. Der er store risici eller problemer på flere centrale områder. Der skal handles straks, også for at afklare, om de kan løses."
            }
            (Self::FiveColours, Light::Red) => {
                "Levering ser ikke ud til at være mulig. Problemer med opgaven, tid, økonomi, kvalitet eller effekt kan ikke løses på dette trin. Opgaven må måske planlægges om eller vurderes på ny."
            }
        }
    }
}

impl FromStr for RuleKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// What a programme has chosen. A round keeps the rule set that it was opened with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    pub kind: RuleKind,
    /// What a light of its own is asked for, in the order of [`Dimension::ALL`]; often nothing.
    pub dimensions: Vec<Dimension>,
}

impl RuleSet {
    /// The dimensions in their order, none twice.
    pub fn new(kind: RuleKind, dimensions: &[Dimension]) -> Self {
        let chosen = Dimension::ALL.into_iter();
        Self {
            kind,
            dimensions: chosen.filter(|d| dimensions.contains(d)).collect(),
        }
    }

    /// Every field of a report that only some rule sets ask for, and the light itself, which not all
    /// of them know.
    pub fn fields() -> impl Iterator<Item = Field> {
        let figures = MeasureKind::ALL.into_iter().flat_map(|kind| kind.fields());
        let parts = Dimension::ALL.into_iter().map(Dimension::field);
        let lights = [Field::Light, Field::LightReason].into_iter();
        figures.copied().chain(parts).chain(lights)
    }

    /// Whether the form of a report has a place for what was typed in one of these fields.
    pub fn takes(&self, field: Field, typed: &str) -> bool {
        let is_known = typed
            .parse()
            .map_or(typed.is_empty(), |light| self.kind.admits(light));
        let measures = self.kind.measures();
        match field {
            Field::Light => is_known,
            Field::LightReason => !self.dimensions.is_empty() || !measures.is_empty(),
            _ if measures.iter().any(|kind| kind.fields().contains(&field)) => true,
            _ => is_known && self.dimensions.iter().any(|d| d.field() == field),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_set_words_exactly_its_own_lights() {
        for kind in RuleKind::ALL {
            for light in Light::ALL {
                assert_eq!(kind.definition(light).is_empty(), !kind.admits(light));
            }
            assert_eq!(kind.code().parse(), Ok(kind));
        }
        let three = RuleKind::ThreeColours;
        assert!(!three.admits(Light::YellowGreen) && !three.names(LightState::YellowRed));
        assert!(three.names(LightState::Missing));
    }

    #[test]
    fn a_form_has_a_place_for_what_its_rule_set_asks_for_and_for_nothing_else() {
        let measured = RuleSet::new(RuleKind::Measured, &[Dimension::Time]);
        for (field, typed, is_taken) in [
            (Field::Budget, "5 mio. kr.", true),
            (Field::TargetValue, "90", false),
            (Field::LightTime, "yellow", true),
            (Field::LightTime, "yellow_red", false),
            (Field::LightEffect, "red", false),
            (Field::Light, "yellow_green", false),
            (Field::Light, "red", true),
            (Field::LightReason, "Aftalt", true),
        ] {
            assert_eq!(measured.takes(field, typed), is_taken, "{field:?} {typed}");
        }
        let plain = RuleSet::default();
        assert!(!plain.takes(Field::LightReason, "Aftalt"));
        assert!(RuleSet::fields().all(|field| field == Field::Light || !plain.takes(field, "9")));
        assert_eq!(RuleSet::fields().count(), 15);
    }

    #[test]
    fn dimensions_stand_in_their_order_and_once() {
        let chosen = [Dimension::Effect, Dimension::Time, Dimension::Effect];
        let rules = RuleSet::new(RuleKind::FiveColours, &chosen);
        assert_eq!(rules.dimensions, [Dimension::Time, Dimension::Effect]);
    }
}
