//! Agreements on both databases: who acceded when (N15), who may read and write, and that nothing that was
//! put down is changed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod awaited;
mod due;
mod latest;

use app::agreement::cells::accession_cells;
use app::backend::{ReadAgreements, ReadClosings};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::{Actor, Grant};
use domain::agreement::{
    AccessionDraft, AgreementDraft, AgreementField, AgreementView, OutcomeDraft, ProgressDraft,
    StageDraft, Stance, StepDraft, WordingDraft,
};
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::closing::Hindrance;
use domain::ids::{ForumId, OrganisationId};
use domain::locale::Locale;
use domain::organisation::OrganisationDraft;
use domain::problem::{Field, Refusal};
use support::{World, day, each_database, form};

const NAMES: [&str; 19] = [
    "Favrskov",
    "Skive",
    "Struer",
    "Aarhus",
    "Hedensted",
    "Herning",
    "Holstebro",
    "Horsens",
    "Ikast-Brande",
    "Lemvig",
    "Norddjurs",
    "Odder",
    "Randers",
    "Ringkøbing-Skjern",
    "Samsø",
    "Silkeborg",
    "Skanderborg",
    "Syddjurs",
    "Viborg",
];

const fn of(field: AgreementField) -> Field {
    Field::Agreement(field)
}

/// An agreement of 19 municipalities, a region and general practice.
struct Stage {
    world: World,
    forum: ForumId,
    keeper: Actor,
    parties: Vec<OrganisationId>,
    number: u32,
}

impl Stage {
    async fn new(world: World) -> Self {
        let forum = world.forum("Sundhedsstyregruppen").await;
        let keeper = world.keeper().await;
        let mut parties = Vec::new();
        let municipalities = NAMES.map(|name| ("municipality", format!("{name} Kommune")));
        let others = [
            ("region", "Region Midtjylland".to_owned()),
            ("general_practice", "PLO-Midtjylland".to_owned()),
        ];
        for (kind, name) in municipalities.into_iter().chain(others) {
            let typed = form(&[(Field::Kind, kind), (Field::Name, &name)]);
            let draft = OrganisationDraft::parse(&typed).unwrap().0;
            let made = world.service.create_organisation(&keeper, draft).await;
            parties.push(made.unwrap());
        }
        let draft = draft(forum, &parties, "Forløbsprogrammer\nKorrespondance");
        let number = world
            .service
            .create_agreement(&keeper, draft)
            .await
            .unwrap();
        Self {
            world,
            forum,
            keeper,
            parties,
            number,
        }
    }

    async fn view(&self, as_of: Option<NaiveDate>) -> AgreementView {
        let service = &self.world.service;
        let view = service.agreement(&self.keeper, self.number, as_of).await;
        view.unwrap()
    }

    async fn say(
        &self,
        party: usize,
        (stance, way, words): (&str, &str, &str),
        on: &str,
    ) -> Result<(), AppError> {
        let based_on = self.view(None).await.said.len();
        let typed = form(&[
            (
                of(AgreementField::Party),
                &self.parties.get(party).unwrap().to_string(),
            ),
            (of(AgreementField::Stance), stance),
            (of(AgreementField::Way), way),
            (Field::Agreement(AgreementField::On), on),
            (Field::Agreement(AgreementField::Words), words),
            (Field::Version, &based_on.to_string()),
        ]);
        let draft = AccessionDraft::parse(&typed)?;
        let service = &self.world.service;
        service
            .put_accession_down(&self.keeper, self.number, draft)
            .await
    }

    async fn move_on(&self, stage: &str, on: &str, based_on: &str) -> Result<(), AppError> {
        let typed = form(&[
            (of(AgreementField::Stage), stage),
            (Field::Agreement(AgreementField::On), on),
            (Field::Agreement(AgreementField::Words), "Efter drøftelsen"),
            (Field::Version, based_on),
        ]);
        let draft = StageDraft::parse(&typed)?;
        let service = &self.world.service;
        service
            .move_agreement(&self.keeper, self.number, draft)
            .await
    }

    async fn write(&self, draft: AgreementDraft, based_on: u32) -> Result<(), AppError> {
        let service = &self.world.service;
        let changed = service.change_agreement(&self.keeper, self.number, draft, based_on);
        changed.await
    }
}

fn draft(forum: ForumId, parties: &[OrganisationId], parts: &str) -> AgreementDraft {
    let mut typed = FormData::default()
        .with(Field::Title, "Børn og unge i psykisk mistrivsel")
        .with(of(AgreementField::Kind), "Samarbejdsaftale")
        .with(Field::Forum, forum.to_string())
        .with(of(AgreementField::Parts), parts);
    for party in parties {
        typed = typed.with(of(AgreementField::Parties), party.to_string());
    }
    AgreementDraft::parse(&typed).unwrap().0
}

