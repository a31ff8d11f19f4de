//! Who was there, as the minutes say it.

use super::texts::Texts;
use domain::locale::Locale;
use domain::meeting::MinutesAttendance;
use leptos::prelude::*;

/// Those who came, those who sent an apology, the guests, and whether it was enough. The public text has
/// no names, and tells the seats alone.
pub fn present(attendance: &MinutesAttendance, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let of_seat = |names: &[String], seat: &str| {
        let names: Vec<_> = names.iter().filter(|name| !name.is_empty()).collect();
        match names.is_empty() {
            true => seat.to_owned(),
            false => {
                let names: Vec<_> = names.into_iter().map(String::as_str).collect();
                format!("{} ({seat})", names.join("; "))
            }
        }
    };
    let seats = &attendance.seats;
    let came = seats.iter().filter(|seat| !seat.present.is_empty());
    let came: Vec<_> = came
        .map(|seat| of_seat(&seat.present, &seat.name))
        .collect();
    let away = seats.iter().filter(|seat| !seat.apologies.is_empty());
    let away: Vec<_> = away
        .map(|seat| of_seat(&seat.apologies, &seat.name))
        .collect();
    let vacant = seats
        .iter()
        .filter(|seat| seat.is_vacant && seat.present.is_empty());
    let vacant: Vec<_> = vacant.map(|seat| seat.name.clone()).collect();
    let line = |label: &'static str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            view! { <div class="deflist__row"><dt>{label}</dt><dd>{names.join("; ")}</dd></div> }
        })
    };
    let quorum = (attendance.is_noted && attendance.n_voting > 0).then(|| {
        let word = match attendance.is_quorate {
            true => t.quorate,
            false => t.not_quorate,
        };
        let count = (t.of_votes)(attendance.n_present, attendance.n_voting);
        view! { <div class="deflist__row"><dt>{t.votes}</dt><dd>{word}" "{count}</dd></div> }
    });
    view! {
        <dl class="deflist minutes__present">
            {line(t.present, came)}
            {line(t.guests, attendance.guests.clone())}
            {line(t.apology, away)}
            {line(t.vacant, vacant)}
            {quorum}
        </dl>
    }
    .into_any()
}
