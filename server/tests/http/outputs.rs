//! N19: whatever leaves the house tells no hidden number, to no reader.
//!
//! The addresses are those of the route table itself: one that no reader of this test has had an answer
//! from fails it.

use crate::addresses::{Addresses, is_stream};
use crate::defined::{PROGRAMME, define};
use crate::hidden::{Hidden, hidden_of, words_of};
use crate::visitor::{Visitor, demonstration_state};
use app::backend::{ReadHearings, ReadIndicators, ReadRegisters};
use axum::Router;
use axum::http::StatusCode;
use domain::problem::Field;
use domain::text::Slug;
use futures_util::StreamExt;
use server::http::router;
use std::sync::Mutex;
use support::{World, each_database};

/// Every class of reader; `None` has not signed in.
const READERS: [Option<&str>; 7] = [
    None,
    Some("politiker"),
    Some("chef"),
    Some("direktoer"),
    Some("projektleder"),
    Some("sekretariat"),
    Some("administrator"),
];

/// Large enough that no other number is like it, with `few` in one of two categories that is not shown:
/// below a threshold of 50.
fn by_category(few: u32) -> String {
    let months = (1u32..=14).map(|month| {
        let (whole, of) = (4_211 + month % 3, 9_173);
        let period = format!("{}-{:02}", 2024 + month / 13, (month - 1) % 12 + 1);
        format!(
            "{period};;{whole};{of}\n{period};Job;{};{of}\n{period};Fleksjob;{few};{of}",
            whole - few
        )
    });
    let rows: Vec<_> = months.collect();
    format!("Periode;Kategori;Tæller;Nævner\n{}", rows.join("\n"))
}

/// `few` in one of two municipalities.
fn by_organisation(few: u32) -> String {
    let all = 7_758;
    format!(
        "Periode;Organisation;Antal\n2026-01;;{all}\n2026-01;Aalborg Kommune;{}\n\
         2026-01;Jammerbugt Kommune;{few}",
        all - few
    )
}

/// The indicators of this test; their numbers.
async fn defined(world: &World, few: u32) -> [u32; 2] {
    let keeper = world.keeper().await;
    let divided = [
        (Field::Categories, "Job\nFleksjob"),
        (Field::Threshold, "50"),
    ];
    let shares = define(world, &keeper, &divided, &by_category(few)).await;
    let counts = [
        (Field::Kind, "count"),
        (Field::ByOrganisation, "on"),
        (Field::Threshold, "50"),
        (Field::Disclosure, "forum"),
    ];
    let counts = define(world, &keeper, &counts, &by_organisation(few)).await;
    [shares, counts]
}

async fn reader(site: &Router, account: Option<&str>) -> Visitor {
    match account {
        Some(account) => Visitor::signed_in(site, account).await,
        None => Visitor::anonymous(site),
    }
}

/// What a reader gets from an address, as text; of a stream its first event.
async fn received(visitor: &Visitor, path: &str) -> Option<String> {
    if is_stream(path) {
        let status = visitor.head(path).await;
        if status != StatusCode::OK {
            return None;
        }
        let mut events = visitor.stream(&format!("{path}?siden=0")).await;
        let event = events.next().await.unwrap().unwrap();
        return Some(String::from_utf8(event.to_vec()).unwrap());
    }
    let answer = visitor.get(path).await;
    if answer.body.starts_with('\u{fffd}') && path.contains("figur.png") {
        only_pixels(&answer.bytes);
        return Some(String::new());
    }
    let is_answer = answer.status.is_success() || answer.status.is_redirection();
    is_answer.then_some(answer.body)
}

/// A picture holds its size and its pixels and no words besides.
fn only_pixels(png: &[u8]) {
    let (_, mut rest) = png.split_at(8);
    while let Some((head, chunk)) = rest.split_at_checked(8) {
        let (length, kind) = head.split_at(4);
        let length = u32::from_be_bytes(length.try_into().unwrap());
        let kind = std::str::from_utf8(kind).unwrap();
        assert!(["IHDR", "IDAT", "IEND"].contains(&kind), "a chunk {kind}");
        // The check sum is behind it.
        rest = chunk.split_at(usize::try_from(length).unwrap() + 4).1;
    }
}

/// The address of a file of raw figures that waits for who sent it, who is none of the readers.
async fn waiting_file(world: &World, number: u32) -> String {
    let (keeper, slug) = (world.keeper().await, Slug::parse(PROGRAMME).unwrap());
    let service = &world.service;
    let mut incoming = service.begin_upload(&keeper, &slug, number).await.unwrap();
    incoming.push(by_category(43).as_bytes()).await.unwrap();
    let id = incoming.finish().await.unwrap();
    let file = service.indicator_file(&keeper, &slug, number, id).await;
    assert_eq!(file.unwrap().id, id);
    format!("/programmer/{PROGRAMME}/indikatorer/{number}/maalinger/fil/{id}")
}

