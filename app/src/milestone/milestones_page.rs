//! The milestones of one initiative, and what speaks against its light: with the forms of its lead.

use super::against::against;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, answer_field, date_field, day, heading, hidden_field, paragraphs,
    problem_summary, select_field, text_area, version_field,
};
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::form::FormData;
use domain::initiative::{Evidence, InitiativeView};
use domain::locale::Locale;
use domain::milestone::{MilestoneLine, Progress};
use domain::problem::Field;
use domain::status::{Contradiction, ContradictionAnswer, ContradictionKind};
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn MilestonesPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let view = visit
            .backend
            .initiative(&visit.actor, &slug?, number?)
            .await?;
        let evidence = view.evidence.as_ref().ok_or(AppError::NotFound)?;
        Ok(document(&visit, &view, evidence))
    })
}

fn document(visit: &Visit, view: &InitiativeView, evidence: &Evidence) -> Document {
    let locale = visit.locale;
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let numbered = (shared.numbered)(number);
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&view.programme.name, paths::programme(slug)),
        Crumb::new(&numbered, paths::initiative(slug, number)),
    ];
    let main = view! {
        {heading(way, t.milestones, None, locale)}
        <p>{format!("{numbered}: {}", view.initiative.title)}</p>
        <section class="section" aria-label=t.milestones>
            <p class="muted">{t.lead}</p>
            {table(evidence, view.today, locale)}
            {say(visit, view, evidence)}
        </section>
        {contradicted(visit, view, evidence)}
        {answers(&evidence.answers, locale)}
    };
    Document::new(format!("{}: {numbered}", t.milestones), main).sample(view.programme.sample)
}

fn table(evidence: &Evidence, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if evidence.milestones.is_empty() {
        return view! { <p>{t.none}</p> }.into_any();
    }
    let rows = evidence
        .milestones
        .iter()
        .map(|line| row(line, today, locale))
        .collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.milestones}</caption>
            <thead><tr>
                <th scope="col">{t.milestone}</th>
                <th scope="col">{t.first}</th>
                <th scope="col">{t.current}</th>
                <th scope="col">{t.expected}</th>
                <th scope="col">{t.reached}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(line: &MilestoneLine, today: NaiveDate, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let date = |on: Option<NaiveDate>| match on {
        Some(on) => day(on),
        None => view! { "–" }.into_any(),
    };
    let current = match line.current {
        None => view! { <span class="muted">{t.left_out}</span> }.into_any(),
        current => date(current),
    };
    let overdue = line.days_overdue(today).map(|days| {
        view! { " "<span class="badge badge-warning">{(t.overdue)(days)}</span> }
    });
    let moves = (line.n_moves > 0)
        .then(|| view! { <span class="cell-note muted">{(t.moves)(line.n_moves)}</span> });
    view! {
        <tr>
            <th scope="row">{line.title.clone()}</th>
            <td data-label=t.first>{date(line.first)}</td>
            <td data-label=t.current>{current}{overdue}</td>
            <td data-label=t.expected>{date(line.expected)}{moves}</td>
            <td data-label=t.reached>{date(line.reached)}</td>
        </tr>
    }
}

