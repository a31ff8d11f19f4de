//! The form of an item: put on or handed in, and written anew.

use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{
    Choice, Crumb, check_box, heading, hidden_field, number_field, problem_summary, record_form,
    select_field, text_area, text_field,
};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::ids::{ForumId, ItemId};
use domain::locale::Locale;
use domain::meeting::{AgendaField, ItemKind, ItemView, MeetingStage, MeetingView};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn NewItemPage() -> impl IntoView {
    let (forum, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let backend = &visit.backend;
        let meeting = backend.meeting(&visit.actor, forum?, meeting?).await?;
        if !meeting.may_submit {
            return Err(AppError::Denied);
        }
        let choices = Choices::load(&visit, &meeting, None).await?;
        Ok(new(&visit, &meeting, &choices))
    })
}

#[component]
pub fn EditItemPage() -> impl IntoView {
    let (forum, meeting, id) = (
        params::id::<ForumId>(),
        params::meeting(),
        params::item::<ItemId>(),
    );
    page(move |visit| async move {
        let backend = &visit.backend;
        let meeting = backend.meeting(&visit.actor, forum?, meeting?).await?;
        if !meeting.may_govern {
            return Err(AppError::Denied);
        }
        let id = id?;
        let item = meeting.items.iter().find(|item| item.id == id);
        let item = item.ok_or(AppError::NotFound)?;
        let choices = Choices::load(&visit, &meeting, Some(item)).await?;
        Ok(existing(&visit, &meeting, item, &choices))
    })
}

fn way_to(meeting: &MeetingView, locale: Locale) -> Vec<Crumb> {
    let mut way = way(meeting.forum, &meeting.forum_name, locale);
    way.push(Crumb::new(
        (Texts::of(locale).meeting_on)(&format_day(meeting.on)),
        paths::meeting(meeting.forum, meeting.on),
    ));
    way
}

/// What the form's lists offer.
struct Choices {
    seats: Vec<Choice>,
    programmes: Vec<Choice>,
}

impl Choices {
    /// The seat that an item has is offered even where the forum has it no more.
    async fn load(
        visit: &Visit,
        meeting: &MeetingView,
        item: Option<&ItemView>,
    ) -> Result<Self, AppError> {
        let programmes = visit.backend.programmes(&visit.actor).await?.into_iter();
        let programmes = programmes.map(|p| Choice::new(p.head.slug, p.head.name));
        let mut seats = meeting.seats.clone();
        let current = item.and_then(|item| {
            let name = item.presenter_seat.clone()?;
            Some((item.draft.presenter_seat?, name))
        });
        seats.extend(current.filter(|(id, _)| seats.iter().all(|(seat, _)| seat != id)));
        let seats = seats.into_iter();
        Ok(Self {
            seats: seats.map(|(id, name)| Choice::new(id, name)).collect(),
            programmes: programmes.collect(),
        })
    }
}

fn new(visit: &Visit, meeting: &MeetingView, choices: &Choices) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (title, lead) = match meeting.may_govern {
        true => (t.new_item, None),
        false => (
            t.hand_in,
            Some((t.hand_in_lead)(meeting.deadlines.items_due)),
        ),
    };
    let action = paths::new_item(meeting.forum, meeting.on);
    let form = visit.form(&action, || {
        FormData::default().with(Field::Kind, ItemKind::Information.code())
    });
    let source = form.value(Field::Source);
    let fields = view! {
        {(!source.is_empty()).then(|| hidden_field(Field::Source, source))}
        {fields(&form, choices, locale)}
    };
    let cancel = paths::meeting(meeting.forum, meeting.on);
    let main = view! {
        {heading(way_to(meeting, locale), title, None, locale)}
        {lead.map(|lead| view! { <p>{lead}</p> })}
        {record_form(&form, action, fields, cancel, locale)}
    };
    Document::new(title, main)
}

fn existing(visit: &Visit, meeting: &MeetingView, item: &ItemView, choices: &Choices) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::edit_item(meeting.forum, meeting.on, item.id);
    let form = visit.form(&action, || {
        let shown = item.draft.to_form();
        shown.with(Field::Version, item.revision.to_string())
    });
    let title = format!("{} {}", t.edit_item, item.number);
    let cancel = paths::meeting(meeting.forum, meeting.on);
    let main = view! {
        {heading(way_to(meeting, locale), &title, None, locale)}
        {record_form(&form, action, fields(&form, choices, locale), cancel, locale)}
        {removal(visit, meeting, item)}
    };
    Document::new(title, main)
}

fn fields(form: &FormView, choices: &Choices, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let of = Field::Agenda;
    let kinds = ItemKind::ALL.map(|kind| Choice::new(kind.code(), (t.kind)(kind)));
    view! {
        {text_field(form, Field::Title, "", 200, false, locale)}
        {select_field(form, Field::Kind, None, &kinds, "", locale)}
        {select_field(form, of(AgendaField::PresenterSeat), Some(t.no_seat), &choices.seats, "", locale)}
        {text_field(form, Field::Presenter, t.presenter_hint, 120, true, locale)}
        {number_field(form, Field::Allotted, t.allotted_hint, locale)}
        {text_area(form, Field::Matter, "", 8, true, locale)}
        {text_area(form, Field::Recommendation, t.recommendation_hint, 4, true, locale)}
        {text_area(form, of(AgendaField::Consequences), t.consequences_hint, 3, true, locale)}
        {select_field(form, of(AgendaField::Programme), Some(t.no_programme), &choices.programmes, t.programme_hint, locale)}
        {text_field(form, of(AgendaField::Initiatives), t.numbers_hint, 80, true, locale)}
        {text_field(form, of(AgendaField::Indicators), t.numbers_hint, 80, true, locale)}
        {text_field(form, of(AgendaField::Agreements), t.numbers_hint, 80, true, locale)}
        {check_box(form, Field::ClosedItem, t.closed_text, t.closed_hint, locale)}
    }
    .into_any()
}

/// Before the members have the agenda, an item that no earlier meeting put off can be taken off.
fn removal(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> Option<AnyView> {
    let locale = visit.locale;
    let action = paths::remove_item(meeting.forum, meeting.on, item.id);
    let form = visit.form(&action, FormData::default);
    let is_open = meeting.stage == MeetingStage::Agenda && item.earlier.is_empty();
    (is_open || form.error.is_some()).then(|| {
        view! {
            {problem_summary(&form, locale)}
            <form class="move-on" method="post" action=action>
                <button class="button button-secondary xs-full-width" type="submit">{Texts::of(locale).take_off}</button>
            </form>
        }
        .into_any()
    })
}
