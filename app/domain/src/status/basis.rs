//! What an overall light is put together from: figures, and a light for each dimension that the
//! programme asks for.

use super::{Dimension, EXPLANATION_MAX, Light, Measure, MeasureKind, Measured, RuleSet};
use crate::form::{Flawed, Reader};
use crate::problem::{Field, Flaw, Problems};
use crate::text::Paragraph;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DimensionLight {
    pub dimension: Dimension,
    pub light: Light,
}

/// What stands behind the light of a report. It is stored as it is, in plain words, so that a later
/// rule leaves it alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// In the order of the rule set, as are the lights.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measured>,
    pub lights: Vec<DimensionLight>,
    /// What is said of the overall light; never missing where it is not the one suggested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Basis {
    /// The overall light that its parts suggest: the worst of them (the rule of the Danish state IT
    /// council, digst.dk, for projects begun before 2011; later ones, as these, are judged, and the rule
    /// only suggests).
    pub fn suggested(&self) -> Option<Light> {
        let measured = self.measures.iter().map(Measured::light);
        Light::worst(measured.chain(self.lights.iter().map(|part| part.light)))
    }

    /// Reads what the form asked for and says so itself; `None` where it asked for nothing.
    pub(super) fn read(r: &mut Reader<'_>, overall: Option<Light>) -> Result<Option<Self>, Flawed> {
        // Each once, in the order of the rule set.
        let asked: Vec<Dimension> = r.choices(Field::Dimensions)?;
        let asked = Dimension::ALL.into_iter().filter(|d| asked.contains(d));
        let measured: Vec<MeasureKind> = r.choices(Field::Measures)?;
        let measured = MeasureKind::ALL
            .into_iter()
            .filter(|m| measured.contains(m));
        let reason: Option<Paragraph<EXPLANATION_MAX>> =
            r.optional(Field::LightReason, Reader::paragraph)?;
        let measures: Vec<_> = measured.map(|kind| Measure::read(r, kind)).collect();
        let parts: Vec<_> = asked
            .map(|dimension| (dimension, r.choice(dimension.field())))
            .collect();
        let measures = measures.into_iter().map(|found| found.map(Measured::now));
        let measures = measures.collect::<Result<Vec<_>, _>>()?;
        let mut lights = Vec::new();
        for (dimension, light) in parts {
            let light = light?;
            lights.push(DimensionLight { dimension, light });
        }
        if lights.is_empty() && measures.is_empty() {
            return Ok(None);
        }
        let basis = Self {
            measures,
            lights,
            reason: reason.map(|reason| reason.to_string()),
        };
        match overall.and_then(|overall| basis.unreasoned(overall)) {
            Some(suggested) => r.flaw(Field::LightReason, Flaw::RequiredBeside(suggested)),
            None => Ok(Some(basis)),
        }
    }

    /// The light that is suggested, where `overall` is another and nobody says why.
    fn unreasoned(&self, overall: Light) -> Option<Light> {
        let suggested = self.suggested().filter(|suggested| *suggested != overall);
        suggested.filter(|_| self.reason.is_none())
    }

    /// With the light that each figure suggests by the thresholds of today, as a new report has it.
    #[must_use]
    pub fn weighed(self) -> Self {
        let measures = self.measures.into_iter();
        Self {
            measures: measures.map(|old| Measured::now(old.measure)).collect(),
            ..self
        }
    }

    /// What it says, whatever thresholds it was said under.
    pub(super) fn said(&self) -> (Vec<&Measure>, &[DimensionLight], Option<&str>) {
        let figures = self.measures.iter().map(|measured| &measured.measure);
        (figures.collect(), &self.lights, self.reason.as_deref())
    }

    /// Its parts as they are typed.
    pub fn facts(&self) -> Vec<(Field, String)> {
        let figures = self.measures.iter().map(|measured| &measured.measure);
        let mut facts: Vec<_> = figures.flat_map(Measure::facts).collect();
        let lights = self.lights.iter();
        facts.extend(lights.map(|part| (part.dimension.field(), part.light.code().to_owned())));
        facts.extend(self.reason.iter().map(|r| (Field::LightReason, r.clone())));
        facts
    }
}

