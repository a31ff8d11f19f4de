use domain::locale::Locale;

/// The words around signing in.
pub struct Texts {
    pub signed_in_as: fn(&str) -> String,
    pub other_account: &'static str,
    pub no_account: &'static str,
    pub demo_title: &'static str,
    pub demo_text: &'static str,
    pub demo_password: &'static str,
    pub first_title: &'static str,
    pub first_lead: &'static str,
    pub first_name_hint: &'static str,
    pub first_submit: &'static str,
    pub choose_title: &'static str,
    pub choose_lead: &'static str,
    pub choose_submit: &'static str,
    pub password_hint: fn(u32) -> String,
    pub spent_title: &'static str,
}

const DA: Texts = Texts {
    signed_in_as: |name| format!("Du er logget ind som {name}."),
    other_account: "Log ud for at bruge en anden konto.",
    no_account: "Mangler du en konto eller en ny adgangskode, så skriv til dit sekretariat.",
    demo_title: "Eksempelkonti",
    demo_text: "Denne installation viser eksempeldata. Kontiene er til at prøve med og hører ikke til nogen person.",
    demo_password: "Adgangskode til dem alle:",
    first_title: "Opret den første administrator",
    first_lead: "Installationen er tom. Administratoren opretter sekretariatet og kan selv gøre alt det, sekretariatet kan. Adressen her kan kun bruges én gang.",
    first_name_hint: "Navn eller rolle, for eksempel: sekretariat, Aalborg Kommune.",
    first_submit: "Opret og log ind",
    choose_title: "Vælg en adgangskode",
    choose_lead: "Bagefter er du logget ind. Adressen her kan kun bruges én gang.",
    choose_submit: "Gem adgangskoden",
    password_hint: |min| {
        format!("Mindst {min} tegn. En hel sætning er let at huske og svær at gætte.")
    },
    spent_title: "Adressen kan ikke bruges mere",
};

const EN: Texts = Texts {
    signed_in_as: |name| format!("You are signed in as {name}."),
    other_account: "Sign out to use another account.",
    no_account: "If you need an account or a new password, write to your secretariat.",
    demo_title: "Sample accounts",
    demo_text: "This installation shows sample data. The accounts are for trying it out and belong to nobody.",
    demo_password: "Password of all of them:",
    first_title: "Create the first administrator",
    first_lead: "The installation is empty. The administrator creates the secretariat and can do all that the secretariat can. This address can be used once only.",
    first_name_hint: "A name or a role, for example: secretariat, Aalborg Kommune.",
    first_submit: "Create and sign in",
    choose_title: "Choose a password",
    choose_lead: "You are signed in afterwards. This address can be used once only.",
    choose_submit: "Save the password",
    password_hint: |min| {
        format!(
            "At least {min} characters. A whole sentence is easy to remember and hard to guess."
        )
    },
    spent_title: "This address can no longer be used",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
