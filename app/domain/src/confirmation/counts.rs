//! What the order book of a programme counts.

use super::StageKind;

/// All counts of a programme; each initiative that is active counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainCounts {
    pub stages: StageCounts,
    /// Confirmations that are missing: nothing is in force, and the lead has the move.
    pub n_missing: u32,
    pub involvement: InvolvementCounts,
}

impl ChainCounts {
    /// Counts `n` initiatives in this stage of which version `in_force` holds; 0 while none does.
    pub fn add(&mut self, stage: StageKind, in_force: u32, n: u32) {
        self.stages.add(stage, n);
        let with_lead = matches!(
            stage,
            StageKind::Ordered | StageKind::Drafting | StageKind::Returned
        );
        if in_force == 0 && with_lead {
            self.n_missing = self.n_missing.saturating_add(n);
        }
    }
}

/// How many initiatives are in each stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageCounts(pub Vec<(StageKind, u32)>);

impl StageCounts {
    pub fn of(&self, kind: StageKind) -> u32 {
        self.0
            .iter()
            .find(|(k, _)| *k == kind)
            .map_or(0, |(_, n)| *n)
    }

    fn add(&mut self, kind: StageKind, n: u32) {
        match self.0.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, sum)) => *sum = sum.saturating_add(n),
            None => self.0.push((kind, n)),
        }
    }

    pub fn total(&self) -> u32 {
        self.0.iter().fold(0, |sum, (_, n)| sum.saturating_add(*n))
    }
}

/// How many of the submitted confirmations involve patients, question by question (need N27).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InvolvementCounts {
    pub described: u32,
    pub not_described: u32,
    pub solved: u32,
    pub not_solved: u32,
}

impl InvolvementCounts {
    /// Counts `n` confirmations with these answers.
    pub fn add(&mut self, described: bool, solved: bool, n: u32) {
        let describe = if described {
            &mut self.described
        } else {
            &mut self.not_described
        };
        *describe = describe.saturating_add(n);
        let solve = if solved {
            &mut self.solved
        } else {
            &mut self.not_solved
        };
        *solve = solve.saturating_add(n);
    }

    /// Confirmations that answer.
    pub const fn total(&self) -> u32 {
        self.described.saturating_add(self.not_described)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_is_what_the_lead_owes_while_nothing_holds() {
        let mut counts = ChainCounts::default();
        for (stage, in_force, n) in [
            (StageKind::Ordered, 0, 1),
            (StageKind::Drafting, 0, 2),
            (StageKind::Drafting, 1, 4),
            (StageKind::Returned, 0, 8),
            (StageKind::Awaiting, 0, 16),
            (StageKind::InForce, 1, 32),
        ] {
            counts.add(stage, in_force, n);
        }
        assert_eq!(counts.n_missing, 1 + 2 + 8);
        assert_eq!(counts.stages.of(StageKind::Drafting), 6);
        assert_eq!(counts.stages.total(), 63);
    }
}
