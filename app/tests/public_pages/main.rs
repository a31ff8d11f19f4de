//! The pages that everybody uses, as a browser without scripts gets them.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod account;
mod home;
#[path = "../secretariat_pages/html.rs"]
mod html;
mod initiative;
mod no_chain;
#[path = "../shared/no_meetings.rs"]
mod no_meetings;
mod stage;
mod status;

use app::visit::{Assets, Posted, Visit};
use app::{Rendered, render};
use domain::actor::{Actor, Grant, User};
use domain::ids::UserId;
use domain::locale::Locale;
use html::{assert_tied_together, assert_well_formed};
use stage::{Stage, id};
use std::sync::Arc;

pub fn user(grants: Vec<Grant>) -> Actor {
    Actor::User(User {
        id: UserId::new(id(99)),
        name: "projektleder, Aalborg Kommune".into(),
        grants,
    })
}

/// A request by nobody, in Danish, of whatever the stage shows.
#[derive(Default)]
pub struct Request {
    pub stage: Stage,
    pub actor: Actor,
    pub locale: Locale,
    pub posted: Option<Posted>,
}

impl Request {
    /// Renders an address; whatever is shown is well-formed.
    pub fn get(self, address: &str) -> Rendered {
        let mut visit = Visit::new(Arc::new(self.stage), Arc::new(Assets::default()), address);
        let query = address.split_once('?').map_or("", |(_, query)| query);
        visit.query = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        visit.actor = Arc::new(self.actor);
        visit.locale = self.locale;
        visit.posted = self.posted.map(Arc::new);
        let rendered = futures_executor::block_on(render(visit));
        assert_well_formed(&rendered.html, address);
        assert_tied_together(&rendered.html, address);
        rendered
    }

    pub fn page(self, address: &str) -> String {
        let rendered = self.get(address);
        assert_eq!(rendered.status, 200, "{address}");
        rendered.html
    }
}

/// Whether the texts stand in the page in this order.
pub fn assert_order(html: &str, texts: &[&str]) {
    let mut rest = html;
    for text in texts {
        let at = rest
            .find(text)
            .unwrap_or_else(|| panic!("{text} is not there, or too early"));
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn every_public_page_speaks_both_languages() {
    for address in [
        "/",
        "/om",
        "/log-ind",
        "/programmer/handleplan-midt",
        "/programmer/handleplan-midt/indsatser/10",
        "/programmer/handleplan-midt/indsatser/10/status",
    ] {
        let page = |locale| {
            let actor = user(Vec::new());
            Request {
                locale,
                actor,
                ..Request::default()
            }
            .page(address)
        };
        let (danish, english) = (page(Locale::Da), page(Locale::En));
        assert!(danish.contains("<html lang=\"da\">"), "{address}");
        assert!(english.contains("<html lang=\"en\">"), "{address}");
        assert_ne!(html::text(&danish), html::text(&english), "{address}");
        let heads = |page: &str| page.matches("<h2").count();
        assert_eq!(heads(&danish), heads(&english), "{address}");
    }
}

#[test]
fn an_unknown_address_is_not_found_and_offers_a_way_back_after_signing_in() {
    let rendered = Request::default().get("/programmer/handleplan-midt/indsatser/11");
    assert_eq!(rendered.status, 404);
    let next = "/log-ind?next=%2Fprogrammer%2Fhandleplan-midt%2Findsatser%2F11";
    assert!(html::values(&rendered.html, "href").contains(&next.to_owned()));
}
