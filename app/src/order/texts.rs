use crate::paths;
use crate::ui::Crumb;
use domain::locale::Locale;
use domain::order::{ConditionState, FateKind, OrderView, Origin};

mod da;
mod en;

/// The words of orders and of the plan's account.
pub struct Texts {
    pub order: &'static str,
    pub ordered: &'static str,
    pub added: &'static str,
    /// "13 aktive": how many met this fate.
    pub n_of: fn(FateKind, u32) -> String,
    pub fate: fn(FateKind) -> &'static str,
    pub origin: fn(Origin) -> &'static str,
    pub merged_into: fn(u32, &str) -> String,
    pub reopened: &'static str,
    pub all_accepted: &'static str,
    pub endings: &'static str,
    pub forum_choose: &'static str,
    pub forum_hint: &'static str,
    pub item_hint: &'static str,
    pub wording_hint: &'static str,
    pub target_group_hint: &'static str,
    pub places_hint: &'static str,
    pub ordered_title: &'static str,
    pub unwritten: &'static str,
    pub decided_by: &'static str,
    pub earlier_records: &'static str,
    pub record: fn(u32) -> String,
    pub amend: &'static str,
    pub amend_lead: &'static str,
    pub amend_remark_hint: &'static str,
    pub conditions: &'static str,
    pub no_conditions: &'static str,
    pub open_conditions: &'static str,
    pub to_agenda: fn(&str) -> String,
    pub new_condition: &'static str,
    pub condition_hint: &'static str,
    pub condition_state: fn(ConditionState) -> String,
    pub due: &'static str,
    pub set_by: &'static str,
    pub fulfil: &'static str,
    pub fulfilled_on: &'static str,
    pub evidence_hint: &'static str,
    pub scope: &'static str,
    pub nothing_in_force: &'static str,
    pub as_ordered: &'static str,
    pub changed: fn(&str) -> String,
    pub was_ordered: &'static str,
    pub is_agreed: &'static str,
    pub told_to: fn(&str) -> String,
    pub untold: &'static str,
    pub untold_title: &'static str,
    pub no_presentations: &'static str,
    pub record_presentation: &'static str,
    pub present_lead: fn(&str, u32) -> String,
    pub retract: &'static str,
    pub retract_hint: &'static str,
    pub retracted: fn(&str, &str) -> String,
    pub side_by_side: &'static str,
    pub term: &'static str,
    pub what: &'static str,
    pub in_force: fn(u32) -> String,
    pub draft: &'static str,
    pub not_stated: &'static str,
    pub end: &'static str,
    pub end_lead: &'static str,
    pub reopen: &'static str,
    pub reopen_lead: &'static str,
    pub into_choose: &'static str,
    pub into_hint: &'static str,
    pub ledger: &'static str,
    pub ledger_lead: &'static str,
    pub number: &'static str,
    pub initiative: &'static str,
    pub came: &'static str,
    pub became: &'static str,
    pub check: &'static str,
    pub check_hint: &'static str,
    pub agrees: fn(usize, u32) -> String,
    /// Line, words and number of a text.
    pub contradiction: fn(u32, &str, u32) -> String,
    /// The plan's number and who ordered it; the day follows.
    pub plan_says: fn(u32, &str) -> String,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }

    /// The way to a form of an order.
    pub fn way(&self, order: &OrderView, locale: Locale) -> Vec<Crumb> {
        let (slug, number) = (&order.programme.slug, order.initiative.number);
        let numbered = (crate::texts::Texts::of(locale).numbered)(number);
        vec![
            Crumb::new(&order.programme.name, paths::programme(slug)),
            Crumb::new(numbered, paths::initiative(slug, number)),
            Crumb::new(self.order, paths::order(slug, number)),
        ]
    }
}
