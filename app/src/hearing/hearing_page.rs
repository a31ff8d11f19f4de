//! One hearing: what was asked, who has answered and who is missing, the answers side by side (need N18).

use super::answers::{answer, count, earlier};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::reminder::Texts as Reminders;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, answer_field, date_field, day, heading, paragraphs, problem_summary,
    select_field, text_area,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::hearing::{
    AddresseeView, AnswerState, AnswerWay, HearingField, HearingView, ShownAddressee,
};
use domain::ids::{ForumId, HearingId};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn HearingPage() -> impl IntoView {
    let (forum, id) = (params::id::<ForumId>(), params::hearing::<HearingId>());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.hearing(&visit.actor, forum?, id?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &HearingView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&view.forum_name, paths::desk(view.forum)),
        Crumb::new(t.hearings, paths::hearings(view.forum)),
    ];
    let main = view! {
        {heading(way, t.hearing, None, locale)}
        <div class="item-words">{paragraphs(&view.question, None)}</div>
        {facts(view, locale)}
        {answers(view, locale)}
        {reminder(visit, view)}
        {form(visit, view)}
    };
    Document::new(t.hearing, main).width(Width::Wide)
}

fn facts(view: &HearingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let now = count(view.count(), &view.called, locale);
    let at_dispatch = view
        .dispatched_at
        .map(|_| count(view.count_at_dispatch(), &view.called, locale));
    let at_dispatch = at_dispatch.map(|told| {
        view! { <div class="deflist__row"><dt>{t.at_dispatch}</dt><dd>{told}</dd></div> }
    });
    let overdue = (view.count().missing > 0 && view.today > view.due_on).then(|| {
        view! { " "<span class="badge badge-warning">{t.overdue}</span> }
    });
    let item = paths::item(view.forum, view.meeting_on, view.item);
    let meeting = paths::meeting(view.forum, view.meeting_on);
    view! {
        <dl class="deflist">
            <div class="deflist__row"><dt>{t.standing}</dt><dd><strong>{now}</strong></dd></div>
            {at_dispatch}
            <div class="deflist__row"><dt>{t.due}</dt><dd>{day(view.due_on)}{overdue}</dd></div>
            <div class="deflist__row">
                <dt>{t.asked_for}</dt>
                <dd><a href=item>{view.item_title.clone()}</a>", "<a href=meeting>{t.meeting}" "{day(view.meeting_on)}</a></dd>
            </div>
        </dl>
    }
    .into_any()
}

fn answers(view: &HearingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = view.addressees.iter();
    let rows = rows.map(|addressee| row(view, addressee, locale));
    let rows = rows.collect_view();
    view! {
        <section class="section" aria-labelledby="answers">
            <h2 class="section__title" id="answers">{t.answers}</h2>
            <table class="table table--cards">
                <caption class="sr-only">{t.answers}</caption>
                <thead><tr>
                    <th scope="col">{t.addressee}</th>
                    <th scope="col">{t.answer}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(view: &HearingView, addressee: &AddresseeView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let own = addressee.person.map(|_| {
        view! { <span class="cell-note muted">{t.answers_itself}</span> }
    });
    let told = match addressee.answer() {
        Some(line) => view! {
            {answer(line, view.is_late(line), locale)}
            {earlier(addressee, |line| view.is_late(line), locale)}
        }
        .into_any(),
        None => view! { <span class="badge badge-warning">{t.not_answered}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{addressee.name.clone()}{own}</th>
            <td data-label=t.answer><div>{told}</div></td>
        </tr>
    }
    .into_any()
}

/// What the secretariat can send to those who are missing.
fn reminder(visit: &Visit, view: &HearingView) -> Option<AnyView> {
    let locale = visit.locale;
    let (t, by_mail) = (Texts::of(locale), Reminders::of(locale));
    let missing: Vec<_> = view.missing().map(|a| a.name.as_str()).collect();
    if !view.may_govern || missing.is_empty() {
        return None;
    }
    let is_passed = view.today > view.due_on;
    let by_mail = match visit.backend.sends_mails() {
        true => by_mail.beside_copy,
        false => by_mail.beside_copy_not_set_up,
    };
    let text = (t.reminder)(
        &view.question,
        &format_day(view.due_on),
        is_passed,
        &missing.join(", "),
    );
    Some(
        view! {
            <section class="panel no-print" aria-labelledby="reminder">
                <h2 class="panel__title" id="reminder">{t.reminder_title}</h2>
                <p class="muted">{t.reminder_lead}" "{by_mail}</p>
                <div class="item-words">{paragraphs(&text, None)}</div>
            </section>
        }
        .into_any(),
    )
}

/// For the secretariat, before the meeting and in it.
fn form(visit: &Visit, view: &HearingView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::hearing(view.forum, view.id);
    let form = visit.form(&action, || {
        FormData::default().with(
            Field::Hearing(HearingField::GivenOn),
            format_day(view.today),
        )
    });
    if !view.may_govern {
        return form.error.is_some().then(|| problem_summary(&form, locale));
    }
    // Those who are missing first: mostly the answer is of one of them.
    let (missing, answered): (Vec<_>, Vec<_>) = view
        .addressees
        .iter()
        .partition(|addressee| addressee.answers.is_empty());
    // What was chosen is kept as it was shown then, so that it is refused again and not overwritten.
    let typed: Option<ShownAddressee> = form
        .value(Field::Hearing(HearingField::Addressee))
        .parse()
        .ok();
    let choice = |addressee: &&AddresseeView| {
        let now = ShownAddressee {
            number: addressee.number,
            n_answers: addressee.n_answers(),
        };
        let shown = typed.filter(|typed| typed.number == now.number);
        Choice::new(shown.unwrap_or(now), addressee.name.as_str())
    };
    let addressees: Vec<_> = missing.iter().chain(&answered).map(choice).collect();
    let ways = AnswerWay::PUT_DOWN.map(|way| Choice::new(way.code(), (t.way_put_down)(way)));
    let states = AnswerState::ALL.map(|state| Choice::new(state.code(), (t.state)(state)));
    Some(
        view! {
            <section class="section no-print" aria-labelledby="put-down">
                <h2 class="section__title" id="put-down">{t.put_down_title}</h2>
                <p>{t.put_down_lead}</p>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=action novalidate>
                    {select_field(&form, Field::Hearing(HearingField::Addressee), Some(t.choose), &addressees, "", locale)}
                    {answer_field(&form, Field::Hearing(HearingField::Way), &ways, locale)}
                    {date_field(&form, Field::Hearing(HearingField::GivenOn), false, locale)}
                    {answer_field(&form, Field::Hearing(HearingField::State), &states, locale)}
                    {text_area(&form, Field::Hearing(HearingField::Words), t.words_hint, 5, false, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.put_down_send}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
