use super::{LetterTexts, Texts};
use domain::reminder::{MailState, Reason, ReminderChoice};

pub const TEXTS: Texts = Texts {
    title: "Påmindelser",
    lead: "Styrbord minder dig på mail om det, der venter på dig: højst én mail om dagen, og kun når der er noget nyt at minde om.",
    told: [
        "Status, du skylder: 7 og 2 dage før fristen, eller de dage runden siger.",
        "Svar i en høring: 7 og 2 dage før fristen.",
        "Opgaver: 7 dage før fristen og hver uge, når den er overskredet.",
        "Ordrebekræftelser, der venter på dit forum, hvis du er formand.",
        "Bevillinger, der udløber uden en beslutning om drift: 12, 6 og 3 måneder før og når de er udløbet, hvis du er ansvarlig for dem eller formand.",
    ],
    privacy: "En mail siger, hvad der venter, hvornår fristen er, og hvor du finder det. Den siger aldrig, hvad sagen handler om.",
    goes_to: |email| format!("Mails sendes til {email}."),
    reserved: "Adressen findes kun som eksempel og kan ikke modtage mail. Bed sekretariatet rette den.",
    not_set_up: "Denne installation sender ikke mails endnu. Dit valg gemmes og gælder, når den gør. Det, der venter på dig, står altid på forsiden.",
    choice: |choice| match choice {
        ReminderChoice::Danish => "Ja, på dansk",
        ReminderChoice::English => "Ja, på engelsk",
        ReminderChoice::Off => "Nej, ingen mails",
    },
    outbox_lead: "Hvem der er mindet om noget på mail, hvornår, og hvad der blev af mailen. Hvad der står i den, vises ikke.",
    from: |sender| format!("Mails sendes fra {sender}."),
    outbox_not_set_up: "Mails er ikke sat op, og der sendes ingen. Den, der driver installationen, sætter dem op med STYRBORD_SMTP_URL, STYRBORD_MAIL_FROM og STYRBORD_PUBLIC_URL. Indtil da kan du kopiere teksten til en rykker fra høringens side.",
    none_yet: "Der er ikke sendt nogen påmindelser endnu.",
    newest: |shown, of| format!("De nyeste {shown} af {of} mails."),
    recipient: "Modtager",
    made: "Lavet",
    n_matters: "Antal ting",
    state: |state| match state {
        MailState::Waiting => "venter",
        MailState::Sending => "sendes nu",
        MailState::Sent => "sendt",
        MailState::Failed => "ikke sendt",
        MailState::Dropped => "ikke nødvendig længere",
    },
    reason: |reason| match reason {
        Reason::Reserved => {
            "Adressen er et eksempel (.example, .invalid, .test eller localhost), som aldrig når nogen. Ret personens e-mail."
        }
        Reason::TurnedOff => "Modtageren slog påmindelser fra, før den blev sendt.",
        Reason::CannotSignIn => "Modtageren kan ikke logge ind længere.",
        Reason::Unreachable => "Mailserveren svarede ikke.",
        Reason::Unprotected => "Forbindelsen til mailserveren kunne ikke beskyttes (TLS).",
        Reason::SignIn => "Mailserveren tog ikke imod installationens brugernavn og adgangskode.",
        Reason::Refused => "Mailserveren afviste mailen.",
        Reason::Interrupted => {
            "Afsendelsen blev afbrudt. Den kan være nået frem, og sendes derfor ikke igen."
        }
    },
    reply: |reply| format!("Den svarede {reply}."),
    again: |at| format!("Prøves igen {at}."),
    beside_copy: "De, der har en konto, mindes også på mail 7 og 2 dage før fristen, medmindre de har slået det fra.",
    beside_copy_not_set_up: "Mails er ikke sat op i denne installation: ingen mindes om det af sig selv.",
    letter: LetterTexts {
        subject: |n| match n {
            1 => "Styrbord: 1 ting venter på dig".to_owned(),
            n => format!("Styrbord: {n} ting venter på dig"),
        },
        lead: "Det her venter på dig i Styrbord:",
        report: |number, programme| format!("Status på indsats {number}, {programme}"),
        answer: |forum| format!("Svar til {forum}"),
        task: |forum| format!("Opgave fra {forum}"),
        approval: |number, programme| {
            format!("Ordrebekræftelse til godkendelse: indsats {number}, {programme}")
        },
        grant: |forum| format!("Bevilling i {forum} udløber: beslutning om drift mangler"),
        due: "frist",
        overdue: " (overskredet)",
        end: "Mailen er sendt automatisk. Slå påmindelser fra eller skift sprog her:",
    },
};
