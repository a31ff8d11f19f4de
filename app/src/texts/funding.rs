use domain::funding::{FundingField, FundingFlaw};
use domain::locale::Locale;

/// What a field of a funding is called on screen.
pub const fn label(field: FundingField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        FundingField::Amount => ("Beløb", "Amount"),
        FundingField::Baseline => ("Beløb pr. halvår", "Amount of each half-year"),
        FundingField::Conditions => ("Betingelser", "Conditions"),
        FundingField::DecidedBy => ("Hvem har besluttet", "Who decided"),
        FundingField::Duty => ("Hvad skal rapporteres", "What is to be reported"),
        FundingField::FigureKind => ("Hvad tallet er", "What the figure is"),
        FundingField::Funding => ("Bevilling", "Grant"),
        FundingField::GrantedOn => ("Tilsagn dateret", "Letter of grant dated"),
        FundingField::Grantor => ("Bevillingsgiver", "Grantor"),
        FundingField::HalfYear => ("Halvår", "Half-year"),
        FundingField::Indicators => ("Indikatorer for succes", "Indicators of success"),
        FundingField::Initiatives => ("Indsatser, der betales", "Initiatives paid for"),
        FundingField::Operation => ("Beslutning om drift", "Decision on operation"),
        FundingField::OwnShare => ("Egen andel", "Own share"),
        FundingField::Programme => ("Programmets indsatser", "Initiatives of programme"),
        FundingField::ReportedOn => ("Rapporteret den", "Reported on"),
        FundingField::Shares => ("Andres andele", "Shares of others"),
        FundingField::Source => ("Finansieringskilde", "Source of funding"),
        FundingField::SuccessCriteria => ("Succeskriterier", "Success criteria"),
        FundingField::Total => ("Bevilling i alt", "Grant in total"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

/// A sentence that names the field, the numbers and the remedy.
pub fn flaw_text(label: &str, flaw: FundingFlaw, locale: Locale) -> String {
    match locale {
        Locale::Da => danish(label, flaw),
        Locale::En => english(label, flaw),
    }
}

fn danish(label: &str, flaw: FundingFlaw) -> String {
    match flaw {
        FundingFlaw::OwnExceeds { own, total } => format!(
            "{label}: den egne andel er {}, men bevillingen er på {}. Ret et af beløbene.",
            own.brief(),
            total.brief()
        ),
        FundingFlaw::SharesExceed { shares, total } => format!(
            "{label}: Andelene er tilsammen {}, men bevillingen er på {}. Ret beløbene.",
            shares.brief(),
            total.brief()
        ),
        FundingFlaw::TooLong { max } => {
            format!("{label}: perioden er længere end {max} halvår. Ret en af datoerne.")
        }
        FundingFlaw::HalfYearMissing(half) => {
            let half = half.name(Locale::Da);
            format!("{label}: {half} mangler. Skriv en linje som “{half}: 395.000 kr.”.")
        }
        FundingFlaw::HalfYearBeyond { line } => {
            format!("{label}: linje {line} er et halvår uden for bevillingens periode. Slet den.")
        }
        FundingFlaw::NotBegun => {
            format!("{label}: er ikke begyndt. Vælg et andet, eller skriv beløbet som prognose.")
        }
        FundingFlaw::NarrativeOwed => {
            format!("{label}: skriv hvorfor. Prognosen afviger mere end 5 % fra budgettet.")
        }
        FundingFlaw::NoSuchSource => {
            format!("{label}: ingen bevilling har den kilde. Skriv den som på bevillingen.")
        }
    }
}

fn english(label: &str, flaw: FundingFlaw) -> String {
    match flaw {
        FundingFlaw::OwnExceeds { own, total } => format!(
            "{label}: the own share is {}, but the grant is {}. Correct one of the amounts.",
            own.brief(),
            total.brief()
        ),
        FundingFlaw::SharesExceed { shares, total } => format!(
            "{label}: the shares are {} together, but the grant is {}. Correct the amounts.",
            shares.brief(),
            total.brief()
        ),
        FundingFlaw::TooLong { max } => {
            format!(
                "{label}: the period is longer than {max} half-years. Correct one of the dates."
            )
        }
        FundingFlaw::HalfYearMissing(half) => {
            let half = half.name(Locale::En);
            format!("{label}: the {half} is missing. Write a line as “{half}: 395.000 kr.”.")
        }
        FundingFlaw::HalfYearBeyond { line } => {
            format!("{label}: line {line} is outside the period of the grant. Delete it.")
        }
        FundingFlaw::NotBegun => {
            format!("{label}: has not begun. Choose another, or put the amount down as a forecast.")
        }
        FundingFlaw::NarrativeOwed => {
            format!("{label}: say why. The forecast is more than 5 % off the baseline.")
        }
        FundingFlaw::NoSuchSource => {
            format!("{label}: no grant has that source. Write it as it stands on the grant.")
        }
    }
}
