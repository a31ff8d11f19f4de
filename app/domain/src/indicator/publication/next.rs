//! What would be published next, gone through once.

use super::{Publication, rows};
use crate::confirmation::ContentHash;

/// What would be published, and whether readers would see anything new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextPublication {
    pub publication: Publication,
    pub reads_same: bool,
    /// Of its table: what a form shows and gives back.
    pub hash: ContentHash,
    /// How many figures it holds, and how many of them are not told.
    pub n_rows: usize,
    pub n_hidden: usize,
}

impl NextPublication {
    /// Goes through all of it, so that whoever shows it need not.
    pub fn new(publication: Publication, reads_same: bool) -> Self {
        let (mut n_rows, mut n_hidden) = (0usize, 0usize);
        for of in &publication.table.periods {
            let rows = rows::rows(of);
            let hidden = rows.iter().filter(|row| row.shown.figure().is_none());
            n_hidden = n_hidden.saturating_add(hidden.count());
            n_rows = n_rows.saturating_add(rows.len());
        }
        Self {
            hash: publication.table.fingerprint(),
            publication,
            reads_same,
            n_rows,
            n_hidden,
        }
    }
}
