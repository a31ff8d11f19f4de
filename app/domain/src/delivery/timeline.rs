//! The chain from order to acceptance as a politician reads it: what happened, on which day.

use crate::confirmation::Verdict;
use crate::order::FateKind;
use chrono::NaiveDate;

/// Something that happened to an initiative, in the order in which such things follow on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    Ordered {
        forum: String,
        item: String,
    },
    Amended {
        forum: String,
        item: String,
    },
    ConditionSet {
        text: String,
    },
    Submitted {
        version: u32,
        is_change: bool,
    },
    Withdrawn {
        version: u32,
    },
    Decided {
        forum: String,
        verdict: Verdict,
        version: u32,
    },
    InForce {
        version: u32,
    },
    Told {
        version: u32,
        item: String,
    },
    ConditionFulfilled {
        text: String,
    },
    HandedOver {
        title: String,
    },
    Returned {
        title: String,
    },
    Accepted {
        title: String,
    },
    Settled {
        fate: FateKind,
    },
}

impl Happening {
    const fn rank(&self) -> u8 {
        match self {
            Self::Ordered { .. } => 0,
            Self::Amended { .. } => 1,
            Self::ConditionSet { .. } => 2,
            Self::Withdrawn { .. } => 3,
            Self::Submitted { .. } => 4,
            Self::Decided { .. } => 5,
            Self::InForce { .. } => 6,
            Self::Told { .. } => 7,
            Self::ConditionFulfilled { .. } => 8,
            Self::HandedOver { .. } => 9,
            Self::Returned { .. } | Self::Accepted { .. } => 10,
            Self::Settled { .. } => 11,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent {
    pub on: NaiveDate,
    pub what: Happening,
}

/// Oldest first; on one day, as such things follow from each other.
pub fn in_order(mut events: Vec<TimelineEvent>) -> Vec<TimelineEvent> {
    events.sort_by_key(|event| (event.on, event.what.rank()));
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn what_follows_from_each_other_on_one_day_stands_in_that_order() {
        let on = parse_day("17.04.2023").unwrap();
        let event = |what| TimelineEvent { on, what };
        let decided = event(Happening::Decided {
            forum: "Direktørforum".into(),
            verdict: Verdict::Approved,
            version: 1,
        });
        let in_force = event(Happening::InForce { version: 1 });
        let ordered = TimelineEvent {
            on: parse_day("13.03.2023").unwrap(),
            what: Happening::Ordered {
                forum: "Politisk Niveau".into(),
                item: "Punkt 3".into(),
            },
        };
        let sorted = in_order(vec![in_force.clone(), decided.clone(), ordered.clone()]);
        assert_eq!(sorted, [ordered, decided, in_force]);
    }
}
