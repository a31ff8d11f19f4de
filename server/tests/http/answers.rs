//! What surrounds every answer, and what becomes of a form that is refused.

use crate::visitor::{Visitor, demonstration};
use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{Request, StatusCode};
use support::each_database;

const STATUS: &str = "/programmer/handleplan-sundhedsklynge-midt/indsatser/10/status";
const TYPED: &str = "Rekruttering er forsinket, <b>ny</b> plan følger.";

fn yellow() -> Vec<(&'static str, String)> {
    vec![("light", "yellow".into()), ("explanation", TYPED.into())]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_runs_only_our_scripts_and_is_framed_by_nobody() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let visitor = Visitor::anonymous(&site);
        let (first, second) = (visitor.get("/").await, visitor.get("/").await);
        let policy = |answer: &crate::visitor::Answer| {
            answer
                .headers
                .get(CONTENT_SECURITY_POLICY)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert_ne!(policy(&first), policy(&second), "a nonce is used once");
        assert!(policy(&first).contains("default-src 'none'"));
        assert!(policy(&first).contains("frame-ancestors 'none'"));
        assert!(!policy(&first).contains("unsafe-inline"));
        assert_eq!(
            first.headers.get(X_CONTENT_TYPE_OPTIONS).unwrap(),
            "nosniff"
        );
        assert_eq!(first.headers.get(REFERRER_POLICY).unwrap(), "same-origin");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_session_cookie_is_out_of_reach_of_scripts_and_signed() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let typed = [
            ("email", "chef@styrbord.example".to_owned()),
            ("password", server::demo::PASSWORD.to_owned()),
        ];
        let answer = Visitor::anonymous(&site).post("/log-ind", &typed).await;
        let cookie = answer
            .headers
            .get(SET_COOKIE)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );

        let signed = cookie.split(';').next().unwrap();
        let forged = Request::builder()
            .uri("/sekretariat")
            .header("cookie", format!("{}x", signed.trim_end_matches('x')))
            .body(Body::empty())
            .unwrap();
        let answer = Visitor::anonymous(&site).ask(forged).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n07_a_refused_report_comes_back_with_all_that_was_typed() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let lead = Visitor::signed_in(&site, "projektleder").await;
        let answer = lead.post(STATUS, &[("light", "yellow".into())]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("Forklaring: skriv, hvad der afviger"),
            "{}",
            answer.body
        );

        // No round was sent: the rest must still stand there, and escaped.
        let answer = lead.post(STATUS, &yellow()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer
                .body
                .contains("Rekruttering er forsinket, &lt;b&gt;ny&lt;/b&gt; plan")
        );
        assert!(!answer.body.contains("<b>ny</b>"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_not_carried_out_and_not_lost() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let lead = Visitor::signed_in(&site, "projektleder").await;
        let before = world.audit().await.len();
        let answer = lead.send(STATUS, &yellow(), "cross-site").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.body.contains("Rekruttering er forsinket"));
        assert_eq!(world.audit().await.len(), before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_too_large_is_told_so() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let lead = Visitor::signed_in(&site, "projektleder").await;
        let answer = lead
            .post(STATUS, &[("explanation", "x".repeat(2 * 1024 * 1024))])
            .await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(answer.body.contains("1 MB"), "{}", answer.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_is_a_page_in_the_readers_language() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let visitor = Visitor::anonymous(&site);
        let danish = visitor.get("/findes-ikke").await;
        assert_eq!(danish.status, StatusCode::NOT_FOUND);
        assert!(danish.body.contains("Siden findes ikke"));
        assert_eq!(
            danish.headers.get(CONTENT_TYPE).unwrap(),
            "text/html; charset=utf-8"
        );
        let english = Request::builder()
            .uri("/findes-ikke")
            .header("accept-language", "en-GB")
            .body(Body::empty())
            .unwrap();
        assert!(visitor.ask(english).await.body.contains("Page not found"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_our_own_pages_only() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        for (next, led_to) in [
            ("/om", "/om"),
            ("//evil.example", "/"),
            ("https://evil.example", "/"),
        ] {
            let typed = [
                ("email", "chef@styrbord.example".to_owned()),
                ("password", server::demo::PASSWORD.to_owned()),
                ("next", next.to_owned()),
            ];
            let answer = Visitor::anonymous(&site).post("/log-ind", &typed).await;
            assert_eq!(answer.headers.get("location").unwrap(), led_to);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_probes_answer() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let visitor = Visitor::anonymous(&site);
        assert_eq!(visitor.get("/healthz").await.status, StatusCode::OK);
        assert_eq!(visitor.get("/readyz").await.status, StatusCode::OK);
        assert_eq!(
            visitor.get("/was").await.status,
            StatusCode::PERMANENT_REDIRECT
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_oldest_review_of_a_site_does_not_say_that_it_is_the_only_one() {
    const REVIEWS: &str = "/programmer/ips-region-nordjylland/fidelitet";
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let oldest = keeper.get(&format!("{REVIEWS}/1")).await;
        let sentence = "Det er den første måling, du kan se.";
        assert!(oldest.body.contains(sentence), "{}", oldest.body);
        assert!(!oldest.body.contains("Én måling"));
        let file = keeper.get(&format!("{REVIEWS}/scorer.csv")).await;
        let kept = file.headers.get(CACHE_CONTROL).unwrap();
        assert_eq!(kept, "private, no-store");
    })
    .await;
}
