//! From an empty installation to a plan with lights: each step, where it is done, and whether it is.

use crate::paths;
use crate::secretariat::texts::Texts;
use domain::actor::Role;
use domain::locale::Locale;
use domain::people::PersonRow;
use domain::programme::ProgrammeSummary;
use leptos::prelude::*;

/// What the registers hold already.
pub struct Progress {
    pub has_organisations: bool,
    pub has_forums: bool,
    pub people: Vec<PersonRow>,
    pub programmes: Vec<ProgrammeSummary>,
}

struct Step {
    text: &'static str,
    /// `None` while there is no programme to do it in.
    href: Option<String>,
    done: bool,
}

impl Progress {
    /// Whether some programme shows a light.
    pub fn is_complete(&self) -> bool {
        self.steps(Texts::of(Locale::default()))
            .iter()
            .all(|s| s.done)
    }

    /// The programme to go on with: the one that is least far.
    fn programme(&self) -> Option<&ProgrammeSummary> {
        self.programmes
            .iter()
            .min_by_key(|p| (has_initiatives(p), p.round.is_some(), has_lights(p)))
    }

    fn has_leads(&self) -> bool {
        self.people
            .iter()
            .flat_map(|p| &p.grants)
            .any(|g| g.grant.role() == Role::ProjectLead)
    }

    fn steps(&self, t: &'static Texts) -> [Step; 6] {
        let programme = self.programme();
        let slug = programme.map(|p| &p.head.slug);
        let step = |text, href, done| Step { text, href, done };
        [
            step(
                t.step_organisations,
                Some(paths::REFERENCE.to_owned()),
                self.has_organisations,
            ),
            step(
                t.step_forums,
                Some(paths::FORUMS.to_owned()),
                self.has_forums,
            ),
            step(
                t.step_programme,
                Some(paths::NEW_PROGRAMME.to_owned()),
                programme.is_some(),
            ),
            step(
                t.step_paste,
                slug.map(paths::paste),
                programme.is_some_and(has_initiatives),
            ),
            step(
                t.step_people,
                Some(paths::PEOPLE.to_owned()),
                self.has_leads(),
            ),
            match programme {
                Some(p) if p.round.is_none() => step(
                    t.step_round,
                    Some(paths::edit_programme(&p.head.slug)),
                    false,
                ),
                _ => step(
                    t.step_light,
                    slug.map(paths::programme),
                    programme.is_some_and(has_lights),
                ),
            },
        ]
    }
}

fn has_initiatives(programme: &ProgrammeSummary) -> bool {
    programme.counts.total() > 0
}

fn has_lights(programme: &ProgrammeSummary) -> bool {
    programme.counts.total() > programme.counts.missing
}

pub fn first_steps(progress: &Progress, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let steps = progress.steps(t).map(|step| {
        let text = match step.href {
            Some(href) => view! { <a href=href>{step.text}</a> }.into_any(),
            None => step.text.into_any(),
        };
        let done = step.done.then(|| {
            view! { " "<span class="badge badge-success">{t.step_done}</span> }
        });
        view! { <li>{text}{done}</li> }
    });
    view! {
        <section class="form-section" aria-labelledby="first-steps">
            <h2 id="first-steps">{t.first_steps}</h2>
            <p>{t.first_steps_text}</p>
            <ol class="number-list">{steps.into_iter().collect_view()}</ol>
        </section>
    }
    .into_any()
}
