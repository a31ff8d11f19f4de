//! Indicators made for a test beside those of the demonstration, and published.

use app::backend::ReadIndicators;
use domain::actor::Actor;
use domain::disclosure::WarningAnswer;
use domain::indicator::{DefinitionDraft, EntryDraft};
use domain::problem::Field;
use domain::text::{Paragraph, Slug};
use support::{World, form};

/// Published: anybody may read it.
pub const PROGRAMME: &str = "ips-region-nordjylland";

/// A share by month with these fields otherwise, filled and published. Its number.
pub async fn define(world: &World, keeper: &Actor, changes: &[(Field, &str)], rows: &str) -> u32 {
    let typed = form(&[
        (Field::Name, "Prøvens indikator"),
        (Field::Question, "Hvor mange?"),
        (Field::Kind, "share"),
        (Field::Counted, "De, der tælles"),
        (Field::CountedOf, "Alle"),
        (Field::Unit, "forløb"),
        (Field::Better, "higher"),
        (Field::PeriodKind, "month"),
        (Field::Source, "Prøven"),
        (Field::Threshold, "5"),
        (Field::Disclosure, "public"),
        (Field::CategoryKind, "exclusive"),
    ]);
    let typed = changes
        .iter()
        .fold(typed, |form, (field, value)| form.replacing(*field, *value));
    let (service, slug) = (&world.service, Slug::parse(PROGRAMME).unwrap());
    let draft = DefinitionDraft::parse(&typed).unwrap();
    let number = service
        .create_indicator(keeper, &slug, draft)
        .await
        .unwrap();
    let entry = EntryDraft {
        rows: rows.to_owned(),
        reason: Paragraph::parse("Lavet til prøven").ok(),
        based_on: 0,
    };
    let stored = service.store_entry(keeper, &slug, number, &entry).await;
    assert!(stored.unwrap(), "a row was refused");
    let entry = service
        .indicator_entry(keeper, &slug, number)
        .await
        .unwrap();
    let shown = entry.draft.unwrap().publication.table.fingerprint();
    let answer = WarningAnswer::default();
    service
        .publish_indicator(keeper, &slug, number, (shown, &answer))
        .await
        .unwrap();
    number
}
