//! What comes back after it was over.

use super::{History, Track};
use crate::deviation::{Resolution, Step, StepMove};
use crate::statistics::Share;
use crate::status::LightState;

/// A deviation and what was decided of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Of the initiative.
    pub number: u32,
    pub title: String,
    /// Oldest first.
    pub steps: Vec<Step>,
    /// The name of the forum that has the move or closed it.
    pub holder: String,
}

impl Course {
    /// How it was closed; `None` while it is open.
    pub fn resolution(&self) -> Option<Resolution> {
        match self.steps.last()?.made {
            StepMove::Closed { resolution } => Some(resolution),
            StepMove::Remedied | StepMove::Escalated { .. } | StepMove::Answered { .. } => None,
        }
    }
}

/// How often a deviation was not over after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// By how they were closed: how many closed deviations were followed by another of the same
    /// initiative. An outcome that never was given is left out.
    pub after_outcome: Vec<(Resolution, Share)>,
    /// How many of the times that a yellow or red light became green it became yellow or red again;
    /// rounds without a report are passed over.
    pub after_green: Share,
}

impl Recurrence {
    /// After any outcome.
    pub fn total(&self) -> Share {
        let each = self.after_outcome.iter();
        each.fold(Share::default(), |sum, (_, share)| {
            Share::new(
                sum.n.saturating_add(share.n),
                sum.of.saturating_add(share.of),
            )
        })
    }
}

/// `courses` are ordered by number, in each the oldest first.
pub fn recurrence(history: &History, courses: &[Course]) -> Recurrence {
    let mut after_outcome: Vec<(Resolution, Share)> = Resolution::ALL
        .map(|resolution| (resolution, Share::default()))
        .to_vec();
    for (at, course) in courses.iter().enumerate() {
        let Some(outcome) = course.resolution() else {
            continue;
        };
        let next = courses.get(at.saturating_add(1));
        let came_back = next.is_some_and(|next| next.number == course.number);
        for (_, share) in after_outcome
            .iter_mut()
            .filter(|(known, _)| *known == outcome)
        {
            share.of = share.of.saturating_add(1);
            share.n = share.n.saturating_add(u32::from(came_back));
        }
    }
    after_outcome.retain(|(_, share)| share.of > 0);
    Recurrence {
        after_outcome,
        after_green: after_green(&history.tracks),
    }
}

fn after_green(tracks: &[Track]) -> Share {
    let mut found = Share::default();
    for track in tracks {
        let (mut before, mut has_recovered) = (None, false);
        for state in track.reported() {
            let is_green = state == LightState::Green;
            if is_green && before == Some(false) {
                found.of = found.of.saturating_add(1);
                has_recovered = true;
            }
            if !is_green && std::mem::take(&mut has_recovered) {
                found.n = found.n.saturating_add(1);
            }
            before = Some(is_green);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::story::{START, story};
    use super::*;
    use crate::ids::ForumId;
    use uuid::Uuid;

    fn course(number: u32, closed: Option<Resolution>) -> Course {
        let made = match closed {
            Some(resolution) => StepMove::Closed { resolution },
            None => StepMove::Remedied,
        };
        let forum = ForumId::new(Uuid::nil());
        Course {
            number,
            title: String::new(),
            steps: vec![Step {
                forum,
                decided_on: START,
                made,
            }],
            holder: String::new(),
        }
    }

    #[test]
    fn a_closed_deviation_has_come_back_when_another_follows() {
        use Resolution::{Accepted, Solved};
        let courses = [
            course(1, Some(Solved)),
            course(1, Some(Solved)),
            course(1, None),
            course(2, Some(Solved)),
            course(3, Some(Accepted)),
            course(3, Some(Solved)),
            course(4, None),
        ];
        let found = recurrence(&History::of(&story(&[])), &courses);
        let expected = [(Solved, Share::new(2, 4)), (Accepted, Share::new(1, 1))];
        assert_eq!(found.after_outcome, expected);
        assert_eq!(found.total(), Share::new(3, 5));
        let none = recurrence(&History::of(&story(&[])), &[]);
        assert_eq!(
            (none.after_outcome.len(), none.total()),
            (0, Share::default())
        );
    }

    #[test]
    fn what_was_green_again_and_deviates_again_has_come_back() {
        for (line, share) in [
            ("GGYR", (0, 0)),
            ("YGGG", (0, 1)),
            ("YGYG", (1, 2)),
            ("YGGR", (1, 1)),
            ("YmGmR", (1, 1)),
            ("YmYGG", (0, 1)),
            ("YGRGY", (2, 2)),
        ] {
            let found = recurrence(&History::of(&story(&[line])), &[]).after_green;
            assert_eq!(found, Share::new(share.0, share.1), "{line}");
        }
    }
}
