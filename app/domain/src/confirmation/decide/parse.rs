//! What the forms of the chain say.

use crate::confirmation::{
    ChangeOrder, ConfirmationContent, ContentHash, Procedure, SECTIONS, Verdict,
};
use crate::form::{FormData, Reader};
use crate::ids::ForumId;
use crate::problem::{Field, Flaw, Problems};
use crate::text::Line;

/// The longest value of a draft's field, in characters; a complete text has narrower bounds.
const DRAFT_FIELD_MAX: u32 = 20_000;
/// The longest remark of a forum, in characters.
const REMARK_MAX: u32 = 4_000;

/// What the lead has written so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveDraft {
    /// The revision that the form was opened on.
    pub based_on: u32,
    /// The fields of the text and no others, trimmed, without empty rows.
    pub draft: FormData,
}

impl SaveDraft {
    /// Gaps and odd values may stand in a draft; only what could not be stored is refused.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let based_on = r.version();
        let draft = tidied(form);
        for (field, value) in draft.pairs() {
            let length = u32::try_from(value.chars().count()).unwrap_or(u32::MAX);
            if length > DRAFT_FIELD_MAX {
                let max = DRAFT_FIELD_MAX;
                let _: Result<(), _> = r.flaw(field, Flaw::TooLong { max });
            }
            if value
                .chars()
                .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
            {
                let _: Result<(), _> = r.flaw(field, Flaw::ControlSign);
            }
        }
        r.finish(|| {
            Ok(Self {
                based_on: based_on?,
                draft,
            })
        })
    }
}

/// A complete text on its way to the first forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmitConfirmation {
    pub based_on: u32,
    pub content: ConfirmationContent,
    /// Asked for where the text changes one that holds.
    pub change: Option<ChangeOrder>,
}

impl SubmitConfirmation {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let content = ConfirmationContent::parse(form);
        let change = match ChangeOrder::is_asked(form) {
            true => ChangeOrder::parse(form).map(Some),
            false => Ok(None),
        };
        let (content, change) = match (content, change) {
            (Ok(content), Ok(change)) => (content, change),
            (content, change) => {
                return Err(change.err().into_iter().chain(content.err()).collect());
            }
        };
        let mut r = Reader::new(form);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                based_on: based_on?,
                content,
                change,
            })
        })
    }

    /// The text and its change order as a form holds them.
    pub fn text(&self) -> FormData {
        let change = self.change.as_ref().map(ChangeOrder::to_form);
        let change = change.unwrap_or_default();
        let text = self.content.to_form();
        let both = text.pairs().chain(change.pairs());
        both.map(|(field, value)| (field, value.to_owned()))
            .collect()
    }
}

/// A change of what is in force is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbandonChange {
    /// The revision that the form was opened on.
    pub based_on: u32,
}

impl AbandonChange {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                based_on: based_on?,
            })
        })
    }
}

/// What a forum decided on the text that it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideConfirmation {
    pub forum: ForumId,
    pub version: u32,
    pub hash: ContentHash,
    pub verdict: Verdict,
    pub procedure: Procedure,
    /// Where the decision stands in the minutes.
    pub item: Option<Line<200>>,
    /// The remark, and the comments of the sections, as far as there are any.
    pub remarks: FormData,
}

impl DecideConfirmation {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.choice(Field::Forum);
        let version = r.version();
        let hash = r.choice(Field::ContentHash);
        let verdict: Result<Verdict, _> = r.choice(Field::Verdict);
        let procedure = r.optional(Field::Procedure, Reader::choice);
        let item = r.optional(Field::Item, Reader::line);
        let mut remarks = FormData::default();
        let mut flawed = Ok(());
        let comments = SECTIONS.iter().map(|(_, _, comment)| *comment);
        for field in std::iter::once(Field::Remark).chain(comments) {
            match r.optional(field, Reader::paragraph::<REMARK_MAX>) {
                Ok(Some(text)) => remarks = remarks.with(field, text.as_str()),
                Ok(None) => {}
                Err(flaw) => flawed = Err(flaw),
            }
        }
        if verdict.is_ok_and(Verdict::needs_remark)
            && flawed.is_ok()
            && remarks.pairs().next().is_none()
        {
            flawed = r.flaw(Field::Remark, Flaw::Required);
        }
        r.finish(|| {
            flawed?;
            Ok(Self {
                forum: forum?,
                version: version?,
                hash: hash?,
                verdict: verdict?,
                procedure: procedure?.unwrap_or_default(),
                item: item?,
                remarks,
            })
        })
    }
}

/// The fields of the text, as they are stored: in the order they are read, with one sign for the end
/// of a line, and without rows in which nothing stands.
fn tidied(form: &FormData) -> FormData {
    let clean = |value: &str| {
        value
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .trim()
            .to_owned()
    };
    let mut tidy = FormData::default();
    for (_, fields, _) in SECTIONS {
        let columns: Vec<(Field, Vec<String>)> = fields
            .iter()
            .map(|field| (*field, form.all(*field).map(clean).collect()))
            .collect();
        let n_rows = columns
            .iter()
            .map(|(_, c)| c.len())
            .max()
            .unwrap_or_default();
        for row in 0..n_rows {
            let cells: Vec<(Field, String)> = columns
                .iter()
                .filter_map(|(field, column)| Some((*field, column.get(row)?.clone())))
                .collect();
            if row == 0 || cells.iter().any(|(_, value)| !value.is_empty()) {
                for (field, value) in cells {
                    tidy = tidy.with(field, value);
                }
            }
        }
    }
    for field in ChangeOrder::fields() {
        let value = clean(form.get(field));
        if !value.is_empty() {
            tidy = tidy.with(field, value);
        }
    }
    tidy
}