fn municipalities(view: &AgreementView) -> (u32, u32) {
    let coverage = view.coverage();
    let share = coverage.shares.iter().find(|share| share.n_parties == 19);
    share.map(|share| (share.n_bound, share.n_parties)).unwrap()
}

/// The acceptance test of need N15.
#[tokio::test(flavor = "multi_thread")]
async fn n15_a_municipality_accedes_later_and_the_day_before_still_shows_sixteen() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        for party in 0..21 {
            let answer = match party {
                0..3 => ("declines", "meeting", "Kunne ikke forpligte sig"),
                _ => ("accedes", "meeting", ""),
            };
            let said = stage.say(party, answer, "10.11.2022");
            world.logs(&[Deed::Added], said).await;
        }
        assert_eq!(municipalities(&stage.view(None).await), (16, 19));
        let notice = ("accedes", "notice", "");
        stage.say(1, notice, "12.01.2023").await.unwrap();
        assert_eq!(municipalities(&stage.view(None).await), (17, 19));
        let on = |on: &str| stage.view(Some(day(on)));
        assert_eq!(municipalities(&on("2023-01-12").await), (17, 19));
        assert_eq!(municipalities(&on("2023-01-11").await), (16, 19));
        assert_eq!(municipalities(&on("2022-11-10").await), (16, 19));
        assert_eq!(municipalities(&on("2022-11-09").await), (0, 19));

        let service = &world.service;
        let register = service
            .agreements(&stage.keeper, Some(day("2022-11-10")))
            .await;
        let line = &register.unwrap().agreements[0];
        assert_eq!(line.coverage, on("2022-11-10").await.coverage());
        assert_eq!(line.stance(stage.parties[1]), Some(Some(Stance::Declines)));

        // One line per party and change, beneath the heads.
        let cells = accession_cells(&stage.view(None).await, Locale::Da);
        assert_eq!(cells.len(), 1 + 22);
        let of_skive: Vec<_> = cells
            .iter()
            .filter(|row| row[2] == "Skive Kommune")
            .collect();
        let answers: Vec<_> = of_skive.iter().map(|row| (&*row[4], &*row[5])).collect();
        assert_eq!(
            answers,
            [
                ("Tilslutter sig ikke", "10.11.2022"),
                ("Tilsluttet", "12.01.2023")
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_down_stays_and_so_does_who_and_what_it_was_of() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        stage
            .say(4, ("accedes", "meeting", ""), "10.11.2022")
            .await
            .unwrap();
        let typed = form(&[
            (of(AgreementField::Part), "2"),
            (of(AgreementField::Party), &stage.parties[5].to_string()),
            (of(AgreementField::PartState), "under_way"),
            (Field::Agreement(AgreementField::On), "15.05.2024"),
        ]);
        let told = ProgressDraft::parse(&typed).unwrap();
        let service = &world.service;
        let told = service.report_part(&stage.keeper, stage.number, told);
        world.logs(&[Deed::Added], told).await;

        let all = "Forløbsprogrammer\nKorrespondance";
        let write = |parties: &[OrganisationId], parts: &str| {
            stage.write(draft(stage.forum, parties, parts), 1)
        };
        let without = |place: usize| {
            let mut parties = stage.parties.clone();
            parties.remove(place);
            parties
        };
        world
            .refuses(Refusal::PartyHeard, write(&without(4), all))
            .await;
        world
            .refuses(Refusal::PartyHeard, write(&without(5), all))
            .await;
        let renamed = write(&stage.parties, "Forløbsprogrammer\nKorrespondancer");
        world.refuses(Refusal::PartTold, renamed).await;
        world
            .logs(&[Deed::Changed], write(&without(6), "Korrespondance\nNyt"))
            .await;
        let view = stage.view(None).await;
        let parts: Vec<_> = view.parts.iter().map(|part| part.number).collect();
        assert_eq!(parts, [2, 3]);
        assert_eq!(view.parties.len(), 20);
        world
            .refuses(Refusal::StaleVersion, write(&stage.parties, all))
            .await;

        for sql in [
            "update accession set stance = 'declines'",
            "delete from accession",
            "delete from agreement_progress",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_of_the_text_of_its_day_and_a_step_tells_who_is_late() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let text = |from: &str, based_on: &str| {
            let typed = form(&[
                (Field::ValidFrom, from),
                (of(AgreementField::Text), "Parterne aftaler"),
                (of(AgreementField::Changes), "Afsnit 6.1"),
                (Field::Version, based_on),
            ]);
            WordingDraft::parse(&typed).unwrap()
        };
        let add = |draft| service.add_wording(&stage.keeper, stage.number, draft);
        add(text("01.09.2022", "0")).await.unwrap();
        add(text("01.12.2022", "1")).await.unwrap();
        let stale = add(text("01.12.2022", "1"));
        stage.world.refuses(Refusal::StaleVersion, stale).await;
        stage
            .say(3, ("accedes", "meeting", ""), "10.11.2022")
            .await
            .unwrap();
        stage
            .say(4, ("accedes", "notice", ""), "02.12.2022")
            .await
            .unwrap();
        stage
            .say(5, ("accedes", "notice", ""), "01.08.2022")
            .await
            .unwrap();
        let view = stage.view(None).await;
        let of_text: Vec<_> = view.said.iter().map(|line| line.wording).collect();
        assert_eq!(of_text, [Some(1), Some(2), None]);

        let typed = form(&[
            (Field::Title, "Godkendelse i byråd og regionsråd"),
            (of(AgreementField::Bodies), "each_party"),
            (of(AgreementField::WindowFrom), "01.01.2023"),
            (of(AgreementField::WindowUntil), "31.03.2023"),
        ]);
        let planned = StepDraft::parse(&typed).unwrap();
        let plan = service.plan_agreement_step(&stage.keeper, stage.number, None, planned);
        plan.await.unwrap();
        let typed = form(&[
            (of(AgreementField::Party), &stage.parties[3].to_string()),
            (of(AgreementField::Result), "approved"),
            (Field::Agreement(AgreementField::On), "28.02.2023"),
        ]);
        let outcome = OutcomeDraft::parse(&typed).unwrap();
        let put = service.put_outcome_down(&stage.keeper, stage.number, 1, outcome);
        put.await.unwrap();
        let view = stage.view(Some(day("2023-04-01"))).await;
        let standing = view.standing(&view.steps[0]);
        assert_eq!((standing.n_settled, standing.n_bodies), (1, 21));
        assert!(standing.is_late);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_read_by_its_forum_and_an_agreement_by_everybody_with_a_role() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        let other = world.forum("Chefforum").await;
        let member = world
            .person("medlem", &[Grant::ForumMember(stage.forum)])
            .await;
        let politician = world.person("politiker", &[Grant::Politician(other)]).await;
        let nobody = world.person("ingen", &[]).await;
        let service = &world.service;
        let read = async |actor: &Actor| service.agreement(actor, stage.number, None).await;
        let listed = async |actor: &Actor| {
            let register = service.agreements(actor, None).await.unwrap();
            register.agreements.len()
        };
        assert!(read(&member).await.is_ok());
        assert_eq!(read(&politician).await.unwrap_err(), AppError::Denied);
        assert_eq!((listed(&member).await, listed(&politician).await), (1, 0));
        stage.move_on("approval", "10.11.2022", "0").await.unwrap();
        assert!(read(&politician).await.is_ok());
        assert!(!read(&politician).await.unwrap().may_govern);
        assert_eq!(listed(&politician).await, 1);
        assert_eq!(read(&nobody).await.unwrap_err(), AppError::Denied);
        assert_eq!(
            read(&Actor::Anonymous).await.unwrap_err(),
            AppError::NotSignedIn
        );
        for actor in [&member, &politician, &nobody] {
            let draft = draft(stage.forum, &stage.parties, "");
            let made = service.create_agreement(actor, draft).await;
            assert_eq!(made.unwrap_err(), AppError::Denied);
        }
        let again = stage.move_on("approval", "11.11.2022", "1");
        world.refuses(Refusal::NothingChanged, again).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n14_a_forum_that_keeps_an_agreement_is_not_closed_before_another_one_keeps_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let hindrances = async || {
            let closing = service.forum_closing(&stage.keeper, stage.forum).await;
            closing.unwrap().open.hindrances
        };
        let kept = Hindrance::Agreement {
            number: stage.number,
            title: "Børn og unge i psykisk mistrivsel".to_owned(),
        };
        assert_eq!(hindrances().await, [kept]);
        let other = stage.world.forum("Chefforum").await;
        let moved = draft(other, &stage.parties, "Forløbsprogrammer\nKorrespondance");
        stage.write(moved, 1).await.unwrap();
        assert_eq!(hindrances().await, []);
    })
    .await;
}
