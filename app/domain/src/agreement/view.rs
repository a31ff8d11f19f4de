//! What the pages of agreements show.

use super::{
    Accession, AgreementStage, Coverage, Dated, Part, PartProgress, Party, StageEntry, Stance,
    Step, StepOutcome, StepStanding, Way, Wording, WordingAnnex, coverage_on, last_on, stage_on,
    step_standing, wording_on,
};
use crate::hearing::HearingView;
use crate::ids::{ForumId, ItemId, OrganisationId};
use crate::organisation::Organisation;
use crate::time::Validity;
use chrono::NaiveDate;

/// An organisation that may accede, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyLine {
    pub party: Party,
    pub name: String,
    /// The official code, by which a municipality is found on the map.
    pub code: Option<String>,
}

/// What a party said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessionLine {
    pub said: Accession,
    pub way: Way,
    pub decided_by: Option<String>,
    pub words: Option<String>,
    /// The version of the text that it was said of; `None` where there was no text yet.
    pub wording: Option<u32>,
}

impl Dated for AccessionLine {
    fn on(&self) -> NaiveDate {
        self.said.on
    }

    fn sequence(&self) -> u32 {
        self.said.sequence
    }
}

impl Dated for ProgressLine {
    fn on(&self) -> NaiveDate {
        self.told.on
    }

    fn sequence(&self) -> u32 {
        self.told.sequence
    }
}

/// A state that the agreement went over into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageLine {
    pub entry: StageEntry,
    pub words: Option<String>,
}

/// A version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingLine {
    pub wording: Wording,
    pub text: Option<String>,
    pub document: Option<String>,
    pub changes: Option<String>,
}

/// What a body decided at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeLine {
    pub outcome: StepOutcome,
    pub words: Option<String>,
}

/// What a party told of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressLine {
    pub told: PartProgress,
    pub words: Option<String>,
}

/// How it stands to another agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    Replaces,
    ReplacedBy,
    MergesInto,
    TakesIn,
    Under,
    Over,
}

/// Another agreement that this reader may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedLine {
    pub relation: Relation,
    pub number: u32,
    pub title: String,
}

/// An item of an agenda that is about the agreement, and that this reader may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreatedLine {
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    pub item: ItemId,
    pub title: String,
}

/// One agreement as it stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementView {
    pub number: u32,
    pub title: String,
    pub kind: String,
    pub forum: ForumId,
    pub forum_name: String,
    /// Whether this reader may follow the way to the forum.
    pub may_see_forum: bool,
    pub summary: Option<String>,
    pub validity: Validity,
    pub parts: Vec<Part>,
    /// In Danish order.
    pub parties: Vec<PartyLine>,
    pub said: Vec<AccessionLine>,
    pub stages: Vec<StageLine>,
    pub wordings: Vec<WordingLine>,
    /// Of every version; of one those that were put to it first.
    pub annexes: Vec<WordingAnnex>,
    pub related: Vec<RelatedLine>,
    pub steps: Vec<Step>,
    pub outcomes: Vec<OutcomeLine>,
    pub told: Vec<ProgressLine>,
    /// The latest meeting first.
    pub treated: Vec<TreatedLine>,
    /// What was asked for those items; the one that is due last first.
    pub hearings: Vec<HearingView>,
    pub today: NaiveDate,
    /// The day that is shown.
    pub as_of: NaiveDate,
    pub may_govern: bool,
}

impl AgreementView {
    pub fn stage(&self) -> Option<AgreementStage> {
        let entries: Vec<_> = self.stages.iter().map(|line| line.entry).collect();
        stage_on(&entries, self.as_of)
    }

    pub fn coverage(&self) -> Coverage {
        let said: Vec<_> = self.said.iter().map(|line| line.said).collect();
        coverage_on(&self.party_facts(), &said, self.as_of)
    }

    /// Whether its last day is over, though it was not ended.
    pub fn is_expired(&self) -> bool {
        is_expired(self.validity, self.stage(), self.as_of)
    }

    /// What a party said last up to the day that is shown; nothing if that was retracted.
    pub fn last_said(&self, party: OrganisationId) -> Option<&AccessionLine> {
        let of_party = self.said.iter().filter(|line| line.said.party == party);
        last_on(of_party, self.as_of).filter(|line| line.said.stance != Stance::Retracted)
    }

    /// What a party had told last of a part by the day that is shown.
    pub fn progress(&self, part: u32, party: OrganisationId) -> Option<&ProgressLine> {
        let of_both = self.told.iter();
        let of_both = of_both.filter(|line| line.told.part == part && line.told.party == party);
        last_on(of_both, self.as_of)
    }

    /// The version of the text on the day that is shown.
    pub fn wording(&self) -> Option<&WordingLine> {
        let wordings: Vec<_> = self.wordings.iter().map(|line| line.wording).collect();
        let version = wording_on(&wordings, self.as_of)?;
        let mut lines = self.wordings.iter();
        lines.find(|line| line.wording.version == version)
    }

    pub fn standing(&self, step: &Step) -> StepStanding {
        let outcomes: Vec<_> = self.outcomes.iter().map(|line| line.outcome).collect();
        let parties = self.party_facts();
        let said: Vec<_> = self.said.iter().map(|line| line.said).collect();
        step_standing(step, (&parties, &said), &outcomes, self.as_of)
    }

    pub fn party(&self, id: OrganisationId) -> Option<&PartyLine> {
        self.parties.iter().find(|line| line.party.id == id)
    }

    /// The parties that exist on the day that is shown.
    pub fn existing(&self) -> impl Iterator<Item = &PartyLine> {
        let on = self.as_of;
        self.parties
            .iter()
            .filter(move |line| line.party.validity.holds(on))
    }

    fn party_facts(&self) -> Vec<Party> {
        self.parties.iter().map(|line| line.party).collect()
    }
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementLine {
    pub number: u32,
    pub title: String,
    pub kind: String,
    pub forum: ForumId,
    pub forum_name: String,
    /// `None` before its first.
    pub stage: Option<AgreementStage>,
    pub validity: Validity,
    pub coverage: Coverage,
}

/// The agreements that a reader may see, as they stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementRegister {
    pub agreements: Vec<AgreementLine>,
    /// Every party of one of them, in Danish order.
    pub parties: Vec<PartyLine>,
    pub today: NaiveDate,
    pub as_of: NaiveDate,
    pub may_govern: bool,
}

/// Whether an agreement's last day is over, though it was not ended.
fn is_expired(validity: Validity, stage: Option<AgreementStage>, day: NaiveDate) -> bool {
    let is_over = validity.until.is_some_and(|until| until < day);
    is_over && stage != Some(AgreementStage::Ended)
}

impl AgreementLine {
    pub fn is_expired(&self, day: NaiveDate) -> bool {
        is_expired(self.validity, self.stage, day)
    }

    /// How a party stands to it; `None` where it is no party.
    pub fn stance(&self, party: OrganisationId) -> Option<Option<Stance>> {
        self.coverage.stance(party)
    }
}

/// What the form of an agreement offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementForm {
    pub forums: Vec<(ForumId, String)>,
    /// In Danish order.
    pub organisations: Vec<Organisation>,
    /// The kinds that are in use.
    pub kinds: Vec<String>,
    /// Of one that is written anew.
    pub current: Option<super::Agreement>,
}
