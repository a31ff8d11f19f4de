//! Annexes of sample meetings: a sheet that is made here, and a link that leads nowhere.

use super::held::Held;
use super::{DemoMeeting, fault};
use crate::demo::DemoError;
use crate::demo::draft::line;
use crate::demo::recording::Recording;
use crate::demo::sheet::sheet;
use crate::store::annexes::{AnnexOf, annex_part_insert};
use crate::store::meetings::{annex_insert, item_list};
use crate::usecase::IncomingFile;
use domain::ids::AnnexId;
use domain::meeting::{AnnexContent, AnnexDraft, add_annex};
use domain::policy::{Govern, Permit};

struct DemoAnnex {
    forum: &'static str,
    /// The title of its item.
    item: &'static str,
    name: &'static str,
    content: DemoContent,
}

enum DemoContent {
    /// The lines of a page.
    Sheet(&'static [&'static str]),
    Link(&'static str),
}

const ANNEXES: [DemoAnnex; 4] = [
    DemoAnnex {
        forum: "Politisk Niveau, Sundhedsklynge Midt",
        item: "Status for handleplanen",
        name: "Oversigt over de 15 indsatser.pdf",
        content: DemoContent::Sheet(&[
            "Eksempel: Oversigt over de 15 indsatser",
            "Bestilt af Politisk Niveau den 13. marts 2023.",
            "Hver leverandør svarer med en ordrebekræftelse.",
        ]),
    },
    DemoAnnex {
        forum: "Driftsforum Voksenpsykiatri Midt",
        item: "Eksempel: Spiseforstyrrelse",
        name: "Eksempel: forløbet på tværs af sektorer.pdf",
        content: DemoContent::Sheet(&[
            "Eksempel: forløbet på tværs af sektorer",
            "Henvisning, behandling og støtte i kommunen.",
        ]),
    },
    DemoAnnex {
        forum: "Direktørforum",
        item: "Eksempel: Status på handleplanen",
        name: "Eksempel: notat om økonomi.pdf",
        content: DemoContent::Sheet(&["Eksempel: notat om økonomi", "Forbruget følger budgettet."]),
    },
    DemoAnnex {
        forum: "Direktørforum",
        item: "Eksempel: Status på handleplanen",
        name: "Eksempel: sagen i regionens dokumentsystem",
        content: DemoContent::Link("https://esdh.example/sag/2026-0107"),
    },
];

/// Puts the annexes of a meeting to its items.
pub async fn put_annexes(
    recording: &mut Recording<'_>,
    permit: &Permit<Govern>,
    content: &DemoMeeting,
    held: &Held,
) -> Result<(), DemoError> {
    let state = held.state(recording).await?;
    let items = item_list(&mut recording.tx, held.forum, held.on).await?;
    for annex in ANNEXES.iter().filter(|annex| annex.forum == content.forum) {
        let mut items = items.iter();
        let Some(item) = items.find(|item| item.draft.title.as_str() == annex.item) else {
            continue;
        };
        let (draft, parts) = match annex.content {
            DemoContent::Sheet(lines) => {
                let mut file = IncomingFile::default();
                file.push(&sheet(lines));
                file.into_annex(annex.name).map_err(|_| fault(content))?
            }
            DemoContent::Link(address) => {
                let draft = AnnexDraft {
                    name: line(annex.name)?,
                    content: AnnexContent::Link {
                        address: line(address)?,
                    },
                };
                (draft, Vec::new())
            }
        };
        let made = (AnnexId::new(recording.new_id()), &draft);
        let event = add_annex(permit, &state, &item.draft, made, &[])?;
        let tx = &mut recording.tx;
        annex_insert(tx, permit, item.id, made, held.prepared()).await?;
        for (part, bytes) in (1_u32..).zip(parts) {
            annex_part_insert(tx, permit, AnnexOf::Item(made.0), part, bytes).await?;
        }
        recording.note(event);
    }
    Ok(())
}
