use super::Texts;
use crate::texts::Texts as Shared;
use domain::deviation::Resolution;
use domain::locale::Locale;
use domain::order::FateKind;
use domain::political::{DecidedKind, Headline};

pub(super) const TEXTS: Texts = Texts {
    title: "Politisk overblik",
    all_initiatives: "Alle indsatser",

    headline,
    no_round: "Der er endnu ikke gjort status på et møde. Lysene vises her, når den første statusrunde er lukket for indberetning.",
    figures_from: |day, forum, days| match days {
        ..0 => format!("Tallene er indberettet til statusmødet {day} i {forum}."),
        0 => format!("Tallene er fra statusmødet i dag, {day}, i {forum}."),
        1 => format!("Tallene er fra statusmødet i går, {day}, i {forum}."),
        days => format!("Tallene er fra statusmødet {day} i {forum} og {days} dage gamle."),
    },
    collecting_for: |day| {
        format!("Status til mødet {day} er ved at blive indberettet og er ikke talt med.")
    },
    lights: "Fordeling af lys",

    told_title: "Hvor det afviger, og hvad der gøres",
    told_shows: |n, of, untold| {
        let shown = match n {
            n if n == of && of == 1 => "Viser den ene indsats, der ikke er grøn.".to_owned(),
            n if n == of => format!("Viser alle {of} indsatser, der ikke er grønne."),
            n => format!("Viser {n} af {of} indsatser, der ikke er grønne."),
        };
        match untold {
            "" => shown,
            untold => format!("{shown} Ikke vist: {untold}."),
        }
    },
    told_none: "Ingen afvigelser: alle indsatser går som bestilt.",
    told_by_report: "Teksten er fra rapporten til bestilleren.",
    told_unreported: "Der er endnu ingen rapport til bestilleren fra denne runde. Ordene er projektledernes egne.",
    told_by_leads: "Ordene er projektledernes egne.",
    whole_report: "Hele rapporten",
    done: "Det gøres:",
    due: |day| format!("Senest {day}."),
    overdue: "Fristen er overskredet.",
    nothing_said: "Der er ikke indberettet status til mødet.",
    seen_by: |forum| format!("{forum} ser den som:"),
    omitted: "Røde, der ikke er taget med i rapporten",
    rated_since: |n| format!("Siden rapporten har forummet vurderet indsats {n} som"),

    charts_title: "Hvad der kommer ud af det",
    charts_none: "Der er endnu ingen offentliggjorte tal, du kan se.",
    charts_show: |n, of| {
        format!("Viser {n} af {of} indikatorer (tal for, hvad der kommer ud af det).")
    },
    all_charts: "Alle tal",
    uncertainty: |interval| format!("Usikkerhed: {interval}"),
    source: |source| format!("Kilde: {source}"),

    decided_since: |day| format!("Besluttet siden sidste møde, {day}"),
    decided_days: |days| format!("Besluttet de seneste {days} dage"),
    since_lead: |forum| format!("Siden det seneste møde i {forum}; mødedagen er medregnet."),
    days_lead: |forum| format!("Styrbord kender intet tidligere møde i {forum}."),
    decided_none: "Der er ikke registreret nogen afgørelser i den tid.",
    decided_shows: |n, of| format!("Viser de {n} nyeste af {of} afgørelser."),
    decided: |kind, n, into| match (kind, into) {
        (DecidedKind::Ordered, _) if n == 1 => "Bestilt".to_owned(),
        (DecidedKind::Ordered, _) => format!("{n} indsatser er bestilt"),
        (DecidedKind::Amended, _) => "Bestillingen er ændret".to_owned(),
        (DecidedKind::Ended(FateKind::Active), _) => "Genoptaget".to_owned(),
        (DecidedKind::Ended(FateKind::Closed), _) => "Afsluttet".to_owned(),
        (DecidedKind::Ended(FateKind::Merged), Some(into)) => {
            format!("Lagt sammen med indsats {into}")
        }
        (DecidedKind::Ended(FateKind::Merged), None) => "Lagt sammen med en anden".to_owned(),
        (DecidedKind::Ended(FateKind::Withdrawn), _) => "Udgået af planen".to_owned(),
        (DecidedKind::InForce, _) => "Ordrebekræftelsen gælder fra nu af".to_owned(),
        (DecidedKind::Changed, _) => "Ordrebekræftelsen er ændret".to_owned(),
        (DecidedKind::Outcome(Resolution::Solved), _) => "Afvigelsen er løst".to_owned(),
        (DecidedKind::Outcome(Resolution::Accepted), _) => {
            "Afvigelsen er accepteret, ikke løst".to_owned()
        }
        (DecidedKind::Outcome(Resolution::OrderChanged), _) => {
            "Afvigelsen er lukket: bestillingen ændres".to_owned()
        }
        (DecidedKind::Outcome(Resolution::Stopped), _) => {
            "Afvigelsen er lukket: indsatsen stoppes".to_owned()
        }
        (DecidedKind::Wished, _) => "Ønske om tæt opfølgning".to_owned(),
        (DecidedKind::WishClosed, _) => "Ønsket om opfølgning er lukket".to_owned(),
    },
    recorded: |day| format!("registreret {day}"),
    ledger: "Alle indsatser og beslutningerne om dem",

    words_title: "Hvad ordene betyder",
    missing_means: "Projektlederen har ingen status givet til mødet. Det tælles aldrig som grønt.",
    words: &[
        (
            "bestilling",
            "Det, politikerne har besluttet, at indsatsen skal levere.",
        ),
        (
            "ordrebekræftelse",
            "Svaret på bestillingen: hvad der leveres, af hvem, hvor og hvornår. Den gælder, når de aftalte fora har godkendt den.",
        ),
        (
            "afvigelse",
            "En indsats, der ikke går som bestilt. Den lukkes kun med et udfald: løst, accepteret, ændret bestilling eller stoppet.",
        ),
    ],
    chart_words: &[
        (
            "usikkerhed",
            "Hvor langt tallet kan ligge fra det rigtige, når der er målt på få. Tegnet som en streg. I 95 af 100 tilfælde ligger det rigtige tal inden for.",
        ),
        (
            "grænser for det tilfældige",
            "Et tal svinger altid lidt. Først når det går ud over grænserne eller bliver ved i samme retning, er der tegn på en udvikling.",
        ),
        (
            "skjult og <5",
            "Små tal vises ikke, så ingen kan genkendes.",
        ),
    ],
};