/// A question that is out, in a forum in which no account of the demonstration sits.
async fn a_hearing(world: &World) -> String {
    let keeper = world.keeper().await;
    let register = world.service.forums(&keeper).await.unwrap();
    let mut found = None;
    for forum in register.forums {
        let list = world.service.hearings(&keeper, forum.id).await.unwrap();
        let path = |id| format!("/forummer/{}/hoeringer/{id}", forum.id);
        found = list
            .hearings
            .first()
            .map(|hearing| path(hearing.id))
            .or(found);
    }
    found.unwrap()
}

/// The secretariat enters raw figures there, and nobody else comes in.
fn is_for_entry(pattern: &str) -> bool {
    pattern.ends_with("/maalinger")
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_no_output_tells_a_hidden_number_to_any_reader() {
    each_database(async |world: World| {
        let state = demonstration_state(&world).await;
        let own = defined(&world, 43).await;
        let secrets: Vec<Hidden> = hidden_of(&world, PROGRAMME).await;
        for number in own.into_iter().chain([2]) {
            assert!(
                secrets.iter().any(|secret| secret.indicator == number),
                "nothing is hidden in indicator {number}"
            );
        }
        let site = router(state);
        // What is shown is found where it stands, in the ways in which the rest is looked for.
        let outsider = Visitor::anonymous(&site);
        let page = format!("/programmer/{PROGRAMME}/indikatorer/{}", own[0]);
        for (file, shown) in [
            ("", "4212 af 9173"),
            ("/tal.csv", ";4212;9173;"),
            ("/figur.svg", "4212 af 9173"),
        ] {
            let body = outsider.get(&format!("{page}{file}")).await.body;
            assert!(words_of(&body).says(shown), "{shown} in {file}: {body}");
        }
        let file = waiting_file(&world, own[0]).await;
        let hearing = a_hearing(&world).await;
        let mut seen = Addresses::of_every_route();
        for account in READERS {
            let visitor = reader(&site, account).await;
            assert_eq!(received(&visitor, &file).await, None, "{account:?}");
            // Last, so that what it leads to takes nothing from the rest.
            let mut todo = Vec::from_iter(seen.unvisited(&hearing));
            todo.extend(seen.first(PROGRAMME));
            while let Some((pattern, path)) = todo.pop() {
                let Some(body) = received(&visitor, &path).await else {
                    continue;
                };
                seen.answered(&pattern);
                todo.extend(seen.linked(&body));
                if account.is_some() && is_for_entry(&pattern) {
                    continue;
                }
                let words = words_of(&body);
                for secret in &secrets {
                    secret.is_not_told(&words, &path, account.unwrap_or("outsider"));
                }
            }
            seen.next_reader();
        }
        assert_eq!(seen.unanswered(), [""; 0], "routes without an answer");
    })
    .await;
}

/// Two houses that differ in nothing but the numbers that are hidden give every reader the same bytes.
#[tokio::test(flavor = "multi_thread")]
async fn n19_what_is_hidden_makes_no_difference_to_what_leaves() {
    let houses = Mutex::new(Vec::new());
    for few in [43, 41] {
        each_database(async |world: World| {
            let state = demonstration_state(&world).await;
            let own = defined(&world, few).await;
            let site = router(state);
            let mut received = Vec::new();
            for account in READERS {
                let visitor = reader(&site, account).await;
                for number in own {
                    let indicator = format!("/programmer/{PROGRAMME}/indikatorer/{number}");
                    let files = ["", "/tal.csv", "/figur.svg", "/figur.png"];
                    for path in files.map(|file| format!("{indicator}{file}")) {
                        let answer = visitor.get(&path).await;
                        received.push((account, path, answer.status, answer.bytes));
                    }
                }
                for path in ["/indikatorer", "", "/indsatser/1"] {
                    let path = format!("/programmer/{PROGRAMME}{path}");
                    let answer = visitor.get(&path).await;
                    received.push((account, path, answer.status, answer.bytes));
                }
            }
            houses.lock().unwrap().push(received);
        })
        .await;
    }
    let houses = houses.into_inner().unwrap();
    let (one, other) = houses.split_at(houses.len() / 2);
    for (one, other) in one.iter().flatten().zip(other.iter().flatten()) {
        assert_eq!((one.0, &one.1, one.2), (other.0, &other.1, other.2));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert_eq!(text(&one.3), text(&other.3), "{:?} {}", one.0, one.1);
    }
}
