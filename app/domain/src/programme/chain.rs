//! The chain of approval as the form of a programme sends it: forum, rule and procedure, row by row.

use crate::confirmation::{ApprovalRule, ApprovalStep};
use crate::form::{Flawed, FormData, Reader};
use crate::problem::{Field, Flaw};

/// The rows in which a forum is chosen; none twice. A rule that was not sent is the plain one.
pub(super) fn read(r: &mut Reader<'_>, form: &FormData) -> Result<Vec<ApprovalStep>, Flawed> {
    let rules: Vec<&str> = form.all(Field::StepRule).map(str::trim).collect();
    let procedures: Vec<&str> = form.all(Field::StepProcedure).map(str::trim).collect();
    let mut chain: Vec<ApprovalStep> = Vec::new();
    for (at, forum) in form.all(Field::Step).map(str::trim).enumerate() {
        if forum.is_empty() {
            continue;
        }
        let Ok(forum) = forum.parse() else {
            return r.flaw(Field::Step, Flaw::NotAChoice);
        };
        if chain.iter().any(|step| step.forum == forum) {
            return r.flaw(Field::Step, Flaw::AlreadyUsed);
        }
        let rule = match rules.get(at).copied().unwrap_or_default() {
            "" => ApprovalRule::default(),
            code => match code.parse() {
                Ok(rule) => rule,
                Err(()) => return r.flaw(Field::StepRule, Flaw::NotAChoice),
            },
        };
        let written = match procedures.get(at).copied().unwrap_or_default() {
            "" | MEETINGS_ONLY => false,
            WRITTEN_TOO => true,
            _ => return r.flaw(Field::StepProcedure, Flaw::NotAChoice),
        };
        chain.push(ApprovalStep {
            forum,
            rule,
            written,
        });
    }
    Ok(chain)
}

/// What the form sends for a forum that decides at its meetings alone.
pub const MEETINGS_ONLY: &str = "meetings";
/// And for one that decides in writing as well.
pub const WRITTEN_TOO: &str = "written_too";

pub(super) fn rules(chain: &[ApprovalStep]) -> String {
    words(chain, |step| step.rule.code())
}

pub(super) fn procedures(chain: &[ApprovalStep]) -> String {
    words(chain, |step| {
        if step.written {
            WRITTEN_TOO
        } else {
            MEETINGS_ONLY
        }
    })
}

fn words(chain: &[ApprovalStep], word: impl Fn(&ApprovalStep) -> &'static str) -> String {
    chain.iter().map(word).collect::<Vec<_>>().join(" ")
}
