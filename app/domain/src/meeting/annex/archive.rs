//! What a zip archive holds: an office document is one, and differs from any other by its entries alone.

use super::{AnnexFlaw, AnnexKind};
use std::borrow::Cow;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";

/// What an office document is by the entries of its archive; `tail` are the last bytes of the file of
/// `n_bytes`, where their directory stands.
pub(super) fn office_kind(tail: &[u8], n_bytes: u64) -> Result<AnnexKind, AnnexFlaw> {
    let names = entry_names(tail, n_bytes).ok_or(AnnexFlaw::UnknownKind)?;
    let begins = |with: &str| names.iter().any(|name| name.starts_with(with));
    if !names.iter().any(|name| name == "[Content_Types].xml") {
        return Err(AnnexFlaw::UnknownKind);
    }
    let is_program = |name: &Cow<'_, str>| name.to_lowercase().ends_with("vbaproject.bin");
    if names.iter().any(is_program) {
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
pub(super) fn check_open_document(tail: &[u8], n_bytes: u64) -> Result<(), AnnexFlaw> {
    let names = entry_names(tail, n_bytes).ok_or(AnnexFlaw::UnknownKind)?;
    let is_program = |name: &Cow<'_, str>| {
        let name = name.to_lowercase();
        name.starts_with("basic/") || name.starts_with("scripts/")
    };
    if !names.iter().any(|name| name == "content.xml") {
        return Err(AnnexFlaw::UnknownKind);
    }
    match names.iter().any(is_program) {
        true => Err(AnnexFlaw::Macros),
        false => Ok(()),
    }
}

/// The names in the directory at the end of an archive; `None` where there is no whole one, or not the one
/// that other programs read: it stands where the last record says, right before that, with as many
/// entries as that counts and nothing else.
fn entry_names(tail: &[u8], n_bytes: u64) -> Option<Vec<Cow<'_, str>>> {
    let end_at = tail.windows(END.len()).rposition(|four| four == END)?;
    let end = tail.get(end_at..)?;
    let (n_entries, length) = (two(end, 10)?, four(end, 12)?);
    let comment_ends = two(end, 20)?.checked_add(22)?;
    let after = u64::try_from(end.len()).ok()?;
    let stated = u64::try_from(four(end, 16)?.checked_add(length)?).ok()?;
    if comment_ends != end.len() || stated != n_bytes.checked_sub(after)? {
        return None;
    }
    let mut rest = tail.get(end_at.checked_sub(length)?..end_at)?;
    let mut names = Vec::new();
    while rest.starts_with(ENTRY) {
        let name_ends = two(rest, 28)?.checked_add(46)?;
        let entry_ends = name_ends
            .checked_add(two(rest, 30)?)?
            .checked_add(two(rest, 32)?)?;
        names.push(String::from_utf8_lossy(rest.get(46..name_ends)?));
        rest = rest.get(entry_ends..)?;
    }
    (rest.is_empty() && names.len() == n_entries).then_some(names)
}

fn two(record: &[u8], at: usize) -> Option<usize> {
    let two = record.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
}

fn four(record: &[u8], at: usize) -> Option<usize> {
    let four = record.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}
