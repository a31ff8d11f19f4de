//! A file that came in, and whether it is what it says.

use super::archive::{check_open_document, office_kind};
use super::{AnnexContent, AnnexDraft, AnnexField, AnnexFlaw, AnnexKind};
use crate::confirmation::ContentHash;
use crate::problem::{Field, Flaw, Problems};
use crate::text::Line;

/// The largest file that is taken in.
pub const ANNEX_BYTES_MAX: u64 = 20 << 20;

/// What was found of a file that came whole.
#[derive(Clone, Copy, Debug)]
pub struct FoundFile<'a> {
    /// As the browser says it, at times with the folders that it lay in.
    pub name: &'a str,
    pub n_bytes: u64,
    pub hash: ContentHash,
    /// The media type that its first bytes tell, if any.
    pub signature: Option<&'a str>,
    /// Its last bytes, half a megabyte or all of them: an archive's directory stands there.
    pub tail: &'a [u8],
}

impl FoundFile<'_> {
    /// The annex that it becomes: of a kind that is taken in, by its content, which its name must not
    /// contradict.
    pub fn read(&self) -> Result<AnnexDraft, Problems> {
        let flaw = |flaw| Problems::one(Field::Annex(AnnexField::File), flaw);
        let own = |found| flaw(Flaw::Annex(found));
        let name = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        if name.trim().is_empty() {
            return Err(own(AnnexFlaw::NoFile));
        }
        if self.n_bytes == 0 {
            return Err(own(AnnexFlaw::Empty));
        }
        if self.n_bytes > ANNEX_BYTES_MAX {
            return Err(own(AnnexFlaw::TooLarge));
        }
        let name: Line<200> = Line::parse(name).map_err(|found| flaw(found.into()))?;
        let kind = self.kind().map_err(own)?;
        let ending = name.as_str().rsplit_once('.').map(|(_, ending)| ending);
        if !ending.is_some_and(|ending| kind.has_ending(ending)) {
            return Err(own(AnnexFlaw::NameOfAnother(kind)));
        }
        Ok(AnnexDraft {
            name,
            content: AnnexContent::File {
                kind,
                n_bytes: self.n_bytes,
                hash: self.hash,
            },
        })
    }

    fn kind(&self) -> Result<AnnexKind, AnnexFlaw> {
        let signature = self.signature.ok_or(AnnexFlaw::UnknownKind)?;
        // The first entries of an archive do not tell for sure which office document it is.
        if signature == "application/zip" || signature.contains("openxmlformats") {
            return office_kind(self.tail, self.n_bytes);
        }
        let mut all = AnnexKind::ALL.into_iter();
        let kind = all.find(|kind| kind.media_type() == signature);
        let kind = kind.ok_or(AnnexFlaw::UnknownKind)?;
        if matches!(kind, AnnexKind::Odt | AnnexKind::Ods | AnnexKind::Odp) {
            check_open_document(self.tail, self.n_bytes)?;
        }
        Ok(kind)
    }
}
