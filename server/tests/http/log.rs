//! The log of changes names the request that made one.

use crate::upload::value;
use crate::visitor::{Visitor, demonstration};
use axum::body::Body;
use axum::http::StatusCode;
use domain::audit::chain::Found;
use server::store::audit::chain::linked_list;
use support::{World, each_database};

/// The request that the newest entry was made by.
async fn newest_request(world: &World) -> Option<String> {
    let head = world.service.audit_head().await.unwrap().unwrap();
    let mut db = world.service.store.read().await.unwrap();
    let mut found = linked_list(&mut db, head.sequence - 1, 1).await.unwrap();
    let found = found.pop().unwrap();
    match found.entry() {
        Found::Whole(entry) => entry.request.clone(),
        Found::Unreadable | Found::Missing => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_names_the_request_that_made_it() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        assert_eq!(newest_request(&world).await, None);
        let secretary = Visitor::signed_in(&site, "sekretariat").await;
        let typed = [("rank", "9".into()), ("name", "Nyt niveau".into())];
        let answer = secretary.post("/sekretariat/niveauer/ny", &typed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let named = answer.headers.get("x-request-id").unwrap();
        assert_eq!(newest_request(&world).await.as_deref(), named.to_str().ok());
        assert!(
            world
                .service
                .verify_audit(None)
                .await
                .unwrap()
                .breaks
                .is_empty()
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_names_the_request_that_took_long_too() {
    const PAGE: &str = "/programmer/ips-region-nordjylland/indikatorer/2/maalinger";
    each_database(async |world| {
        let site = demonstration(&world).await;
        let secretary = Visitor::signed_in(&site, "sekretariat").await;
        let rows = ("rows", "Periode;Tæller;Nævner\n2025-10;40;86".to_owned());
        let reason = ("reason", "Fra registret".to_owned());
        let preview = secretary.post(PAGE, &[rows.clone(), reason.clone()]).await;
        let version = ("version", value(&preview.body, "version"));
        let typed = [rows, reason, version];
        let stored = secretary.post(&format!("{PAGE}/gem"), &typed).await;
        assert_eq!(stored.status, StatusCode::SEE_OTHER, "{}", stored.body);
        secretary.post(&format!("{PAGE}/udregn"), &[]).await;
        let shown = value(&secretary.get(PAGE).await.body, "content_hash");
        let publish = format!("{PAGE}/offentliggoer");
        let answer = secretary.post(&publish, &[("content_hash", shown)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let named = answer.headers.get("x-request-id").unwrap();
        assert_eq!(newest_request(&world).await.as_deref(), named.to_str().ok());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_names_a_request_but_the_server() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let request = Visitor::anonymous(&site)
            .request("GET", "/healthz")
            .header("x-request-id", "another");
        let answer = Visitor::anonymous(&site)
            .ask(request.body(Body::empty()).unwrap())
            .await;
        let named = answer.headers.get("x-request-id").unwrap();
        assert_ne!(named, "another");
    })
    .await;
}
