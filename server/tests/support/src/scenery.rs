//! What a test needs to be there without being about it.

use crate::World;
use domain::form::FormData;
use domain::forum::{ForumDraft, LevelDraft};
use domain::ids::{ForumId, InitiativeId, ProgrammeId};
use domain::problem::Field;
use server::clock::Clock;

/// What somebody typed into a form.
pub fn form(typed: &[(Field, &str)]) -> FormData {
    let owned = typed
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()));
    owned.collect()
}

impl World {
    /// A forum on a level of its own.
    pub async fn forum(&self, name: &str) -> ForumId {
        let keeper = self.keeper().await;
        let level = form(&[(Field::Rank, "1"), (Field::Name, name)]);
        let (level, _) = LevelDraft::parse(&level).unwrap();
        let level = self.service.create_level(&keeper, level).await.unwrap();
        let forum = form(&[(Field::Name, name)]).with(Field::Level, level.to_string());
        let (forum, _) = ForumDraft::parse(&forum).unwrap();
        self.service.create_forum(&keeper, forum).await.unwrap()
    }

    /// Initiative 10 "Indsats" of the unpublished programme "Plan", straight into the tables.
    pub async fn initiative(&self, forum: ForumId) -> (ProgrammeId, InitiativeId) {
        let programme = ProgrammeId::new(self.clock.new_id());
        let initiative = InitiativeId::new(self.clock.new_id());
        let mut tx = self.service.store.begin_write().await.unwrap();
        tx.execute(
            "insert into programme (id, slug, name, sort_key, kind, ordered_by, decided_on,
             published, sample, version)
             values ($1, 'plan', 'Plan', 'plan', 'action_plan', $2, '2026-01-01', false, false, 1)",
            &[programme.into(), forum.into()],
        )
        .await
        .unwrap();
        tx.execute(
            "insert into initiative (id, programme_id, number, title, sort_key, interventions,
             sources, version) values ($1, $2, 10, 'Indsats', 'indsats', '', '', 1)",
            &[initiative.into(), programme.into()],
        )
        .await
        .unwrap();
        tx.execute(
            "insert into order_record (initiative_id, sequence, forum_id, decided_on, item,
             recorded_at) values ($1, 1, $2, '2026-01-01', 'Punkt 3', 0)",
            &[initiative.into(), forum.into()],
        )
        .await
        .unwrap();
        tx.commit(&*self.clock, &[]).await.unwrap();
        (programme, initiative)
    }
}
