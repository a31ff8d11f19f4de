//! What the members say of the minutes, and the form for it.

use super::shown;
use crate::meeting::texts::Texts;
use crate::paths;
use crate::ui::{Choice, paragraphs, select_field, text_area};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::{Comment, MinutesPage as View};
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn comments(visit: &Visit, view: &View) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let lines = view.comments.iter().map(|comment| line(comment, locale));
    let lines = lines.collect_view();
    let list = match view.comments.is_empty() {
        true => view! { <p class="muted">{t.no_comments}</p> }.into_any(),
        false => view! { <ol class="minutes">{lines}</ol> }.into_any(),
    };
    let section = (view.may_comment || !view.comments.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="comments">
                <h2 class="section__title" id="comments">{t.comments}</h2>
                {list}
            </section>
        }
    });
    view! { {section}{form(visit, view)} }.into_any()
}

fn line(comment: &Comment, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let about = comment.item.map(t.item);
    let about = about.unwrap_or_else(|| t.whole_minutes.to_owned());
    let who = comment.said_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    view! {
        <li class="minutes__item">
            <p class="muted">{about}" · "{who}", "{format_instant(comment.said_at, locale)}</p>
            {paragraphs(&comment.words, None)}
        </li>
    }
    .into_any()
}

fn form(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::comment_minutes(view.forum, view.minutes.on);
    let form = visit.form(&action, FormData::default);
    let form = form.prefixed("comment-");
    let items = view.minutes.items.iter();
    let items: Vec<_> = items
        .map(|item| Choice::new(item.number, format!("{}. {}", item.number, item.title)))
        .collect();
    let fields = view! {
        {select_field(&form, Field::Number, Some(t.whole_minutes), &items, "", locale)}
        {text_area(&form, Field::Words, t.comment_hint, 3, false, locale)}
    };
    shown(
        &form,
        view.may_comment,
        action,
        (t.comment_send, t.say),
        fields.into_any(),
        locale,
    )
}
