//! The annex of a sample text: a sheet that is made here.

use crate::demo::DemoError;
use crate::demo::recording::{Recording, noon};
use crate::demo::sheet::sheet;
use crate::store::agreements::wording_annex_insert;
use crate::store::annexes::{AnnexOf, annex_part_insert};
use crate::usecase::IncomingFile;
use domain::agreement::{Agreement, AnnexedWording, Wording, add_wording_annex};
use domain::ids::AnnexId;
use domain::policy::{Govern, Permit};

/// Puts a sheet to a text that nobody has answered yet.
pub async fn put_annex(
    recording: &mut Recording<'_>,
    permit: &Permit<Govern>,
    (agreement, wording): (&Agreement, Wording),
    (name, lines): (&str, &[&str]),
) -> Result<(), DemoError> {
    let mut file = IncomingFile::default();
    file.push(&sheet(lines));
    let (draft, parts) = file.into_annex(name)?;
    let id = AnnexId::new(recording.new_id());
    let to = AnnexedWording {
        number: agreement.number,
        version: wording.version,
        is_answered: false,
        names: Vec::new(),
    };
    let event = add_wording_annex(permit, &to, (id, &draft))?;
    let at = (agreement.id, wording.version);
    let (tx, made) = (&mut recording.tx, (id, &draft));
    wording_annex_insert(tx, permit, at, made, noon(wording.from)).await?;
    for (part, bytes) in (1_u32..).zip(parts) {
        annex_part_insert(tx, permit, AnnexOf::Wording(id), part, bytes).await?;
    }
    recording.note(event);
    Ok(())
}
