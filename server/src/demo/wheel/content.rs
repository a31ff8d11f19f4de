use domain::half_year::HalfYear;
use domain::wheel::DutyKind;
use domain::wheel::DutyKind::{AdministrativeStatus, AgreementReview, Dialogue};

const OPERATIONS: &str = "Driftsforum Voksenpsykiatri Midt";
const STEERING: &str = "Sundhedsstyregruppen, Region Midtjylland";

/// What a forum does again and again.
pub struct DemoDuty {
    pub forum: &'static str,
    pub title: &'static str,
    pub kind: DutyKind,
    pub what: Option<&'static str>,
    pub when: When,
}

#[derive(Clone, Copy)]
pub enum When {
    Once(HalfYear),
    From {
        first: HalfYear,
        every: u32,
    },
    /// First so many half-years before the day of loading.
    Around {
        back: i32,
        every: u32,
    },
    /// On a day of this half-year, for the second time.
    Yearly,
}

pub enum Says {
    Reviewed,
    NotRelevant,
    UnderRevision,
    /// To the next half-year.
    PutOff,
}

pub struct DemoDecision {
    pub says: Says,
    pub words: Option<&'static str>,
}

const BRAIN: &str = "Voksne med erhvervet hjerneskade";
const REFUGEES: &str =
    "Samarbejdsaftale mellem Rehabiliteringscenter for Flygtninge (RCF) og de nordjyske kommuner";
const PREVENTION: &str =
    "Henvisning til forebyggelse i kommunerne inden for tobak, alkohol og stoffer";
const TRANSITION: &str = "Overgangen fra børne- og ungdomspsykiatrien til voksenpsykiatrien";
const DUAL: &str = "Samarbejdsaftaler om dobbeltdiagnoser";
const DIALOGUE: &str = "Dialog med Patientinddragelsesudvalget";
const ADMISSION: &str = "Samarbejdsaftale om indlæggelse og udskrivning";
const IPS: &str = "Status på samarbejdet om IPS";
const YOUTH: &str = "Status på samarbejdsaftalen om børn og unge i psykisk mistrivsel";

const fn review(title: &'static str, half: HalfYear) -> DemoDuty {
    DemoDuty {
        forum: OPERATIONS,
        title,
        kind: AgreementReview,
        what: None,
        when: When::Once(half),
    }
}

const H1: HalfYear = HalfYear::first(2023);
const H2: HalfYear = HalfYear::second(2023);

/// In the order of the lists.
pub const DUTIES: &[DemoDuty] = &[
    review("Behandlingsredskaber og hjælpemidler", H1),
    review("Genoptræning", H1),
    review(
        "Rådgivning og vurdering fra Klinisk Funktion, herunder Sundhedskoordinatorfunktionen",
        H1,
    ),
    review("KOL", H1),
    review("Hjerterehabilitering", H1),
    review("Diabetes", H1),
    review("Rehabilitering og palliation ifm. kræft", H1),
    review("Børn og unge med hjerneskade", H1),
    review(BRAIN, H1),
    review("Osteoporose", H1),
    review(REFUGEES, H1),
    review("Forløbsprogram for børn, unge og gravide med overvægt", H2),
    review("Arbejdsdeling på forebyggelsesområdet", H2),
    review("Børn med en psykisk syg forælder", H2),
    review(
        "Tidlig tværsektoriel indsats for børn fra misbrugsfamilier (Familieambulatoriet)",
        H2,
    ),
    review("Udsatte gravide", H2),
    review(
        "Oversigt: Hvor kan man få hjælp til en selvmordstruet borger?",
        H2,
    ),
    review(PREVENTION, H2),
    DemoDuty {
        forum: OPERATIONS,
        title: ADMISSION,
        kind: AgreementReview,
        what: Some("Eksempel: gennemgår, om aftalen følges på tværs af sektorerne."),
        when: When::Around { back: 1, every: 2 },
    },
    DemoDuty {
        forum: OPERATIONS,
        title: TRANSITION,
        kind: AgreementReview,
        what: None,
        when: When::Around { back: 1, every: 4 },
    },
    DemoDuty {
        forum: OPERATIONS,
        title: DUAL,
        kind: AgreementReview,
        what: None,
        when: When::Around { back: 0, every: 2 },
    },
    DemoDuty {
        forum: OPERATIONS,
        title: IPS,
        kind: AdministrativeStatus,
        what: Some("Eksempel: hvor langt de fælles teams er, og hvad der mangler."),
        when: When::Around { back: 1, every: 1 },
    },
    DemoDuty {
        forum: OPERATIONS,
        title: DIALOGUE,
        kind: Dialogue,
        what: Some("Årlig dialog om, hvad patienter og pårørende oplever i overgangene."),
        when: When::Yearly,
    },
    DemoDuty {
        forum: STEERING,
        title: YOUTH,
        kind: AdministrativeStatus,
        what: Some("Administrativ status på implementeringen hvert andet år, første gang i 2024."),
        when: When::From {
            first: HalfYear::second(2024),
            every: 4,
        },
    },
];

const INVENTED: Option<&str> = Some("Eksempel: gennemgået uden bemærkninger.");

/// What was decided of something due: as the minutes tell of the first half-year, else invented. `None` of
/// what nobody has decided on in this half-year.
pub fn decision(
    title: &str,
    (is_told, is_now, is_put_off): (bool, bool, bool),
) -> Option<DemoDecision> {
    let (says, words) = match (is_told, title) {
        (true, BRAIN) => (
            Says::UnderRevision,
            Some("Revideringen er allerede i gang."),
        ),
        (true, REFUGEES) => (
            Says::UnderRevision,
            Some("Indskrives i aftale om indlæggelse og udskrivning."),
        ),
        (true, _) => (
            Says::NotRelevant,
            Some("Formandskabet vurderer, at ingen af aftalerne er relevante i dette halvår."),
        ),
        (false, DUAL | DIALOGUE | YOUTH) if is_now => return None,
        // Once: what was put off before is dealt with.
        (false, PREVENTION | TRANSITION) if !is_put_off => (
            Says::PutOff,
            Some("Eksempel: tages op, når kommunerne har svaret."),
        ),
        (false, ADMISSION) => (
            Says::UnderRevision,
            Some("Eksempel: aftalen med Rehabiliteringscenter for Flygtninge skrives ind."),
        ),
        (false, _) => (Says::Reviewed, INVENTED),
    };
    Some(DemoDecision { says, words })
}
