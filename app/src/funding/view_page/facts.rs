//! What the letter of grant says, and who answers for it.

use crate::funding::lapses::linked;
use crate::funding::texts::Texts;
use crate::texts::field_label;
use crate::ui::{day, paragraphs};
use domain::funding::{FundingDraft, FundingField, FundingVersion, FundingView};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn facts(view: &FundingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (draft, line) = (&view.funding.draft, &view.line);
    let responsible = match view.responsible.is_empty() {
        true => t.nobody.to_owned(),
        false => view.responsible.clone(),
    };
    let links = (!view.linked.is_empty()).then(|| {
        view! {
            <h3>{t.links}</h3>
            {linked(&view.linked, locale)}
        }
    });
    view! {
        <section class="section" aria-labelledby="facts">
            <h2 class="section__title" id="facts">{t.facts}</h2>
            <dl class="deflist">
                {letter(draft, locale)}
                <div class="deflist__row"><dt>{t.followed_by}</dt><dd>{line.forum_name.clone()}</dd></div>
                <div class="deflist__row"><dt>{t.organisation}</dt><dd>{view.organisation.clone()}</dd></div>
                <div class="deflist__row"><dt>{t.responsible}</dt><dd>{responsible}</dd></div>
            </dl>
            {words(draft, locale)}
            {links}
        </section>
    }
    .into_any()
}

/// Who gave what, to whom, for how long.
fn letter(draft: &FundingDraft, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let label = |field| field_label(Field::Funding(field), locale);
    let row = |name: &'static str, value: AnyView| {
        view! { <div class="deflist__row"><dt>{name}</dt><dd>{value}</dd></div> }
    };
    let source = draft
        .source
        .as_ref()
        .map(|source| row(label(FundingField::Source), source.to_string().into_any()));
    let shares = draft.shares.iter().map(|share| {
        view! { <li>{share.recipient.to_string()}": "{share.amount.brief()}</li> }
    });
    let shares = (!draft.shares.is_empty()).then(|| {
        let list = view! { <ul>{shares.collect_view()}</ul> }.into_any();
        row(label(FundingField::Shares), list)
    });
    let period = view! { {day(draft.first_day)}"–"{day(draft.last_day)} }.into_any();
    view! {
        {row(label(FundingField::Grantor), draft.grantor.to_string().into_any())}
        {source}
        {row(label(FundingField::GrantedOn), day(draft.granted_on))}
        {row(label(FundingField::Total), draft.total.exact().into_any())}
        {row(label(FundingField::OwnShare), draft.own.exact().into_any())}
        {shares}
        {row(t.period, period)}
    }
    .into_any()
}

/// What it is for, and on what terms.
fn words(draft: &FundingDraft, locale: Locale) -> AnyView {
    let part = |field, words: Option<String>| {
        words.map(|words| {
            view! {
                <h3>{field_label(field, locale)}</h3>
                {paragraphs(&words, None)}
            }
        })
    };
    let (conditions, criteria) = (&draft.conditions, &draft.success_criteria);
    let conditions = conditions.as_ref().map(ToString::to_string);
    let criteria = criteria.as_ref().map(ToString::to_string);
    view! {
        {part(Field::Purpose, Some(draft.purpose.to_string()))}
        {part(Field::Funding(FundingField::Conditions), conditions)}
        {part(Field::Funding(FundingField::SuccessCriteria), criteria)}
    }
    .into_any()
}

/// What it said before.
pub fn versions(view: &FundingView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let earlier = view.versions.iter().skip(1);
    let earlier: Vec<_> = earlier.map(|version| folded(version, locale)).collect();
    (!earlier.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="versions">
                <h2 class="section__title" id="versions">{t.versions}</h2>
                {earlier}
            </section>
        }
        .into_any()
    })
}

fn folded(version: &FundingVersion, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let by = version.written_by.as_deref().unwrap_or(t.sample);
    let at = format_instant(version.written_at, locale);
    view! {
        <details class="details">
            <summary class="details__summary">{(t.version_line)(version.version, by, &at)}</summary>
            <p><strong>{version.draft.title.to_string()}</strong></p>
            <dl class="deflist">{letter(&version.draft, locale)}</dl>
            {words(&version.draft, locale)}
        </details>
    }
    .into_any()
}
