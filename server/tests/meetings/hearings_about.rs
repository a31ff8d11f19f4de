//! N18: what was asked for an item about an agreement stands on the agreement's page, for those who may see
//! the item.

use super::hearings::{draft, said};
use crate::stage::{Stage, item};
use app::backend::ReadAgreements;
use domain::actor::{Actor, Grant};
use domain::agreement::{AgreementDraft, AgreementField, StageDraft};
use domain::form::FormData;
use domain::hearing::{AnswerState, AnswerWay, HearingView, PutDownDraft};
use domain::meeting::MeetingMove;
use domain::organisation::OrganisationDraft;
use domain::problem::Field;
use domain::time::format_day;
use support::{World, each_database, form};

/// A framework paper that everybody reads, kept by another forum.
async fn agreement(stage: &Stage, kept_by: domain::ids::ForumId) -> u32 {
    let service = &stage.world.service;
    let typed = form(&[
        (Field::Kind, "municipality"),
        (Field::Name, "Viborg Kommune"),
    ]);
    let party = OrganisationDraft::parse(&typed).unwrap().0;
    let party = service.create_organisation(&stage.keeper, party).await;
    let typed = FormData::default()
        .with(Field::Title, "Rammepapir for udgående teams")
        .with(Field::Agreement(AgreementField::Kind), "Rammepapir")
        .with(Field::Forum, kept_by.to_string())
        .with(
            Field::Agreement(AgreementField::Parties),
            party.unwrap().to_string(),
        );
    let draft = AgreementDraft::parse(&typed).unwrap().0;
    let number = service
        .create_agreement(&stage.keeper, draft)
        .await
        .unwrap();
    let typed = form(&[
        (Field::Agreement(AgreementField::Stage), "approval"),
        (Field::Agreement(AgreementField::Words), "Sendt ud"),
        (Field::Version, "0"),
    ]);
    let today = format_day(stage.today());
    let typed = typed.with(Field::Agreement(AgreementField::On), today);
    let approval = StageDraft::parse(&typed).unwrap();
    let moved = service.move_agreement(&stage.keeper, number, approval);
    moved.await.unwrap();
    number
}

async fn hearings(stage: &Stage, reader: &Actor, number: u32) -> Vec<HearingView> {
    let view = stage.world.service.agreement(reader, number, None).await;
    view.unwrap().hearings
}

#[tokio::test(flavor = "multi_thread")]
async fn n18_an_agreement_tells_who_has_not_answered_to_those_who_see_the_item() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let kept_by = stage.world.forum("Sundhedsstyregruppen").await;
        let elsewhere = [Grant::ForumMember(kept_by)];
        let elsewhere = stage.world.person("medlem", &elsewhere).await;
        let number = agreement(&stage, kept_by).await;
        let on = stage.day(21);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let mut about = item("Rammepapir");
        about.links.agreements.insert(number);
        let about = stage.add(on, about).await;
        let of_nothing = stage.add(on, item("Eventuelt")).await;
        assert_eq!(hearings(&stage, &stage.keeper, number).await, []);

        let service = &stage.world.service;
        for (item, addressees) in [(about, "Midtklyngen\nRandersklyngen"), (of_nothing, "PLO")] {
            let question = draft(stage.day(10), addressees);
            let ask = service.ask_hearing(&stage.keeper, (stage.forum, on), item, question);
            ask.await.unwrap();
        }
        let asked = hearings(&stage, &stage.keeper, number).await;
        let missing = |hearings: &[HearingView]| {
            let missing = hearings.iter().flat_map(HearingView::missing);
            let names: Vec<_> = missing.map(|addressee| addressee.name.clone()).collect();
            names
        };
        assert_eq!(missing(&asked), ["Midtklyngen", "Randersklyngen"]);
        let put = PutDownDraft {
            addressee: 1,
            way: AnswerWay::Written,
            given_on: stage.today(),
            answer: said(AnswerState::NoRemarks, "", 0),
        };
        let put = service.put_answer_down(&stage.keeper, stage.forum, asked[0].id, put);
        put.await.unwrap();
        let of_member = hearings(&stage, &stage.member, number).await;
        assert_eq!(missing(&of_member), ["Randersklyngen"]);
        // The agreement is read by all, the item by its own forum.
        assert_eq!(hearings(&stage, &elsewhere, number).await, []);
    })
    .await;
}
