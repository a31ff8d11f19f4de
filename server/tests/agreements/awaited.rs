//! What agreements await of the organisation that somebody speaks for.

use super::{Stage, of};
use app::backend::{ReadAgreements, ReadRegisters};
use chrono::Days;
use domain::actor::{Actor, Grant};
use domain::agreement::{AgreementField, AwaitedAgreement, OutcomeDraft};
use domain::audit::Deed;
use domain::ids::OrganisationId;
use domain::people::PersonDraft;
use domain::problem::{Field, Flaw, Problems};
use server::clock::Clock;
use support::{World, each_database, form, id_of};

impl Stage {
    async fn awaited_of(&self, actor: &Actor) -> Vec<AwaitedAgreement> {
        let awaited = self.world.service.awaited_of_own(actor).await.unwrap();
        awaited.unwrap().agreements
    }

    fn named(&self, place: usize) -> OrganisationId {
        *self.parties.get(place).unwrap()
    }

    /// A member of another forum, who speaks for a party.
    async fn speaker(&self, party: usize) -> Actor {
        let elsewhere = self.world.forum("Chefforum").await;
        let grants = [Grant::ForumMember(elsewhere)];
        let actor = self.world.person("chef", &grants).await;
        let service = &self.world.service;
        let id = id_of(&actor);
        let known = service.person(&self.keeper, id).await.unwrap().row.person;
        let draft = PersonDraft {
            organisation: Some(self.named(party)),
            ..known.draft
        };
        let change = service.change_person(&self.keeper, id, draft, 1);
        self.world.logs(&[Deed::Changed], change).await;
        actor
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_sees_what_waits_for_it_until_it_has_answered() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let skive = stage.speaker(1).await;
        let until = stage.world.clock.now().day() - Days::new(3);
        stage.plan("Byråd og regionsråd", "each_party", until).await;
        assert_eq!(stage.awaited_of(&skive).await, [], "a draft is not theirs");

        stage.move_on("approval", "01.12.2022", "0").await.unwrap();
        let waits = stage.awaited_of(&skive).await;
        let [only] = waits.as_slice() else {
            unreachable!("{waits:?}");
        };
        assert!(only.accession);
        let steps = only
            .steps
            .iter()
            .map(|step| (step.step_title.as_str(), step.until));
        assert_eq!(steps.collect::<Vec<_>>(), [("Byråd og regionsråd", until)]);

        let typed = form(&[
            (of(AgreementField::Party), &stage.named(1).to_string()),
            (of(AgreementField::Result), "approved"),
            (Field::Agreement(AgreementField::On), "10.01.2023"),
        ]);
        let outcome = OutcomeDraft::parse(&typed).unwrap();
        let service = &stage.world.service;
        let put = service.put_outcome_down(&stage.keeper, stage.number, 1, outcome);
        put.await.unwrap();
        let waits = stage.awaited_of(&skive).await;
        assert!(
            waits
                .iter()
                .all(|awaited| awaited.accession && awaited.steps.is_empty())
        );
        assert_eq!(waits.len(), 1);

        let yes = ("accedes", "notice", "");
        stage.say(1, yes, "12.01.2023").await.unwrap();
        assert_eq!(stage.awaited_of(&skive).await, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_waits_for_who_speaks_for_no_organisation() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        assert_eq!(service.awaited_of_own(&stage.keeper).await.unwrap(), None);
        assert_eq!(
            service.awaited_of_own(&Actor::Anonymous).await.unwrap(),
            None
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_speaks_for_an_organisation_of_the_register() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let typed = form(&[
            (Field::Name, "chef"),
            (Field::Email, "chef@example.dk"),
            (Field::Organisation, &stage.forum.to_string()),
        ]);
        let draft = PersonDraft::parse(&typed).unwrap().0;
        let refused = Problems::one(Field::Organisation, Flaw::Unknown);
        let service = &stage.world.service;
        stage
            .world
            .refuses(refused, service.create_person(&stage.keeper, draft))
            .await;
        let speaker = stage.speaker(0).await;
        let shown = service.person(&stage.keeper, id_of(&speaker)).await;
        let named = shown.unwrap().row.organisation;
        assert_eq!(named.as_deref(), Some("Favrskov Kommune"));
    })
    .await;
}
