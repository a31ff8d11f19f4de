//! Annexes as a browser sends and fetches them.

use crate::visitor::{Answer, Visitor, demonstration};
use app::backend::{ReadMeetings, ReadRegisters};
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use domain::meeting::AnnexContent;
use support::{World, day, docx, each_database, pdf};

/// The page of the one item of a meeting whose agenda is being written, and the addresses of its files.
async fn item(world: &World) -> (String, Vec<String>) {
    let keeper = world.keeper().await;
    let register = world.service.forums(&keeper).await.unwrap();
    let mut forums = register.forums.iter();
    let forum = forums.find(|forum| forum.draft.name.as_str() == "Direktørforum");
    let (forum, on) = (forum.unwrap().id, day("2026-12-07"));
    let meeting = world.service.meeting(&keeper, forum, on).await.unwrap();
    let item = meeting.items.first().unwrap();
    let page = format!("/forummer/{forum}/moeder/{on}/punkter/{}", item.id);
    let files = item.annexes.iter();
    let files = files.filter(|annex| matches!(annex.draft.content, AnnexContent::File { .. }));
    let files = files.map(|annex| format!("{page}/bilag/{}", annex.id));
    (page.clone(), files.collect())
}

pub(super) async fn send(
    visitor: &Visitor,
    page: &str,
    (name, bytes): (&str, &[u8]),
    end: &[u8],
) -> Answer {
    let head = format!(
        "--graense\r\nContent-Disposition: form-data; name=\"annex_file\"; filename=\"{name}\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, end].concat();
    let request = visitor
        .request("POST", &format!("{page}/bilag"))
        .header(CONTENT_TYPE, "multipart/form-data; boundary=graense")
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_LENGTH, body.len())
        .body(Body::from(body))
        .unwrap();
    visitor.ask(request).await
}

pub(super) const END: &[u8] = b"\r\n--graense--\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_back_to_be_kept_and_can_do_nothing() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let (page, before) = item(&world).await;
        let bytes = pdf(700_000);
        let sent = send(&keeper, &page, ("Økonomi & drift.pdf", &bytes), END).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let (_, mut files) = item(&world).await;
        files.retain(|file| !before.contains(file));
        let [address] = files.as_slice() else {
            panic!("{files:?}")
        };
        let file = keeper.get(address).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.bytes == bytes, "{} bytes", file.bytes.len());
        for (header, value) in [
            (
                CONTENT_DISPOSITION,
                "attachment; filename=\"_konomi & drift.pdf\"; \
                 filename*=UTF-8''%C3%98konomi%20%26%20drift.pdf",
            ),
            (CONTENT_TYPE, "application/pdf"),
            (CONTENT_LENGTH, "700000"),
            (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
            (CACHE_CONTROL, "private, no-store"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ] {
            assert_eq!(file.headers.get(&header).unwrap(), value, "{header}");
        }
        // It is packed already.
        assert_eq!(file.headers.get(CONTENT_ENCODING), None);

        let shown = keeper.get(&page).await;
        assert!(shown.body.contains("Økonomi &amp; drift.pdf"));
        let lead = Visitor::signed_in(&site, "projektleder").await;
        for (visitor, status) in [
            (&lead, StatusCode::FORBIDDEN),
            (&Visitor::anonymous(&site), StatusCode::UNAUTHORIZED),
        ] {
            let refused = visitor.get(address).await;
            assert_eq!(refused.status, status);
            assert_eq!(refused.status, visitor.get(&page).await.status);
            assert!(!refused.body.contains("PDF-1.4"));
        }
        let lost = keeper.get(&format!("{page}/bilag/x")).await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        let taken = keeper.post(&format!("{address}/fjern"), &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let gone = keeper.get(address).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_comes_back_with_one_sentence_and_leaves_nothing() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let keeper = Visitor::signed_in(&site, "sekretariat").await;
        let (page, before) = item(&world).await;
        for (name, bytes, end, sentence) in [
            ("a.pdf", pdf((20 << 20) + 1), END, "mere end 20 MB"),
            // Far beyond: nobody reads on for ever.
            ("a.pdf", pdf(129 << 20), END, "mere end 20 MB"),
            ("a.pdf", Vec::new(), END, "er tom"),
            ("", Vec::new(), END, "vælg en fil"),
            ("a.pdf", b"MZ program".to_vec(), END, "er ikke en PDF"),
            ("a.pdf", docx(), END, "Giv filen endelsen .docx"),
            ("a.pdf", pdf(2_000), &b""[..], "kom ikke helt frem"),
        ] {
            let answer = send(&keeper, &page, (name, &bytes), end).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{sentence}"
            );
            assert!(
                answer.body.contains(sentence),
                "{sentence}: {}",
                answer.body
            );
        }
        let link = [
            ("annex_name", "Sagen i ESDH".to_owned()),
            ("annex_address", "http://esdh.example".to_owned()),
        ];
        let unsafe_link = keeper.post(&format!("{page}/bilag/link"), &link).await;
        assert_eq!(unsafe_link.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsafe_link.body.contains("er ikke en sikker webadresse"));
        assert!(unsafe_link.body.contains("Sagen i ESDH"));
        assert_eq!(item(&world).await.1, before);
        let member = Visitor::signed_in(&site, "direktoer").await;
        let denied = send(&member, &page, ("a.pdf", &pdf(100)), END).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN);
    })
    .await;
}
