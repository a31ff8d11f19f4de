//! A file as a browser sends it.

use crate::visitor::{Answer, Visitor, demonstration};
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use support::each_database;

const ENTRY: &str = "/programmer/ips-region-nordjylland/indikatorer/2/maalinger";

const HEAD: &[u8] = b"--graense\r\nContent-Disposition: form-data; name=\"file\"; \
    filename=\"tal.csv\"\r\nContent-Type: text/csv\r\n\r\n";
const END: &[u8] = b"\r\n--graense--\r\n";

async fn send(visitor: &Visitor, bytes: &[u8], site: &str) -> Answer {
    ask(visitor, [HEAD, bytes, END].concat(), site).await
}

async fn ask(visitor: &Visitor, body: Vec<u8>, site: &str) -> Answer {
    let request = visitor
        .request("POST", &format!("{ENTRY}/fil"))
        .header(CONTENT_TYPE, "multipart/form-data; boundary=graense")
        .header("sec-fetch-site", site)
        .header(CONTENT_LENGTH, body.len())
        .body(Body::from(body))
        .unwrap();
    visitor.ask(request).await
}

/// What a hidden field of a page holds.
pub fn value(page: &str, name: &str) -> String {
    let from = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap()
        .1;
    from.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_shown_and_stored_once_by_its_sender() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let sent = send(
            &keeper,
            b"Periode;T\xe6ller;N\xe6vner\n2025-10;40;86\n",
            "same-origin",
        )
        .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = sent
            .headers
            .get(LOCATION)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let shown = keeper.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("Windows-1252"), "{}", shown.body);
        let other = Visitor::signed_in(&site, "administrator").await;
        assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
        let answer = |hash: String| {
            vec![
                ("content_hash", hash),
                ("version", value(&shown.body, "version")),
                ("reason", "Fra registret".to_owned()),
            ]
        };
        let hash = value(&shown.body, "content_hash");
        let store = format!("{page}/gem");
        let foreign = answer("0".repeat(64));
        let refused = keeper.post(&store, &foreign).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        let theirs = other.post(&store, &answer(hash.clone())).await;
        assert_eq!(theirs.status, StatusCode::CONFLICT);
        let stored = keeper.post(&store, &answer(hash.clone())).await;
        assert_eq!(stored.status, StatusCode::SEE_OTHER, "{}", stored.body);
        let again = keeper.post(&store, &answer(hash)).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(
            again.body.contains("Filen venter ikke mere"),
            "{}",
            again.body
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_comes_back_with_one_sentence() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let large = vec![b'1'; (64 << 20) + 1];
        for (bytes, sentence) in [
            (&b"PK\x03\x04\0\0"[..], "er ikke tekst"),
            (&b"\xff\xfea\0"[..], "UTF-16"),
            (&b"\xc3\xa6\n\xe6\n"[..], "linje 2"),
            (&b""[..], "skal udfyldes"),
            (&large[..], "mere end 64 MB"),
        ] {
            let answer = send(&keeper, bytes, "same-origin").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                answer.body.contains(sentence),
                "{sentence}: {}",
                answer.body
            );
        }
        let broken = ask(&keeper, [HEAD, b"2025-10;40"].concat(), "same-origin").await;
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut tx = world.service.store.begin_write().await.unwrap();
        let n_kept = tx.execute("delete from upload", &[]).await.unwrap();
        assert_eq!(n_kept, 0, "of what was refused nothing waits");
        drop(tx);
        let foreign = send(&keeper, b"2025-10;40;86", "cross-site").await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        // Nothing else takes more than before.
        let rows = "2025-10;40;86\n".repeat(100_000);
        let pasted = keeper.post(ENTRY, &[("rows", rows)]).await;
        assert_eq!(pasted.status, StatusCode::PAYLOAD_TOO_LARGE);
    })
    .await;
}
