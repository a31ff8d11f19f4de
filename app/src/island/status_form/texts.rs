use domain::locale::Locale;

/// The words of the status form.
pub(super) struct Texts {
    pub explanation_hint: &'static str,
    pub needed: &'static str,
    /// Where the light is put together from others.
    pub overall: &'static str,
    pub reason_hint: &'static str,
    pub remedy: &'static str,
    pub consequence_hint: &'static str,
    pub action_hint: &'static str,
    pub responsible_hint: &'static str,
    pub due_hint: &'static str,
    pub help_hint: &'static str,
    pub evidence_hint: &'static str,
    pub at_most: fn(usize) -> String,
    pub left: fn(usize) -> String,
    pub over: fn(usize) -> String,
    pub submit: &'static str,
    pub sending: &'static str,
    pub restored: &'static str,
    pub discard: &'static str,
}

const DA: Texts = Texts {
    explanation_hint: "Når lyset ikke er grønt: hvad afviger, og hvorfor? Skriv ingen navne på borgere eller patienter.",
    needed: "Alt andet end grøn kræver en forklaring.",
    overall: "Samlet lys",
    reason_hint: "Kun hvis lyset er et andet end det foreslåede.",
    remedy: "Vejen tilbage til grøn",
    consequence_hint: "Hvad betyder det for leverancen?",
    action_hint: "Hvad gøres der ved det?",
    responsible_hint: "Funktion og sted, for eksempel projektleder, Aalborg Kommune.",
    due_hint: "dd.mm.åååå. Hvornår er det afhjulpet?",
    help_hint: "Kan udelades. Hvilken hjælp, og fra hvem?",
    evidence_hint: "Kan udelades. Link eller sagsnummer, der viser det.",
    at_most: |n| format!("Højst {n} tegn"),
    left: |n| format!("{n} tegn tilbage"),
    over: |n| format!("{n} tegn for meget"),
    submit: "Indberet status",
    sending: "Sender …",
    restored: "Kladde gendannet. Den er endnu ikke indberettet.",
    discard: "Kassér kladden",
};

const EN: Texts = Texts {
    explanation_hint: "When the light is not green: what deviates, and why? Write no names of citizens or patients.",
    needed: "All but green need an explanation.",
    overall: "Overall light",
    reason_hint: "Only if the light is not the one suggested.",
    remedy: "The way back to green",
    consequence_hint: "What does it mean for what is to be delivered?",
    action_hint: "What is done about it?",
    responsible_hint: "Function and place, such as project lead, Aalborg Kommune.",
    due_hint: "dd.mm.yyyy. By when is it put right?",
    help_hint: "May be left out. Which help, and from whom?",
    evidence_hint: "May be left out. A link or case number that shows it.",
    at_most: |n| format!("At most {n} characters"),
    left: |n| format!("{n} characters left"),
    over: |n| format!("{n} characters too many"),
    submit: "Report status",
    sending: "Sending …",
    restored: "Draft restored. It has not been reported yet.",
    discard: "Discard the draft",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
