use super::Texts;
use crate::paths::Done;
use domain::actor::Role;
use domain::organisation::OrganisationKind;
use domain::programme::ProgrammeKind;
use domain::status::LightState;

pub(super) const TEXTS: Texts = Texts {
    skip_to_content: "Gå til indhold",
    main_menu: "Hovedmenu",
    breadcrumbs: "Brødkrumme",
    programmes: "Programmer",
    secretariat: "Sekretariat",
    about: "Om Styrbord",
    accessibility: "Tilgængelighed",
    sign_in: "Log ind",
    sign_out: "Log ud",
    language: "Sprog",
    warning_title: "Teksten kan røbe nogen",
    warning_text: "Disse ord fortæller om få mennesker på et bestemt sted. Skriv dem om, eller skriv, hvorfor de kan stå. Begrundelsen gemmes i loggen.",
    warning_read: "Jeg har læst advarslen",
    warning_reason_hint: "Gemmes i loggen og vises ikke for læserne.",
    sample_tag: "Eksempeldata",
    sample_text: "Lys, ordrebekræftelser og afgørelser er opdigtede. Emner og bestilling er fra offentlige referater, hvor de ikke selv siger “Eksempel”.",
    optional: "(kan udelades)",
    save: "Gem",
    cancel: "Fortryd",
    edit: "Redigér",
    action: "Handling",
    date_hint: "dd.mm.åååå",
    kept: "Det, du skrev, står her endnu.",
    not_found_title: "Siden findes ikke",
    not_found_text: "Adressen kan være forkert, eller siden er ikke åben for dig. Gå til programmerne, eller log ind, hvis du har en konto.",
    denied_title: "Det har du ikke adgang til",
    denied_text: "Din rolle giver ikke adgang til dette. Spørg sekretariatet, hvis du mener, den burde.",
    not_signed_in_title: "Log ind først",
    not_signed_in_text: "Siden kræver, at du er logget ind. Måske er din adgang udløbet.",
    foreign_title: "Formularen kom fra et andet websted",
    foreign_text: "Af hensyn til sikkerheden blev den ikke gemt. Åbn siden her i Styrbord, og send den igen.",
    too_large_title: "Teksten er for stor",
    too_large_text: "Formularen fylder mere, end serveren tager imod (1 MB). Del den i mindre dele.",
    unavailable_title: "Noget gik galt hos os",
    unavailable_text: |incident| {
        format!(
            "Intet er gemt halvt. Prøv igen om lidt. Skriv til sekretariatet, hvis det fortsætter, og nævn nummeret {incident}."
        )
    },
    refused_title: "Det lykkedes ikke",
    to_programmes: "Til programmer",
    n_lights: |state, n| match (state, n) {
        (LightState::Red, 1) => "1 rød".into(),
        (LightState::Red, n) => format!("{n} røde"),
        (LightState::YellowRed, 1) => "1 gul-rød".into(),
        (LightState::YellowRed, n) => format!("{n} gul-røde"),
        (LightState::YellowGreen, 1) => "1 gul-grøn".into(),
        (LightState::YellowGreen, n) => format!("{n} gul-grønne"),
        (LightState::Yellow, 1) => "1 gul".into(),
        (LightState::Yellow, n) => format!("{n} gule"),
        (LightState::Missing, n) => format!("{n} ikke indberettet"),
        (LightState::Green, 1) => "1 grøn".into(),
        (LightState::Green, n) => format!("{n} grønne"),
    },
    role: |role| match role {
        Role::Administrator => "Administrator",
        Role::Secretariat => "Sekretariat",
        Role::ForumChair => "Formand eller medformand",
        Role::ForumMember => "Forummedlem",
        Role::ProjectLead => "Projektleder",
        Role::Politician => "Politiker",
    },
    organisation_kind: |kind| match kind {
        OrganisationKind::Region => "Region",
        OrganisationKind::Municipality => "Kommune",
        OrganisationKind::Hospital => "Hospital",
        OrganisationKind::GeneralPractice => "Almen praksis",
        OrganisationKind::Other => "Anden",
    },
    programme_kind: |kind| match kind {
        ProgrammeKind::ActionPlan => "Handleplan",
        ProgrammeKind::RollOut => "Udrulning",
        ProgrammeKind::Agreement => "Samarbejdsaftale",
    },
    numbered: |n| format!("Indsats {n}"),
    status_meeting: "Statusmøde",
    sample_reporter: "Eksempeldata",
    vacant: "vakant",
    vacant_for: |days| match days {
        0 => "vakant siden i dag".into(),
        1 => "vakant i 1 dag".into(),
        n => format!("vakant i {n} dage"),
    },
    n_days: |n| match n {
        0 => "i dag".into(),
        1 => "1 dag".into(),
        n => format!("{n} dage"),
    },
    done: |done| match done {
        Done::MeetingBegun => {
            "Dagsordenen er begyndt. Det, et tidligere møde ikke blev færdigt med, står på den."
        }
        Done::AgendaDispatched => "Dagsordenen er udsendt.",
        Done::MeetingOpened => "Mødet er åbnet.",
        Done::MeetingClosed => {
            "Mødet er slut. Punkter, der er udskudt, kommer på den næste dagsorden."
        }
        Done::MinutesCirculated => "Referatet er sendt til kommentering.",
        Done::MinutesApproved => "Referatet er godkendt. Teksten ligger fast.",
        Done::CommentSent => "Bemærkningen er sendt. Den står under referatet.",
        Done::MeetingCancelled => "Mødet er aflyst. Dets punkter kommer på den næste dagsorden.",
        Done::SeriesPlanned => "Møderne er planlagt.",
        Done::ForumClosed => "Forummet er nedlagt. Alt åbent er givet videre eller afsluttet.",
        Done::MinutesPublished => "Referatet er offentliggjort uden lukkede punkter.",
        Done::AddendumAdded => "Opfølgningen står ved siden af referatet.",
        Done::AnnexAdded => "Bilaget er lagt ved.",
        Done::AnnexRemoved => "Bilaget er taget af.",
        Done::PackFrozen => "Mødematerialet er frosset. Det ligger fast.",
        Done::ItemRemoved => "Punktet er taget af dagsordenen.",
        Done::TaskGiven => "Opgaven er givet.",
        Done::ReviewPutDown => "Afgørelsen er gemt.",
        Done::HalfYearClosed => "Halvåret er afsluttet.",
        Done::DutyEnded => "Opgaven ophører.",
        Done::TaskTold => "Det er noteret på opgaven.",
        Done::HearingAsked => {
            "De, der har en konto, finder spørgsmålet på deres forside. Giv de andre besked."
        }
        Done::HearingAnswered => "Svaret er gemt.",
        Done::CalendarEnded => "Adressen er afsluttet og åbner ikke længere noget.",
        Done::StatusReported => "Status er indberettet.",
        Done::Saved => "Ændringen er gemt.",
        Done::Created => "Det er oprettet.",
        Done::RoundOpened => "Statusrunden er åbnet.",
        Done::RoundPlanned => "Statusrunden er planlagt.",
        Done::RoundRescheduled => "Rundens dage er gemt.",
        Done::RoundCancelled => "Den planlagte runde er aflyst.",
        Done::RowsStored => "Alle rækker er oprettet som indsatser.",
        Done::RoleGiven => "Rollen er givet.",
        Done::RoleTaken => "Rollen er fjernet.",
        Done::PasswordSet => "Adgangskoden er gemt. Du er logget ind.",
        Done::SignedOut => "Du er logget ud.",
        Done::DraftSaved => "Kladden er gemt.",
        Done::Submitted => "Ordrebekræftelsen er indsendt til godkendelse.",
        Done::Decided => "Afgørelsen er registreret.",
        Done::HandedOver => "Leverancen er afleveret og venter på svar fra bestilleren.",
        Done::Answered => "Svaret er registreret.",
        Done::RoundFrozen => "Runden er frosset. Det, forummet får vist, ligger fast.",
        Done::RoundTreated => "Runden er markeret som behandlet.",
        Done::RoundClosed => "Runden er lukket.",
        Done::Remedied => "Afhjælpningen er registreret.",
        Done::Escalated => "Afvigelsen er eskaleret.",
        Done::DeviationAnswered => "Svaret er sendt til det forum, der spurgte.",
        Done::MilestoneSaid => "Milepælen er meldt.",
        Done::Explained => "Begrundelsen er registreret.",
        Done::ReportedUpwards => "Rapporten er lagt frem. Bestilleren ser den nu.",
        Done::FollowUpAsked => {
            "Ønsket er noteret. Det kommer igen på hvert møde, indtil forummet lukker det."
        }
        Done::FollowUpTreated => "Behandlingen er noteret. Ønsket kommer igen på næste møde.",
        Done::FiguresStored => {
            "Målingerne er gemt. Læserne ser dem først, når de er offentliggjort."
        }
        Done::Published => "Tallene er offentliggjort.",
        Done::TargetSet => "Målet er gemt.",
        Done::BenchmarkSet => "Sammenligningen er gemt.",
        Done::ReviewRecorded => "Målingen er gemt.",
        Done::ReviewCorrected => "Rettelsen er gemt. Den tidligere udgave står ved siden af.",
        Done::FollowUpClosed => "Ønsket er lukket.",
        Done::Rated => "Forummets vurdering er registreret. Projektlederens står ved siden af.",
        Done::DeviationClosed => "Afvigelsen er lukket.",
        Done::Abandoned => "Ændringen er opgivet. Den gældende ordrebekræftelse står ved magt.",
    },
};
