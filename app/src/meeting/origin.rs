//! Where a form of the chain is shown: on its own page, in a round, or at the item of an agenda at which
//! the forum decides. It is the same form everywhere; only what it starts with differs.

use super::chain::Texts;
use crate::ui::hidden_field;
use crate::visit::FormView;
use chrono::NaiveDate;
use domain::form::FormData;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{AgendaField, AtItem, ItemView, MeetingView};
use domain::problem::Field;
use domain::text::Slug;
use domain::time::format_day;
use leptos::prelude::*;

const AGENDA_ITEM: Field = Field::Agenda(AgendaField::AgendaItem);

/// Where a decision is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    OwnPage,
    /// The round of the forum's meeting on this day.
    Round(NaiveDate),
    Item {
        at: AtItem,
        /// How the minutes are referred to.
        reference: String,
    },
}

impl Origin {
    pub fn of_item(meeting: &MeetingView, item: &ItemView, locale: Locale) -> Self {
        let on = format_day(meeting.on);
        Self::Item {
            at: AtItem {
                forum: meeting.forum,
                on: meeting.on,
                item: item.id,
            },
            reference: (Texts::of(locale).reference)(item.number, &meeting.forum_name, &on),
        }
    }

    /// Whether a forum's decision is made here: at an item that forum's alone.
    pub fn is_of(&self, forum: ForumId) -> bool {
        match self {
            Self::Item { at, .. } => at.forum == forum,
            Self::OwnPage | Self::Round(_) => true,
        }
    }

    /// What a decision that is made here starts with.
    pub fn begin(&self, form: FormData) -> FormData {
        match self {
            Self::OwnPage => form,
            Self::Round(meeting_on) => form.with(Field::MeetingOn, format_day(*meeting_on)),
            Self::Item { at, reference } => form
                .with(AGENDA_ITEM, at.to_string())
                .with(Field::Item, reference.as_str())
                .replacing(Field::DecidedOn, format_day(at.on))
                .replacing(Field::MeetingOn, format_day(at.on)),
        }
    }

    /// Tells the form's fields from those of others on a page that shows several: of this initiative, and
    /// `name` is its own.
    pub fn tell_apart(&self, form: FormView, of: (&Slug, u32), name: &str) -> FormView {
        match self {
            Self::Item { .. } => form.prefixed(format!("{}-{}-{name}-", of.0, of.1)),
            Self::OwnPage | Self::Round(_) => form,
        }
    }
}

/// Says at which item a form was shown.
pub fn at_item_field(form: &FormView) -> AnyView {
    hidden_field(AGENDA_ITEM, form.value(AGENDA_ITEM))
}
