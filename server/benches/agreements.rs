//! How long the register of 60 agreements takes, the matrix of 98 municipalities beside them, and one
//! agreement with its map, after ten years in which each municipality spoke once a year of each.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints what it measured and ends where it cannot go on"
)]

use app::paths;
use app::visit::Visit;
use chrono::{Days, NaiveDate};
use domain::actor::Actor;
use domain::agreement::{
    Accession, AccessionDraft, AgreementDraft, AgreementField, Stance, Way, create,
};
use domain::form::FormData;
use domain::ids::{AgreementId, ForumId, OrganisationId};
use domain::organisation::{OrganisationDraft, OrganisationKind};
use domain::policy::{Govern, Permit, Target, authorize};
use domain::problem::Field;
use server::clock::Clock;
use server::store::agreements::{accession_insert, agreement_insert};
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::{World, each_database};

const N_RUNS: u32 = 20;
const N_AGREEMENTS: u32 = 60;
const N_YEARS: u32 = 10;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(each_database(measure));
}

async fn measure(world: World) {
    let keeper = world.keeper().await;
    let forum = world.forum("Sundhedsstyregruppen").await;
    let parties = municipalities(&world, &keeper).await;
    let n_said = fill(&world, &keeper, forum, &parties).await;
    println!(
        "{N_AGREEMENTS} agreements, {} municipalities, {n_said} answers",
        parties.len()
    );
    for (name, address) in [
        ("register", paths::AGREEMENTS.to_owned()),
        ("matrix", paths::ACCESSION_MATRIX.to_owned()),
        ("one agreement with its map", paths::agreement(7)),
    ] {
        let each = time(&world, &keeper, &address).await;
        println!("{name}: {:.1} ms", each.as_secs_f64() * 1e3);
    }
}

/// How long a page takes on average, once it was asked for.
async fn time(world: &World, actor: &Actor, address: &str) -> Duration {
    let backend = Arc::new(world.service.clone());
    let visit = || {
        let mut visit = Visit::new(backend.clone(), Arc::default(), address);
        visit.actor = Arc::new(actor.clone());
        visit
    };
    assert_eq!(app::render(visit()).await.status, 200);
    let start = Instant::now();
    for _ in 0..N_RUNS {
        app::render(visit()).await;
    }
    start.elapsed() / N_RUNS
}

/// All of the country, from the reference list.
async fn municipalities(world: &World, keeper: &Actor) -> Vec<OrganisationId> {
    let listed = domain::reference::organisations().into_iter();
    let municipalities = listed.filter(|known| known.kind == OrganisationKind::Municipality);
    let mut parties = Vec::new();
    for known in municipalities {
        let form = FormData::default()
            .with(Field::Kind, known.kind.code())
            .with(Field::Name, known.name)
            .with(Field::Code, known.code);
        let draft = OrganisationDraft::parse(&form).unwrap().0;
        let made = world.service.create_organisation(keeper, draft).await;
        parties.push(made.unwrap());
    }
    parties
}

async fn fill(world: &World, keeper: &Actor, forum: ForumId, parties: &[OrganisationId]) -> u32 {
    let permit: Permit<Govern> = authorize(keeper, Target::Registers).unwrap();
    let mut tx = world.service.store.begin_write().await.unwrap();
    let (mut known, mut n_said) = (Vec::new(), 0);
    for number in 1..=N_AGREEMENTS {
        let mut form = FormData::default()
            .with(Field::Title, format!("Samarbejdsaftale {number}"))
            .with(Field::Agreement(AgreementField::Kind), "Samarbejdsaftale")
            .with(Field::Forum, forum.to_string());
        for party in parties {
            let field = Field::Agreement(AgreementField::Parties);
            form = form.with(field, party.to_string());
        }
        let draft = AgreementDraft::parse(&form).unwrap().0;
        let id = AgreementId::new(world.clock.new_id());
        let (agreement, _) = create(&permit, id, &known, draft).unwrap();
        known.push(agreement.number);
        agreement_insert(&mut tx, &permit, &agreement)
            .await
            .unwrap();
        let mut sequence = 0;
        for year in 0..N_YEARS {
            let on = NaiveDate::default() + Days::new(u64::from(16_000 + 365 * year));
            for party in parties {
                sequence += 1;
                let said = said(sequence, *party, on);
                let put_down = (&draft_of(&said), None);
                let at = (id, &said);
                let inserted =
                    accession_insert(&mut tx, &permit, at, put_down, world.clock.now()).await;
                inserted.unwrap();
            }
        }
        n_said += sequence;
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
    n_said
}

fn said(sequence: u32, party: OrganisationId, on: NaiveDate) -> Accession {
    let stance = match sequence % 7 {
        0 => Stance::Declines,
        1 => Stance::AccedesWithRemark,
        _ => Stance::Accedes,
    };
    Accession {
        sequence,
        party,
        stance,
        on,
    }
}

fn draft_of(said: &Accession) -> AccessionDraft {
    AccessionDraft {
        party: said.party,
        stance: said.stance,
        on: said.on,
        way: Way::Meeting,
        decided_by: None,
        words: None,
        based_on: 0,
    }
}
