//! A programme with two approving forums, and the moves of its chain as the pages make them.

use crate::{World, decision, form, initiative, pasted, programme};
use app::backend::{ReadChain, ReadForms};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::{Actor, Grant};
use domain::confirmation::{
    ApprovalStep, ConfirmationView, DecideConfirmation, SaveDraft, Saved, Stage,
    SubmitConfirmation, Verdict,
};
use domain::form::FormData;
use domain::ids::ForumId;
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::text::{Paragraph, Slug};
use server::clock::Clock;

/// A programme whose initiatives pass two forums, and who takes part. Initiative 1 is ordered for
/// others than [`confirmation_text`] names.
pub struct Chained {
    pub world: World,
    pub slug: Slug,
    pub chiefs: ForumId,
    pub directors: ForumId,
    pub keeper: Actor,
    pub chief: Actor,
    pub director: Actor,
}

impl Chained {
    pub async fn new(world: World) -> Self {
        let chiefs = world.forum("Chefforum").await;
        let directors = world.forum("Direktørforum").await;
        let keeper = world.keeper().await;
        let draft = ProgrammeDraft {
            chain: [chiefs, directors].map(ApprovalStep::plain).to_vec(),
            ..programme("Handleplan", directors)
        };
        let slug = world.service.create_programme(&keeper, draft, None).await;
        let slug = slug.unwrap();
        let ordered_for = Paragraph::parse("De 2 % mest komplekse borgere").ok();
        let mut first = pasted(initiative(1, "Dele-geriater"));
        first.terms.target_group = ordered_for;
        let rows = vec![first, pasted(initiative(2, "Hjælpemidler"))];
        let decided = decision(directors, "13.03.2023");
        let stored = world.service.store_rows(&keeper, &slug, rows, decided);
        stored.await.unwrap();
        let chief = world.person("chef", &[Grant::ForumMember(chiefs)]).await;
        let director = world
            .person("direktør", &[Grant::ForumMember(directors)])
            .await;
        Self {
            world,
            slug,
            chiefs,
            directors,
            keeper,
            chief,
            director,
        }
    }

    /// From now on the programme is ordered by this forum.
    pub async fn order_by(&self, forum: ForumId) {
        let service = &self.world.service;
        let edit = service.programme_edit(&self.keeper, Some(&self.slug)).await;
        let programme = edit.unwrap().programme.unwrap();
        let draft = ProgrammeDraft {
            ordered_by: forum,
            ..programme.draft
        };
        let (slug, version) = (&self.slug, programme.version);
        let changed = service.change_programme(&self.keeper, slug, draft, version);
        changed.await.unwrap();
    }

    pub fn today(&self) -> NaiveDate {
        self.world.clock.now().day()
    }

    pub async fn view(&self) -> ConfirmationView {
        let view = self.world.service.confirmation(&self.keeper, &self.slug, 1);
        view.await.unwrap()
    }

    pub async fn typed(&self, text: &FormData) -> FormData {
        let edit = self
            .world
            .service
            .confirmation_edit(&self.keeper, &self.slug, 1);
        let revision = edit.await.unwrap().revision;
        text.clone().with(Field::Version, revision.to_string())
    }

    pub async fn save(&self, text: &FormData) -> Result<Saved, AppError> {
        let command = SaveDraft::parse(&self.typed(text).await).unwrap();
        let service = &self.world.service;
        service
            .save_confirmation(&self.keeper, &self.slug, 1, command)
            .await
    }

    pub async fn submit(&self, text: &FormData) -> Result<u32, AppError> {
        let command = SubmitConfirmation::parse(&self.typed(text).await).unwrap();
        let service = &self.world.service;
        service
            .submit_confirmation(&self.keeper, &self.slug, 1, command)
            .await
    }

    /// The form of a forum as it stands on the page now.
    pub async fn verdict(&self, forum: ForumId, verdict: Verdict) -> DecideConfirmation {
        let view = self.view().await;
        let latest = view.versions.first().unwrap();
        let typed = form(&[
            (Field::Verdict, verdict.code()),
            (Field::RemarkWhen, "Hvornår er det nået?"),
        ])
        .with(Field::Forum, forum.to_string())
        .with(Field::Version, latest.number.to_string())
        .with(Field::ContentHash, latest.hash.to_string());
        DecideConfirmation::parse(&typed).unwrap()
    }

    pub async fn decide(&self, actor: &Actor, command: DecideConfirmation) -> Result<(), AppError> {
        let service = &self.world.service;
        let decided = service
            .decide_confirmation(actor, &self.slug, 1, command, None)
            .await;
        decided.map(|_| ())
    }

    pub async fn stage(&self) -> Stage {
        self.view().await.stage
    }
}

pub fn confirmation_text() -> FormData {
    form(&[
        (Field::Deliverable, "Dele-geriater i Jammerbugt"),
        (Field::Criteria, "Ordningen dækker alle plejehjem"),
        (Field::Method, "Opgørelse"),
        (Field::Approver, "Chefforum"),
        (Field::Owner, "sundhedschef, Aalborg Kommune"),
        (Field::Lead, "projektleder, Aalborg Kommune"),
        (Field::Participants, "Aalborg Kommune"),
        (Field::Places, "Aalborg"),
        (Field::StartOn, "01.08.2023"),
        (Field::EndOn, "31.12.2025"),
        (Field::TargetGroup, "De ældste 2 %"),
        (Field::Resources, "Egne rammer"),
        (Field::Outcome, "Færre indlæggelser"),
        (Field::PatientsDescribe, "ja"),
        (Field::PatientsSolve, "ja"),
    ])
}
