use super::*;
use crate::confirmation::ContentHash;
use crate::ids::ForumId;
use crate::meeting::{ItemDraft, MeetingStage, MeetingState};
use crate::policy::{Govern, Permit};
use crate::problem::Flaw;
use crate::problem::{Refusal, Rejection};
use proptest::prelude::*;
use uuid::Uuid;

/// The end of an archive that holds empty entries of these names.
fn archive(names: &[&str]) -> Vec<u8> {
    let mut directory = Vec::new();
    for name in names {
        directory.extend(b"PK\x01\x02");
        directory.extend([0; 24]);
        directory.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        // An extra field of two bytes and a remark of one stand after the name.
        directory.extend([2, 0, 1, 0]);
        directory.extend([0; 12]);
        directory.extend(name.as_bytes());
        directory.extend([0; 3]);
    }
    let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
    let mut bytes = b"what stands before".to_vec();
    let begins = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let n_entries = u16::try_from(names.len()).unwrap().to_le_bytes();
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0; 4]);
    bytes.extend(n_entries);
    bytes.extend(n_entries);
    bytes.extend(size);
    bytes.extend(begins);
    bytes.extend([0; 2]);
    bytes
}

fn read(name: &str, signature: Option<&str>, tail: &[u8]) -> Result<AnnexKind, AnnexFlaw> {
    let found = FoundFile {
        name,
        n_bytes: u64::try_from(tail.len()).unwrap().max(7),
        hash: ContentHash::of_text(""),
        signature,
        tail,
    };
    match found.read() {
        Ok(AnnexDraft {
            content: AnnexContent::File { kind, .. },
            ..
        }) => Ok(kind),
        Ok(other) => panic!("a file became {other:?}"),
        Err(problems) => match problems.of(Field::Annex(AnnexField::File)) {
            Some(Flaw::Annex(flaw)) => Err(flaw),
            other => panic!("{other:?}"),
        },
    }
}

const ZIP: Option<&str> = Some("application/zip");

#[test]
fn only_the_directory_that_other_programs_read_counts() {
    let clean = archive(&["[Content_Types].xml", "word/document.xml"]);
    assert_eq!(read("a.docx", ZIP, &clean), Ok(AnnexKind::Docx));
    let unknown = Err(AnnexFlaw::UnknownKind);
    // A decoy stands right before the last record, which points at another directory.
    let mut elsewhere = clean.clone();
    let offset_at = elsewhere.len() - 6;
    elsewhere[offset_at] = 1;
    assert_eq!(read("a.docx", ZIP, &elsewhere), unknown);
    let mut fewer = clean.clone();
    let count_at = fewer.len() - 12;
    fewer[count_at] = 1;
    assert_eq!(read("a.docx", ZIP, &fewer), unknown);
    let mut followed = clean;
    followed.extend(b"more");
    assert_eq!(read("a.docx", ZIP, &followed), unknown);
    let shouted = archive(&["[Content_Types].xml", "word/x.xml", "WORD/VBAPROJECT.BIN"]);
    assert_eq!(read("a.docx", ZIP, &shouted), Err(AnnexFlaw::Macros));
}

