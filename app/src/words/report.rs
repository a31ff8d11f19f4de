//! The form of a report: what its fields are called, and a sentence for each flaw that the browser finds
//! before it is sent.

use super::light_word;
use crate::problem_list::ProblemLine;
use domain::locale::Locale;
use domain::problem::{Field, Flaw, Problem, Problems};
use domain::status::{Light, LightState};

/// A field that the browser draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportField {
    Light,
    LightReason,
    Explanation,
    Consequence,
    Action,
    Responsible,
    DueOn,
    Help,
    Evidence,
}

impl ReportField {
    pub const ALL: [Self; 9] = [
        Self::Light,
        Self::LightReason,
        Self::Explanation,
        Self::Consequence,
        Self::Action,
        Self::Responsible,
        Self::DueOn,
        Self::Help,
        Self::Evidence,
    ];

    pub const fn field(self) -> Field {
        match self {
            Self::Light => Field::Light,
            Self::LightReason => Field::LightReason,
            Self::Explanation => Field::Explanation,
            Self::Consequence => Field::Consequence,
            Self::Action => Field::Action,
            Self::Responsible => Field::Responsible,
            Self::DueOn => Field::DueOn,
            Self::Help => Field::Help,
            Self::Evidence => Field::Evidence,
        }
    }

    /// What it is called on screen.
    pub const fn label(self, locale: Locale) -> &'static str {
        let (da, en) = match self {
            Self::Light => ("Lys", "Light"),
            Self::LightReason => (
                "Begrundelse for et andet samlet lys",
                "Reason for another overall light",
            ),
            Self::Explanation => ("Forklaring", "Explanation"),
            Self::Consequence => ("Konsekvens", "Consequence"),
            Self::Action => ("Afhjælpning", "Remedial action"),
            Self::Responsible => ("Ansvarlig", "Responsible"),
            Self::DueOn => ("Frist", "Due"),
            Self::Help => ("Hjælp ønskes", "Help wanted"),
            Self::Evidence => ("Dokumentation", "Evidence"),
        };
        match locale {
            Locale::Da => da,
            Locale::En => en,
        }
    }
}

/// The sentences of the flaws that [`domain::status::SubmitStatus::check`] finds; each takes the field's
/// label.
pub struct FlawTexts {
    locale: Locale,
    pub no_light: &'static str,
    pub not_a_choice: fn(&str) -> String,
    pub too_long: fn(&str, u32) -> String,
    pub control_sign: fn(&str) -> String,
    pub only_for_deviation: fn(&str) -> String,
    explain_light: fn(&str, &str) -> String,
    needed_for_light: fn(&str, &str) -> String,
}

const DA: FlawTexts = FlawTexts {
    locale: Locale::Da,
    no_light: "Vælg et lys.",
    not_a_choice: |label| format!("{label}: vælg en af mulighederne."),
    too_long: |label, max| format!("{label}: er for lang. Brug højst {max} tegn."),
    control_sign: |label| {
        format!("{label}: indeholder et tegn, der ikke kan vises. Skriv teksten ind igen.")
    },
    only_for_deviation: |label| {
        format!("{label}: hører ikke til grøn. Slet teksten, eller vælg et andet lys.")
    },
    explain_light: |label, word| {
        format!("{label}: skriv, hvad der afviger, og hvad der gøres. En {word} status kræver det.")
    },
    needed_for_light: |label, word| format!("{label}: skal udfyldes. En {word} status kræver det."),
};

const EN: FlawTexts = FlawTexts {
    locale: Locale::En,
    no_light: "Choose a light.",
    not_a_choice: |label| format!("{label}: choose one of the options."),
    too_long: |label, max| format!("{label}: is too long. Use at most {max} characters."),
    control_sign: |label| {
        format!("{label}: holds a character that cannot be shown. Type the text again.")
    },
    only_for_deviation: |label| {
        format!("{label}: does not belong to green. Delete the text or choose another light.")
    },
    explain_light: |label, word| {
        format!("{label}: write what deviates and what is done about it. A {word} status needs it.")
    },
    needed_for_light: |label, word| {
        format!("{label}: must be filled in. A {word} status needs it.")
    },
};

