//! What the minutes say of a decision of the chain, in the language of whoever writes them.

use super::texts::Texts;
use crate::confirmation::Texts as Confirmation;
use crate::deviation::Texts as Deviation;
use crate::follow_up::Texts as FollowUp;
use crate::texts::field_label;
use domain::confirmation::DecideConfirmation;
use domain::deviation::{ForumDecision, ForumMove};
use domain::follow_up::FollowUpWord;
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::{AtItem, ChainMatter, Conclusion, Minuted};
use domain::problem::Field;
use domain::time::format_day;

/// `None` where the form was not shown at an item.
pub fn minuted_confirmation(
    form: &FormData,
    number: u32,
    decision: &DecideConfirmation,
    locale: Locale,
) -> Option<Minuted> {
    let verdict = (Confirmation::of(locale).verdict)(decision.verdict).to_lowercase();
    let t = Texts::of(locale);
    let about = (t.confirmation)(number, decision.version);
    let remarks = decision.remarks.pairs().map(|(field, words)| match field {
        Field::Remark => words.to_owned(),
        of_section => format!("{}: {words}", field_label(of_section, locale)),
    });
    let remarks: Vec<_> = remarks.collect();
    let said = |verdict: &str| sentence(&[&about, &stopped(verdict), &remarks.join(" ")]);
    Some(Minuted {
        at: AtItem::of_form(form)?,
        matter: ChainMatter::Confirmation,
        conclusion: Some(Conclusion::of_verdict(decision.verdict)),
        words: said(&verdict),
        words_of_consent: Some(said(t.consented)),
    })
}

/// `None` where the form was not shown at an item.
pub fn minuted_deviation(
    form: &FormData,
    number: u32,
    decision: &ForumDecision,
    locale: Locale,
) -> Option<Minuted> {
    let (t, of) = (Texts::of(locale), Deviation::of(locale));
    let about = (t.deviation)(number);
    let words = match &decision.made {
        ForumMove::Remedy(plan) => {
            let (action, who) = (stopped(plan.action.as_str()), plan.responsible.as_str());
            let rest = (t.remedied)(who, &format_day(plan.due_on));
            sentence(&[&about, &action, &rest])
        }
        ForumMove::Escalate { question, .. } => sentence(&[&about, t.escalated, question.as_str()]),
        ForumMove::Resolve { resolution, reason } => {
            let outcome = (of.resolution)(*resolution).to_lowercase();
            sentence(&[&about, &stopped(&outcome), reason.as_str()])
        }
    };
    Some(Minuted {
        at: AtItem::of_form(form)?,
        matter: ChainMatter::Deviation,
        conclusion: Some(Conclusion::Decided),
        words,
        words_of_consent: None,
    })
}

/// `None` where the form was not shown at an item.
pub fn minuted_wish(
    form: &FormData,
    number: u32,
    word: &FollowUpWord,
    locale: Locale,
) -> Option<Minuted> {
    let about = (Texts::of(locale).wish)(number);
    let treated = (FollowUp::of(locale).treatment)(word.treatment);
    let words = stopped(word.words.as_str());
    Some(Minuted {
        at: AtItem::of_form(form)?,
        matter: ChainMatter::Wish,
        conclusion: Some(Conclusion::of_treatment(word.treatment)),
        words: sentence(&[&about, &words, &stopped(treated)]),
        words_of_consent: None,
    })
}

fn sentence(parts: &[&str]) -> String {
    let said = parts.iter().copied().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// With a full stop, where it has no sign at its end.
fn stopped(text: &str) -> String {
    match text.ends_with(['.', '!', '?']) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}
