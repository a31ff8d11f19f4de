//! Charts as files: for a download, and shown in slides by their address.

use crate::defined::{PROGRAMME, define};
use crate::visitor::{Answer, Visitor, demonstration};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, VARY};
use domain::problem::Field;
use support::{World, each_database};

const INDICATOR: &str = "/programmer/ips-region-nordjylland/indikatorer/1";

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer
        .headers
        .get(name)
        .map(|value| value.to_str().unwrap());
    value.unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_chart_is_shown_in_slides_without_signing_in() {
    each_database(async |world: World| {
        let site = demonstration(&world).await;
        let outsider = Visitor::anonymous(&site);
        let png = outsider
            .get(&format!("{INDICATOR}/figur.png?sprog=da"))
            .await;
        assert_eq!(
            png.status,
            StatusCode::OK,
            "no picture: `make site` puts the letters in target/site"
        );
        assert_eq!(header(&png, CONTENT_TYPE.as_str()), "image/png");
        assert_eq!(
            header(&png, CONTENT_DISPOSITION.as_str()),
            "inline; filename=\"indikator-1.png\""
        );
        assert!(header(&png, CACHE_CONTROL.as_str()).starts_with("public, max-age="));
        assert_eq!(header(&png, "cross-origin-resource-policy"), "cross-origin");
        assert!(header(&png, VARY.as_str()).contains("cookie"));
        assert_eq!(&png.bytes[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&png.bytes[16..20], 1600u32.to_be_bytes());

        let tag = png.headers.get(ETAG).unwrap();
        let again = outsider
            .get_unless(&format!("{INDICATOR}/figur.png?sprog=da"), tag)
            .await;
        assert_eq!(
            (again.status, again.bytes.len()),
            (StatusCode::NOT_MODIFIED, 0)
        );
        let other = outsider
            .get_unless(&format!("{INDICATOR}/figur.png?sprog=en"), tag)
            .await;
        assert_eq!(other.status, StatusCode::OK);

        let svg = outsider
            .get(&format!("{INDICATOR}/figur.svg?sprog=en"))
            .await;
        assert_eq!(header(&svg, CONTENT_TYPE.as_str()), "image/svg+xml");
        for said in [
            "Source: Styrelsen for Arbejdsmarked",
            "Published 20.11.2026",
        ] {
            assert!(svg.body.contains(said), "{said} in {}", svg.body);
        }
        let page = outsider.get(INDICATOR).await.body;
        assert!(page.contains("/figur.png?sprog=da\""), "{page}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chart_that_is_not_public_is_for_its_readers_and_kept_by_nobody() {
    each_database(async |world: World| {
        let site = demonstration(&world).await;
        let keeper = world.keeper().await;
        let closed = [(Field::Disclosure, "forum")];
        let number = define(&world, &keeper, &closed, "2026-01;400;860").await;
        let indicator = format!("/programmer/{PROGRAMME}/indikatorer/{number}");
        let outsider = Visitor::anonymous(&site);
        let politician = Visitor::signed_in(&site, "politiker").await;
        for kind in ["figur.png", "figur.svg", "tal.csv"] {
            let path = format!("{indicator}/{kind}");
            let refused = outsider.get(&path).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{kind}");
            assert_eq!(
                header(&refused, CACHE_CONTROL.as_str()),
                "private, no-store"
            );
            let refused = politician.get(&path).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{kind}");
            let keeper = Visitor::signed_in(&site, "sekretariat").await;
            let answer = keeper.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{kind}");
            assert_eq!(header(&answer, CACHE_CONTROL.as_str()), "private, no-store");
            assert_eq!(
                header(&answer, "cross-origin-resource-policy"),
                "same-origin"
            );
        }
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        assert!(!keeper.get(&indicator).await.body.contains("?sprog="));
    })
    .await;
}
