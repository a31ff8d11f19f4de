use super::*;

/// What a lead who forgets nothing types.
pub fn complete() -> FormData {
    FormData::default()
        .with(Field::Deliverable, "Dele-geriater i Jammerbugt")
        .with(Field::Criteria, "Ordningen dækker alle plejehjem")
        .with(Field::Method, "Opgørelse fra kommunen")
        .with(Field::Approver, "Chefforum")
        .with(Field::Owner, "sundhedschef, Aalborg Kommune")
        .with(Field::Lead, "projektleder, Aalborg Kommune")
        .with(Field::Group, "geriater, Aalborg Universitetshospital")
        .with(Field::Participants, "Aalborg Kommune\nJammerbugt Kommune")
        .with(Field::Places, "Aalborg og Jammerbugt")
        .with(Field::StartOn, "1.8.2023")
        .with(Field::EndOn, "31.12.2025")
        .with(Field::Milestones, "01.10.2023 Ordningen er i drift")
        .with(Field::TargetGroup, "De ældste 2 %")
        .with(Field::Resources, "Inden for egne rammer")
        .with(Field::Risks, "")
        .with(Field::Outcome, "Færre indlæggelser")
        .with(Field::PatientsDescribe, "ja")
        .with(Field::PatientsSolve, "nej")
        .with(Field::PatientsSolveWhy, "Kommer i 2024")
}

#[test]
fn what_was_read_is_read_again() {
    let content = ConfirmationContent::parse(&complete()).unwrap();
    assert_eq!(ConfirmationContent::parse(&content.to_form()), Ok(content));
}

#[test]
fn every_gap_is_named() {
    let problems = ConfirmationContent::parse(&FormData::default()).unwrap_err();
    for field in [
        Field::Deliverable,
        Field::Owner,
        Field::Lead,
        Field::Participants,
        Field::Places,
        Field::StartOn,
        Field::EndOn,
        Field::TargetGroup,
        Field::Resources,
        Field::Outcome,
        Field::PatientsDescribe,
        Field::PatientsSolve,
    ] {
        assert_eq!(problems.of(field), Some(Flaw::Required), "{field:?}");
    }
    assert_eq!(problems.of(Field::Group), None);
    assert_eq!(problems.of(Field::Risks), None);
}

#[test]
fn n27_patients_are_asked_about_twice_and_a_no_needs_its_reason() {
    let silent = complete()
        .replacing(Field::PatientsDescribe, "")
        .replacing(Field::PatientsSolveWhy, " ");
    let problems = ConfirmationContent::parse(&silent).unwrap_err();
    assert_eq!(problems.of(Field::PatientsDescribe), Some(Flaw::Required));
    assert_eq!(problems.of(Field::PatientsSolveWhy), Some(Flaw::Required));
    assert_eq!(problems.of(Field::PatientsDescribeWhy), None);
}

#[test]
fn a_deliverable_lacks_nothing() {
    let second = complete()
        .with(Field::Deliverable, "Hjemmebesøg")
        .with(Field::Criteria, "Gennemført")
        .with(Field::Method, "")
        .with(Field::Approver, "Chefforum");
    let problems = ConfirmationContent::parse(&second).unwrap_err();
    assert_eq!(problems.of(Field::Method), Some(Flaw::Line { line: 2 }));
}

#[test]
fn the_end_is_not_before_the_start_and_a_milestone_has_its_day() {
    let form = complete()
        .replacing(Field::EndOn, "31.07.2023")
        .replacing(Field::Milestones, "01.10.2023 I drift\nsnart Evaluering");
    let problems = ConfirmationContent::parse(&form).unwrap_err();
    assert_eq!(problems.of(Field::EndOn), Some(Flaw::EndsBeforeStart));
    assert_eq!(problems.of(Field::Milestones), Some(Flaw::Line { line: 2 }));
}

#[test]
fn two_milestones_are_not_called_the_same() {
    let twice = "01.10.2023 Evaluering\n01.10.2024 Evaluering";
    let form = complete().replacing(Field::Milestones, twice);
    let problems = ConfirmationContent::parse(&form).unwrap_err();
    let flaw = Flaw::RepeatedLine { line: 2 };
    assert_eq!(problems.of(Field::Milestones), Some(flaw));
}
