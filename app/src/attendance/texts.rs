//! The words of attendance.

use domain::locale::Locale;

pub struct Texts {
    pub title: fn(&str) -> String,
    pub meeting_on: fn(&str) -> String,
    pub list: &'static str,
    pub seat: &'static str,
    pub who: &'static str,
    pub present: &'static str,
    pub apology: &'static str,
    pub guests: &'static str,
    pub vacant: &'static str,
    pub votes: &'static str,
    pub with_vote: &'static str,
    /// How far from the holder somebody stands in: 1 for their substitute.
    pub substitute: fn(usize) -> String,
    pub other: &'static str,
    pub record_lead: &'static str,
    pub ahead_lead: &'static str,
    pub more: &'static str,
    pub more_hint: &'static str,
    pub as_guests: &'static str,
    pub nothing: &'static str,
    pub no_seats: &'static str,
    pub quorate: &'static str,
    pub not_quorate: &'static str,
    /// How many of the seats with a vote were there.
    pub of_votes: fn(usize, usize) -> String,
    pub no_votes: &'static str,
    pub conflicts: &'static str,
    pub present_and_away: fn(&str) -> String,
    /// Who, and the names of the seats.
    pub several_seats: fn(&str, &str) -> String,
    /// The seat, and from the holder to the one who came.
    pub of_substitute: fn(&str, &str) -> String,
    /// Who, and the seat.
    pub not_of_seat: fn(&str, &str) -> String,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

const DA: Texts = Texts {
    title: |day| format!("Fremmøde {day}"),
    meeting_on: |day| format!("Møde {day}"),
    list: "Fremmøde",
    seat: "Plads",
    who: "Hvem",
    present: "Til stede",
    apology: "Afbud",
    guests: "Gæster",
    vacant: "Vakante pladser",
    votes: "Beslutningsdygtighed",
    with_vote: "Stemmeret",
    substitute: |place| match place {
        1 => "stedfortræder".to_owned(),
        place => format!("stedfortræder i {place}. led"),
    },
    other: "ikke noteret for pladsen",
    record_lead: "Sæt kryds ved dem, der er til stede, og dem, der har meldt afbud. Pladser tælles, ikke personer.",
    ahead_lead: "Mødet er ikke åbnet. Notér afbud, efterhånden som de kommer.",
    more: "Andre, der er til stede",
    more_hint: "Ét navn eller én rolle på hver linje. De står på listen, når du har gemt.",
    as_guests: "Som gæster uden plads",
    no_seats: "Forummet har ingen pladser den dag.",
    nothing: "Ingen har noteret fremmødet endnu.",
    quorate: "Beslutningsdygtigt.",
    not_quorate: "Ikke beslutningsdygtigt.",
    of_votes: |present, all| {
        format!(
            "{present} af {all} pladser med stemmeret er til stede; der skal flere end halvdelen til."
        )
    },
    no_votes: "Ingen af forummets pladser har stemmeret den dag, så beslutningsdygtigheden kan ikke opgøres.",
    conflicts: "Det her modsiger sig selv",
    present_and_away: |who| format!("{who} står både som til stede og med afbud."),
    several_seats: |who, seats| {
        format!("{who} er mødt for flere pladser: {seats}. Hver af dem tæller.")
    },
    of_substitute: |seat, chain| {
        format!("{seat}: en stedfortræder for en stedfortræder er mødt ({chain}).")
    },
    not_of_seat: |who, seat| {
        format!(
            "{who} er mødt for {seat}, men hverken har pladsen eller er noteret som stedfortræder den dag."
        )
    },
};

const EN: Texts = Texts {
    title: |day| format!("Attendance {day}"),
    meeting_on: |day| format!("Meeting {day}"),
    list: "Attendance",
    seat: "Seat",
    who: "Who",
    present: "Present",
    apology: "Apology",
    guests: "Guests",
    vacant: "Vacant seats",
    votes: "Quorum",
    with_vote: "Vote",
    substitute: |place| match place {
        1 => "substitute".to_owned(),
        place => format!("substitute, {place} steps from the holder"),
    },
    other: "not noted for the seat",
    record_lead: "Tick those who are present and those who sent an apology. Seats are counted, not persons.",
    ahead_lead: "The meeting is not opened. Note apologies as they come in.",
    more: "Others who are present",
    more_hint: "One name or role a line. They stand on the list once you have saved.",
    as_guests: "As guests without a seat",
    no_seats: "The forum has no seats on that day.",
    nothing: "Nobody has noted the attendance yet.",
    quorate: "Quorate.",
    not_quorate: "Not quorate.",
    of_votes: |present, all| {
        format!("{present} of {all} seats with a vote are present; more than half are needed.")
    },
    no_votes: "None of the forum’s seats has a vote on that day, so the quorum cannot be counted.",
    conflicts: "This contradicts itself",
    present_and_away: |who| format!("{who} is noted both as present and with an apology."),
    several_seats: |who, seats| {
        format!("{who} came for several seats: {seats}. Each of them counts.")
    },
    of_substitute: |seat, chain| format!("{seat}: a substitute of a substitute came ({chain})."),
    not_of_seat: |who, seat| {
        format!(
            "{who} came for {seat}, but neither holds the seat nor is noted as a substitute on that day."
        )
    },
};
