//! The words of a series of meetings.

use chrono::Weekday;
use domain::day_off::DayOff;
use domain::forum::series::Rhythm;
use domain::locale::Locale;

pub struct Texts {
    pub series: &'static str,
    pub series_of: fn(&str) -> String,
    pub lead: &'static str,
    pub choose: &'static str,
    pub last_hint: &'static str,
    pub clock_hint: &'static str,
    pub place_hint: &'static str,
    pub rhythm: fn(Rhythm) -> &'static str,
    pub show: &'static str,
    pub days: &'static str,
    /// "Den 2. onsdag i hver måned."
    pub described: fn(Rhythm, Weekday, u8) -> String,
    pub days_hint: &'static str,
    pub off: fn(DayOff) -> &'static str,
    pub known: &'static str,
    pub all_known: &'static str,
    pub plan: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

const fn danish(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "mandag",
        Weekday::Tue => "tirsdag",
        Weekday::Wed => "onsdag",
        Weekday::Thu => "torsdag",
        Weekday::Fri => "fredag",
        Weekday::Sat => "lørdag",
        Weekday::Sun => "søndag",
    }
}

const fn english(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

const DA: Texts = Texts {
    series: "Planlæg en række møder",
    series_of: |name| format!("En række møder i {name}"),
    lead: "Skriv den første og den sidste dag, og hvor tit forummet mødes. Derefter vises hver dag, før noget gemmes.",
    choose: "Vælg hvor tit",
    last_hint: "Den sidste dag, et møde kan falde på. Højst 60 møder ad gangen.",
    clock_hint: "Gælder alle møderne. Skriv det som 14.00.",
    place_hint: "Gælder alle møderne: et lokale eller adressen på et onlinemøde.",
    rhythm: |rhythm| match rhythm {
        Rhythm::Weekly => "Hver uge",
        Rhythm::Fortnightly => "Hver anden uge",
        Rhythm::FourWeekly => "Hver fjerde uge",
        Rhythm::Monthly => "Hver måned på samme ugedag i måneden",
        Rhythm::Quarterly => "Hvert kvartal på samme ugedag i måneden",
    },
    show: "Vis dagene",
    days: "Dagene",
    described: |rhythm, weekday, place| {
        let day = danish(weekday);
        let which = match place {
            5 => "sidste".to_owned(),
            place => format!("{place}."),
        };
        match rhythm {
            Rhythm::Weekly => format!("Hver {day}."),
            Rhythm::Fortnightly => format!("Hver anden {day}."),
            Rhythm::FourWeekly => format!("Hver fjerde {day}."),
            Rhythm::Monthly => format!("Den {which} {day} i hver måned."),
            Rhythm::Quarterly => format!("Den {which} {day} i hver tredje måned."),
        }
    },
    days_hint: "De dage, der er sat hak ved, planlægges sammen. Helligdage og ferie er ikke valgt på forhånd.",
    off: |off| match off {
        DayOff::NewYearsDay => "nytårsdag, helligdag",
        DayOff::MaundyThursday => "skærtorsdag, helligdag",
        DayOff::GoodFriday => "langfredag, helligdag",
        DayOff::EasterSunday => "påskedag, helligdag",
        DayOff::EasterMonday => "2. påskedag, helligdag",
        DayOff::PrayerDay => "store bededag, helligdag",
        DayOff::Ascension => "Kristi himmelfartsdag, helligdag",
        DayOff::WhitSunday => "pinsedag, helligdag",
        DayOff::WhitMonday => "2. pinsedag, helligdag",
        DayOff::ConstitutionDay => "grundlovsdag, sædvanlig fridag",
        DayOff::ChristmasEve => "juleaftensdag, sædvanlig fridag",
        DayOff::ChristmasDay => "juledag, helligdag",
        DayOff::BoxingDay => "2. juledag, helligdag",
        DayOff::NewYearsEve => "nytårsaftensdag, sædvanlig fridag",
        DayOff::SummerLeave => "sommerferie (uge 28–30)",
    },
    known: "Står allerede i kalenderen",
    all_known: "Alle dagene står allerede i kalenderen.",
    plan: "Planlæg",
};

const EN: Texts = Texts {
    series: "Plan a series of meetings",
    series_of: |name| format!("A series of meetings of {name}"),
    lead: "Write the first and the last day, and how often the forum meets. Then each day is shown before anything is saved.",
    choose: "Choose how often",
    last_hint: "The last day that a meeting can fall on. At most 60 meetings at a time.",
    clock_hint: "Of all the meetings. Write it as 14.00.",
    place_hint: "Of all the meetings: a room, or the address of an online meeting.",
    rhythm: |rhythm| match rhythm {
        Rhythm::Weekly => "Every week",
        Rhythm::Fortnightly => "Every second week",
        Rhythm::FourWeekly => "Every fourth week",
        Rhythm::Monthly => "Every month on the same weekday of the month",
        Rhythm::Quarterly => "Every quarter on the same weekday of the month",
    },
    show: "Show the days",
    days: "The days",
    described: |rhythm, weekday, place| {
        let day = english(weekday);
        let which = match place {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            _ => "last",
        };
        match rhythm {
            Rhythm::Weekly => format!("Every {day}."),
            Rhythm::Fortnightly => format!("Every second {day}."),
            Rhythm::FourWeekly => format!("Every fourth {day}."),
            Rhythm::Monthly => format!("The {which} {day} of every month."),
            Rhythm::Quarterly => format!("The {which} {day} of every third month."),
        }
    },
    days_hint: "The days that are ticked are planned together. Holidays and leave are not ticked beforehand.",
    off: |off| match off {
        DayOff::NewYearsDay => "New Year's Day, public holiday",
        DayOff::MaundyThursday => "Maundy Thursday, public holiday",
        DayOff::GoodFriday => "Good Friday, public holiday",
        DayOff::EasterSunday => "Easter Sunday, public holiday",
        DayOff::EasterMonday => "Easter Monday, public holiday",
        DayOff::PrayerDay => "General Prayer Day, public holiday",
        DayOff::Ascension => "Ascension Day, public holiday",
        DayOff::WhitSunday => "Whit Sunday, public holiday",
        DayOff::WhitMonday => "Whit Monday, public holiday",
        DayOff::ConstitutionDay => "Constitution Day, usually off",
        DayOff::ChristmasEve => "Christmas Eve, usually off",
        DayOff::ChristmasDay => "Christmas Day, public holiday",
        DayOff::BoxingDay => "Second Christmas Day, public holiday",
        DayOff::NewYearsEve => "New Year's Eve, usually off",
        DayOff::SummerLeave => "summer leave (weeks 28–30)",
    },
    known: "In the calendar already",
    all_known: "All of the days are in the calendar already.",
    plan: "Plan the meetings",
};