/// What a rule set finds wrong with a light and what stands behind it: a light that it does not know,
/// a figure or a dimension that is missing or that it does not ask for, another overall light without a reason.
pub(super) fn flaws(rules: &RuleSet, overall: Light, basis: Option<&Basis>) -> Problems {
    let mut problems = Problems::default();
    let parts = basis
        .map(|basis| basis.lights.as_slice())
        .unwrap_or_default();
    let figures = basis.map(|basis| basis.measures.as_slice());
    let kinds: Vec<_> = figures
        .unwrap_or_default()
        .iter()
        .map(|measured| measured.measure.kind())
        .collect();
    let asked = rules.kind.measures();
    let missing = asked.iter().filter(|kind| !kinds.contains(kind));
    for field in missing.flat_map(|kind| kind.fields()) {
        problems.add(*field, Flaw::Required);
    }
    let unasked = kinds.iter().filter(|kind| !asked.contains(kind));
    for field in unasked.flat_map(|kind| kind.fields()) {
        problems.add(*field, Flaw::NotAChoice);
    }
    for dimension in &rules.dimensions {
        if parts.iter().all(|part| part.dimension != *dimension) {
            problems.add(dimension.field(), Flaw::Required);
        }
    }
    for part in parts {
        let is_asked = rules.dimensions.contains(&part.dimension);
        if !is_asked || !rules.kind.admits(part.light) {
            problems.add(part.dimension.field(), Flaw::NotAChoice);
        }
    }
    if !rules.kind.admits(overall) {
        problems.add(Field::Light, Flaw::NotAChoice);
    }
    if let Some(suggested) = basis.and_then(|basis| basis.unreasoned(overall)) {
        problems.add(Field::LightReason, Flaw::RequiredBeside(suggested));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormData;
    use crate::status::RuleKind;
    use proptest::prelude::*;

    fn basis(lights: &[Light], reason: Option<&str>) -> Basis {
        let parts = Dimension::ALL.into_iter().zip(lights);
        Basis {
            measures: Vec::new(),
            lights: parts
                .map(|(dimension, light)| DimensionLight {
                    dimension,
                    light: *light,
                })
                .collect(),
            reason: reason.map(str::to_owned),
        }
    }

    fn read(form: &FormData, overall: Light) -> Result<Option<Basis>, Problems> {
        let mut r = Reader::new(form);
        let basis = Basis::read(&mut r, Some(overall));
        r.finish(|| basis)
    }

    #[test]
    fn each_dimension_asked_for_has_its_light() {
        let asked = FormData::default()
            .with(Field::Dimensions, "time")
            .with(Field::Dimensions, "effect")
            .with(Field::LightTime, "yellow");
        let problems = read(&asked, Light::Yellow).unwrap_err();
        assert_eq!(problems.of(Field::LightEffect), Some(Flaw::Required));
        assert_eq!(problems.iter().count(), 1);
        let whole = asked.with(Field::LightEffect, "green");
        let found = read(&whole, Light::Yellow).unwrap().unwrap();
        assert_eq!(found.suggested(), Some(Light::Yellow));
        assert_eq!(read(&FormData::default(), Light::Red), Ok(None));
    }

    #[test]
    fn another_overall_light_needs_its_reason_and_keeps_it() {
        let form = FormData::default()
            .with(Field::Dimensions, "time")
            .with(Field::LightTime, "red");
        let problems = read(&form, Light::Yellow).unwrap_err();
        let flaw = Flaw::RequiredBeside(Light::Red);
        assert_eq!(problems, Problems::one(Field::LightReason, flaw));
        let form = form.with(Field::LightReason, "Fristen flyttes af alle parter");
        let found = read(&form, Light::Yellow).unwrap().unwrap();
        assert_eq!(
            found.reason.as_deref(),
            Some("Fristen flyttes af alle parter")
        );
    }

    #[test]
    fn a_three_colour_programme_refuses_the_two_lights_between() {
        let three = RuleSet::default();
        let five = RuleSet::new(RuleKind::FiveColours, &[]);
        for light in [Light::YellowGreen, Light::YellowRed] {
            let problem = Problems::one(Field::Light, Flaw::NotAChoice);
            assert_eq!(flaws(&three, light, None), problem);
            assert!(flaws(&five, light, None).is_empty());
        }
    }

    #[test]
    fn what_a_rule_set_asks_is_asked_whatever_the_form_sent() {
        let rules = RuleSet::new(
            RuleKind::ThreeColours,
            &[Dimension::Time, Dimension::Economy],
        );
        let silent = flaws(&rules, Light::Green, None);
        assert_eq!(silent.of(Field::LightTime), Some(Flaw::Required));
        assert_eq!(silent.of(Field::LightEconomy), Some(Flaw::Required));
        let between = basis(&[Light::Green, Light::YellowGreen], Some("Aftalt"));
        let problems = flaws(&rules, Light::Green, Some(&between));
        assert_eq!(problems.of(Field::LightEconomy), Some(Flaw::NotAChoice));
        let unasked = basis(&[Light::Green], None);
        let problems = flaws(&RuleSet::default(), Light::Green, Some(&unasked));
        assert_eq!(problems.of(Field::LightTime), Some(Flaw::NotAChoice));
    }

    #[test]
    fn a_measured_programme_suggests_the_worst_of_its_figures() {
        let form = FormData::default()
            .with(Field::Measures, "expenditure")
            .with(Field::Measures, "schedule")
            .with(Field::Budget, "5 mio. kr.")
            .with(Field::ExpectedCost, "5,4 mio. kr.")
            .with(Field::AgreedEnd, "31.12.2026")
            .with(Field::ExpectedEnd, "01.06.2027");
        let flaw = Flaw::RequiredBeside(Light::Red);
        let problems = read(&form, Light::Yellow).unwrap_err();
        assert_eq!(problems, Problems::one(Field::LightReason, flaw));
        let found = read(&form, Light::Red).unwrap().unwrap();
        let rules = RuleSet::new(RuleKind::Measured, &[]);
        assert!(flaws(&rules, Light::Red, Some(&found)).is_empty());
        assert!(flaws(&rules, Light::Red, None).of(Field::Budget).is_some());
        let target = RuleSet::new(RuleKind::Target, &[]);
        let problems = flaws(&target, Light::Red, Some(&found));
        assert_eq!(problems.of(Field::TargetValue), Some(Flaw::Required));
        assert_eq!(problems.of(Field::Budget), Some(Flaw::NotAChoice));
        let text = serde_json::to_string(&found).unwrap();
        assert_eq!(
            text,
            r#"{"measures":[{"kind":"expenditure","budget":5000000,"expected":5400000,"light":"Yellow"},{"kind":"schedule","agreed":"2026-12-31","expected":"2027-06-01","light":"Red"}],"lights":[]}"#
        );
        assert_eq!(serde_json::from_str::<Basis>(&text).unwrap(), found);
    }

    #[test]
    fn a_basis_that_is_weighed_anew_still_says_the_same() {
        let stored = r#"{"measures":[{"kind":"expenditure","budget":100,"expected":105,"light":"Green"}],"lights":[]}"#;
        let kept: Basis = serde_json::from_str(stored).unwrap();
        assert_eq!(kept.suggested(), Some(Light::Green));
        let anew = kept.clone().weighed();
        assert_eq!(anew.suggested(), Some(Light::Yellow));
        assert_eq!(anew.said(), kept.said());
    }

    #[test]
    fn the_stored_text_of_a_basis_is_fixed() {
        // Were this to change, reports and packs that were stored before could no longer be read.
        let basis = basis(&Light::ALL, Some("Aftalt"));
        let text = r#"{"lights":[{"dimension":"time","light":"Green"},{"dimension":"economy","light":"YellowGreen"},{"dimension":"quality","light":"Yellow"},{"dimension":"effect","light":"YellowRed"},{"dimension":"cooperation","light":"Red"}],"reason":"Aftalt"}"#;
        assert_eq!(serde_json::to_string(&basis).unwrap(), text);
        assert_eq!(serde_json::from_str::<Basis>(text).unwrap(), basis);
    }

    proptest! {
        #[test]
        fn the_suggestion_is_one_of_them_and_none_is_worse(chosen in prop::collection::vec(0usize..5, 0..=5)) {
            let lights: Vec<_> = chosen.into_iter().map(|at| Light::ALL[at]).collect();
            match basis(&lights, None).suggested() {
                None => prop_assert!(lights.is_empty()),
                Some(worst) => {
                    prop_assert!(lights.contains(&worst));
                    prop_assert!(lights.iter().all(|light| light.severity() <= worst.severity()));
                }
            }
        }

        #[test]
        fn without_a_reason_only_the_worst_is_taken(chosen in prop::collection::vec(0usize..5, 1..=5), overall in 0usize..5) {
            let lights: Vec<_> = chosen.into_iter().map(|at| Light::ALL[at]).collect();
            let dimensions: Vec<_> = Dimension::ALL.into_iter().take(lights.len()).collect();
            let rules = RuleSet::new(RuleKind::FiveColours, &dimensions);
            let silent = basis(&lights, None);
            let overall = Light::ALL[overall];
            let is_taken = flaws(&rules, overall, Some(&silent)).is_empty();
            prop_assert_eq!(is_taken, silent.suggested() == Some(overall));
            let said = basis(&lights, Some("Aftalt"));
            prop_assert!(flaws(&rules, overall, Some(&said)).is_empty());
        }
    }
}