/// The lead's form. One that came back is shown whatever has happened since.
fn say(visit: &Visit, view: &InitiativeView, evidence: &Evidence) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::milestones(&view.programme.slug, view.initiative.number);
    let form = visit.form(&path, || {
        FormData::default().with(Field::Version, evidence.n_said.to_string())
    });
    let titles: Vec<_> = evidence
        .milestones
        .iter()
        .filter(|line| line.current.is_some())
        .map(|line| Choice::new(&line.title, line.title.clone()))
        .collect();
    let is_shown = form.error.is_some() || (view.may_report && !titles.is_empty());
    if !is_shown {
        return None;
    }
    let progress = Progress::ALL.map(|p| Choice::new(p.code(), (t.progress)(p)));
    Some(
        view! {
            <section class="form-section no-print" aria-labelledby="say">
                <h2 id="say">{t.say}</h2>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {version_field(&form)}
                    {select_field(&form, Field::Milestone, Some(t.choose), &titles, "", locale)}
                    {answer_field(&form, Field::Progress, &progress, locale)}
                    {date_field(&form, Field::MilestoneOn, false, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.send}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}

fn contradicted(visit: &Visit, view: &InitiativeView, evidence: &Evidence) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::answer_contradiction(&view.programme.slug, view.initiative.number);
    let posted = visit.form(&path, FormData::default);
    let of = posted.data.get(Field::Contradiction).parse();
    let posted = posted.prefixed(of.map_or("", prefix));
    let items: Vec<_> = evidence
        .contradictions
        .iter()
        .map(|contradiction| item(visit, view, evidence, contradiction))
        .collect();
    let body = if items.is_empty() {
        view! { <p class="muted">{t.against_none}</p> }.into_any()
    } else {
        view! { <ul class="plain-list stack">{items}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="against">
            <h2 class="section__title" id="against">{t.against}</h2>
            {problem_summary(&posted, locale)}
            {body}
        </section>
    }
    .into_any()
}

/// Tells the fields of several reasons apart.
const fn prefix(kind: ContradictionKind) -> &'static str {
    match kind {
        ContradictionKind::Milestone => "milestone-",
        ContradictionKind::Confirmation => "confirmation-",
        ContradictionKind::Owner => "owner-",
        ContradictionKind::Evidence => "evidence-",
        ContradictionKind::Indicator => "indicator-",
    }
}

/// What speaks against the light, and the form for its reason until there is one.
fn item(
    visit: &Visit,
    view: &InitiativeView,
    evidence: &Evidence,
    contradiction: &Contradiction,
) -> impl IntoView + use<> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let answer = evidence.answer(contradiction);
    let reason = answer.map(|answer| answer.reason.as_str());
    let round = evidence.round.map(|round| round.id.to_string());
    let form = (answer.is_none() && view.may_report).then(|| {
        let path = paths::answer_contradiction(&view.programme.slug, view.initiative.number);
        let kind = contradiction.kind.code();
        let told = contradiction.indicators.iter();
        let told = told.map(|name| hidden_field(Field::Indicator, name.clone()));
        let told = told.collect_view();
        let typed = visit.form(&path, FormData::default);
        // Several contradictions have the same form: what came back belongs to one of them.
        let is_own = typed.data.get(Field::Contradiction) == kind;
        let form = if is_own { typed } else { Default::default() };
        let form = form.prefixed(prefix(contradiction.kind));
        view! {
            <form class="form no-print" method="post" action=path novalidate>
                {hidden_field(Field::Round, round.unwrap_or_default())}
                {hidden_field(Field::Contradiction, kind.to_owned())}
                {told}
                {text_area(&form, Field::Reason, t.explain, 2, false, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.explain}<span class="sr-only">": "{(t.kind)(contradiction.kind)}</span></button>
                </div>
            </form>
        }
    });
    view! { <li>{against(contradiction, reason, locale)}{form}</li> }
}

fn answers(answers: &[ContradictionAnswer], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = answers
        .iter()
        .map(|answer| {
            let who = answer.answered_by.clone();
            let who = who.unwrap_or_else(|| t.sample.to_owned());
            let told = format!("{} · {who}", format_instant(answer.answered_at, locale));
            let of = match answer.indicators.as_slice() {
                [] => String::new(),
                names => format!(": {}", names.join(", ")),
            };
            view! {
                <li>
                    <p><strong>{(t.kind)(answer.kind)}{of}</strong></p>
                    {paragraphs(&answer.reason, None)}
                    <p class="muted">{told}</p>
                </li>
            }
        })
        .collect_view();
    (!answers.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="answers">
                <h2 class="section__title" id="answers">{t.answers}</h2>
                <ol class="plain-list stack">{items}</ol>
            </section>
        }
        .into_any()
    })
}
