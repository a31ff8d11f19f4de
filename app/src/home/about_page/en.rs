use super::{About, Section};
use domain::status::LightState;

pub(super) const ABOUT: About = About {
    title: "About Styrbord",
    lead: "Styrbord shows how it goes with what regions, municipalities and general practice have ordered from each other: one plan, one light for each initiative, and the whole history behind it.",
    lights_title: "What the lights mean",
    lights_lead: "Each initiative gets one light for each status meeting. A light always has colour, shape and word, so that it can also be read in black and white, by the colour blind and with a screen reader. A programme can have wording of its own; it stands at the form where status is reported.",
    light: |state| match state {
        LightState::Red => {
            "a square. What was ordered cannot be delivered without a decision in a forum. Must be explained."
        }
        LightState::YellowRed => {
            "a triangle that points down. In doubt: major problems in several areas. Only in programmes of five colours. Must be explained."
        }
        LightState::YellowGreen => {
            "a diamond. Likely, but needs constant attention. Only in programmes of five colours. Must be explained."
        }
        LightState::Yellow => {
            "a triangle. Can be delivered, but a deviation or risk needs action. Must be explained."
        }
        LightState::Missing => "a dashed ring. Nobody has reported to the status meeting.",
        LightState::Green => "a circle. Delivered as ordered.",
    },
    sections: [
        Section {
            id: "principper",
            title: "What Styrbord stands by",
            lead: &[],
            points: &[
                "A missing report is shown as missing. It never turns green and never takes over the previous light.",
                "The light is chosen each time. None is chosen beforehand; the previous report stands beside the form as a reference.",
                "A light that is not green cannot be reported without an explanation.",
                "A report stays. A correction is added, and both can be seen in the history.",
                "The figures add up: the lights, with those missing, sum to the number of initiatives.",
                "An empty seat is shown as vacant, with the number of days.",
                "Sample data are marked on every page they are part of.",
            ],
            rest: &[],
            links: &[],
        },
        Section {
            id: "persondata",
            title: "Personal data",
            lead: &[
                "Styrbord is about plans, not about patients. Never write names of citizens or patients, civil registration numbers or anything else that points to one person, not in an explanation either.",
                "Of its users it keeps:",
            ],
            points: &[
                "name or role, e-mail and the roles the secretariat has given",
                "the password in a form that cannot be read (argon2id)",
                "who changed what and when",
                "whether reminders by mail are wanted, and when somebody was reminded of what",
            ],
            rest: &[
                "There are only the cookies the pages cannot do without: one while you are signed in, and one that remembers the language. A draft of a status stays in your own browser until it is reported. Nothing is fetched from other sites, and visits are not counted.",
                "The data controller is the authority that runs the installation.",
            ],
            links: &[],
        },
        Section {
            id: "was",
            title: "Accessibility",
            lead: &[
                "Styrbord is built to WCAG 2.1 at levels A and AA, as EN 301 549 and the Danish web accessibility act require. This is how it is tested:",
            ],
            points: &[
                "automatically with axe-core in Chromium, whenever the application changes",
                "with the keyboard alone and with JavaScript turned off",
                "at a width of 320 px, where nothing may need horizontal scrolling",
            ],
            rest: &[
                "Automatic tests find only some of the faults. The pages have not yet been tried by people with disabilities, not systematically with a screen reader, and not assessed by an independent party.",
                "If there is something you cannot use or read, write to the secretariat of the programme or to the authority that runs the installation. Name the page and what you wanted to do. If the answer does not satisfy you, you can complain to the Danish Agency for Digital Government.",
                "This text describes the application. The authority's own accessibility statement is made in WAS-Tool and can build on it.",
            ],
            links: &[],
        },
        Section {
            id: "kilder",
            title: "Licence and sources",
            lead: &["Styrbord is free software under EUPL-1.2. It builds on:"],
            points: &[
                "regions, municipalities and their codes from DAGI, the Danish Agency for Climate Data, May 2026 (free public data)",
                "health clusters compiled from the regions' own pages and the press; each is marked with how sure it is",
                "the Danish public sector's design system, Agency for Digital Government (MIT)",
                "the typeface IBM Plex Sans (SIL Open Font License 1.1)",
            ],
            rest: &[
                "The topics and orders of the samples stand in public minutes where they do not call themselves an example (“Eksempel”). Their lights are invented.",
            ],
            links: &[
                ("EUPL-1.2", "https://eupl.eu/1.2/en/"),
                ("The design system", "https://designsystem.dk/"),
            ],
        },
    ],
};
