//! Annexes of the text of an agreement, as a browser sends and fetches them.

use crate::annexes::{END, send};
use crate::visitor::{Visitor, demonstration};
use app::backend::{ReadAgreements, ReadRegisters};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY};
use domain::agreement::{AccessionDraft, AgreementField, WordingAnnex, WordingDraft};
use domain::problem::Field;
use domain::time::format_day;
use server::clock::Clock;
use support::{World, each_database, form, pdf};

/// The demo agreement that parties are answering now.
const NUMBER: u32 = 6;
const PAGE: &str = "/aftaler/6";

/// Those of the version that the test writes.
async fn annexes(world: &World) -> Vec<WordingAnnex> {
    let keeper = world.keeper().await;
    let view = world.service.agreement(&keeper, NUMBER, None).await;
    let mut annexes = view.unwrap().annexes;
    annexes.retain(|annex| annex.version == 2);
    annexes
}

async fn new_version(world: &World) {
    let (keeper, today) = (world.keeper().await, world.clock.now().day());
    let typed = form(&[
        (Field::ValidFrom, &format_day(today)),
        (Field::Agreement(AgreementField::Text), "Ny tekst"),
        (Field::Agreement(AgreementField::Changes), "Med bilag"),
        (Field::Version, "1"),
    ]);
    let draft = WordingDraft::parse(&typed).unwrap();
    let added = world.service.add_wording(&keeper, NUMBER, draft);
    added.await.unwrap();
}

async fn somebody_accedes(world: &World) {
    let (keeper, today) = (world.keeper().await, world.clock.now().day());
    let register = world.service.organisations(&keeper).await.unwrap();
    let mut register = register.iter();
    let skive = register.find(|of| of.draft.name.as_str() == "Skive Kommune");
    let view = world.service.agreement(&keeper, NUMBER, None).await;
    let of = Field::Agreement;
    let typed = form(&[
        (of(AgreementField::Party), &skive.unwrap().id.to_string()),
        (of(AgreementField::Stance), "accedes"),
        (of(AgreementField::Way), "notice"),
        (of(AgreementField::On), &format_day(today)),
        (Field::Version, &view.unwrap().said.len().to_string()),
    ]);
    let draft = AccessionDraft::parse(&typed).unwrap();
    let put = world.service.put_accession_down(&keeper, NUMBER, draft);
    put.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_party_answered_keeps_its_annexes_and_a_new_version_has_its_own() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let bytes = pdf(700_000);
        let first = format!("{PAGE}/tekst/1");
        let late = send(&keeper, &first, ("Bilag 1.pdf", &bytes), END).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Skriv en ny version"), "{}", late.body);
        let unknown = format!("{PAGE}/tekst/2");
        let lost = send(&keeper, &unknown, ("Bilag 1.pdf", &bytes), END).await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);

        new_version(&world).await;
        let second = format!("{PAGE}/tekst/2");
        for status in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
            let sent = send(&keeper, &second, ("Bilag 1.pdf", &bytes), END).await;
            assert_eq!(sent.status, status, "{}", sent.body);
        }
        let link = [
            ("annex_name", "Økonomi".to_owned()),
            ("annex_address", "https://esdh.example/7".to_owned()),
        ];
        let linked = keeper.post(&format!("{second}/bilag/link"), &link).await;
        assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.body);
        let there = annexes(&world).await;
        let [file, link] = there.as_slice() else {
            panic!("{there:?}");
        };

        let address = format!("{PAGE}/bilag/{}", file.id);
        let politician = Visitor::signed_in(&site, "politiker").await;
        let got = politician.get(&address).await;
        assert_eq!(got.status, StatusCode::OK);
        assert!(got.bytes == bytes, "{} bytes", got.bytes.len());
        let header = |name| got.headers.get(&name).unwrap().to_str().unwrap().to_owned();
        assert!(header(CONTENT_DISPOSITION).starts_with("attachment; filename=\"Bilag 1.pdf\""));
        assert_eq!(
            header(CONTENT_SECURITY_POLICY),
            "sandbox; default-src 'none'"
        );
        let page = politician.get(PAGE).await.body;
        assert!(page.contains("Bilag 1.pdf") && page.contains("https://esdh.example/7"));
        assert!(!page.contains("annex_file"), "a form for who may not");
        let of_link = politician.get(&format!("{PAGE}/bilag/{}", link.id)).await;
        assert_eq!(of_link.status, StatusCode::NOT_FOUND);
        let stranger = Visitor::anonymous(&site).get(&address).await;
        assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);

        let removal = format!("{PAGE}/bilag/{}/fjern", link.id);
        let refused = politician.post(&removal, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let taken = keeper.post(&removal, &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        assert_eq!(annexes(&world).await.len(), 1);

        somebody_accedes(&world).await;
        let removal = format!("{PAGE}/bilag/{}/fjern", file.id);
        let fast = keeper.post(&removal, &[]).await;
        assert_eq!(fast.status, StatusCode::CONFLICT);
        assert!(fast.body.contains("ligger fast"), "{}", fast.body);
        assert_eq!(annexes(&world).await.len(), 1);
        let mut tx = world.service.store.begin_write().await.unwrap();
        let deleted = tx.execute("delete from wording_annex", &[]).await;
        assert!(format!("{deleted:?}").contains("append-only"));
    })
    .await;
}
