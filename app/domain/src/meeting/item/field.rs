/// A field that only the items of agendas have, and the tasks beneath them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaField {
    /// The item at which a forum decides.
    AgendaItem,
    /// The numbers of agreements.
    Agreements,
    Consequences,
    Indicators,
    Initiatives,
    PresenterSeat,
    Programme,
    /// The seat that answers for a task.
    TaskSeat,
}

impl AgendaField {
    pub const ALL: [Self; 8] = [
        Self::AgendaItem,
        Self::Agreements,
        Self::Consequences,
        Self::Indicators,
        Self::Initiatives,
        Self::PresenterSeat,
        Self::Programme,
        Self::TaskSeat,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::AgendaItem => "agenda_item",
            Self::Agreements => "linked_agreements",
            Self::Consequences => "consequences",
            Self::Indicators => "linked_indicators",
            Self::Initiatives => "linked_initiatives",
            Self::PresenterSeat => "presenter_seat",
            Self::Programme => "linked_programme",
            Self::TaskSeat => "task_seat",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
