//! One item of a frozen agenda, with what it rests on.

use crate::confirmation::FieldDifference;
use crate::meeting::{
    AnnexContent, AnnexLine, Conclusion, EarlierAppearance, ItemKind, ItemView, MinutesHearing,
    RoundSection,
};
use crate::round::{PackItem, agenda};
use crate::text::Slug;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// As it stood when the pack was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedItem {
    /// From 1.
    pub number: u32,
    pub title: String,
    pub kind: String,
    pub presenter: Option<String>,
    /// When it begins, where that is known.
    pub starts_at: Option<NaiveTime>,
    /// Minutes set aside.
    pub allotted: Option<u32>,
    pub matter: Option<String>,
    pub recommended: Vec<String>,
    /// Left out of the text where there are none, so that packs from before stay as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequences: Option<String>,
    /// What it is about beside its source, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<String>,
    pub is_closed: bool,
    /// Oldest first.
    pub earlier: Vec<PackedAppearance>,
    /// Of an item about what deviates in a status round.
    pub round: Option<PackedRound>,
    /// Of an item about a confirmation that waits for the forum.
    pub confirmation: Option<PackedConfirmation>,
    pub annexes: Vec<PackedAnnex>,
    /// What several were asked for it, and who was missing when the pack was frozen (need N18).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hearings: Vec<MinutesHearing>,
}

impl PackedItem {
    pub fn new(item: &ItemView, starts_at: Option<NaiveTime>) -> Self {
        let draft = &item.draft;
        let recommended = draft.recommended().into_iter().map(ToOwned::to_owned);
        Self {
            number: item.number,
            title: draft.title.to_string(),
            kind: draft.kind.code().to_owned(),
            presenter: item.presenter.clone(),
            starts_at,
            allotted: draft.allotted,
            matter: draft.matter.as_ref().map(ToString::to_string),
            recommended: recommended.collect(),
            consequences: draft.consequences.as_ref().map(ToString::to_string),
            linked: item.linked.iter().map(|line| line.name.clone()).collect(),
            is_closed: draft.is_closed,
            earlier: item.earlier.iter().map(PackedAppearance::from).collect(),
            round: None,
            confirmation: None,
            annexes: item.annexes.iter().map(PackedAnnex::from).collect(),
            hearings: Vec::new(),
        }
    }

    pub fn kind(&self) -> Option<ItemKind> {
        self.kind.parse().ok()
    }

    /// From 1; 2 when it was on one agenda before.
    pub fn appearance(&self) -> u32 {
        let n_earlier = u32::try_from(self.earlier.len()).unwrap_or(u32::MAX);
        n_earlier.saturating_add(1)
    }
}

/// The item at an earlier meeting (need N17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedAppearance {
    /// The name of the forum that dealt with it, where that was another one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub forum: String,
    pub on: NaiveDate,
    /// Its number there, from 1.
    pub number: u32,
    pub conclusion: Option<String>,
    pub words: Option<String>,
    pub party: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub was_cancelled: bool,
}

impl From<&EarlierAppearance> for PackedAppearance {
    fn from(at: &EarlierAppearance) -> Self {
        Self {
            forum: at.forum_name.clone(),
            on: at.on,
            number: at.number,
            conclusion: at.conclusion.map(|conclusion| conclusion.code().to_owned()),
            words: at.words.clone(),
            party: at.party.clone(),
            was_cancelled: at.was_cancelled,
        }
    }
}

impl PackedAppearance {
    pub fn conclusion(&self) -> Option<Conclusion> {
        self.conclusion.as_deref()?.parse().ok()
    }
}

/// What a frozen round shows: the deviations alone, and how many are green (need N8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedRound {
    pub programme: Slug,
    pub programme_name: String,
    pub meeting_on: NaiveDate,
    /// The worst light first, then not reported; in each the longest standing first.
    pub deviations: Vec<PackItem>,
    pub n_green: usize,
}

impl From<&RoundSection> for PackedRound {
    fn from(section: &RoundSection) -> Self {
        let agenda = agenda(&section.pack);
        Self {
            programme: section.programme.clone(),
            programme_name: section.programme_name.clone(),
            meeting_on: section.meeting_on,
            deviations: agenda.deviations.into_iter().cloned().collect(),
            n_green: agenda.greens.len(),
        }
    }
}

/// A confirmation that waits for the forum, and how it differs from the one that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedConfirmation {
    pub programme: Slug,
    pub programme_name: String,
    /// Of the initiative.
    pub number: u32,
    pub title: String,
    pub version: u32,
    /// 0 where none holds yet, and nothing can differ from it.
    pub in_force: u32,
    pub differences: Vec<FieldDifference>,
}

/// An annex, by what tells it from any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedAnnex {
    pub name: String,
    /// Of a file.
    pub kind: Option<String>,
    pub n_bytes: Option<u64>,
    pub hash: Option<String>,
    /// Of a link.
    pub address: Option<String>,
}

impl From<&AnnexLine> for PackedAnnex {
    fn from(annex: &AnnexLine) -> Self {
        let name = annex.draft.name.to_string();
        match &annex.draft.content {
            AnnexContent::File {
                kind,
                n_bytes,
                hash,
            } => Self {
                name,
                kind: Some(kind.ending().to_owned()),
                n_bytes: Some(*n_bytes),
                hash: Some(hash.to_string()),
                address: None,
            },
            AnnexContent::Link { address } => Self {
                name,
                kind: None,
                n_bytes: None,
                hash: None,
                address: Some(address.to_string()),
            },
        }
    }
}
