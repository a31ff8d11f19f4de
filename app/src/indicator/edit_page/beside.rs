//! The forms beside a definition's: what is aimed at, and the figures of others.

use crate::indicator::texts::{EntryTexts, Texts};
use crate::paths;
use crate::ui::{
    hidden_field, period_fields, problem_summary, text_area, text_field, text_warning, was_warned,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::indicator::{Benchmark, BenchmarkDraft, DefinitionVersion};
use domain::locale::Locale;
use domain::problem::Field;
use domain::text::Slug;
use leptos::prelude::*;

pub fn target(visit: &Visit, slug: &Slug, number: u32) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::indicator_target(slug, number);
    let form = visit.form(&path, FormData::default).prefixed("target-");
    view! {
        <section class="form-section" aria-labelledby="targets">
            <h2 id="targets">{t.targets}</h2>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>
                {text_field(&form, Field::TargetValue, t.target_hint, 20, false, locale)}
                {period_fields(&form, t.target_period, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.set_target}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

pub fn benchmark(
    visit: &Visit,
    slug: &Slug,
    (number, version): (u32, &DefinitionVersion),
    known: &[Benchmark],
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::indicator_benchmark(slug, number);
    let form = visit.form(&path, FormData::default).prefixed("benchmark-");
    let warned = was_warned(&form).then(|| {
        let draft = BenchmarkDraft::parse(&form.data).ok()?;
        text_warning(&form, &draft.warning(&version.definition), locale)
    });
    view! {
        <section class="form-section" aria-labelledby="benchmarks">
            <h2 id="benchmarks">{t.benchmarks}</h2>
            {known.iter().map(|known| end(known, slug, number, locale)).collect_view()}
            <p>{t.benchmark_lead}</p>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>
                {text_field(&form, Field::Name, "", 80, false, locale)}
                {text_field(&form, Field::Benchmark, t.benchmark_hint, 20, false, locale)}
                {text_field(&form, Field::Source, "", 300, false, locale)}
                {text_area(&form, Field::Definition, t.benchmark_definition_hint, 3, false, locale)}
                {text_area(&form, Field::Reason, t.benchmark_reason_hint, 3, true, locale)}
                {warned}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.set_benchmark}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// The button that takes a benchmark back.
fn end(benchmark: &Benchmark, slug: &Slug, number: u32, locale: Locale) -> AnyView {
    let text = (EntryTexts::of(locale).end_benchmark)(benchmark.name.as_str());
    view! {
        <form class="form" method="post" action=paths::end_benchmark(slug, number) novalidate>
            {hidden_field(Field::Name, benchmark.name.to_string())}
            <button class="button button-secondary xs-full-width" type="submit">{text}</button>
        </form>
    }
    .into_any()
}
