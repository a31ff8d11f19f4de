//! The page of an indicator is kept; what stands around it, and how its reader came, is not.

use crate::defined::{PROGRAMME, define};
use crate::visitor::{Visitor, demonstration};
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::HOST;
use support::{World, each_database};

/// The page as the reader gets it by the address of this host.
async fn page(visitor: &Visitor, path: &str, host: &str) -> String {
    let request = visitor.request("GET", path).header(HOST, host);
    let answer = visitor.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.body
}

/// What is within `<main>`.
fn main_of(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").unwrap();
    rest.split_once("</main>").unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_page_is_the_page_that_was_made_and_holds_nothing_of_its_reader() {
    each_database(async |world: World| {
        let site = demonstration(&world).await;
        let rows = "2025-11;40;90\n2025-12;44;90";
        let number = define(&world, &world.keeper().await, &[], rows).await;
        let path = format!("/programmer/{PROGRAMME}/indikatorer/{number}");
        let chief = Visitor::signed_in(&site, "chef").await;
        let director = Visitor::signed_in(&site, "direktoer").await;
        let made = page(&chief, &path, "et.example").await;
        assert!(made.contains("http://et.example/programmer/"));
        let elsewhere = main_of(&made).replace("et.example", "to.example");
        for reader in [&chief, &director] {
            let kept = page(reader, &path, "to.example").await;
            assert!(kept.contains("http://to.example/programmer/"));
            assert_eq!(main_of(&kept), elsewhere);
        }

        // A message of what was done is told once, and never to others.
        let told = page(&chief, &format!("{path}?done=gemt"), "et.example").await;
        let message = "alert-success";
        assert!(told.contains(message) && !made.contains(message));
        assert_eq!(
            page(&chief, &path, "et.example")
                .await
                .matches(message)
                .count(),
            0
        );

        // Who governs has buttons that nobody else is shown.
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let entry = format!("{path}/maalinger");
        assert!(page(&keeper, &path, "et.example").await.contains(&entry));
        for reader in [&chief, &director, &Visitor::anonymous(&site)] {
            assert!(!page(reader, &path, "et.example").await.contains(&entry));
        }
        let english = Visitor::anonymous(&site);
        let request = english.request("GET", &path).header("cookie", "sprog=en");
        let english = english.ask(request.body(Body::empty()).unwrap()).await;
        assert!(english.body.contains(r#"<html lang="en""#));
        assert!(english.body.contains("Indicators"));
    })
    .await;
}
