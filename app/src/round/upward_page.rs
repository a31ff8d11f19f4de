//! The report to those who ordered: on screen, on paper, and the secretariat's form (need N12).

use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::error::AppError;
use crate::follow_up::wished;
use crate::params;
use crate::paths;
use crate::textarea::textarea_content;
use crate::texts::{Texts as Shared, field_label, flaw_text};
use crate::ui::{
    Crumb, LightSize, breadcrumbs, hidden_field, light, paragraphs, problem_summary, text_warning,
    version_field, was_warned,
};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::{Field, Flaw, Problems};
use domain::round::{
    OmittedRed, PLAIN_TEXT_MAX, Pack, PackItem, RoundView, UpwardDraft, UpwardItem, UpwardLine,
    UpwardReport, agenda, is_red, rating_of,
};
use domain::status::LightState;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

#[component]
pub fn UpwardReportPage() -> impl IntoView {
    let (slug, meeting) = (params::slug(), params::meeting());
    page(move |visit| async move {
        let round = visit.backend.round(&visit.actor, &slug?, meeting?).await?;
        let (pack, _) = round.pack.as_ref().ok_or(AppError::NotFound)?;
        Ok(document(&visit, &round, pack))
    })
}

fn document(visit: &Visit, round: &RoundView, pack: &Pack) -> Document {
    let (locale, programme) = (visit.locale, &round.programme);
    let t = Texts::of(locale);
    let meeting_on = round.state.meeting_on;
    let round_title = format!("{} {}", t.round, format_day(meeting_on));
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(&round_title, paths::round(&programme.slug, meeting_on)),
    ];
    let report = match &round.upward {
        Some(line) => report(round, line, locale),
        None => view! { <p class="muted">{t.upward_none}</p> }.into_any(),
    };
    let main = view! {
        {breadcrumbs(way, t.upward, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{programme.name.clone()}" · "{round_title.clone()}" · "{round.forum.clone()}</p>
            <h1 class="page-head__title">{t.upward}</h1>
        </div></div>
        {report}
        {form(visit, round, pack)}
    };
    Document::new(format!("{}: {round_title}", t.upward), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

fn report(round: &RoundView, line: &UpwardLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let report = &line.report;
    let items = report
        .items
        .iter()
        .map(|item| shown(round, report, item, locale))
        .collect_view();
    let n_reds = report.omitted_reds.len();
    let shows = (t.upward_shows)(report.items.len(), report.n_initiatives, n_reds);
    let rated_since = report.rated_since(&round.ratings);
    let rated_since = rated_since.into_iter().map(|(number, rated)| {
        let rated = light(rated.into(), LightSize::Text, locale);
        view! { <p class="upward__shows">{(t.rated_since)(number)}" "{rated}</p> }
    });
    let rated_since = rated_since.collect_view();
    let who = line.made_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    let made = (t.upward_made)(&format_instant(line.made_at, locale), &who);
    view! {
        <article class="upward">
            <ol class="agenda">{items}</ol>
            <p class="upward__shows"><strong>{shows}</strong></p>
            {rated_since}
            {omitted(&report.omitted_reds, locale)}
            {outstanding(report, locale)}
            <p class="muted">{made}</p>
        </article>
    }
    .into_any()
}

fn shown(
    round: &RoundView,
    report: &UpwardReport,
    item: &UpwardItem,
    locale: Locale,
) -> impl IntoView + use<> {
    let wishes = report.wishes_of(item.number);
    let wishes = wishes.map(|wish| wished(wish, locale)).collect_view();
    let own = light(LightState::from(item.light), LightSize::Large, locale);
    let second = item.second.map(|second| {
        let second = light(second.into(), LightSize::Text, locale);
        view! { <p>{round.forum.clone()}": "{second}</p> }
    });
    let numbered = (Shared::of(locale).numbered)(item.number);
    view! {
        <li class="agenda__item">
            <div class="agenda__light">{own}</div>
            <div class="agenda__text">
                <h2 class="agenda__title">{format!("{numbered}: {}", item.title)}</h2>
                {wishes}
                {paragraphs(&item.text, None)}
                {second}
            </div>
        </li>
    }
}

fn omitted(reds: &[OmittedRed], locale: Locale) -> Option<AnyView> {
    let items = reds
        .iter()
        .map(|red| {
            let numbered = (Shared::of(locale).numbered)(red.number);
            view! { <li>{format!("{numbered}: {} – {}", red.title, red.reason)}</li> }
        })
        .collect_view();
    (!reds.is_empty()).then(|| {
        view! {
            <section aria-labelledby="omitted">
                <h2 class="section__title" id="omitted">{Texts::of(locale).upward_omitted}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What was wished to be followed, and the report does not come back to (need N13).
fn outstanding(report: &UpwardReport, locale: Locale) -> AnyView {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let wishes = report.outstanding().map(|wish| {
        let since = (t.outstanding)(&format_day(wish.asked_on));
        let numbered = (shared.numbered)(wish.number);
        view! {
            <div class="upward__outstanding">
                <p><span class="badge badge-warning">{since}</span>" "{format!("{numbered}: {}", wish.title)}</p>
                {wished(wish, locale)}
            </div>
        }
    });
    wishes.collect_view().into_any()
}

/// One row for each initiative of the round, deviations first.
fn form(visit: &Visit, round: &RoundView, pack: &Pack) -> Option<AnyView> {
    if !round.may_govern {
        return None;
    }
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::upward_report(&round.programme.slug, round.state.meeting_on);
    let agenda = agenda(pack);
    let order: Vec<&PackItem> = [agenda.deviations, agenda.greens].concat();
    let form = visit.form(&path, || before(round, &order));
    let rows = order
        .iter()
        .enumerate()
        .map(|(at, item)| row(&form, round, item, at, locale))
        .collect_view();
    let warned = was_warned(&form).then(|| {
        let warning = UpwardDraft::read(&form.data).0.warning(&round.wishes);
        text_warning(&form, &warning, locale)
    });
    Some(
        view! {
            <section class="form-section no-print" aria-labelledby="choose">
                <h2 id="choose">{t.upward_choose}</h2>
                {problem_summary(&form, locale)}
                <form class="form form--wide" method="post" action=path novalidate>
                    {version_field(&form)}
                    <p class="form-hint">{t.upward_lead}</p>
                    {rows}
                    {warned}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.upward_send}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// What the last report chose, to go on from; nothing is chosen before the first.
fn before(round: &RoundView, order: &[&PackItem]) -> FormData {
    let line = round.upward.as_ref();
    let version = line.map_or(0, |line| line.sequence).to_string();
    let mut form = FormData::default().with(Field::Version, version);
    for item in order {
        let report = line.map(|line| &line.report);
        let shown = report.and_then(|r| r.items.iter().find(|i| i.number == item.number));
        let omitted = report.and_then(|r| r.omitted_reds.iter().find(|i| i.number == item.number));
        if shown.is_some() {
            form = form.with(Field::Selected, item.number.to_string());
        }
        form = form
            .with(Field::PlainText, shown.map_or("", |item| &item.text))
            .with(Field::Reason, omitted.map_or("", |red| &red.reason));
    }
    form
}

fn row(
    form: &FormView,
    round: &RoundView,
    item: &PackItem,
    at: usize,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let number = item.number;
    let second = rating_of(&round.ratings, number).map(|rating| rating.light);
    let wishes = round.wishes.iter().filter(|wish| wish.number == number);
    let wishes = wishes.map(|wish| wished(wish, locale)).collect_view();
    let checked = form.has(Field::Selected, &number.to_string());
    let id = row_id(form, Field::Selected, at);
    let reason = if is_red(item, second) {
        words(form, Field::Reason, t.upward_reason, (at, number), locale)
    } else {
        hidden_field(Field::Reason, String::new())
    };
    view! {
        <fieldset class="upward__row">
            <legend>{light(item.state(), LightSize::Text, locale)}" "{format!("{number}: {}", item.title)}</legend>
            {hidden_field(Field::Number, number.to_string())}
            {wishes}
            <div class="form-group-checkbox">
                <input class="form-checkbox" type="checkbox" id=id.clone() name=Field::Selected.name()
                    value=number.to_string() checked=checked/>
                <label for=id>{(t.upward_show)(number)}</label>
            </div>
            {words(form, Field::PlainText, field_label(Field::PlainText, locale), (at, number), locale)}
            {reason}
        </fieldset>
    }
}

/// The first row carries the id that the summary of problems leads to.
fn row_id(form: &FormView, field: Field, at: usize) -> String {
    match at {
        0 => form.id(field),
        at => format!("{}-{}", form.id(field), at.saturating_add(1)),
    }
}

fn words(
    form: &FormView,
    field: Field,
    label: &'static str,
    (at, number): (usize, u32),
    locale: Locale,
) -> AnyView {
    let id = row_id(form, field, at);
    let typed = form.data.all(field).nth(at).unwrap_or_default();
    let flaw = Flaw::RequiredForInitiative { number };
    let mut problems = form.problems().into_iter().flat_map(Problems::iter);
    let is_flawed = problems.any(|p| p.field == field && p.flaw == flaw);
    let error = format!("{id}-error");
    let message = is_flawed.then(|| {
        let text = flaw_text(field, flaw, locale);
        view! { <span class="form-error-message" id=error.clone()>{text}</span> }
    });
    let class = if is_flawed {
        "form-group form-error"
    } else {
        "form-group"
    };
    let described_by = is_flawed.then(|| error.clone());
    let invalid = is_flawed.then_some("true");
    view! {
        <div class=class>
            <label class="form-label" for=id.clone()>{label}</label>
            {message}
            <textarea class="form-input form-input--wide" id=id name=field.name() rows="2"
                maxlength=PLAIN_TEXT_MAX aria-describedby=described_by aria-invalid=invalid>{textarea_content(typed)}</textarea>
        </div>
    }
    .into_any()
}
