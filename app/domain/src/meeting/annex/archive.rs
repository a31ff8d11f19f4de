//! What a zip archive holds: an office document is one, and differs from any other by its entries alone.

use super::{AnnexFlaw, AnnexKind};
use std::borrow::Cow;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";

/// What an office document is by the entries of its archive; `tail` are the last bytes of the file, where
/// their directory stands.
pub(super) fn office_kind(tail: &[u8]) -> Result<AnnexKind, AnnexFlaw> {
    let names = entry_names(tail).ok_or(AnnexFlaw::UnknownKind)?;
    let begins = |with: &str| names.iter().any(|name| name.starts_with(with));
    if !names.iter().any(|name| name == "[Content_Types].xml") {
        return Err(AnnexFlaw::UnknownKind);
    }
    if names.iter().any(|name| name.ends_with("vbaProject.bin")) {
        return Err(AnnexFlaw::Macros);
    }
    match (begins("word/"), begins("xl/"), begins("ppt/")) {
        (true, false, false) => Ok(AnnexKind::Docx),
        (false, true, false) => Ok(AnnexKind::Xlsx),
        (false, false, true) => Ok(AnnexKind::Pptx),
        _ => Err(AnnexFlaw::UnknownKind),
    }
}

/// Fails unless an archive holds an open document without programs.
pub(super) fn check_open_document(tail: &[u8]) -> Result<(), AnnexFlaw> {
    let names = entry_names(tail).ok_or(AnnexFlaw::UnknownKind)?;
    let is_program =
        |name: &Cow<'_, str>| name.starts_with("Basic/") || name.starts_with("Scripts/");
    if !names.iter().any(|name| name == "content.xml") {
        return Err(AnnexFlaw::UnknownKind);
    }
    match names.iter().any(is_program) {
        true => Err(AnnexFlaw::Macros),
        false => Ok(()),
    }
}

/// The names in the directory at the end of an archive; `None` where there is no whole one.
fn entry_names(tail: &[u8]) -> Option<Vec<Cow<'_, str>>> {
    let end_at = tail.windows(END.len()).rposition(|four| four == END)?;
    let length = u32::from_le_bytes(tail.get(end_at..)?.get(12..16)?.try_into().ok()?);
    let begin_at = end_at.checked_sub(usize::try_from(length).ok()?)?;
    let mut rest = tail.get(begin_at..end_at)?;
    let mut names = Vec::new();
    while rest.starts_with(ENTRY) {
        let size = |at: usize| -> Option<usize> {
            let two = rest.get(at..at.checked_add(2)?)?;
            Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
        };
        let name_ends = size(28)?.checked_add(46)?;
        let entry_ends = name_ends.checked_add(size(30)?)?.checked_add(size(32)?)?;
        names.push(String::from_utf8_lossy(rest.get(46..name_ends)?));
        rest = rest.get(entry_ends..)?;
    }
    Some(names)
}
