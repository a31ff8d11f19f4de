//! What is told of the grants.

use domain::funding::{FigureKind, Operation};

pub struct DemoFunding {
    pub title: &'static str,
    pub grantor: &'static str,
    pub source: &'static str,
    /// Empty where it is the first day.
    pub granted_on: &'static str,
    pub total: &'static str,
    pub own: &'static str,
    pub shares: &'static str,
    pub first_day: &'static str,
    pub last_day: &'static str,
    /// So many days before the day of loading and after it, in place of the two.
    pub around_today: Option<(u64, u64)>,
    pub purpose: &'static str,
    pub conditions: &'static str,
    pub criteria: &'static str,
    pub forum: &'static str,
    pub organisation: &'static str,
    pub responsible: &'static str,
    pub programme: &'static str,
    pub initiatives: &'static str,
    pub indicators: &'static str,
    pub told: &'static [Told],
}

/// What was put down of a grant, in this order.
pub enum Told {
    /// Of the half-year at this place, from 0; why, where that is owed.
    Figure(FigureKind, usize, &'static str, &'static str),
    /// What, due how many days after the first day, and reported how many days before that with which
    /// words.
    Duty(&'static str, u64, Option<(u64, &'static str)>),
    Decided(Operation, &'static str, &'static str, &'static str),
}

const fn spent(place: usize, amount: &'static str) -> Told {
    Told::Figure(FigureKind::Spent, place, amount, "")
}

pub const FUNDINGS: [DemoFunding; 3] = [
    DemoFunding {
        title: "IPS-ambassadør i Psykiatrien i Region Nordjylland",
        grantor: "Styrelsen for Arbejdsmarked og Rekruttering (STAR)",
        source: "",
        granted_on: "12.12.2022",
        total: "16 mio. kr.",
        own: "3,16 mio. kr.",
        shares: "Psykiatrien i de fire andre regioner: 12,84 mio. kr.",
        first_day: "01.01.2023",
        last_day: "31.12.2026",
        around_today: None,
        purpose: "Et fælles korps med én IPS-ambassadør i hver region, der sætter samarbejde i gang og bygger bro mellem kommuner og psykiatri, så IPS-metoden udbredes.",
        conditions: "Pengene går til ansættelse af én ambassadør og til aktiviteter, der udbreder metoden: undervisning, temadage og workshops, møder, forplejning og transport. Midlerne er tidsbegrænsede.",
        criteria: "Flest mulige borgere med psykiske lidelser får helt eller delvis fodfæste på arbejdsmarkedet i lønnede timer eller gennemfører en uddannelse.\nMetoden er udbredt og forankret i hovedparten af de nordjyske kommuner.",
        forum: "Driftsforum Voksenpsykiatri Midt",
        organisation: "Psykiatrien i Region Nordjylland",
        responsible: "vicedirektør, Psykiatrien i Region Nordjylland",
        programme: "ips-region-nordjylland",
        initiatives: "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
        indicators: "1",
        told: &[
            spent(0, "310.000 kr."),
            spent(1, "402.000 kr."),
            spent(2, "389.000 kr."),
            spent(3, "411.000 kr."),
            spent(4, "396.000 kr."),
            spent(5, "404.000 kr."),
            spent(6, "398.000 kr."),
            Told::Figure(
                FigureKind::Forecast,
                7,
                "450.000 kr.",
                "Eksempel: det, der ikke blev brugt i 2023, går til en afsluttende temadag.",
            ),
            Told::Duty(
                "Eksempel: årlig status til styrelsen",
                424,
                Some((
                    6,
                    "Eksempel: sendt med regnskab og oversigt over aktiviteter.",
                )),
            ),
            Told::Duty("Eksempel: afsluttende rapport og regnskab", 1551, None),
        ],
    },
    DemoFunding {
        title: "Eksempel: klyngemidler til Sundhedsklynge Midt",
        grantor: "Økonomiaftalerne mellem regeringen, regionerne og kommunerne",
        source: "Klyngemidler",
        granted_on: "02.01.2023",
        total: "2 mio. kr.",
        own: "1,2 mio. kr.",
        shares: "Andre parter i klyngen: 800.000 kr.",
        first_day: "01.01.2023",
        last_day: "31.12.2023",
        around_today: None,
        purpose: "Eksempel: opstart af indsatser i klyngens handleplan. Beløbene er opdigtede.",
        conditions: "Eksempel: midlerne bruges i året.",
        criteria: "",
        forum: "Chefforum",
        organisation: "Aalborg Kommune",
        responsible: "klyngesekretariatet",
        programme: "handleplan-sundhedsklynge-midt",
        initiatives: "1, 5, 9",
        indicators: "",
        told: &[
            spent(0, "540.000 kr."),
            spent(1, "645.000 kr."),
            Told::Decided(
                Operation::Continues,
                "Eksempel: Direktørforum",
                "04.12.2023",
                "Eksempel: indsatserne fortsætter inden for parternes egne rammer.",
            ),
        ],
    },
    DemoFunding {
        title: "Eksempel: hjemmemonitorering på tværs",
        grantor: "Eksempel: Sundhedspuljen",
        source: "",
        granted_on: "",
        total: "6 mio. kr.",
        own: "2,4 mio. kr.",
        shares: "Region Nordjylland: 3,6 mio. kr.",
        first_day: "",
        last_day: "",
        around_today: Some((500, 150)),
        purpose: "Eksempel: borgere følges hjemmefra, så færre indlægges. Alt om denne bevilling er opdigtet.",
        conditions: "Eksempel: begge sektorer deltager i hele perioden.",
        criteria: "Eksempel: færre akutte indlæggelser blandt dem, der følges.",
        forum: "Chefforum",
        organisation: "Jammerbugt Kommune",
        responsible: "sundhedschef, Jammerbugt Kommune",
        programme: "handleplan-sundhedsklynge-midt",
        initiatives: "10",
        indicators: "",
        told: &[
            spent(0, "330.000 kr."),
            spent(1, "575.000 kr."),
            Told::Figure(
                FigureKind::Forecast,
                2,
                "300.000 kr.",
                "Eksempel: en stilling har været ledig siden foråret.",
            ),
            Told::Duty(
                "Eksempel: halvårlig status",
                200,
                Some((3, "Eksempel: sendt.")),
            ),
            Told::Duty("Eksempel: midtvejsregnskab", 365, None),
        ],
    },
];

pub struct DemoLapse {
    pub title: &'static str,
    pub source: &'static str,
    pub first_day: &'static str,
    pub last_day: &'static str,
    pub words: &'static str,
    pub noted_on: &'static str,
}

/// As the minutes of a cluster tell after its meeting.
pub const LAPSE: DemoLapse = DemoLapse {
    title: "Ingen klyngemidler i 2024",
    source: "Klyngemidler",
    first_day: "01.01.2024",
    last_day: "31.12.2024",
    words: "Økonomiaftalerne er landet, og der er ikke afsat klyngemidler i 2024. Formandskabet arbejder for varige midler.",
    noted_on: "14.06.2023",
};
