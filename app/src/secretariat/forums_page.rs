use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::heading;
use domain::forum::{Forum, ForumRegister, Level};
use domain::locale::Locale;
use domain::organisation::Organisation;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn ForumsPage() -> impl IntoView {
    page(|visit| async move {
        let shown = Shown {
            register: visit.backend.forums(&visit.actor).await?,
            organisations: visit.backend.organisations(&visit.actor).await?,
            locale: visit.locale,
        };
        Ok(shown.document())
    })
}

/// The register, and the names of who sits in its forums.
struct Shown {
    register: ForumRegister,
    organisations: Vec<Organisation>,
    locale: Locale,
}

impl Shown {
    fn document(&self) -> Document {
        let (t, locale) = (Texts::of(self.locale), self.locale);
        let levels = &self.register.levels;
        let body = if levels.is_empty() {
            view! { <p class="empty">{t.no_levels}</p> }.into_any()
        } else {
            levels
                .iter()
                .map(|l| self.level(l))
                .collect_view()
                .into_any()
        };
        let actions = actions(t, !levels.is_empty());
        let main = view! {
            {heading(way(locale), t.forums, Some(actions), locale)}
            {body}
        };
        Document::new(t.forums, main)
    }

    fn level(&self, level: &Level) -> impl IntoView + use<> {
        let t = Texts::of(self.locale);
        let id = format!("level-{}", level.id);
        let labelled_by = id.clone();
        let name = format!("{}. {}", level.draft.rank, level.draft.name);
        view! {
            <section class="section" aria-labelledby=labelled_by>
                <div class="section__head">
                    <h2 class="section__title" id=id>{name.clone()}</h2>
                    <p class="muted">
                        {t.valid}" "{t.validity(level.draft.validity)}" · "
                        <a href=paths::level(level.id)>{t.edit_level}<span class="sr-only">" "{name}</span></a>
                    </p>
                </div>
                {self.forums(level)}
            </section>
        }
    }

    fn forums(&self, level: &Level) -> AnyView {
        let (t, shared) = (Texts::of(self.locale), Shared::of(self.locale));
        let rows: Vec<_> = self
            .register
            .forums
            .iter()
            .filter(|f| f.draft.level == level.id)
            .map(|f| self.row(f))
            .collect();
        if rows.is_empty() {
            return view! { <p class="muted">{t.no_forums}</p> }.into_any();
        }
        view! {
            <table class="table table--compact table--cards">
                <thead><tr>
                    <th scope="col">{field_label(Field::Name, self.locale)}</th>
                    <th scope="col">{t.organisations}</th>
                    <th scope="col">{t.valid}</th>
                    <th scope="col"><span class="sr-only">{shared.action}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(&self, forum: &Forum) -> impl IntoView + use<> {
        let (t, shared) = (Texts::of(self.locale), Shared::of(self.locale));
        let name = forum.draft.name.to_string();
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td data-label=t.organisations>{self.members(forum)}</td>
                <td data-label=t.valid>{t.validity(forum.draft.validity)}{self.succession(forum)}</td>
                <td>
                    <a href=paths::forum(forum.id)>{shared.edit}<span class="sr-only">" "{name.clone()}</span></a>" · "
                    <a href=paths::desk(forum.id)>{t.desk}<span class="sr-only">" "{name}</span></a>
                </td>
            </tr>
        }
    }

    fn members(&self, forum: &Forum) -> String {
        let names: Vec<_> = self
            .organisations
            .iter()
            .filter(|o| forum.draft.organisations.contains(&o.id))
            .map(|o| o.draft.name.as_str())
            .collect();
        names.join(", ")
    }

    /// Which forum this one took over from, and which took over from it.
    fn succession(&self, forum: &Forum) -> impl IntoView + use<> {
        let t = Texts::of(self.locale);
        let line = |words: &'static str, other: &Forum| {
            view! { <span class="muted">"; "{words}" "{other.draft.name.to_string()}</span> }
        };
        let before = forum
            .draft
            .predecessor
            .and_then(|id| self.register.forum(id))
            .map(|other| line(t.takes_over_from, other));
        let after = self
            .register
            .successor(forum.id)
            .map(|other| line(t.taken_over_by, other));
        view! { {before}{after} }
    }
}

fn actions(t: &'static Texts, has_levels: bool) -> AnyView {
    // A forum stands on a level: without one its form would be impossible to fill in.
    let (level, forum) = if has_levels {
        ("button button-secondary", Some("button button-primary"))
    } else {
        ("button button-primary", None)
    };
    view! {
        {forum.map(|class| view! { <a class=class href=paths::NEW_FORUM>{t.new_forum}</a> })}
        <a class=level href=paths::NEW_LEVEL>{t.new_level}</a>
    }
    .into_any()
}
