use domain::locale::Locale;
use domain::task::TaskOutcome;

/// The words of tasks.
pub struct Texts {
    pub tasks: &'static str,
    pub own: &'static str,
    pub tasks_of: fn(&str) -> String,
    pub lead: &'static str,
    pub none: &'static str,
    pub none_of_item: &'static str,
    pub task: &'static str,
    pub responsible: &'static str,
    pub due: &'static str,
    pub overdue: &'static str,
    pub state: &'static str,
    pub standing: fn(Option<TaskOutcome>) -> &'static str,
    pub from: &'static str,
    pub closed_item: &'static str,
    pub give: &'static str,
    pub give_send: &'static str,
    pub responsible_hint: &'static str,
    pub person_hint: &'static str,
    pub nobody: &'static str,
    pub said: &'static str,
    pub nothing_said: &'static str,
    pub sample: &'static str,
    pub say: &'static str,
    pub outcome: fn(TaskOutcome) -> &'static str,
    pub words_hint: &'static str,
    pub say_send: &'static str,
}

const DA: Texts = Texts {
    tasks: "Opgaver",
    own: "Mine opgaver",
    tasks_of: |forum| format!("Opgaver fra {forum}"),
    lead: "En opgave har én ansvarlig og en frist og står her, til den er lukket.",
    none: "Forummet har ingen opgaver.",
    none_of_item: "Ingen opgaver under punktet.",
    task: "Opgave",
    responsible: "Ansvarlig",
    due: "Frist",
    overdue: "frist overskredet",
    state: "Stand",
    standing: |outcome| match outcome {
        None => "Åben",
        Some(TaskOutcome::GoesOn) => "I gang",
        Some(TaskOutcome::Done) => "Udført",
        Some(TaskOutcome::Dropped) => "Opgivet, ikke udført",
    },
    from: "Fra",
    closed_item: "et lukket punkt",
    give: "Giv en opgave",
    give_send: "Giv opgaven",
    responsible_hint: "Én rolle og organisation, f.eks. sekretariatet.",
    person_hint: "Opgaven vises på personens forside.",
    nobody: "Ingen konto",
    said: "Hvad der er sagt",
    nothing_said: "Der er ikke sagt noget endnu.",
    sample: "eksempeldata",
    say: "Meld om opgaven",
    outcome: |outcome| match outcome {
        TaskOutcome::GoesOn => "Den er i gang",
        TaskOutcome::Done => "Den er udført",
        TaskOutcome::Dropped => "Den opgives",
    },
    words_hint: "Hvor langt den er, eller hvorfor den opgives. Kan stå tomt, når den er udført.",
    say_send: "Meld",
};

const EN: Texts = Texts {
    tasks: "Tasks",
    own: "My tasks",
    tasks_of: |forum| format!("Tasks from {forum}"),
    lead: "A task has one who answers for it and a day, and stands here until it is closed.",
    none: "The forum has no tasks.",
    none_of_item: "No tasks under this item.",
    task: "Task",
    responsible: "Responsible",
    due: "Due",
    overdue: "overdue",
    state: "State",
    standing: |outcome| match outcome {
        None => "Open",
        Some(TaskOutcome::GoesOn) => "Under way",
        Some(TaskOutcome::Done) => "Done",
        Some(TaskOutcome::Dropped) => "Dropped, not done",
    },
    from: "From",
    closed_item: "a closed item",
    give: "Give a task",
    give_send: "Give the task",
    responsible_hint: "One role and organisation, such as the secretariat.",
    person_hint: "The task is shown on the front page of this person.",
    nobody: "No account",
    said: "What was said",
    nothing_said: "Nothing has been said yet.",
    sample: "sample data",
    say: "Tell of the task",
    outcome: |outcome| match outcome {
        TaskOutcome::GoesOn => "It is under way",
        TaskOutcome::Done => "It is done",
        TaskOutcome::Dropped => "It is dropped",
    },
    words_hint: "How far it is, or why it is dropped. Can be left empty when it is done.",
    say_send: "Tell",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
