//! Whether the forums agree with the leads.

use super::figure::{Figure, Line, figure as framed, lines};
use super::honesty_page::Drawing;
use crate::ui::numbers::{Counted, interval};
use domain::programme::honesty::Honesty;
use leptos::prelude::*;

pub fn figure(Drawing { locale, t, .. }: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let found = honesty.disagreement;
    let differing = found.share_differing();
    let answer = match differing.of {
        _ if honesty.meetings.is_empty() => t.none_frozen.to_owned(),
        0 if found.unreported == 0 => t.no_ratings.to_owned(),
        0 => t.only_unreported.to_owned(),
        _ => {
            let range = differing.interval().map(|range| interval(range, locale));
            (t.differing_answer)(&Counted::new(differing, locale), range.as_deref())
        }
    };
    let numbers = (found.n_ratings() > 0).then(|| {
        let rows = vec![
            Line::new(t.agrees, found.agrees),
            Line::new(t.forum_worse, found.worse),
            Line::new(t.forum_better, found.better),
            Line::new(t.lead_silent, found.unreported),
        ];
        lines(t.differing_title, [t.rating, t.ratings], rows)
    });
    framed(Figure {
        id: "differing",
        title: t.differing_title.to_owned(),
        answer,
        numbers: numbers.into_any(),
        how: t.differing_how.into_any(),
        wide: false,
    })
}
