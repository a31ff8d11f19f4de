use domain::locale::Locale;
use domain::milestone::Progress;
use domain::status::{Contradiction, ContradictionKind};

/// The words of milestones and contradictions.
pub struct Texts {
    pub milestones: &'static str,
    pub lead: &'static str,
    pub none: &'static str,
    pub milestone: &'static str,
    pub first: &'static str,
    pub current: &'static str,
    pub expected: &'static str,
    pub reached: &'static str,
    pub moves: fn(u32) -> String,
    pub overdue: fn(u32) -> String,
    pub left_out: &'static str,
    pub say: &'static str,
    pub progress: fn(Progress) -> &'static str,
    pub choose: &'static str,
    pub send: &'static str,
    pub against: &'static str,
    pub against_none: &'static str,
    /// "Grøn, men milepæl er 20 dage forsinket".
    pub contradiction: fn(&Contradiction) -> String,
    pub kind: fn(ContradictionKind) -> &'static str,
    pub explain: &'static str,
    pub explained: &'static str,
    pub answers: &'static str,
    pub sample: &'static str,
}

const DA: Texts = Texts {
    milestones: "Milepæle",
    lead: "De aftalte datoer fra ordrebekræftelsen og det, projektlederen venter.",
    none: "Den gældende ordrebekræftelse har ingen milepæle.",
    milestone: "Milepæl",
    first: "Først aftalt",
    current: "Aftalt nu",
    expected: "Ventes",
    reached: "Nået",
    moves: |n| match n {
        1 => "flyttet 1 gang".to_owned(),
        n => format!("flyttet {n} gange"),
    },
    overdue: |n| match n {
        1 => "1 dag forsinket".to_owned(),
        n => format!("{n} dage forsinket"),
    },
    left_out: "udgået",
    say: "Meld om en milepæl",
    progress: |progress| match progress {
        Progress::Expected => "Ventes nået",
        Progress::Reached => "Er nået",
    },
    choose: "Vælg en milepæl",
    send: "Meld milepælen",
    against: "Hvad der taler mod det grønne lys",
    against_none: "Intet, som Styrbord kender, taler mod lyset i den nyeste runde.",
    contradiction: |contradiction| match (contradiction.kind, contradiction.days) {
        (ContradictionKind::Milestone, Some(1)) => {
            "Grøn, men milepæl er 1 dag forsinket".to_owned()
        }
        (ContradictionKind::Milestone, days) => format!(
            "Grøn, men milepæl er {} dage forsinket",
            days.unwrap_or_default()
        ),
        (ContradictionKind::Confirmation, _) => {
            "Grøn, men ordrebekræftelsen er ikke godkendt".to_owned()
        }
        (ContradictionKind::Owner, _) => "Grøn, men ejeren er vakant".to_owned(),
        (ContradictionKind::Evidence, _) => format!(
            "Grøn, men uden dokumentation i {} runder",
            contradiction.rounds.unwrap_or_default()
        ),
        (ContradictionKind::Indicator, _) => format!(
            "Grøn, men {} udvikler sig bekymrende",
            listed(&contradiction.indicators, ("»", "«"), "og")
        ),
    },
    kind: |kind| match kind {
        ContradictionKind::Milestone => "Milepæl",
        ContradictionKind::Confirmation => "Ordrebekræftelse",
        ContradictionKind::Owner => "Ejer",
        ContradictionKind::Evidence => "Dokumentation",
        ContradictionKind::Indicator => "Indikator",
    },
    explain: "Begrund det grønne lys",
    explained: "Begrundelse",
    answers: "Begrundelser indtil nu",
    sample: "eksempeldata",
};

const EN: Texts = Texts {
    milestones: "Milestones",
    lead: "The days agreed in the order confirmation, and what the lead expects.",
    none: "The order confirmation in force has no milestones.",
    milestone: "Milestone",
    first: "First agreed",
    current: "Agreed now",
    expected: "Expected",
    reached: "Reached",
    moves: |n| match n {
        1 => "moved once".to_owned(),
        n => format!("moved {n} times"),
    },
    overdue: |n| match n {
        1 => "1 day late".to_owned(),
        n => format!("{n} days late"),
    },
    left_out: "left out",
    say: "Report on a milestone",
    progress: |progress| match progress {
        Progress::Expected => "Expected to be reached",
        Progress::Reached => "Is reached",
    },
    choose: "Choose a milestone",
    send: "Report the milestone",
    against: "What speaks against the green light",
    against_none: "Nothing that Styrbord knows of speaks against the light of the newest round.",
    contradiction: |contradiction| match (contradiction.kind, contradiction.days) {
        (ContradictionKind::Milestone, Some(1)) => {
            "Green, but a milestone is 1 day late".to_owned()
        }
        (ContradictionKind::Milestone, days) => format!(
            "Green, but a milestone is {} days late",
            days.unwrap_or_default()
        ),
        (ContradictionKind::Confirmation, _) => {
            "Green, but the order confirmation is not approved".to_owned()
        }
        (ContradictionKind::Owner, _) => "Green, but the owner's seat is vacant".to_owned(),
        (ContradictionKind::Evidence, _) => format!(
            "Green, but without evidence for {} rounds",
            contradiction.rounds.unwrap_or_default()
        ),
        (ContradictionKind::Indicator, _) => format!(
            "Green, but the course of {} is a concern",
            listed(&contradiction.indicators, ("“", "”"), "and")
        ),
    },
    kind: |kind| match kind {
        ContradictionKind::Milestone => "Milestone",
        ContradictionKind::Confirmation => "Order confirmation",
        ContradictionKind::Owner => "Owner",
        ContradictionKind::Evidence => "Evidence",
        ContradictionKind::Indicator => "Indicator",
    },
    explain: "Give the reason of the green light",
    explained: "Reason",
    answers: "Reasons so far",
    sample: "sample data",
};

/// "»A«, »B« og »C«".
fn listed(names: &[String], (open, close): (&str, &str), and: &str) -> String {
    let quoted = names.iter().map(|name| format!("{open}{name}{close}"));
    let quoted: Vec<_> = quoted.collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
        None => String::new(),
    }
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
