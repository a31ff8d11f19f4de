//! How long forums wait for an answer from the forum above.

use super::Course;
use crate::deviation::StepMove;
use crate::statistics::Median;
use chrono::NaiveDate;

/// An escalation that has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenEscalation {
    /// Of the initiative.
    pub number: u32,
    pub title: String,
    /// The forum that is to answer.
    pub holder: String,
    /// When the first of the forums that still wait asked: asking further up does not make it younger.
    pub since: NaiveDate,
    /// Whole days until today; at least 0.
    pub days: u32,
}

/// The escalations that have no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalations {
    /// The oldest first.
    pub open: Vec<OpenEscalation>,
    /// In days; `None` where none is open.
    pub median: Option<Median>,
}

pub fn escalations(courses: &[Course], today: NaiveDate) -> Escalations {
    let mut open: Vec<OpenEscalation> = courses
        .iter()
        .filter_map(|course| {
            let since = asked_on(course)?;
            Some(OpenEscalation {
                number: course.number,
                title: course.title.clone(),
                holder: course.holder.clone(),
                since,
                days: u32::try_from((today - since).num_days()).unwrap_or(0),
            })
        })
        .collect();
    open.sort_by_key(|escalation| (escalation.since, escalation.number));
    Escalations {
        median: Median::of(open.iter().map(|escalation| escalation.days)),
        open,
    }
}

/// When the first question was asked that has no answer.
fn asked_on(course: &Course) -> Option<NaiveDate> {
    let mut asked = Vec::new();
    for step in &course.steps {
        match step.made {
            StepMove::Escalated { .. } => asked.push(step.decided_on),
            StepMove::Answered { .. } => {
                asked.pop();
            }
            StepMove::Remedied | StepMove::Closed { .. } => asked.clear(),
        }
    }
    asked.first().copied()
}

#[cfg(test)]
mod tests {
    use super::super::story::START;
    use super::*;
    use crate::deviation::{Resolution, Step};
    use crate::ids::ForumId;
    use chrono::Days;
    use uuid::Uuid;

    fn course(number: u32, moves: &[(u64, char)]) -> Course {
        let (forum, to) = (ForumId::new(Uuid::nil()), ForumId::new(Uuid::nil()));
        let resolution = Resolution::Accepted;
        let step = |(day, sign): &(u64, char)| Step {
            forum,
            decided_on: START + Days::new(*day),
            made: match sign {
                'e' => StepMove::Escalated { to },
                'a' => StepMove::Answered { to, resolution },
                'c' => StepMove::Closed { resolution },
                _ => StepMove::Remedied,
            },
        };
        Course {
            number,
            title: String::new(),
            steps: moves.iter().map(step).collect(),
            holder: "Direktørforum".into(),
        }
    }

    #[test]
    fn it_is_as_old_as_the_first_question_that_has_no_answer() {
        let courses = [
            course(1, &[(0, 'r'), (10, 'e')]),
            course(2, &[(3, 'e'), (17, 'e')]),
            course(3, &[(1, 'e'), (5, 'a')]),
            course(4, &[(1, 'e'), (5, 'a'), (6, 'c')]),
            course(5, &[(2, 'e'), (4, 'e'), (9, 'a')]),
            course(6, &[]),
            course(7, &[(1, 'e'), (2, 'a'), (11, 'e')]),
        ];
        let found = escalations(&courses, START + Days::new(20));
        let ages: Vec<_> = found.open.iter().map(|e| (e.number, e.days)).collect();
        assert_eq!(ages, [(5, 18), (2, 17), (1, 10), (7, 9)]);
        assert_eq!(found.median.map(Median::parts), Some((13, true)));
        assert_eq!(escalations(&[], START).median, None);
    }
}
