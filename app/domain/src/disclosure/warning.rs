//! The warning before texts are read by others (`rules.md` § 4.5, rule 7), and its answer: who sends them
//! on has read exactly these words and says why they may stand. One rule, wherever a text leaves.

use super::lint::small_groups;
use crate::audit::{AuditEvent, Change};
use crate::confirmation::ContentHash;
use crate::form::{FormData, Reader};
use crate::problem::{Field, Flaw, Problems};
use crate::text::Paragraph;

/// In characters: why the words may stand.
pub const WARNING_REASON_MAX: u32 = 600;

/// Words that tell of few people in a known place: "to borgere fra Thisted".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarnedWords {
    /// Where they stand.
    pub field: Field,
    pub words: String,
}

/// What the lint found in all texts that leave together; empty where it found nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextWarning(Vec<WarnedWords>);

impl TextWarning {
    /// Of numbers below `threshold`. What stands in one field twice is told once.
    pub fn of<'a>(texts: impl IntoIterator<Item = (Field, &'a str)>, threshold: u32) -> Self {
        let mut found: Vec<WarnedWords> = Vec::new();
        for (field, text) in texts {
            for mention in small_groups(text, threshold) {
                let words = text.get(mention.span()).unwrap_or(text).to_owned();
                let warned = WarnedWords { field, words };
                if !found.contains(&warned) {
                    found.push(warned);
                }
            }
        }
        Self(found)
    }

    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn words(&self) -> &[WarnedWords] {
        &self.0
    }

    /// Of the words: what was read of one warning is not read of another.
    pub fn fingerprint(&self) -> ContentHash {
        let told = self.0.iter();
        let told: Vec<_> = told
            .map(|warned| format!("{}\t{}", warned.field.name(), warned.words))
            .collect();
        ContentHash::of_text(&told.join("\n"))
    }
}

/// What a form says of the warning that its page showed, if it showed one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WarningAnswer {
    /// The fingerprint of the words that were read.
    read: Option<ContentHash>,
    reason: Option<Paragraph<WARNING_REASON_MAX>>,
}

impl WarningAnswer {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let reason = r.optional(Field::WarningReason, Reader::paragraph);
        // What cannot be read was not read.
        let read = form.get(Field::WarningRead).trim().parse().ok();
        r.finish(|| {
            Ok(Self {
                read,
                reason: reason?,
            })
        })
    }

    /// Texts may leave where nothing was found in them, or where just these words were read and there is
    /// a reason.
    pub fn to(&self, warning: &TextWarning) -> Result<Answered, Problems> {
        if warning.is_empty() {
            return Ok(Answered(None));
        }
        let mut problems = Problems::default();
        if self.read != Some(warning.fingerprint()) {
            problems.add(Field::WarningRead, Flaw::Required);
        }
        let Some(reason) = &self.reason else {
            problems.add(Field::WarningReason, Flaw::Required);
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let words: Vec<_> = warning.words().iter().map(|w| w.words.as_str()).collect();
        Ok(Answered(Some((words.join("\n"), reason.to_string()))))
    }
}

/// Texts may leave; to be written down with the deed that lets them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the reason belongs in the log"]
pub struct Answered(Option<(String, String)>);

impl Answered {
    /// The entry of the log with the words and the reason in it.
    #[must_use]
    pub fn noted(self, mut event: AuditEvent) -> AuditEvent {
        if let Some((words, reason)) = self.0 {
            let said = |field, after| Change {
                field,
                before: String::new(),
                after,
            };
            event.changes.push(said(Field::WarningRead, words));
            event.changes.push(said(Field::WarningReason, reason));
        }
        event
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{Deed, Subject};
    use crate::policy::{Govern, Permit};
    use uuid::Uuid;

    fn warning() -> TextWarning {
        let texts = [
            (
                Field::Name,
                "Tilbuddet er givet til to borgere fra Thisted.",
            ),
            (Field::Question, "Hvor mange er i job?"),
            (
                Field::Reason,
                "Kun 3 unge i Aalborg svarede. Kun 3 unge i Aalborg svarede.",
            ),
        ];
        TextWarning::of(texts, 5)
    }

    fn answer(read: &str, reason: &str) -> WarningAnswer {
        let form = FormData::default()
            .with(Field::WarningRead, read)
            .with(Field::WarningReason, reason);
        WarningAnswer::parse(&form).unwrap()
    }

    #[test]
    fn n19_the_warning_names_the_words_once_and_where_they_stand() {
        let warning = warning();
        let found = warning.words().iter();
        let found: Vec<_> = found.map(|w| (w.field, w.words.as_str())).collect();
        assert_eq!(
            found,
            [
                (Field::Name, "to borgere fra Thisted"),
                (Field::Reason, "3 unge i Aalborg")
            ]
        );
    }

    #[test]
    fn it_is_answered_by_reading_just_these_words_and_a_reason() {
        let (warning, read) = (warning(), warning().fingerprint().to_string());
        for (read, reason, missing) in [
            ("", "", &[Field::WarningRead, Field::WarningReason][..]),
            (read.as_str(), " ", &[Field::WarningReason]),
            ("on", "Kendt i forvejen", &[Field::WarningRead]),
            // Other words were read.
            (
                &TextWarning::default().fingerprint().to_string(),
                "Kendt i forvejen",
                &[Field::WarningRead],
            ),
        ] {
            let problems = answer(read, reason).to(&warning).unwrap_err();
            let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
            assert_eq!(fields, missing, "{read} {reason}");
        }
        assert!(answer(&read, "Kendt i forvejen").to(&warning).is_ok());
    }

    #[test]
    fn the_reason_is_in_the_log_and_nothing_is_where_nothing_was_found() {
        let permit: Permit<Govern> = Permit::system();
        let event = || AuditEvent::new(&permit, Deed::Published, Subject::Indicator, Uuid::nil());
        let warning = warning();
        let read = warning.fingerprint().to_string();
        let answered = answer(&read, "Kendt i forvejen").to(&warning).unwrap();
        let logged = answered.noted(event());
        let said: Vec<_> = logged.changes.iter().map(|c| c.after.as_str()).collect();
        assert_eq!(
            said,
            [
                "to borgere fra Thisted\n3 unge i Aalborg",
                "Kendt i forvejen"
            ]
        );
        let nothing = WarningAnswer::default().to(&TextWarning::default());
        assert_eq!(nothing.unwrap().noted(event()), event());
    }
}
