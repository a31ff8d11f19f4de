//! Wishes as they stand on other pages.

use super::mark::mark;
use super::texts::Texts;
use crate::paths;
use crate::ui::paragraphs;
use domain::follow_up::{DeskFollowUp, OpenWish};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// "Politisk niveau ønskede den 24.05.2023: …".
pub fn wished(wish: &OpenWish, locale: Locale) -> AnyView {
    let asked = (Texts::of(locale).asked)(&wish.forum, &format_day(wish.asked_on));
    view! {
        <div class="wish">
            <p class="wish__asked">{asked}":"</p>
            {paragraphs(&wish.wish, None)}
        </div>
    }
    .into_any()
}

/// What a forum wishes to be followed, for its agenda.
pub fn desk_wishes(wishes: &[DeskFollowUp], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let rows: Vec<_> = wishes.iter().map(|desk| row(desk, locale)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="wishes">
                <h2 class="section__title" id="wishes">{t.desk}</h2>
                <table class="table table--cards">
                    <caption class="sr-only">{t.desk}</caption>
                    <thead><tr>
                        <th scope="col">{t.initiative}</th>
                        <th scope="col">{t.wish}</th>
                        <th scope="col">{t.stands}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any()
    })
}

fn row(desk: &DeskFollowUp, locale: Locale) -> AnyView {
    let (t, wish) = (Texts::of(locale), &desk.wish);
    let href = paths::follow_ups(&desk.programme, wish.number);
    view! {
        <tr>
            <th scope="row">
                <a href=href>{format!("{}: {}", wish.number, wish.title)}</a>
                <span class="cell-note muted">{desk.programme_name.clone()}</span>
            </th>
            <td data-label=t.wish><span class="cell-words">{wish.wish.clone()}</span></td>
            <td data-label=t.stands>{mark(wish.asked_on, &desk.standing, locale)}</td>
        </tr>
    }
    .into_any()
}
