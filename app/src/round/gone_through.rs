//! What the forum goes through, a page of it: each initiative as it was frozen, and under it how it
//! stands now (needs N8 to N11).

use super::pack::{deviation, title};
use super::texts::Texts;
use crate::deviation::{Texts as Deviation, marked};
use crate::follow_up::wished;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, light, pager, paragraphs};
use domain::deviation::DeviationLine;
use domain::locale::Locale;
use domain::round::{ForumPage, Ground, PackItem, RoundView, rating_of};
use leptos::prelude::*;

/// `now` are the newest deviations of those on the page.
pub fn gone_through(
    round: &RoundView,
    page: &ForumPage<'_>,
    now: &[DeviationLine],
    locale: Locale,
) -> AnyView {
    let none = page.agenda.deviations.is_empty().then(|| {
        view! { <h2 class="section__title" id="deviations">{title(0, locale)}</h2> }
    });
    let sections = page.shown.chunk_by(|(one, _), (next, _)| one == next);
    let sections = sections.filter_map(|items| {
        let (ground, _) = items.first()?;
        let heading = heading(*ground, page, locale);
        let items = items
            .iter()
            .map(|(_, item)| entry(round, item, now, locale));
        Some(section(heading, items.collect()))
    });
    let sections = sections.collect_view();
    let address = paths::round(&round.programme.slug, round.state.meeting_on);
    let to = |page| format!("{address}?side={page}");
    view! { {none}{sections}{pager(page.page, page.n_pages, to, locale)} }.into_any()
}

struct Heading {
    id: &'static str,
    title: String,
    lead: Option<&'static str>,
}

fn heading(ground: Ground, page: &ForumPage<'_>, locale: Locale) -> Heading {
    let (t, other) = (Texts::of(locale), Deviation::of(locale));
    let of = |id, title: &str, lead| Heading {
        id,
        title: title.to_owned(),
        lead,
    };
    match ground {
        Ground::Deviates => {
            let title = title(page.agenda.deviations.len(), locale);
            of("deviations", &title, None)
        }
        Ground::Disputed => of("disputed", t.disputed, None),
        Ground::Contradicted => of("against", t.green_but, None),
        Ground::Unclosed => of("others", other.others_open, Some(other.others_open_lead)),
        Ground::FollowedUp => of("followed-up", t.followed_up, None),
    }
}

fn section(Heading { id, title, lead }: Heading, items: Vec<AnyView>) -> AnyView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 class="section__title" id=id>{title}</h2>
            {lead.map(|lead| view! { <p class="muted">{lead}</p> })}
            <ol class="agenda">{items}</ol>
        </section>
    }
    .into_any()
}

fn entry(round: &RoundView, item: &PackItem, now: &[DeviationLine], locale: Locale) -> AnyView {
    let item = round.with_reasons(item);
    let line = now.iter().find(|line| line.number == item.number);
    let live = live(round, item.number, line, locale);
    deviation(&round.programme.slug, &item, Some(live), locale).into_any()
}

/// What the forum says and decides beside what was frozen, and the way to where it does.
fn live(round: &RoundView, number: u32, line: Option<&DeviationLine>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    // One that a later round opened is none of this round's.
    let line = line.filter(|line| line.meeting_on <= round.state.meeting_on);
    let href = paths::round_item(&round.programme.slug, round.state.meeting_on, number);
    let numbered = (Shared::of(locale).numbered)(number);
    let rated = rating_of(&round.ratings, number).map(|rating| {
        let light = light(rating.light.into(), LightSize::Text, locale);
        view! { <p>{round.forum.clone()}": "{light}</p>{paragraphs(&rating.reason, None)} }
    });
    let wishes = round.wishes.iter().filter(|wish| wish.number == number);
    let wishes = wishes.map(|wish| wished(wish, locale)).collect_view();
    view! {
        <div class="agenda__now">
            {rated}
            {wishes}
            {line.map(|line| standing(round, line, locale))}
            <p class="no-print"><a href=href>{t.show_item}<span class="sr-only">" "{numbered}</span></a></p>
        </div>
    }
    .into_any()
}

fn standing(round: &RoundView, line: &DeviationLine, locale: Locale) -> AnyView {
    let t = Deviation::of(locale);
    let holder = (!line.place.standing.is_closed()).then(|| (t.waits_for)(&line.holder));
    let words = (!line.words.is_empty()).then(|| paragraphs(&line.words, None));
    let mark = marked(
        line.place,
        line.is_overdue(round.today),
        round.today,
        locale,
    );
    view! {
        <p>{t.now}": "{mark}" "{holder}</p>
        {words}
    }
    .into_any()
}
