use crate::confirmation::{ApprovalRule, ApprovalStep};
use crate::ids::ForumId;

/// A forum that can be asked, and who speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathStep {
    pub forum: ForumId,
    pub rule: ApprovalRule,
}

/// The way up of a deviation: the forums of the programme's chain, then those who ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EscalationPath(Vec<PathStep>);

impl EscalationPath {
    pub fn new(chain: &[ApprovalStep], ordered_by: ForumId) -> Self {
        let mut steps: Vec<_> = chain
            .iter()
            .map(|step| PathStep {
                forum: step.forum,
                rule: step.rule,
            })
            .collect();
        if steps.iter().all(|step| step.forum != ordered_by) {
            steps.push(PathStep {
                forum: ordered_by,
                rule: ApprovalRule::default(),
            });
        }
        Self(steps)
    }

    /// The forum that this one asks; `None` at the top. One outside the path asks the first of it.
    pub fn above(&self, forum: ForumId) -> Option<ForumId> {
        let next = match self.0.iter().position(|step| step.forum == forum) {
            Some(at) => at.saturating_add(1),
            None => 0,
        };
        self.0.get(next).map(|step| step.forum)
    }

    pub fn contains(&self, forum: ForumId) -> bool {
        self.0.iter().any(|step| step.forum == forum)
    }

    /// From the first of the chain to those who ordered.
    pub fn forums(&self) -> impl Iterator<Item = ForumId> {
        self.0.iter().map(|step| step.forum)
    }

    /// Who speaks for a forum; in one outside the path, any member.
    pub fn rule(&self, forum: ForumId) -> ApprovalRule {
        let step = self.0.iter().find(|step| step.forum == forum);
        step.map_or_else(ApprovalRule::default, |step| step.rule)
    }
}
