//! The order chain over HTTP: what is refused is a conflict, and nothing typed is lost.

use crate::visitor::{Visitor, demonstration};
use axum::http::StatusCode;
use support::each_database;

const PAGE: &str = "/programmer/handleplan-sundhedsklynge-midt/indsatser/10/ordrebekraeftelse";
const REMARK: &str = "Godkendt efter drøftelse på mødet.";

/// The value of a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&start).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn decision(page: &str) -> Vec<(&'static str, String)> {
    vec![
        ("forum", hidden(page, "forum")),
        ("version", hidden(page, "version")),
        ("content_hash", hidden(page, "content_hash")),
        ("verdict", "approved_with_remark".into()),
        ("remark", REMARK.into()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn n01_a_decision_on_a_text_that_was_left_is_a_conflict() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let director = Visitor::signed_in(&site, "direktoer").await;
        let typed = decision(&director.get(PAGE).await.body);

        let lead = Visitor::signed_in(&site, "projektleder").await;
        let editor = format!("{PAGE}/rediger");
        let revision = hidden(&lead.get(&editor).await.body, "version");
        let changed = [("version", revision), ("places", "Rebild".into())];
        let saved = lead.post(&editor, &changed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);

        let refused = director.post(&format!("{PAGE}/afgoerelse"), &typed).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("Version 2 er trukket tilbage"));
        assert!(refused.body.contains(REMARK));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sits_in_no_forum_of_the_chain_decides_nothing() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let director = Visitor::signed_in(&site, "direktoer").await;
        let typed = decision(&director.get(PAGE).await.body);
        for (account, status) in [
            ("politiker", StatusCode::FORBIDDEN),
            ("chef", StatusCode::FORBIDDEN),
            ("projektleder", StatusCode::FORBIDDEN),
        ] {
            let visitor = Visitor::signed_in(&site, account).await;
            let page = visitor.get(PAGE).await.body;
            assert!(
                !page.contains("name=\"verdict\""),
                "{account} sees the form"
            );
            let answer = visitor.post(&format!("{PAGE}/afgoerelse"), &typed).await;
            assert_eq!(answer.status, status, "{account}");
        }
        let decided = director.post(&format!("{PAGE}/afgoerelse"), &typed).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER);
    })
    .await;
}
