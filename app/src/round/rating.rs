//! The form by which a forum rates an initiative itself, and what it has said before (need N11).

use super::pack::meanings;
use super::texts::Texts;
use crate::paths;
use crate::ui::{
    Choice, LightSize, answer_field, light, paragraphs, problem_summary, text_area, text_field,
    version_field,
};
use crate::visit::Visit;
use crate::words::light_word;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::round::{RatingLine, RoundView};
use domain::time::format_instant;
use leptos::prelude::*;

pub fn rating(visit: &Visit, round: &RoundView, number: u32) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let said: Vec<_> = round
        .ratings
        .iter()
        .filter(|rating| rating.number == number)
        .collect();
    let items = said
        .iter()
        .map(|rating| item(rating, locale))
        .collect_view();
    let list = (!said.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="ratings">
                <h2 class="section__title" id="ratings">{(t.ratings_of)(&round.forum)}</h2>
                <ol class="plain-list stack">{items}</ol>
            </section>
        }
    });
    view! { {list}{form(visit, round, number, said.len())} }.into_any()
}

fn item(rating: &RatingLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let who = rating.rated_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    let item = rating.item.clone().map(|item| format!(" · {item}"));
    view! {
        <li>
            <p>{light(rating.light.into(), LightSize::Text, locale)}</p>
            {paragraphs(&rating.reason, None)}
            <p class="muted">{format_instant(rating.rated_at, locale)}" · "{who}{item}</p>
        </li>
    }
}

/// Shown to who rates for the forum. One that came back is shown whatever has happened since.
fn form(visit: &Visit, round: &RoundView, number: u32, n_said: usize) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::round_item(&round.programme.slug, round.state.meeting_on, number);
    let came_back = visit.posted.as_ref().is_some_and(|p| p.path == path);
    let needs_item = match (round.rater, came_back) {
        (Some(rater), _) => rater.needs_item,
        (None, true) => false,
        (None, false) => return None,
    };
    let form = visit
        .form(&path, || {
            FormData::default().with(Field::Version, n_said.to_string())
        })
        .prefixed("rating-");
    let (pack, _) = round.pack.as_ref()?;
    let lights: Vec<_> = pack
        .lights()
        .into_iter()
        .map(|l| Choice::new(l.code(), light_word(l.into(), locale)))
        .collect();
    let hint = if needs_item {
        t.item_hint_needed
    } else {
        t.item_hint
    };
    let item = text_field(&form, Field::Item, hint, 200, !needs_item, locale);
    Some(
        view! {
            <details class="decision no-print" open=came_back>
                <summary class="decision__summary">{t.rate}</summary>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {version_field(&form)}
                    <p class="form-hint">{t.rate_lead}</p>
                    {answer_field(&form, Field::Light, &lights, locale)}
                    {meanings(&pack.definitions, locale)}
                    {text_area(&form, Field::Reason, t.rate_reason, 3, false, locale)}
                    {item}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.send_rating}</button>
                    </div>
                </form>
            </details>
        }
        .into_any(),
    )
}
