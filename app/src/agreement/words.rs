//! States and answers as every page of agreements shows them: a sign and a word.

use super::texts::Texts;
use crate::ui::numbers::percent;
use domain::agreement::{AgreementStage, Coverage, CoveredInhabitants, Stance, StepStanding};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// `None` where nothing was put down by that day.
pub fn stage(stage: Option<AgreementStage>, locale: Locale) -> AnyView {
    let Some(stage) = stage else {
        return view! { <span class="muted">{Texts::of(locale).no_stage}</span> }.into_any();
    };
    let class = match stage {
        AgreementStage::InForce => "badge badge-success",
        AgreementStage::UnderRevision => "badge badge-warning",
        AgreementStage::Draft
        | AgreementStage::Hearing
        | AgreementStage::Approval
        | AgreementStage::Ended => "badge",
    };
    view! { <span class=class>{(Texts::of(locale).stage)(stage)}</span> }.into_any()
}

/// What a party said, or that it is awaited.
pub fn stance(stance: Option<Stance>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (sign, word) = match stance {
        Some(stance) => (sign(stance), (t.stance)(stance)),
        None => ("○", t.awaiting),
    };
    let class = match stance {
        Some(stance) => format!("stance stance--{}", stance.code()),
        None => "stance stance--awaited".to_owned(),
    };
    view! { <span class=class><span class="stance__sign" aria-hidden="true">{sign}</span>" "{word}</span> }
        .into_any()
}

const fn sign(stance: Stance) -> &'static str {
    match stance {
        Stance::Accedes => "✓",
        Stance::AccedesWithRemark => "✓*",
        Stance::Declines => "✕",
        Stance::Withdrew => "↩",
        Stance::Retracted => "○",
    }
}

/// That the last day of an agreement is over, though nobody ended it.
pub fn expired(is_expired: bool, locale: Locale) -> Option<AnyView> {
    is_expired.then(|| {
        let word = Texts::of(locale).expired;
        view! { " "<span class="badge badge-warning">{word}</span> }.into_any()
    })
}

/// "16 af 19 kommuner", a line for each kind of party.
pub fn coverage(coverage: &Coverage, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let shares = coverage.shares.iter();
    let shares = shares
        .map(|share| {
            let told = (t.share)(share.n_bound, share.n_parties, share.kind);
            view! { <li>{told}</li> }
        })
        .collect_view();
    let inhabitants = coverage.inhabitants.map(|covered| {
        let told = inhabitants(covered, locale);
        view! { <li class="muted">{told}</li> }
    });
    view! { <ul class="plain-list shares">{shares}{inhabitants}</ul> }.into_any()
}

/// "82,3 % af indbyggerne (talt 01.01.2013)", or that numbers are missing.
fn inhabitants(covered: CoveredInhabitants, locale: Locale) -> String {
    let t = Texts::of(locale);
    let Some(permille) = covered.permille() else {
        return (t.inhabitants_unknown)(covered.n_unknown);
    };
    let (first, last) = covered.counted;
    let counted = match first == last {
        true => format_day(first),
        false => format!("{}–{}", format_day(first), format_day(last)),
    };
    (t.inhabitants)(&percent(permille, locale), &counted)
}

/// How many have decided, and what deviates.
pub fn standing(standing: &StepStanding, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let late = standing.is_late.then(|| {
        view! { " "<span class="badge badge-warning">{t.late}</span> }
    });
    let open = (standing.is_open && !standing.is_late).then(|| {
        view! { " "<span class="badge">{t.open_now}</span> }
    });
    let rejected =
        (standing.n_rejected > 0).then(|| format!(" · {}", (t.rejected)(standing.n_rejected)));
    view! { {(t.settled)(standing.n_settled, standing.n_bodies)}{rejected}{late}{open} }.into_any()
}
