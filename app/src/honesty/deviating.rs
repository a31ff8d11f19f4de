//! How long something is yellow or red, whether it comes back, and how long an answer is waited for.

use super::figure::{Figure, Line, figure, lines};
use super::honesty_page::Drawing;
use crate::deviation::Texts as Deviations;
use crate::paths;
use crate::ui::numbers::{Counted, median, n_of, share};
use crate::ui::{LightSize, day, light};
use domain::programme::honesty::{Escalations, Honesty, OpenEscalation, Recurrence, Runs};
use domain::statistics::Share;
use domain::status::{LightState, RuleKind};
use leptos::prelude::*;

pub fn colour_time(drawing: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let Drawing { locale, t, .. } = drawing;
    let found = &honesty.colour_time;
    let green = found.share(LightState::Green);
    let answer = match green.of {
        _ if honesty.meetings.is_empty() => t.none_frozen.to_owned(),
        0 => t.none_reported.to_owned(),
        of => {
            let deviating = Share::new(of.saturating_sub(green.n), of);
            (t.deviating_answer)(&Counted::new(deviating, locale))
        }
    };
    let numbers = (found.counts.total() > 0).then(|| {
        let named = found.counts.named(RuleKind::ThreeColours).into_iter();
        let rows = named.map(|state| {
            let part = found.share(state);
            let bar = (part.n, part.of);
            // Without a report nothing is a part of what was reported.
            let value = if part.of == 0 {
                part.n.to_string()
            } else {
                share(part, locale)
            };
            Line::of_light(state, value, bar, locale)
        });
        view! {
            {lines(t.deviating_title, [t.light, t.lights], rows.collect())}
            {runs(drawing, honesty)}
        }
    });
    figure(Figure {
        id: "deviating",
        title: t.deviating_title.to_owned(),
        answer,
        numbers: numbers.into_any(),
        how: t.deviating_how.into_any(),
        wide: false,
    })
}

fn runs(Drawing { locale, t, .. }: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let found = &honesty.colour_time;
    let word = |state| light(state, LightSize::Text, locale).into_any();
    let row = |label: AnyView, runs: &Runs| {
        let middle = runs.median.map(|middle| median(middle, locale));
        let longest = (runs.n > 0).then(|| runs.longest.to_string());
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td class="num" data-label=t.runs>{runs.n}</td>
                <td class="num" data-label=t.median>{middle.unwrap_or_else(|| "–".to_owned())}</td>
                <td class="num" data-label=t.longest>{longest.unwrap_or_else(|| "–".to_owned())}</td>
                <td class="num" data-label=t.running>{runs.n_running}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <p class="figure__caption">{t.runs_caption}</p>
        <table class="table table--compact table--cards figure__table">
            <caption class="sr-only">{t.runs_caption}</caption>
            <thead><tr>
                <th scope="col">{t.light}</th>
                <th class="num" scope="col">{t.runs}</th>
                <th class="num" scope="col">{t.median}</th>
                <th class="num" scope="col">{t.longest}</th>
                <th class="num" scope="col">{t.running}</th>
            </tr></thead>
            <tbody>
                {found.named_runs().map(|(state, runs)| row(word(state), runs)).collect_view()}
                {row(t.either.into_any(), &found.deviating)}
            </tbody>
        </table>
    }
    .into_any()
}

pub fn recurrence(Drawing { locale, t, .. }: Drawing<'_>, found: &Recurrence) -> AnyView {
    let total = found.total();
    let after_outcome = match total.of {
        0 => t.none_closed.to_owned(),
        _ => (t.came_back_answer)(&Counted::new(total, locale)),
    };
    let after_green = match found.after_green.of {
        0 => t.none_recovered.to_owned(),
        _ => (t.relapsed_answer)(&Counted::new(found.after_green, locale)),
    };
    let numbers = (total.of > 0).then(|| {
        let rows = found.after_outcome.iter().map(|(resolution, share)| Line {
            label: (Deviations::of(locale).resolution)(*resolution).into_any(),
            value: n_of(share.n, share.of, locale),
            bar: None,
        });
        lines(
            t.came_back_title,
            [t.outcome, t.opened_again],
            rows.collect(),
        )
    });
    figure(Figure {
        id: "came-back",
        title: t.came_back_title.to_owned(),
        answer: format!("{after_outcome} {after_green}"),
        numbers: numbers.into_any(),
        how: t.came_back_how.into_any(),
        wide: false,
    })
}

pub fn escalations(drawing: Drawing<'_>, found: &Escalations) -> AnyView {
    let Drawing { slug, locale, t } = drawing;
    let (answer, numbers) = match (found.median, found.open.first()) {
        (Some(middle), Some(oldest)) => {
            let answer =
                (t.escalated_answer)(found.open.len(), &median(middle, locale), oldest.days);
            let rows = found.open.iter();
            let rows: Vec<_> = rows.map(|open| escalation(drawing, open)).collect();
            let table = view! {
                <table class="table table--compact table--cards figure__table">
                    <caption class="sr-only">{t.escalated_title}</caption>
                    <thead><tr>
                        <th class="num" scope="col">{t.number}</th>
                        <th scope="col">{t.initiative}</th>
                        <th scope="col">{t.waits_for}</th>
                        <th scope="col">{t.asked_on}</th>
                        <th class="num" scope="col">{t.days}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            };
            (answer, table.into_any())
        }
        _ => (t.none_escalated.to_owned(), ().into_any()),
    };
    let how = view! {
        {t.escalated_how}" "<a href=paths::deviations(slug)>{t.all_deviations}</a>
    };
    figure(Figure {
        id: "escalated",
        title: t.escalated_title.to_owned(),
        answer,
        numbers,
        how: how.into_any(),
        wide: false,
    })
}

fn escalation(Drawing { slug, t, .. }: Drawing<'_>, open: &OpenEscalation) -> AnyView {
    let href = paths::deviation(slug, open.number);
    view! {
        <tr>
            <td class="num" data-label=t.number>{open.number}</td>
            <th scope="row"><a href=href>{open.title.clone()}</a></th>
            <td data-label=t.waits_for>{open.holder.clone()}</td>
            <td data-label=t.asked_on>{day(open.since)}</td>
            <td class="num" data-label=t.days>{open.days}</td>
        </tr>
    }
    .into_any()
}