fn headline(found: &Headline, forum: &str) -> String {
    let (n, owed) = (found.n_as_ordered, found.n_owed);
    let goes = match (found.n_rated_worse, n) {
        (0, _) => "går som bestilt",
        (_, 1) => "er meldt grøn",
        _ => "er meldt grønne",
    };
    let first = match n {
        _ if owed == 0 => return "Ingen indsatser skulle gøre status til mødet.".to_owned(),
        _ if found.n_missing == owed && owed == 1 => {
            return "Den ene indsats har ikke indberettet.".to_owned();
        }
        _ if found.n_missing == owed => {
            return format!("Ingen af de {owed} indsatser har indberettet.");
        }
        1 if owed == 1 => format!("Den ene indsats {goes}"),
        n if n == owed => format!("Alle {owed} indsatser {goes}"),
        0 if owed == 1 => "Den ene indsats går ikke som bestilt".to_owned(),
        0 => format!("Ingen af de {owed} indsatser går som bestilt"),
        n => format!("{n} af {owed} indsatser {goes}"),
    };
    let n_lights = Shared::of(Locale::Da).n_lights;
    let deviating = found.deviating.iter().map(|(state, n)| {
        let said = n_lights(*state, *n);
        said.split_once(' ')
            .map_or(said.clone(), |(n, word)| format!("{n} er {word}"))
    });
    let missing =
        (found.n_missing > 0).then(|| format!("{} har ikke indberettet", found.n_missing));
    let parts: Vec<_> = [first]
        .into_iter()
        .chain(deviating)
        .chain(missing)
        .collect();
    format!("{}{}.", parts.join(", "), rated_worse(found, forum))
}

/// What the forum sees otherwise than those who reported.
fn rated_worse(found: &Headline, forum: &str) -> String {
    match found.n_rated_worse {
        0 => String::new(),
        _ if found.n_owed == 1 => format!("; {forum} vurderer den anderledes"),
        n => format!("; {forum} vurderer {n} af de grønne anderledes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n11_what_the_forum_rates_worse_is_not_said_to_go_as_ordered() {
        let all = |n: u32, n_rated_worse: u32| Headline {
            n_owed: n,
            n_as_ordered: n,
            n_rated_worse,
            deviating: Vec::new(),
            n_missing: 0,
        };
        let said = |found: Headline| headline(&found, "Chefforum");
        assert_eq!(said(all(15, 0)), "Alle 15 indsatser går som bestilt.");
        assert_eq!(
            said(all(15, 1)),
            "Alle 15 indsatser er meldt grønne; Chefforum vurderer 1 af de grønne anderledes."
        );
        assert_eq!(
            said(all(1, 1)),
            "Den ene indsats er meldt grøn; Chefforum vurderer den anderledes."
        );
        let some = Headline {
            n_owed: 15,
            n_missing: 2,
            ..all(13, 2)
        };
        assert_eq!(
            said(some),
            "13 af 15 indsatser er meldt grønne, 2 har ikke indberettet; Chefforum vurderer 2 af de \
             grønne anderledes."
        );
    }
}
