//! What the demo data says of agreements. The cooperation agreement on children and young people, its
//! parts, who acceded on 10.11.2022 and its approval calendar stand in the minutes of Psykiatriforum; which
//! agreements are under revision, and which one is merged into another, in those of Driftsforum
//! Voksenpsykiatri Midt of 13.02.2023. What is invented says "Eksempel".

/// A day, written, or so many days from today.
#[derive(Clone, Copy)]
pub enum When {
    On(&'static str),
    FromToday(i64),
}

use When::{FromToday, On};

/// Who may accede.
pub struct Parties {
    pub named: &'static [&'static str],
    pub municipalities_of: &'static str,
}

pub enum Whose {
    One,
    EachParty,
}

pub struct DemoStage {
    pub stage: &'static str,
    pub on: When,
    pub words: &'static str,
}

/// What all parties said that `except` does not name.
pub struct Said {
    pub except: &'static [&'static str],
    /// If any, only these.
    pub only: &'static [&'static str],
    pub stance: &'static str,
    pub on: When,
    pub way: &'static str,
    pub decided_by: &'static str,
    pub words: &'static str,
}

pub struct DemoStep {
    pub title: &'static str,
    pub whose: Whose,
    pub window: (When, When),
    /// What was decided, when, and who has not; `None` while nobody has.
    pub decided: Option<(&'static str, When, &'static [&'static str])>,
}

pub struct Told {
    pub part: &'static str,
    pub party: &'static str,
    pub state: &'static str,
    pub on: When,
}

pub struct DemoAgreement {
    pub title: &'static str,
    pub kind: &'static str,
    pub forum: &'static str,
    pub summary: &'static str,
    pub parts: &'static str,
    pub parties: Parties,
    pub valid_from: Option<&'static str>,
    /// The number of the agreement that it is merged into.
    pub merges_into: &'static str,
    pub stages: &'static [DemoStage],
    /// From when, and the text.
    pub wording: Option<(When, &'static str)>,
    /// Of that text: the file's name, and the lines of its page.
    pub annex: Option<(&'static str, &'static [&'static str])>,
    pub said: &'static [Said],
    pub steps: &'static [DemoStep],
    pub told: &'static [Told],
}

const STEERING: &str = "Sundhedsstyregruppen, Region Midtjylland";
const OPERATIONS: &str = "Driftsforum Voksenpsykiatri Midt";
const MIDTJYLLAND: Parties = Parties {
    named: &["Region Midtjylland", "PLO-Midtjylland"],
    municipalities_of: "Region Midtjylland",
};
const NORDJYLLAND: Parties = Parties {
    named: &["Region Nordjylland"],
    municipalities_of: "Region Nordjylland",
};
const INVENTED: &str = "Eksempel: tilslutningen er opfundet.";
const HESITANT: &[&str] = &["Favrskov Kommune", "Skive Kommune", "Struer Kommune"];

const fn all_accede(on: &'static str) -> Said {
    Said {
        except: &[],
        only: &[],
        stance: "accedes",
        on: On(on),
        way: "meeting",
        decided_by: "",
        words: INVENTED,
    }
}

/// The first is number 1, and so on.
pub const AGREEMENTS: [DemoAgreement; 6] = [
    DemoAgreement {
        title: "Samarbejdsaftale om indlæggelse og udskrivning",
        kind: "Samarbejdsaftale",
        forum: OPERATIONS,
        summary: "Hvem der gør hvad, når en borger indlægges og udskrives.",
        parts: "",
        parties: NORDJYLLAND,
        valid_from: None,
        merges_into: "",
        stages: &[
            DemoStage {
                stage: "in_force",
                on: On("01.01.2020"),
                words: "Eksempel: dagen er opfundet.",
            },
            DemoStage {
                stage: "under_revision",
                on: On("13.02.2023"),
                words: "Revideringen er i gang. Den dag, den begyndte, står ikke i referatet.",
            },
        ],
        wording: None,
        annex: None,
        said: &[all_accede("01.01.2020")],
        steps: &[],
        told: &[],
    },
    DemoAgreement {
        title: "Samarbejdsaftale mellem Rehabiliteringscenter for Flygtninge og de nordjyske kommuner",
        kind: "Samarbejdsaftale",
        forum: OPERATIONS,
        summary: "Samarbejdet om borgere, der er i behandling på centret.",
        parts: "",
        parties: NORDJYLLAND,
        valid_from: None,
        merges_into: "1",
        stages: &[DemoStage {
            stage: "in_force",
            on: On("01.01.2020"),
            words: "Eksempel: dagen er opfundet.",
        }],
        wording: None,
        annex: None,
        said: &[all_accede("01.01.2020")],
        steps: &[],
        told: &[],
    },
    DemoAgreement {
        title: "Voksne med erhvervet hjerneskade",
        kind: "Samarbejdsaftale",
        forum: OPERATIONS,
        summary: "Rehabilitering af voksne med erhvervet hjerneskade.",
        parts: "",
        parties: NORDJYLLAND,
        valid_from: None,
        merges_into: "",
        stages: &[
            DemoStage {
                stage: "in_force",
                on: On("01.01.2020"),
                words: "Eksempel: dagen er opfundet.",
            },
            DemoStage {
                stage: "under_revision",
                on: On("13.02.2023"),
                words: "Revideringen var allerede i gang.",
            },
        ],
        wording: None,
        annex: None,
        said: &[all_accede("01.01.2020")],
        steps: &[],
        told: &[],
    },
    DemoAgreement {
        title: "Rammepapir for samarbejde om udgående ambulante teams",
        kind: "Rammepapir",
        forum: STEERING,
        summary: "Principper for, hvordan kommuner og psykiatrien samarbejder, når psykiatriens teams kommer ud til borgeren.",
        parts: "",
        parties: Parties {
            named: &["Psykiatrien i Region Midtjylland"],
            municipalities_of: "Region Midtjylland",
        },
        valid_from: None,
        merges_into: "",
        stages: &[DemoStage {
            stage: "in_force",
            on: On("01.01.2021"),
            words: "Eksempel: dagen er opfundet. Klyngerne har evalueret rammepapiret i 2022.",
        }],
        wording: None,
        annex: None,
        said: &[all_accede("01.01.2021")],
        steps: &[],
        told: &[],
    },
    DemoAgreement {
        title: "Samarbejdsaftale om børn og unge i psykisk mistrivsel",
        kind: "Samarbejdsaftale",
        forum: STEERING,
        summary: "Kommuner, region og almen praksis vil opdage mistrivsel hos børn og unge tidligere og hjælpe dem sammen. Aftalen handler om samarbejdet på tværs, ikke om, hvad hver part gør hos sig selv.",
        parts: "Sundhedsstyrelsens forløbsprogrammer\nElektronisk kommunikation mellem almen praksis og kommuner\nRådgivning fra Børne- og Ungdomspsykiatrisk Afdeling",
        parties: MIDTJYLLAND,
        valid_from: Some("01.04.2023"),
        merges_into: "",
        stages: &[
            DemoStage {
                stage: "hearing",
                on: On("15.06.2022"),
                words: "Eksempel: dagen er opfundet. Kommenteringsrunden gik forud for mødet 15.09.2022.",
            },
            DemoStage {
                stage: "approval",
                on: On("10.11.2022"),
                words: "Efter drøftelsen i Psykiatriforum.",
            },
            DemoStage {
                stage: "in_force",
                on: On("01.04.2023"),
                words: "Eksempel: dagen er opfundet.",
            },
        ],
        wording: Some((
            On("10.11.2022"),
            "Eksempel på en aftaletekst.\n\nParterne tager forløbsprogrammernes anbefalinger om det tværsektorielle samarbejde i brug, skriver sammen ved korrespondancemeddelelser og får faste kontaktpersoner og mødetider til sparring.",
        )),
        annex: None,
        said: &[
            Said {
                except: HESITANT,
                only: &[],
                stance: "accedes",
                on: On("10.11.2022"),
                way: "meeting",
                decided_by: "",
                words: "",
            },
            Said {
                except: &[],
                only: HESITANT,
                stance: "declines",
                on: On("10.11.2022"),
                way: "meeting",
                decided_by: "",
                words: "Kunne ikke forpligte sig på mødet. Kommunen giver en melding til sekretariatet, hvis vurderingen ændres.",
            },
            Said {
                except: &[],
                only: &["Skive Kommune"],
                stance: "accedes",
                on: On("12.01.2023"),
                way: "notice",
                decided_by: "",
                words: "Eksempel: meldingen er opfundet.",
            },
        ],
        steps: &[
            DemoStep {
                title: "Godkendelse i Sundhedssamarbejdsudvalget",
                whose: Whose::One,
                window: (On("01.12.2022"), On("31.12.2022")),
                decided: Some(("approved", On("15.12.2022"), &[])),
            },
            DemoStep {
                title: "Godkendelse i byråd og regionsråd",
                whose: Whose::EachParty,
                window: (On("01.01.2023"), On("31.03.2023")),
                decided: Some((
                    "approved",
                    On("28.02.2023"),
                    &[
                        "Favrskov Kommune",
                        "Struer Kommune",
                        "Samsø Kommune",
                        "PLO-Midtjylland",
                    ],
                )),
            },
        ],
        told: &[
            Told {
                part: "1",
                party: "Viborg Kommune",
                state: "done",
                on: On("15.05.2024"),
            },
            Told {
                part: "2",
                party: "Viborg Kommune",
                state: "under_way",
                on: On("15.05.2024"),
            },
            Told {
                part: "1",
                party: "Randers Kommune",
                state: "under_way",
                on: On("20.05.2024"),
            },
            Told {
                part: "3",
                party: "Region Midtjylland",
                state: "done",
                on: On("22.05.2024"),
            },
        ],
    },
    DemoAgreement {
        title: "Eksempel: Samarbejdsaftale om overgangen fra ung til voksen",
        kind: "Samarbejdsaftale",
        forum: STEERING,
        summary: "Opfundet, så der er en aftale på vej: hvem der følger en ung, der fylder 18, fra den ene afdeling til den anden.",
        parts: "Fælles overleveringsmøde\nEn kontaktperson i overgangen",
        parties: MIDTJYLLAND,
        valid_from: None,
        merges_into: "",
        stages: &[
            DemoStage {
                stage: "hearing",
                on: FromToday(-70),
                words: "",
            },
            DemoStage {
                stage: "approval",
                on: FromToday(-28),
                words: "",
            },
        ],
        wording: Some((
            FromToday(-28),
            "Eksempel på en aftaletekst.\n\nSenest et halvt år før den unge fylder 18, holder parterne et overleveringsmøde.",
        )),
        annex: Some((
            "Eksempel: tjekliste til overleveringsmødet.pdf",
            &[
                "Eksempel: tjekliste til overleveringsmødet",
                "Hvem kommer, hvad er aftalt, og hvem følger op.",
            ],
        )),
        said: &[Said {
            except: &[],
            only: &["Viborg Kommune", "Silkeborg Kommune", "Region Midtjylland"],
            stance: "accedes",
            on: FromToday(-7),
            way: "notice",
            decided_by: "",
            words: "",
        }],
        steps: &[
            DemoStep {
                title: "Godkendelse i Sundhedssamarbejdsudvalget",
                whose: Whose::One,
                window: (FromToday(-25), FromToday(-4)),
                decided: None,
            },
            DemoStep {
                title: "Godkendelse i byråd og regionsråd",
                whose: Whose::EachParty,
                window: (FromToday(-10), FromToday(45)),
                decided: None,
            },
        ],
        told: &[],
    },
];
