use super::texts::Texts;
use domain::forum::attendance::Conflict;
use domain::ids::ForumSeatId;
use domain::locale::Locale;
use domain::meeting::AttendanceView;
use leptos::prelude::*;

/// What contradicts itself in the list. None of it forbids the list.
pub fn conflicts(view: &AttendanceView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let seat = |id: ForumSeatId| {
        let line = view.seat(id);
        line.map(|line| line.name().to_owned()).unwrap_or_default()
    };
    let sentence = |conflict: &Conflict| match conflict {
        Conflict::PresentAndApology(person) => (t.present_and_away)(person.name.as_str()),
        Conflict::SeveralSeats { person, seats } => {
            let seats: Vec<_> = seats.iter().copied().map(seat).collect();
            (t.several_seats)(person.name.as_str(), &seats.join(", "))
        }
        Conflict::SubstituteOfSubstitute { seat: id, chain } => {
            let names: Vec<_> = chain.iter().map(|person| person.name.as_str()).collect();
            (t.of_substitute)(&seat(*id), &names.join(" → "))
        }
        Conflict::NotOfSeat { person, seat: id } => {
            (t.not_of_seat)(person.name.as_str(), &seat(*id))
        }
    };
    let lines: Vec<_> = view
        .conflicts
        .iter()
        .map(|conflict| view! { <li>{sentence(conflict)}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="alert alert-warning">
                <h2 class="alert-heading">{t.conflicts}</h2>
                <ul class="reasons">{lines}</ul>
            </div>
        }
        .into_any()
    })
}
