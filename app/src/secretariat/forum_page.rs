mod meetings;

use super::texts::Texts;
use super::way_by;
use crate::closing::close_link;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::forum::seats_link;
use crate::params;
use crate::paths;
use crate::terms::terms_link;
use crate::ui::{
    Choice, check_boxes, heading, period_fields, record_form, select_field, text_field,
};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::forum::{Forum, ForumRegister};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::organisation::Organisation;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewForumPage() -> impl IntoView {
    page(|visit| async move {
        let lists = Lists::load(&visit, None).await?;
        let t = Texts::of(visit.locale);
        if lists.register.levels.is_empty() {
            return Ok(document(&visit, t.new_forum, levels_first(t)));
        }
        let form = visit.form(paths::NEW_FORUM, FormData::default);
        let body = lists.form(&form, paths::NEW_FORUM.to_owned(), visit.locale);
        Ok(document(&visit, t.new_forum, body))
    })
}

#[component]
pub fn ForumPage() -> impl IntoView {
    let id = params::id();
    page(move |visit| async move {
        let id = id?;
        let lists = Lists::load(&visit, Some(id)).await?;
        let forum = lists.register.forum(id).ok_or(AppError::NotFound)?;
        let path = paths::forum(id);
        let form = visit.form(&path, || initial(forum));
        let body = lists.form(&form, path, visit.locale);
        let meetings = meetings::meetings(&visit, id).await?;
        let seats = seats_link(id, visit.locale);
        let terms = terms_link(id, visit.locale);
        let close = close_link(id, visit.locale);
        let body = view! { <p>{seats}" · "{terms}" · "{close}</p>{body}{meetings} }.into_any();
        Ok(document(&visit, forum.draft.name.as_str(), body))
    })
}

fn initial(forum: &Forum) -> FormData {
    let draft = &forum.draft;
    let predecessor = draft.predecessor.map(|id| id.to_string());
    let mut form = FormData::default()
        .with(Field::Name, draft.name.as_str())
        .with(Field::Level, draft.level.to_string())
        .with(Field::Predecessor, predecessor.unwrap_or_default())
        .with_validity(draft.validity)
        .with(Field::Version, forum.version.to_string());
    for id in &draft.organisations {
        form = form.with(Field::Organisations, id.to_string());
    }
    form
}

fn document(visit: &Visit, title: &str, body: AnyView) -> Document {
    let locale = visit.locale;
    let way = way_by(Texts::of(locale).forums, paths::FORUMS, locale);
    Document::new(title, view! { {heading(way, title, None, locale)}{body} })
}

fn levels_first(t: &'static Texts) -> AnyView {
    view! {
        <div class="alert alert-info"><p class="alert-text">
            {t.levels_first}" "<a href=paths::NEW_LEVEL>{t.new_level}</a>
        </p></div>
    }
    .into_any()
}

/// What the form's lists offer.
struct Lists {
    register: ForumRegister,
    organisations: Vec<Organisation>,
    /// The forum of the form; it is not its own predecessor.
    itself: Option<ForumId>,
}

impl Lists {
    async fn load(visit: &Visit, itself: Option<ForumId>) -> Result<Self, AppError> {
        Ok(Self {
            register: visit.backend.forums(&visit.actor).await?,
            organisations: visit.backend.organisations(&visit.actor).await?,
            itself,
        })
    }

    fn form(&self, form: &FormView, action: String, locale: Locale) -> AnyView {
        let t = Texts::of(locale);
        let levels: Vec<_> = self
            .register
            .levels
            .iter()
            .map(|l| {
                let name = format!("{}. {}", l.draft.rank, l.draft.name);
                Choice::new(l.id, t.with_end(&name, l.draft.validity))
            })
            .collect();
        let fields = view! {
            {text_field(form, Field::Name, "", 120, false, locale)}
            {select_field(form, Field::Level, Some(t.level_choose), &levels, "", locale)}
            {self.members(form, locale)}
            {select_field(form, Field::Predecessor, Some(t.predecessor_none), &self.predecessors(t), t.predecessor_hint, locale)}
            {period_fields(form, t.valid, locale)}
        };
        record_form(form, action, fields, paths::FORUMS.to_owned(), locale)
    }

    fn members(&self, form: &FormView, locale: Locale) -> AnyView {
        let t = Texts::of(locale);
        if self.organisations.is_empty() {
            return view! {
                <p class="form-group muted">{t.organisations_first}" "<a href=paths::REFERENCE>{t.reference}</a></p>
            }
            .into_any();
        }
        let choices: Vec<_> = self
            .organisations
            .iter()
            .map(|o| Choice::new(o.id, t.with_end(o.draft.name.as_str(), o.draft.validity)))
            .collect();
        check_boxes(form, Field::Organisations, &choices, t.members_hint, locale)
    }

    fn predecessors(&self, t: &'static Texts) -> Vec<Choice> {
        self.register
            .forums
            .iter()
            .filter(|f| Some(f.id) != self.itself)
            .map(|f| Choice::new(f.id, t.with_end(f.draft.name.as_str(), f.draft.validity)))
            .collect()
    }
}
