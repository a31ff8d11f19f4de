use super::{LetterTexts, Texts};
use domain::reminder::{MailState, Reason, ReminderChoice};

pub const TEXTS: Texts = Texts {
    title: "Reminders",
    lead: "Styrbord reminds you by mail of what waits for you: one mail a day at the most, and only when there is something new to tell.",
    told: [
        "Status that you owe: 7 and 2 days before the deadline, or on the days that the round says.",
        "Answers in a hearing: 7 and 2 days before the deadline.",
        "Tasks: 7 days before the deadline and each week once it has passed.",
        "Confirmations that wait for your forum, if you chair it.",
        "Grants that end without a decision on operation: 12, 6 and 3 months before and once they have ended, if you answer for them or chair their forum.",
    ],
    privacy: "A mail says what waits, when it is due and where you find it. It never says what the matter is about.",
    goes_to: |email| format!("Mails are sent to {email}."),
    reserved: "The address exists as an example only and cannot receive mail. Ask the secretariat to correct it.",
    not_set_up: "This installation does not send mails yet. Your choice is kept and holds as soon as it does. What waits for you always stands on the front page.",
    choice: |choice| match choice {
        ReminderChoice::Danish => "Yes, in Danish",
        ReminderChoice::English => "Yes, in English",
        ReminderChoice::Off => "No, no mails",
    },
    outbox_lead: "Who was reminded of something by mail, when, and what became of the mail. What it says is not shown.",
    from: |sender| format!("Mails come from {sender}."),
    outbox_not_set_up: "Mails are not set up, and none is sent. Whoever runs the installation sets them up by STYRBORD_SMTP_URL, STYRBORD_MAIL_FROM and STYRBORD_PUBLIC_URL. Until then, copy the text of a reminder from the page of the hearing.",
    none_yet: "No reminder was sent yet.",
    newest: |shown, of| format!("The newest {shown} of {of} mails."),
    recipient: "Recipient",
    made: "Made",
    n_matters: "Number of things",
    state: |state| match state {
        MailState::Waiting => "waiting",
        MailState::Sending => "being sent",
        MailState::Sent => "sent",
        MailState::Failed => "not sent",
        MailState::Dropped => "not needed any more",
    },
    reason: |reason| match reason {
        Reason::Reserved => {
            "The address is an example (.example, .invalid, .test or localhost) that never reaches anybody. Correct the person’s e-mail."
        }
        Reason::TurnedOff => "The recipient turned reminders off before it was sent.",
        Reason::CannotSignIn => "The recipient cannot sign in any more.",
        Reason::Unreachable => "The mail server did not answer.",
        Reason::Unprotected => "The connection to the mail server could not be protected (TLS).",
        Reason::SignIn => {
            "The mail server did not accept the installation’s user name and password."
        }
        Reason::Refused => "The mail server refused the mail.",
        Reason::Interrupted => {
            "Sending it was interrupted. It may have arrived, so it is not sent again."
        }
    },
    reply: |reply| format!("It answered {reply}."),
    again: |at| format!("Tried again {at}."),
    beside_copy: "Those with an account are also reminded by mail 7 and 2 days before the deadline, unless they turned that off.",
    beside_copy_not_set_up: "Mails are not set up in this installation: nobody is reminded by itself.",
    letter: LetterTexts {
        subject: |n| match n {
            1 => "Styrbord: 1 thing waits for you".to_owned(),
            n => format!("Styrbord: {n} things wait for you"),
        },
        lead: "This waits for you in Styrbord:",
        report: |number, programme| format!("Status of initiative {number}, {programme}"),
        answer: |forum| format!("Answer to {forum}"),
        task: |forum| format!("Task from {forum}"),
        approval: |number, programme| {
            format!("Confirmation to approve: initiative {number}, {programme}")
        },
        grant: |forum| format!("A grant of {forum} ends: the decision on operation is missing"),
        due: "due",
        overdue: " (overdue)",
        end: "This mail was sent automatically. Turn reminders off or change their language here:",
    },
};
