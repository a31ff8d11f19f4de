use super::*;
use crate::ids::ProgrammeId;
use crate::programme::ProgrammeKind;
use crate::text::Slug;
use crate::time::Validity;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn target(numbers: &[u32]) -> PasteTarget {
    let organisation =
        |n: u128, name: &str| (OrganisationId::new(Uuid::from_u128(n)), name.to_owned());
    PasteTarget {
        programme: ProgrammeHead {
            id: ProgrammeId::new(Uuid::nil()),
            slug: Slug::parse("plan").unwrap(),
            name: "Plan".into(),
            kind: ProgrammeKind::ActionPlan,
            ordered_by: "Politisk Niveau".into(),
            decided_on: NaiveDate::from_ymd_opt(2023, 3, 13).unwrap(),
            period: Validity::default(),
            published: false,
            sample: false,
            chain: Vec::new(),
            confirm_by: None,
        },
        numbers: numbers.to_vec(),
        forums: Vec::new(),
        ordered_by: ForumId::new(Uuid::nil()),
        organisations: vec![
            organisation(1, "Aalborg Kommune"),
            organisation(2, "Region Nordjylland"),
        ],
    }
}

#[test]
fn rows_copied_from_a_spreadsheet_are_read_with_their_heading() {
    let text = "Nr.\tTitel\tProjektejer\tProjektleder\tFarve\r\n\
        9\tOptimering af eksisterende digitale løsninger\tsundhedschef, Aalborg Kommune\tprojektleder\tblå\r\n\
        10\t\"Systematisk indsats\nfor de 2 %\"\t\t\t\r\n";
    let preview = preview(text, &target(&[]));
    assert_eq!(preview.unknown_headings, ["Farve"]);
    let lines: Vec<_> = preview.rows.iter().map(|r| r.line).collect();
    assert_eq!(lines, [2, 3]);
    let drafts = preview.accepted().unwrap();
    assert_eq!(drafts.len(), 2);
    assert_eq!(drafts[0].initiative.number, 9);
    assert_eq!(drafts[0].initiative.organisations.len(), 1);
    assert_eq!(
        drafts[1].initiative.title.as_str(),
        "Systematisk indsats for de 2 %"
    );
    assert_eq!(drafts[1].initiative.lead.holder, None);
}

#[test]
fn each_refused_row_says_why_and_where() {
    let text = "1;IPS\n1;Igen\nx;Titel\n;Uden nummer\n7;\n3;Optaget";
    let preview = preview(text, &target(&[3]));
    let flaws: Vec<_> = preview
        .rows
        .iter()
        .map(|r| {
            (
                r.line,
                r.outcome.as_ref().err().cloned().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        flaws,
        [
            (1, vec![]),
            (2, vec![RowFlaw::NumberRepeated(1)]),
            (3, vec![RowFlaw::NotANumber("x".into())]),
            (4, vec![RowFlaw::NumberMissing]),
            (5, vec![RowFlaw::TitleMissing]),
            (6, vec![RowFlaw::NumberTaken(3)]),
        ]
    );
    assert_eq!(preview.n_refused(), 5);
    assert_eq!(preview.accepted(), None);
}

#[test]
fn a_row_carries_its_number_in_the_spreadsheet() {
    for end in ["\n", "\r\n"] {
        let lines = [
            "nr;titel",
            "1;\"to",
            "linjer\"",
            "2;IPS",
            "",
            "",
            "3;Hjælpemidler",
        ];
        let preview = preview(&lines.join(end), &target(&[]));
        let at: Vec<_> = preview.rows.iter().map(|r| r.line).collect();
        assert_eq!(at, [2, 3, 6], "{end:?}");
    }
}

#[test]
fn an_unknown_organisation_refuses_the_row() {
    let text = "nr;titel;organisationer\n1;IPS;Aalborg Kommune, Region Nordjylland\n2;IPS;Atlantis";
    let preview = preview(text, &target(&[]));
    assert_eq!(
        preview.rows[0]
            .outcome
            .as_ref()
            .unwrap()
            .initiative
            .organisations
            .len(),
        2
    );
    assert_eq!(
        preview.rows[1].outcome,
        Err(vec![RowFlaw::UnknownOrganisation("Atlantis".into())])
    );
}

#[test]
fn nothing_pasted_is_nothing_to_store() {
    assert_eq!(preview("  \n", &target(&[])).accepted(), None);
}

proptest! {
    #[test]
    fn pasting_anything_never_panics_and_loses_no_row(text in "[a-zæøå0-9;\t\"\n ]{0,200}") {
        let read = preview(&text, &target(&[3]));
        for row in &read.rows {
            prop_assert_eq!(row.outcome.is_err(), row.outcome.as_ref().err().is_some_and(|f| !f.is_empty()));
        }
    }
}