impl FlawTexts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }

    pub fn required_for_light(&self, field: Field, label: &str, light: Light) -> String {
        let word = light_word(LightState::from(light), self.locale);
        match field {
            Field::Explanation => (self.explain_light)(label, word),
            _ => (self.needed_for_light)(label, word),
        }
    }
}

/// What the browser found wrong with a report, in words. `None` where it has none for a part of it: then
/// the server is to say it.
pub fn report_problems(problems: &Problems, locale: Locale) -> Option<Vec<ProblemLine>> {
    problems.iter().map(|found| line(found, locale)).collect()
}

fn line(Problem { field, flaw }: Problem, locale: Locale) -> Option<ProblemLine> {
    let (of, t) = (ReportField::ALL, FlawTexts::of(locale));
    let label = of.into_iter().find(|f| f.field() == field)?.label(locale);
    let sentence = match flaw {
        Flaw::Required if field == Field::Light => t.no_light.to_owned(),
        Flaw::NotAChoice => (t.not_a_choice)(label),
        Flaw::TooLong { max } => (t.too_long)(label, max),
        Flaw::ControlSign => (t.control_sign)(label),
        Flaw::OnlyForDeviation => (t.only_for_deviation)(label),
        Flaw::RequiredForLight(light) => t.required_for_light(field, label, light),
        _ => return None,
    };
    Some(ProblemLine::new(field, sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{field_label, flaw_text};
    use domain::form::FormData;
    use domain::status::{EXPLANATION_MAX, RESPONSIBLE_MAX, SubmitStatus};
    use std::collections::BTreeSet;

    /// Every problem that the browser's check can find: what it finds in a field depends on that field and
    /// the light alone, so all fields are given the same words at once.
    fn found() -> Vec<Problem> {
        let lights = Light::ALL.map(Light::code).into_iter();
        let lights: Vec<_> = lights.chain(["", "purple", "\u{1}"]).collect();
        let long = "a".repeat(usize::try_from(EXPLANATION_MAX).unwrap() + 1);
        let mut found = Vec::new();
        for light in lights {
            for words in ["", "a", "\u{1}", long.as_str()] {
                let others = Field::ALL.iter().filter(|field| **field != Field::Light);
                let typed: FormData = others.map(|field| (*field, words.to_owned())).collect();
                let checked = SubmitStatus::check(&typed.with(Field::Light, light));
                found.extend(checked.err().iter().flat_map(Problems::iter));
            }
        }
        found
    }

    #[test]
    fn whatever_the_browser_finds_it_says_in_the_words_of_the_server() {
        for locale in Locale::ALL {
            for problem in found() {
                let Problem { field, flaw } = problem;
                let line = line(problem, locale);
                let expected = ProblemLine::new(field, flaw_text(field, flaw, locale));
                assert_eq!(line, Some(expected), "{problem:?}");
            }
        }
    }

    #[test]
    fn the_check_finds_every_kind_of_flaw_that_it_is_known_for() {
        let found = found();
        let has = |field, flaw| found.contains(&Problem { field, flaw });
        assert!(has(Field::Light, Flaw::Required));
        assert!(has(Field::Light, Flaw::NotAChoice));
        assert!(has(Field::Help, Flaw::ControlSign));
        assert!(has(Field::DueOn, Flaw::OnlyForDeviation));
        assert!(has(Field::Explanation, Flaw::RequiredForLight(Light::Red)));
        for (field, max) in [
            (Field::Explanation, EXPLANATION_MAX),
            (Field::Responsible, RESPONSIBLE_MAX),
        ] {
            assert!(has(field, Flaw::TooLong { max }));
        }
        let fields: BTreeSet<_> = found.iter().map(|problem| problem.field).collect();
        assert_eq!(fields.len(), 7, "{fields:?}");
    }

    #[test]
    fn a_problem_without_words_leaves_all_of_them_to_the_server() {
        let mut problems = Problems::one(Field::Light, Flaw::Required);
        assert!(report_problems(&problems, Locale::Da).is_some());
        problems.add(Field::DueOn, Flaw::NotADay);
        assert_eq!(report_problems(&problems, Locale::Da), None);
    }

    #[test]
    fn a_field_is_called_the_same_everywhere() {
        for (field, locale) in ReportField::ALL
            .into_iter()
            .flat_map(|field| Locale::ALL.map(|locale| (field, locale)))
        {
            assert_eq!(field.label(locale), field_label(field.field(), locale));
        }
    }
}
