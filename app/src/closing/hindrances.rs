use super::texts::Texts;
use crate::meeting::told;
use crate::paths;
use domain::forum::closing::{ClosingView, Hindrance};
use domain::locale::Locale;
use domain::meeting::MeetingStage;
use domain::time::format_day;
use leptos::prelude::*;

/// What is settled elsewhere first, each a link to where.
pub fn hindrances(view: &ClosingView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let lines = view.open.hindrances.iter().map(|hindrance| {
        let (text, href) = line(view, hindrance, locale);
        view! { <li><a href=href>{text}</a></li> }
    });
    let lines = lines.collect_view();
    (!view.open.hindrances.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="hindrances">
                <h2 class="section__title" id="hindrances">{t.hindrances}</h2>
                <p>{t.hindrances_lead}</p>
                <ul class="plain-list stack">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn line(view: &ClosingView, hindrance: &Hindrance, locale: Locale) -> (String, String) {
    let t = Texts::of(locale);
    match hindrance {
        Hindrance::Agreement { number, title } => (
            (t.agreement)(*number, title),
            paths::edit_agreement(*number),
        ),
        Hindrance::Approves { programme, name } => {
            ((t.approves)(name), paths::edit_programme(programme))
        }
        Hindrance::Round {
            programme,
            name,
            meeting_on,
        } => (
            (t.round)(name, &format_day(*meeting_on)),
            paths::rounds(programme),
        ),
        Hindrance::Meeting { on, stage } => {
            let href = match stage {
                // A day is taken out of the calendar, which stands on the page of the forum.
                MeetingStage::Planned => paths::forum(view.forum),
                _ => paths::meeting(view.forum, *on),
            };
            ((t.meeting)(&format_day(*on), *stage), href)
        }
        Hindrance::Deviation {
            programme,
            number,
            title,
        } => (
            (t.deviation)(&format!("{number}. {title}")),
            paths::deviation(programme, *number),
        ),
        Hindrance::Funding { id, title } => ((t.funding)(title), paths::edit_funding(*id)),
        Hindrance::Waits(proposal) => {
            let told = told(view.forum, proposal, locale);
            (format!("{}: {}", told.title, told.why), told.href)
        }
    }
}
