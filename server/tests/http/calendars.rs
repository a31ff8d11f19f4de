//! A calendar as a program fetches it.

use crate::visitor::{Visitor, demonstration};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HOST, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use icalendar::{Calendar, Component};
use support::each_database;

/// The path of the address that a page shows.
fn shown(page: &str) -> String {
    let mut links = page.split("<code class=\"code\">").skip(1);
    let link = links.next().and_then(|rest| rest.split('<').next());
    link.unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_fetches_what_its_owner_may_read_and_no_title_of_an_item() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let secretary = Visitor::signed_in(&site, "sekretariat").await;
        let page = secretary.post("/kalender/adresse", &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let address = shown(&page.body);
        assert!(!secretary.get("/kalender").await.body.contains(&address));

        let program = Visitor::anonymous(&site);
        let request = program
            .request("GET", &address)
            .header(HOST, "styrbord.example.dk");
        let answer = program
            .ask(request.body(axum::body::Body::empty()).unwrap())
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        for (name, value) in [
            (CONTENT_TYPE, "text/calendar; charset=utf-8"),
            (CACHE_CONTROL, "private, no-store"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (REFERRER_POLICY, "same-origin"),
        ] {
            assert_eq!(answer.headers.get(&name).unwrap(), value, "{name}");
        }
        let calendar: Calendar = answer.body.parse().unwrap();
        let meeting = calendar
            .events()
            .find(|event| event.get_summary() == Some("Møde: Direktørforum"))
            .unwrap();
        let url = meeting.get_url().unwrap();
        assert!(url.starts_with("http://styrbord.example.dk/forummer/"));
        assert!(!answer.body.contains("Status på handleplanen"));

        let english = program.get(&format!("{address}?sprog=en")).await;
        assert!(english.body.contains("Meeting: Direktørforum"));
        let ended = secretary.post("/kalender/adresse/slut", &[]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        for gone in [address.as_str(), "/kalender/0.ics", "/kalender/0"] {
            let answer = program.get(gone).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{gone}");
            assert_eq!(
                answer.headers.get(CACHE_CONTROL).unwrap(),
                "private, no-store"
            );
        }
    })
    .await;
}