#[test]
fn an_office_document_is_told_from_any_other_archive_by_what_it_holds() {
    let word = archive(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"]);
    assert_eq!(read("Notat.docx", ZIP, &word), Ok(AnnexKind::Docx));
    let excel = archive(&["docProps/app.xml", "[Content_Types].xml", "xl/workbook.xml"]);
    assert_eq!(read("Tal.XLSX", ZIP, &excel), Ok(AnnexKind::Xlsx));
    let slides = archive(&["ppt/presentation.xml", "[Content_Types].xml"]);
    assert_eq!(read("Oplæg.pptx", ZIP, &slides), Ok(AnnexKind::Pptx));
    for other in [
        archive(&[]),
        archive(&["word/document.xml"]),
        archive(&["Notat.docx"]),
        archive(&["[Content_Types].xml", "word/a", "xl/b"]),
        b"PK\x03\x04".to_vec(),
        Vec::new(),
    ] {
        assert_eq!(read("Notat.docx", ZIP, &other), Err(AnnexFlaw::UnknownKind));
    }
    let macros = archive(&[
        "[Content_Types].xml",
        "word/document.xml",
        "word/vbaProject.bin",
    ]);
    assert_eq!(read("Notat.docx", ZIP, &macros), Err(AnnexFlaw::Macros));
    let open = Some(AnnexKind::Odt.media_type());
    let text = archive(&["mimetype", "content.xml"]);
    assert_eq!(read("Notat.odt", open, &text), Ok(AnnexKind::Odt));
    let scripted = archive(&["mimetype", "content.xml", "Basic/script-lc.xml"]);
    assert_eq!(read("Notat.odt", open, &scripted), Err(AnnexFlaw::Macros));
    assert_eq!(read("Notat.odt", open, b""), Err(AnnexFlaw::UnknownKind));
}

#[test]
fn a_name_does_not_contradict_the_content() {
    for kind in AnnexKind::ALL {
        assert_eq!(kind.ending().parse(), Ok(kind));
    }
    let pdf = Some("application/pdf");
    for taken in [
        "Bilag 1.pdf",
        "BILAG.PDF",
        "C:\\papirer\\Bilag.pdf",
        "a/b.exe/Bilag.pdf",
    ] {
        assert_eq!(read(taken, pdf, b""), Ok(AnnexKind::Pdf), "{taken}");
    }
    for refused in ["Bilag", "Bilag.docx", "Bilag.pdf.exe", "pdf"] {
        let flaw = AnnexFlaw::NameOfAnother(AnnexKind::Pdf);
        assert_eq!(read(refused, pdf, b""), Err(flaw), "{refused}");
    }
    assert_eq!(read("a.jpeg", Some("image/jpeg"), b""), Ok(AnnexKind::Jpeg));
    for unknown in [None, Some("text/html"), Some("application/x-executable")] {
        assert_eq!(read("Bilag.pdf", unknown, b""), Err(AnnexFlaw::UnknownKind));
    }
    for none in ["", " ", "mappe/"] {
        assert_eq!(read(none, pdf, b""), Err(AnnexFlaw::NoFile));
    }
}

#[test]
fn a_file_is_neither_empty_nor_too_large() {
    let of = |n_bytes| {
        let found = FoundFile {
            name: "Bilag.pdf",
            n_bytes,
            hash: ContentHash::of_text(""),
            signature: Some("application/pdf"),
            tail: b"",
        };
        found.read().map(|_| ())
    };
    let flaw = |flaw| {
        Err(Problems::one(
            Field::Annex(AnnexField::File),
            Flaw::Annex(flaw),
        ))
    };
    assert_eq!(of(0), flaw(AnnexFlaw::Empty));
    assert_eq!(of(ANNEX_BYTES_MAX), Ok(()));
    assert_eq!(of(ANNEX_BYTES_MAX + 1), flaw(AnnexFlaw::TooLarge));
}

#[test]
fn a_link_leads_over_https_alone() {
    let parse = |address: &str| {
        let form = FormData::default()
            .with(Field::Annex(AnnexField::Name), "Økonominotat")
            .with(Field::Annex(AnnexField::Address), address);
        AnnexDraft::parse_link(&form).map(|_| ())
    };
    assert_eq!(parse("https://esdh.eksempel.dk/sag/7"), Ok(()));
    for refused in [
        "http://esdh.eksempel.dk",
        "javascript:alert(1)",
        "https://",
        "https://to ord",
        "HTTPS://x",
    ] {
        let flaw = Flaw::NotSecure;
        let problem = Problems::one(Field::Annex(AnnexField::Address), flaw);
        assert_eq!(parse(refused), Err(problem), "{refused}");
    }
    let none = AnnexDraft::parse_link(&FormData::default()).unwrap_err();
    assert_eq!(none.iter().count(), 2);
}

fn item() -> ItemDraft {
    let form = FormData::default()
        .with(Field::Title, "Punktet")
        .with(Field::Kind, "decision");
    ItemDraft::parse(&form).unwrap().0
}

fn state(stage: MeetingStage) -> MeetingState {
    MeetingState {
        forum: ForumId::new(Uuid::nil()),
        on: NaiveDate::MIN,
        stage,
        revision: 3,
    }
}

#[test]
fn annexes_come_until_the_minutes_are_approved_and_go_only_before_the_agenda_is_sent_out() {
    let permit = Permit::<Govern>::system();
    let draft = AnnexDraft {
        name: Line::parse("Notat").unwrap(),
        content: AnnexContent::Link {
            address: Line::parse("https://eksempel.dk").unwrap(),
        },
    };
    let id = AnnexId::new(Uuid::nil());
    for stage in MeetingStage::ALL {
        let added = add_annex(&permit, &state(stage), &item(), (id, &draft), &[]);
        let removed = remove_annex(&permit, &state(stage), &item(), (id, &draft));
        assert_eq!(added.is_ok(), stage.takes_texts(), "{stage:?}");
        assert_eq!(removed.is_ok(), stage == MeetingStage::Agenda, "{stage:?}");
        if stage == MeetingStage::Approved {
            assert_eq!(added, Err(Refusal::MinutesApproved.into()));
        }
    }
    let there = [draft.name.clone()];
    let twice = add_annex(
        &permit,
        &state(MeetingStage::Agenda),
        &item(),
        (id, &draft),
        &there,
    );
    let flaw = Flaw::Annex(AnnexFlaw::Twice);
    let problem = Problems::one(Field::Annex(AnnexField::Name), flaw);
    assert_eq!(twice, Err(Rejection::from(problem)));
}

proptest! {
    #[test]
    fn no_bytes_at_the_end_of_an_archive_are_too_odd(
        tail in prop::collection::vec(any::<u8>(), 0..200), cut in 0..200_usize
    ) {
        let _ = read("a.docx", ZIP, &tail);
        let whole = archive(&["[Content_Types].xml", "word/document.xml"]);
        let part = whole.get(..cut.min(whole.len())).unwrap();
        let kind = read("a.docx", ZIP, part);
        prop_assert_eq!(kind.is_ok(), cut >= whole.len());
    }
}
