//! Who has an account.

use super::{id, line};
use domain::actor::Grant;
use domain::ids::{GrantId, InitiativeId, ProgrammeId, UserId};
use domain::people::{GrantRow, Person, PersonDraft, PersonRow};
use domain::text::Email;

pub fn people() -> Vec<PersonRow> {
    let lead = Grant::ProjectLead {
        initiative: InitiativeId::new(id(41)),
        programme: ProgrammeId::new(id(31)),
    };
    let row = |n, grant, held_for: Option<&str>| GrantRow {
        id: GrantId::new(id(n)),
        grant,
        held_for: held_for.map(str::to_owned),
    };
    vec![PersonRow {
        person: Person {
            id: UserId::new(id(51)),
            draft: PersonDraft {
                name: line("projektleder, Aalborg Kommune"),
                email: Email::parse("projektleder@example.dk").unwrap(),
                organisation: None,
            },
            demo: true,
            has_password: false,
            version: 4,
        },
        organisation: None,
        grants: vec![
            row(52, Grant::Secretariat, None),
            row(53, lead, Some("Handleplan · 10 Systematisk indsats")),
        ],
    }]
}
