//! The forms of what is decided at an item: the same as on the matter's own page.

use super::texts::Texts;
use crate::confirmation::{body, decision_form, differences, shown};
use crate::deviation::decision_forms;
use crate::error::AppError;
use crate::follow_up::treat;
use crate::meeting::Origin;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::paragraphs;
use crate::visit::Visit;
use domain::confirmation::ConfirmationView;
use domain::deviation::DeviationView;
use domain::follow_up::FollowUpView;
use domain::ids::ForumId;
use domain::initiative::InitiativeHead;
use domain::locale::Locale;
use domain::meeting::{AtItem, ChainMatter, ItemView, MeetingView};
use domain::text::Slug;
use leptos::prelude::*;

/// One matter, as its own page knows it.
enum Matter {
    Confirmation(Box<ConfirmationView>),
    Deviation(Box<DeviationView>),
    Wish(Box<FollowUpView>),
}

/// What can be decided at an item now.
pub struct ChainForms {
    origin: Origin,
    forum: ForumId,
    matters: Vec<Matter>,
}

/// Loads what the reader decides for the forum, while it meets and until its minutes are approved; and
/// what came back from a form of the item, whatever has happened since.
pub async fn chain_forms(
    visit: &Visit,
    meeting: &MeetingView,
    item: &ItemView,
) -> Result<ChainForms, AppError> {
    let mut forms = ChainForms {
        origin: Origin::of_item(meeting, item, visit.locale),
        forum: meeting.forum,
        matters: Vec::new(),
    };
    let mut matters = match meeting.may_submit && meeting.stage.takes_conclusions() {
        true => meeting.matters(item),
        false => Vec::new(),
    };
    let returned = returned(visit).filter(|returned| !matters.contains(returned));
    matters.extend(returned);
    for (slug, number, matter) in matters {
        match load(visit, &slug, number, matter).await {
            Ok(matter) => forms.matters.push(matter),
            // The initiative is on the agenda, and this reader has no part in its programme.
            Err(AppError::NotFound | AppError::Denied) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(forms)
}

/// The matter of a form that was sent from an item and came back.
fn returned(visit: &Visit) -> Option<(Slug, u32, ChainMatter)> {
    let posted = visit.posted.as_ref()?;
    AtItem::of_form(&posted.form)?;
    let mut parts = posted.path.split('/').skip(1);
    let (Some("programmer"), Some(slug), Some("indsatser"), Some(number), Some(page)) = (
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
    ) else {
        return None;
    };
    let matter = match page {
        "ordrebekraeftelse" => ChainMatter::Confirmation,
        "afvigelse" => ChainMatter::Deviation,
        "opfoelgning" => ChainMatter::Wish,
        _ => return None,
    };
    Some((Slug::parse(slug)?, number.parse().ok()?, matter))
}

async fn load(
    visit: &Visit,
    slug: &Slug,
    number: u32,
    matter: ChainMatter,
) -> Result<Matter, AppError> {
    let (backend, actor) = (&visit.backend, &visit.actor);
    Ok(match matter {
        ChainMatter::Confirmation => {
            Matter::Confirmation(Box::new(backend.confirmation(actor, slug, number).await?))
        }
        ChainMatter::Deviation => {
            Matter::Deviation(Box::new(backend.deviation(actor, slug, number).await?))
        }
        ChainMatter::Wish => Matter::Wish(Box::new(backend.follow_ups(actor, slug, number).await?)),
    })
}

/// A matter that can be decided on.
struct Shown {
    title: String,
    /// Its own page.
    href: String,
    /// Whether its form came back.
    came_back: bool,
    body: AnyView,
}

impl ChainForms {
    /// `None` where there is nothing to decide. Of several matters each is behind its title.
    pub fn view(&self, visit: &Visit) -> Option<AnyView> {
        let t = Texts::of(visit.locale);
        let matters = self.matters.iter();
        let shown: Vec<_> = matters
            .filter_map(|matter| self.one(visit, matter))
            .collect();
        let is_only = shown.len() == 1;
        let shown: Vec<_> = shown
            .into_iter()
            .map(|matter| {
                let is_open = is_only || matter.came_back;
                view! {
                    <details class="more matter" open=is_open>
                        <summary>{matter.title}</summary>
                        <p><a href=matter.href>{t.own_page}</a></p>
                        {matter.body}
                    </details>
                }
            })
            .collect();
        (!shown.is_empty()).then(|| {
            view! {
                <section class="section no-print" aria-labelledby="decide">
                    <h2 class="section__title" id="decide">{t.decide_here}</h2>
                    <p class="muted">{t.decide_here_lead}</p>
                    {shown}
                </section>
            }
            .into_any()
        })
    }

    fn one(&self, visit: &Visit, matter: &Matter) -> Option<Shown> {
        let (kind, slug, initiative, body) = match matter {
            Matter::Confirmation(view) => (
                ChainMatter::Confirmation,
                &view.programme.slug,
                &view.initiative,
                self.confirmation(visit, view)?,
            ),
            Matter::Deviation(view) => (
                ChainMatter::Deviation,
                &view.programme.slug,
                &view.initiative,
                decision_forms(visit, view, &self.origin)?,
            ),
            Matter::Wish(view) => (
                ChainMatter::Wish,
                &view.programme.slug,
                &view.initiative,
                self.wishes(visit, view)?,
            ),
        };
        let href = match kind {
            ChainMatter::Confirmation => paths::confirmation(slug, initiative.number),
            ChainMatter::Deviation => paths::deviation(slug, initiative.number),
            ChainMatter::Wish => paths::follow_ups(slug, initiative.number),
        };
        let posted = visit.posted.as_ref();
        Some(Shown {
            title: title(kind, initiative, visit.locale),
            came_back: posted.is_some_and(|posted| posted.path.starts_with(&href)),
            href,
            body,
        })
    }

    /// With the exact text that the decision binds.
    fn confirmation(&self, visit: &Visit, view: &ConfirmationView) -> Option<AnyView> {
        let locale = visit.locale;
        let form = decision_form(visit, view, &self.origin)?;
        let text = shown(view).map(|version| {
            view! {
                <details class="more">
                    <summary>{(Texts::of(locale).whole_text)(version.number)}</summary>
                    {body(&version.content, locale)}
                </details>
            }
        });
        let differs =
            (!view.differences.is_empty()).then(|| differences(&view.differences, locale));
        Some(view! { {differs}{text}{form} }.into_any())
    }

    fn wishes(&self, visit: &Visit, view: &FollowUpView) -> Option<AnyView> {
        let lines = view.lines.iter().enumerate();
        let own = lines.filter(|(_, line)| line.asked.forum == self.forum);
        let forms: Vec<_> = own
            .filter_map(|(at, line)| {
                let form = treat(visit, view, line, at, &self.origin)?;
                Some(view! { {paragraphs(&line.asked.wish, None)}{form} })
            })
            .collect();
        (!forms.is_empty()).then(|| forms.into_any())
    }
}

fn title(matter: ChainMatter, initiative: &InitiativeHead, locale: Locale) -> String {
    let numbered = (Shared::of(locale).numbered)(initiative.number);
    let matter = (Texts::of(locale).matter)(matter);
    format!("{matter}: {numbered}, {}", initiative.title)
}
