//! The municipalities among the parties on a map, each in the class of what it said. The table of the
//! page says the same.

use crate::agreement::texts::Texts;
use crate::backend::Backend;
use crate::ui::chart_frame;
use domain::agreement::{AgreementView, PartyLine, Stance};
use domain::chart::{Chart, MapArea, MunicipalityMap};
use domain::locale::Locale;
use domain::organisation::OrganisationKind;
use domain::time::format_day;
use leptos::prelude::*;

/// Fewer are told faster by the table.
const MUNICIPALITIES_MIN: usize = 3;

pub fn section(draw: &dyn Backend, view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let chart = Chart::Map(chart(view, locale)?);
    let figure = chart_frame(draw, &chart, "accession", None)?;
    let t = Texts::of(locale);
    Some(
        view! {
            <section class="section" aria-labelledby="map">
                <h2 class="section__title" id="map">{t.map}</h2>
                {figure}
            </section>
        }
        .into_any(),
    )
}

fn chart(view: &AgreementView, locale: Locale) -> Option<MunicipalityMap> {
    let t = Texts::of(locale);
    let municipality = |line: &&PartyLine| line.party.kind == OrganisationKind::Municipality;
    let areas = view.existing().filter(municipality);
    let areas: Vec<_> = areas.filter_map(|line| area(view, line, locale)).collect();
    let coverage = view.coverage();
    let mut shares = coverage.shares.iter();
    let share = shares.find(|share| share.kind == OrganisationKind::Municipality)?;
    let told = (t.share)(share.n_bound, share.n_parties, share.kind);
    (areas.len() >= MUNICIPALITIES_MIN).then(|| MunicipalityMap {
        title: view.title.clone(),
        description: (t.on_map)(&told, &format_day(view.as_of)),
        source: String::new(),
        classes: t.map_classes.map(str::to_owned).to_vec(),
        hidden: t.awaiting.to_owned(),
        areas,
    })
}

/// Nothing for one without an official code, which no map knows.
fn area(view: &AgreementView, line: &PartyLine, locale: Locale) -> Option<MapArea> {
    let t = Texts::of(locale);
    let stance = view.last_said(line.party.id).map(|line| line.said.stance);
    Some(MapArea {
        code: line.code.clone()?,
        name: line.name.clone(),
        text: stance.map_or(t.awaiting, t.stance).to_owned(),
        class: stance.map(class),
    })
}

/// The place of its words among the classes.
const fn class(stance: Stance) -> usize {
    match stance {
        Stance::Declines | Stance::Withdrew | Stance::Retracted => 0,
        Stance::AccedesWithRemark => 1,
        Stance::Accedes => 2,
    }
}
