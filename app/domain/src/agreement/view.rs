//! What the pages of agreements show.

use super::{
    Accession, AgreementStage, Coverage, Part, PartProgress, Party, StageEntry, Stance, Step,
    StepOutcome, StepStanding, Way, Wording, coverage_on, stage_on, step_standing, wording_on,
};
use crate::ids::{ForumId, OrganisationId};
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
    pub related: Vec<RelatedLine>,
    pub steps: Vec<Step>,
    pub outcomes: Vec<OutcomeLine>,
    pub told: Vec<PartProgress>,
    pub today: NaiveDate,
    /// The day that is shown.
    pub as_of: NaiveDate,
    pub may_govern: bool,
}

impl AgreementView {
    pub fn stage(&self) -> AgreementStage {
        let entries: Vec<_> = self.stages.iter().map(|line| line.entry).collect();
        stage_on(&entries, self.as_of)
    }

    pub fn coverage(&self) -> Coverage {
        let said: Vec<_> = self.said.iter().map(|line| line.said).collect();
        coverage_on(&self.party_facts(), &said, self.as_of)
    }

    /// What a party said last up to the day that is shown.
    pub fn last_said(&self, party: OrganisationId) -> Option<&AccessionLine> {
        let of_party = self.said.iter();
        let of_party =
            of_party.filter(|line| line.said.party == party && line.said.on <= self.as_of);
        of_party.max_by_key(|line| (line.said.on, line.said.sequence))
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
        step_standing(step, &self.party_facts(), &outcomes, self.as_of)
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
    pub stage: AgreementStage,
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

impl AgreementLine {
    /// How a party stands to it; `None` where it is no party.
    pub fn stance(&self, party: OrganisationId) -> Option<Option<Stance>> {
        let mut stances = self.coverage.stances.iter();
        stances
            .find(|(id, _)| *id == party)
            .map(|(_, stance)| *stance)
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
