//! The log of changes names the request that made one.

use crate::visitor::{Visitor, demonstration};
use axum::http::StatusCode;
use server::store::audit::chain::linked_list;
use support::{World, each_database};

/// The request that the newest entry was made by.
async fn newest_request(world: &World) -> Option<String> {
    let head = world.service.audit_head().await.unwrap().unwrap();
    let mut db = world.service.store.read().await.unwrap();
    let mut found = linked_list(&mut db, head.sequence - 1, 1).await.unwrap();
    found.pop().unwrap().entry.unwrap().request
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
        assert!(world.service.verify_audit(None).await.unwrap().is_ok());
    })
    .await;
}
