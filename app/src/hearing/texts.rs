mod da;
mod en;

use domain::hearing::{AnswerState, AnswerWay, Urgency};
use domain::locale::Locale;

/// The words of hearings.
pub struct Texts {
    pub hearings: &'static str,
    pub hearings_of: fn(&str) -> String,
    pub lead: &'static str,
    pub no_hearings: &'static str,
    pub hearing: &'static str,
    pub question: &'static str,
    pub standing: &'static str,
    pub due: &'static str,
    pub overdue: &'static str,
    pub meeting: &'static str,
    pub asked_for: &'static str,
    pub asked_by: &'static str,
    /// "4 af 5 klynger mangler"
    pub missing: fn(u32, u32, &str) -> String,
    pub all_answered: fn(u32, &str) -> String,
    pub at_dispatch: &'static str,
    pub by_meeting: &'static str,
    pub now: &'static str,
    pub missing_are: &'static str,
    pub oral_are: &'static str,
    pub answers: &'static str,
    pub addressee: &'static str,
    pub answer: &'static str,
    pub answers_itself: &'static str,
    pub not_answered: &'static str,
    pub state: fn(AnswerState) -> &'static str,
    /// Before the day.
    pub way: fn(AnswerWay) -> &'static str,
    pub way_put_down: fn(AnswerWay) -> &'static str,
    pub oral: &'static str,
    pub late: &'static str,
    pub contradiction: &'static str,
    pub contradiction_lead: &'static str,
    /// When, and by whom.
    pub put_down: fn(&str, &str) -> String,
    pub sample: &'static str,
    pub earlier: fn(usize) -> String,
    pub reminder_title: &'static str,
    pub reminder_lead: &'static str,
    /// What is asked, until when, whether that is over, and who is missing.
    pub reminder: fn(&str, &str, bool, &str) -> String,
    pub put_down_title: &'static str,
    pub put_down_lead: &'static str,
    pub put_down_send: &'static str,
    pub choose: &'static str,
    pub words_hint: &'static str,
    pub ask: &'static str,
    pub ask_lead: &'static str,
    pub question_hint: &'static str,
    pub addressees_hint: &'static str,
    pub called_hint: &'static str,
    pub request_to: fn(&str) -> String,
    pub own_answer: &'static str,
    pub no_answer: &'static str,
    pub give_answer: &'static str,
    pub correct_answer: &'static str,
    pub answer_lead: &'static str,
    pub send_answer: &'static str,
    pub owed: &'static str,
    pub answer_for: fn(&str) -> String,
    pub urgency: fn(Urgency) -> Option<String>,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
