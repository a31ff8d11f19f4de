//! The texts of an indicator that its readers see, and what the lint says of them.

use super::{Benchmark, BenchmarkDraft, Definition, DefinitionDraft, DefinitionVersion, Indicator};
use crate::disclosure::TextWarning;
use crate::problem::Field;

type Text<'a> = (Field, &'a str);

/// Of all that is read with an indicator: what it means and meant, and what it is held against.
pub fn warning(indicator: &Indicator, benchmarks: &[Benchmark]) -> TextWarning {
    let versions = [&indicator.current].into_iter().chain(&indicator.earlier);
    let texts = versions.flat_map(of_version);
    let beside = benchmarks.iter().flat_map(of_benchmark);
    TextWarning::of(texts.chain(beside), indicator.current.definition.threshold)
}

impl DefinitionDraft {
    /// Of what a changed definition says: it is read at once where figures by it are.
    pub fn warning(&self) -> TextWarning {
        let reason = self
            .reason
            .as_ref()
            .map(|reason| (Field::Reason, reason.as_str()));
        let texts = of_definition(&self.definition).into_iter().chain(reason);
        TextWarning::of(texts, self.definition.threshold)
    }
}

impl BenchmarkDraft {
    /// Of what a benchmark says, for an indicator by this definition.
    pub fn warning(&self, definition: &Definition) -> TextWarning {
        TextWarning::of(of_benchmark(self.benchmark()), definition.threshold)
    }
}

fn of_version(version: &DefinitionVersion) -> Vec<Text<'_>> {
    let mut texts = of_definition(&version.definition);
    let reason = version.reason.as_ref();
    texts.extend(reason.map(|reason| (Field::Reason, reason.as_str())));
    texts
}

fn of_definition(definition: &Definition) -> Vec<Text<'_>> {
    let denominator = definition.denominator.as_ref();
    let population = definition.population.as_ref();
    let mut texts = vec![
        (Field::Name, definition.name.as_str()),
        (Field::Question, definition.question.as_str()),
        (Field::Counted, definition.numerator.as_str()),
        (Field::Unit, definition.unit.as_str()),
        (Field::Source, definition.source.as_str()),
    ];
    texts.extend(denominator.map(|text| (Field::CountedOf, text.as_str())));
    texts.extend(population.map(|text| (Field::Population, text.as_str())));
    let categories = definition.categories.iter();
    texts.extend(categories.map(|name| (Field::Categories, name.as_str())));
    texts
}

fn of_benchmark(benchmark: &Benchmark) -> Vec<Text<'_>> {
    let mut texts = vec![
        (Field::Name, benchmark.name.as_str()),
        (Field::Source, benchmark.source.as_str()),
        (Field::Definition, benchmark.definition.as_str()),
    ];
    let reason = benchmark.reason.as_ref();
    texts.extend(reason.map(|reason| (Field::Reason, reason.as_str())));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::tests::{form, indicator};

    #[test]
    fn n19_every_text_of_a_definition_is_looked_through() {
        let few = "to borgere fra Thisted";
        for field in [
            Field::Name,
            Field::Question,
            Field::Counted,
            Field::CountedOf,
            Field::Population,
            Field::Unit,
            Field::Source,
            Field::Categories,
        ] {
            let found = warning(&indicator(&[(field, few)]), &[]);
            let found: Vec<_> = found.words().iter().map(|warned| warned.field).collect();
            assert_eq!(found, [field], "{field:?}");
        }
        assert!(warning(&indicator(&[]), &[]).is_empty());
        let above = indicator(&[(Field::Name, few), (Field::Threshold, "2")]);
        assert!(warning(&above, &[]).is_empty());
    }

    #[test]
    fn n19_reasons_earlier_meanings_and_benchmarks_are_read_as_well() {
        let few = "tre unge i Aalborg";
        let mut changed = indicator(&[]);
        let mut before = changed.current.clone();
        before.definition.numerator = crate::text::Paragraph::parse(few).unwrap();
        changed.current.reason = crate::text::Paragraph::parse(few).ok();
        changed.earlier.push(before);
        let benchmark = Benchmark {
            name: crate::text::Line::parse("Andre").unwrap(),
            hundredths: 4_000,
            source: crate::text::Line::parse("Andre").unwrap(),
            definition: crate::text::Paragraph::parse(few).unwrap(),
            reason: None,
        };
        let found = warning(&changed, &[benchmark]);
        let found: Vec<_> = found.words().iter().map(|warned| warned.field).collect();
        assert_eq!(found, [Field::Reason, Field::Counted, Field::Definition]);
        let draft = DefinitionDraft::parse(&form(&[(Field::Reason, few)])).unwrap();
        assert_eq!(draft.warning().words().len(), 1);
    }
}
