//! What an item comes from: why it is proposed, where it is dealt with, and the deviations of a round.

use super::texts::Texts;
use crate::paths;
use crate::ui::{LightSize, light};
use domain::funding::Alert;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{About, Initiated, ItemKind, Proposal, RoundSection, Source};
use domain::programme::LightCounts;
use domain::round::agenda;
use domain::status::LightState;
use domain::time::format_day;
use leptos::prelude::*;

/// A proposal in words: its title on an agenda, what the forum is asked for, and why.
pub struct Told {
    pub title: String,
    pub kind: ItemKind,
    pub why: String,
    /// Where it is dealt with.
    pub href: String,
    /// The programme, where it is of one.
    pub programme: Option<String>,
}

pub fn told(forum: ForumId, proposal: &Proposal, locale: Locale) -> Told {
    let (source, about) = (proposal.source, &proposal.about);
    let t = Texts::of(locale);
    let named = |i: &Initiated| format!("{}. {}", i.number, i.title);
    let of = |i: &Initiated, to: fn(&domain::text::Slug, u32) -> String| {
        (to(&i.programme, i.number), Some(i.programme_name.clone()))
    };
    let (title, kind, why, (href, programme)) = match about {
        About::Round {
            programme,
            programme_name,
            meeting_on,
            counts,
        } => (
            (t.about_round)(programme_name),
            ItemKind::Decision,
            round_told(*counts, locale),
            (paths::round(programme, *meeting_on), None),
        ),
        About::Escalation {
            initiative,
            asked_by,
            since,
        } => (
            (t.about_escalation)(&named(initiative)),
            ItemKind::Decision,
            (t.why_escalation)(asked_by, &format_day(*since)),
            of(initiative, paths::deviation),
        ),
        About::Confirmation {
            initiative,
            version,
            since,
        } => (
            (t.about_confirmation)(&named(initiative), *version),
            ItemKind::Approval,
            (t.why_confirmation)(&format_day(*since)),
            of(initiative, paths::confirmation),
        ),
        About::Wish {
            initiative,
            asked_on,
            wish,
        } => (
            (t.about_wish)(&named(initiative)),
            ItemKind::Discussion,
            format!("{} {wish}", (t.why_wish)(&format_day(*asked_on))),
            of(initiative, paths::follow_ups),
        ),
        About::Condition {
            initiative,
            words,
            due_on,
        } => (
            (t.about_condition)(&named(initiative)),
            ItemKind::Discussion,
            format!("{words} {}", (t.why_condition)(&format_day(*due_on))),
            of(initiative, paths::order),
        ),
        About::Task {
            what,
            responsible,
            due_on,
        } => (
            (t.about_task)(&shortened(what)),
            ItemKind::Discussion,
            (t.why_task)(responsible, &format_day(*due_on)),
            (
                match source {
                    Source::Task(id) => paths::task(id),
                    _ => paths::tasks(forum),
                },
                None,
            ),
        ),
        About::Vacancy {
            seat,
            appointing_body,
            since,
        } => (
            (t.about_vacancy)(seat),
            ItemKind::Discussion,
            (t.why_vacancy)(&format_day(*since), appointing_body),
            (
                match source {
                    Source::Vacancy(id) => paths::seat(forum, id),
                    _ => paths::seats(forum),
                },
                None,
            ),
        ),
        About::HalfYear {
            half,
            titles,
            is_late,
        } => {
            let name = half.name(locale);
            let last = format_day(half.last_day());
            (
                (t.about_half_year)(&name),
                ItemKind::Decision,
                (t.why_half_year)(&titles.join(", "), &last, *is_late),
                (paths::half_year(forum, *half), None),
            )
        }
        About::Funding {
            title,
            last_day,
            alert,
        } => (
            (t.about_funding)(title),
            ItemKind::Decision,
            (t.why_funding)(&format_day(*last_day), *alert == Alert::Late),
            (
                match source {
                    Source::Funding(id) => paths::funding(id),
                    _ => paths::FUNDINGS.to_owned(),
                },
                None,
            ),
        ),
        About::Minutes { on } => (
            (t.about_minutes)(&format_day(*on)),
            ItemKind::Approval,
            t.why_minutes.to_owned(),
            (paths::minutes(forum, *on), None),
        ),
    };
    Told {
        title,
        kind,
        why,
        href,
        programme,
    }
}

/// The beginning of a task, fit for the title of an item.
fn shortened(what: &str) -> String {
    const MOST: usize = 120;
    let line = what.lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(line)),
        None => line.to_owned(),
    }
}

fn round_told(counts: LightCounts, locale: Locale) -> String {
    let green = counts.of(LightState::Green);
    (Texts::of(locale).why_round)(counts.total().saturating_sub(green), green)
}

/// The deviations of a frozen round alone, the worst first, and one line for all that is green (need N8).
pub fn round_section(section: &RoundSection, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let agenda = agenda(&section.pack);
    let (slug, on) = (&section.programme, section.meeting_on);
    let title = match agenda.deviations.len() {
        0 => t.no_deviations.to_owned(),
        n => (t.deviations)(n),
    };
    let deviations = agenda
        .deviations
        .iter()
        .map(|item| {
            let href = paths::round_item(slug, on, item.number);
            view! {
                <li class="round-line">
                    <span class="round-line__light">{light(item.state(), LightSize::Text, locale)}</span>
                    <a href=href>{format!("{}. {}", item.number, item.title)}</a>
                </li>
            }
        })
        .collect_view();
    let greens = agenda.greens.iter().map(|item| {
        let href = paths::round_item(slug, on, item.number);
        view! { <li><a href=href>{format!("{}. {}", item.number, item.title)}</a></li> }
    });
    let greens = (!agenda.greens.is_empty()).then(|| {
        view! {
            <details class="greens">
                <summary>{(t.greens)(agenda.greens.len())}</summary>
                <ul>{greens.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <div class="round-section">
            <p><strong>{title}</strong>" · "<a href=paths::round(slug, on)>{t.to_round}</a></p>
            <ol class="round-lines">{deviations}</ol>
            {greens}
        </div>
    }
    .into_any()
}
