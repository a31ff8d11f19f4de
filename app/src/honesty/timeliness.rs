use super::figure::{BarKind, Figure, bar, figure as framed};
use super::honesty_page::Drawing;
use crate::paths;
use crate::ui::numbers::{Counted, share};
use domain::programme::honesty::{RoundTimeliness, Timeliness};
use domain::time::format_day;
use leptos::prelude::*;

/// Which of the owed reports came in time.
pub fn figure(drawing: Drawing<'_>, rounds: &[RoundTimeliness]) -> AnyView {
    let Drawing { slug, locale, t } = drawing;
    let total = Timeliness::total(rounds);
    let (answer, numbers) = if rounds.is_empty() {
        (t.none_frozen.to_owned(), ().into_any())
    } else if total.owed() == 0 {
        (t.none_owed.to_owned(), ().into_any())
    } else {
        let answer = (t.in_time_answer)(&Counted::new(total.share_in_time(), locale));
        let each = rounds.iter().map(|round| {
            let href = paths::round(slug, round.meeting_on);
            let label = view! { <a href=href>{format_day(round.meeting_on)}</a> };
            row(drawing, label.into_any(), round.counts)
        });
        let all = row(drawing, t.all_rounds.into_any(), total);
        let rows: Vec<_> = each.chain([all]).collect();
        (answer, table(drawing, rows))
    };
    framed(Figure {
        id: "in-time",
        title: t.in_time_title.to_owned(),
        answer,
        numbers,
        how: t.in_time_how.into_any(),
        wide: false,
    })
}

fn table(Drawing { t, .. }: Drawing<'_>, rows: Vec<AnyView>) -> AnyView {
    view! {
        <table class="table table--compact table--cards figure__table">
            <caption class="sr-only">{t.in_time_title}</caption>
            <thead><tr>
                <th scope="col">{t.meeting}</th>
                <th scope="col">{t.in_time}</th>
                <th class="num" scope="col">{t.late}</th>
                <th class="num" scope="col">{t.missing}</th>
                <td class="bar-cell"></td>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(Drawing { locale, t, .. }: Drawing<'_>, label: AnyView, counts: Timeliness) -> AnyView {
    let parts = [
        (BarKind::InTime, counts.in_time),
        (BarKind::Late, counts.late),
        (BarKind::Missing, counts.missing),
    ];
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="share-cell" data-label=t.in_time>{share(counts.share_in_time(), locale)}</td>
            <td class="num" data-label=t.late>{counts.late}</td>
            <td class="num" data-label=t.missing>{counts.missing}</td>
            <td class="bar-cell">{bar(&parts, counts.owed())}</td>
        </tr>
    }
    .into_any()
}
