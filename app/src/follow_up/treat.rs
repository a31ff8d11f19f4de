use super::texts::Texts;
use crate::meeting::{Origin, at_item_field};
use crate::paths;
use crate::ui::{
    Choice, answer_field, date_field, problem_summary, text_area, text_field, version_field,
};
use crate::visit::Visit;
use domain::follow_up::{FollowUpLine, FollowUpView, Treatment};
use domain::form::FormData;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

/// The form of the forum whose wish it is. One that came back is shown whatever has happened since.
pub fn treat(
    visit: &Visit,
    view: &FollowUpView,
    line: &FollowUpLine,
    at: usize,
    origin: &Origin,
) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::treat_follow_up(&view.programme.slug, view.initiative.number, line.asked.id);
    let form = visit.form(&path, || {
        let undealt = line.undealt_meeting(view.today);
        let begun = FormData::default()
            .with(Field::Version, line.words.len().to_string())
            .with(
                Field::MeetingOn,
                undealt.map_or_else(String::new, format_day),
            );
        origin.begin(begun)
    });
    let place = at.saturating_add(1);
    let form = form.prefixed(format!("treat-{place}-"));
    let of = (&view.programme.slug, view.initiative.number);
    let form = origin.tell_apart(form, of, &format!("wish-{place}"));
    let returned = form.error.is_some();
    let may = line.may_say.is_some() && !line.standing(view.today).is_closed();
    if !may && !returned {
        return None;
    }
    let treatments = Treatment::ALL.map(|one| Choice::new(one.code(), (t.treatment)(one)));
    let needs_item = line.may_say == Some(true);
    let hint = if needs_item {
        t.item_needed
    } else {
        t.item_hint
    };
    Some(
        view! {
            <details class="decision no-print" open=returned>
                <summary class="decision__summary">{t.treat}</summary>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {version_field(&form)}
                    {at_item_field(&form)}
                    {text_area(&form, Field::Words, "", 3, false, locale)}
                    {answer_field(&form, Field::Treatment, &treatments, locale)}
                    {date_field(&form, Field::MeetingOn, false, locale)}
                    {text_field(&form, Field::Item, hint, 200, !needs_item, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.treat_send}</button>
                    </div>
                </form>
            </details>
        }
        .into_any(),
    )
}
