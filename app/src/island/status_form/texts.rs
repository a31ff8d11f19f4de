use domain::locale::Locale;

/// The words of the status form.
pub(super) struct Texts {
    pub explanation_hint: &'static str,
    pub needed: &'static str,
    pub at_most: fn(usize) -> String,
    pub left: fn(usize) -> String,
    pub over: fn(usize) -> String,
    pub submit: &'static str,
    pub sending: &'static str,
    pub restored: &'static str,
    pub discard: &'static str,
}

const DA: Texts = Texts {
    explanation_hint: "Hvad afviger, og hvad gøres der? Skriv ingen navne på borgere eller patienter.",
    needed: "Forklaring kræves for gul og rød.",
    at_most: |n| format!("Højst {n} tegn"),
    left: |n| format!("{n} tegn tilbage"),
    over: |n| format!("{n} tegn for meget"),
    submit: "Indberet status",
    sending: "Sender …",
    restored: "Kladde gendannet. Den er endnu ikke indberettet.",
    discard: "Kassér kladden",
};

const EN: Texts = Texts {
    explanation_hint: "What deviates, and what is done about it? Write no names of citizens or patients.",
    needed: "Yellow and red need an explanation.",
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
