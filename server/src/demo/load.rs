//! Loading the demo data into an empty database.

use super::accounts::{Account, AccountRole, PASSWORD, accounts};
use super::agreements::load_agreements;
use super::closing::load_closing;
use super::confirming::Confirming;
use super::content::{DemoInitiative, DemoProgramme};
use super::deciding::told_decisions;
use super::draft::{Directory, condition_draft, day, line, order_draft, paragraph};
use super::fidelity::load_fidelity;
use super::follow_ups::load_wishes;
use super::fundings::load_fundings;
use super::indicators::load_indicators;
use super::inhabitants::load_inhabitants;
use super::leads_words::{explain, load_milestones};
use super::meetings::{load_current_hearing, load_meetings};
use super::past_rounds::{sample_round, settle_past_rounds};
use super::recording::{Recording, noon};
use super::reporting::load_reports;
use super::seats::load_seats;
use super::terms::{load_series, load_terms};
use super::wheel::load_wheels;
use super::{DemoError, digital, ips_nord, mistrivsel, plan_midt, registers, targets, upward};
use crate::service::Service;
use crate::store::deliveries::delivery_counts_put;
use crate::store::installation::set_demo_password;
use crate::store::organisations::organisation_list;
use crate::store::people::person_count;
use crate::store::programmes::slug_list;
use domain::confirmation::{Chain, ContentHash};
use domain::delivery::{Deliveries, HandOver, agreed};
use domain::form::FormData;
use domain::forum::LevelDraft;
use domain::ids::{InitiativeId, ProgrammeId};
use domain::order::PresentationDraft;
use domain::organisation::{OrganisationDraft, OrganisationKind};
use domain::people::{GrantDraft, Password, PersonDraft};
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::reference;
use domain::text::{Email, Slug};
use domain::time::Validity;
use std::collections::HashMap;

/// In the order in which they are loaded; the project lead's initiative is in the first.
pub const PROGRAMMES: [&DemoProgramme; 5] = [
    &plan_midt::PLAN,
    &ips_nord::PLAN,
    &mistrivsel::PLAN,
    &digital::PLAN,
    &targets::PLAN,
];

/// How much was loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DemoLoaded {
    pub n_programmes: usize,
    pub n_initiatives: usize,
    pub n_reports: usize,
    pub n_accounts: usize,
}

/// Stores the demo programmes and accounts in one transaction.
///
/// Refuses with [`DemoError::NotEmpty`] when there is a person, an organisation or a programme.
pub async fn load(service: &Service) -> Result<DemoLoaded, DemoError> {
    let hash = hashed_password(service).await?;
    let mut recording = Recording::begin(service).await?;
    refuse_unless_empty(&mut recording).await?;
    let directory = load_registers(&mut recording).await?;
    load_seats(&mut recording, &directory).await?;
    load_terms(&mut recording, &directory).await?;
    load_inhabitants(&mut recording).await?;
    load_agreements(&mut recording, &directory).await?;
    let mut loaded = DemoLoaded::default();
    let mut led = HashMap::new();
    for programme in PROGRAMMES {
        let made = load_programme(&mut recording, &directory, programme, &mut loaded).await?;
        if programme.slug == plan_midt::PLAN.slug {
            led = made;
        }
    }
    load_meetings(&mut recording, &directory).await?;
    load_series(&mut recording, &directory).await?;
    load_fundings(&mut recording, &directory).await?;
    load_closing(&mut recording, &directory).await?;
    load_wheels(&mut recording, &directory).await?;
    for account in accounts() {
        load_account(&mut recording, &directory, &led, account, &hash).await?;
        loaded.n_accounts += 1;
    }
    load_current_hearing(&mut recording, &directory).await?;
    set_demo_password(&mut recording.tx, PASSWORD).await?;
    recording.commit().await?;
    Ok(loaded)
}

/// The rules for passwords hold for this one too.
async fn hashed_password(service: &Service) -> Result<String, DemoError> {
    let typed = FormData::default()
        .with(Field::Password, PASSWORD)
        .with(Field::PasswordAgain, PASSWORD);
    let password =
        Password::parse_new(&typed).map_err(|_| DemoError::Content(PASSWORD.to_owned()))?;
    Ok(service.passwords.hash(password).await?)
}

async fn refuse_unless_empty(recording: &mut Recording<'_>) -> Result<(), DemoError> {
    let tx = &mut recording.tx;
    let empty = person_count(tx).await? == 0
        && organisation_list(tx).await?.is_empty()
        && slug_list(tx).await?.is_empty();
    if empty {
        Ok(())
    } else {
        Err(DemoError::NotEmpty)
    }
}

async fn load_registers(recording: &mut Recording<'_>) -> Result<Directory, DemoError> {
    let mut directory = Directory::default();
    load_organisations(recording, &mut directory).await?;
    for level in registers::LEVELS {
        let draft = LevelDraft {
            rank: level.rank,
            name: line(level.name)?,
            validity: Validity::default(),
        };
        directory
            .levels
            .insert(level.rank, recording.level(draft).await?);
    }
    for forum in registers::FORUMS {
        let draft = directory.forum_draft(forum)?;
        directory
            .forums
            .insert(forum.name, recording.forum(draft).await?);
    }
    Ok(directory)
}

/// The regions and their municipalities with their official codes, then the rest.
async fn load_organisations(
    recording: &mut Recording<'_>,
    directory: &mut Directory,
) -> Result<(), DemoError> {
    let listed = reference::organisations();
    for known in listed
        .iter()
        .filter(|o| registers::REGIONS.contains(&o.region.as_str()))
    {
        let draft = OrganisationDraft {
            kind: known.kind,
            name: line(&known.name)?,
            code: Some(line(&known.code)?),
            validity: Validity::default(),
        };
        let id = recording.organisation(draft).await?;
        directory.organisations.insert(known.name.clone(), id);
        if known.kind == OrganisationKind::Municipality {
            directory
                .municipalities
                .entry(known.region.clone())
                .or_default()
                .push(id);
        }
    }
    for organisation in registers::ORGANISATIONS {
        let draft = OrganisationDraft {
            kind: organisation.kind,
            name: line(organisation.name)?,
            code: None,
            validity: Validity::default(),
        };
        let id = recording.organisation(draft).await?;
        directory
            .organisations
            .insert(organisation.name.to_owned(), id);
    }
    Ok(())
}

/// Returns its initiatives by number.
async fn load_programme(
    recording: &mut Recording<'_>,
    directory: &Directory,
    content: &DemoProgramme,
    loaded: &mut DemoLoaded,
) -> Result<HashMap<u32, InitiativeId>, DemoError> {
    let fault = || DemoError::Content(content.slug.to_owned());
    let slug = Slug::parse(content.slug).ok_or_else(fault)?;
    let draft = directory.programme_draft(content)?;
    let programme = recording.programme(slug.clone(), draft.clone()).await?;
    let rules = draft.rules.clone();
    let mut rounds = Vec::new();
    for meeting in content.meetings {
        let draft = sample_round(directory.forum(content.collected_by)?, day(meeting)?);
        rounds.push(recording.round(programme, &rules, &draft).await?);
    }
    let mut initiatives = HashMap::new();
    let chain = Chain(draft.chain.clone());
    for initiative in content.initiatives() {
        let order = order_draft(content, &draft, initiative)?;
        let made = directory.initiative_draft(initiative)?;
        let id = recording
            .initiative(programme, made, order, draft.decided_on)
            .await?;
        if content.slug == plan_midt::PLAN.slug {
            let confirming = Confirming::new(programme, id, chain.clone());
            let held = load_confirmation(recording, confirming, initiative).await?;
            let agreed = held.as_ref().map(agreed).unwrap_or_default();
            load_deliveries(recording, programme, id, initiative.number, agreed).await?;
            load_milestones(recording, programme, id, initiative.number, held.as_ref()).await?;
            load_conditions(recording, &draft, programme, id, initiative.number).await?;
        }
        loaded.n_reports += load_reports(
            recording,
            (programme, &draft.rules),
            id,
            (initiative, content.undocumented(initiative.number)),
            &rounds,
        )
        .await?;
        if let (Some(newest), (number, reason)) = (rounds.last(), plan_midt::milestones::EXPLAINED)
            && content.slug == plan_midt::PLAN.slug
            && initiative.number == number
        {
            explain(recording, id, newest, reason).await?;
        }
        initiatives.insert(initiative.number, id);
    }
    settle_past_rounds(recording, &slug, &rounds).await?;
    if content.slug == ips_nord::PLAN.slug {
        load_indicators(recording, directory, programme, &initiatives).await?;
        load_fidelity(recording, directory, programme).await?;
    }
    if content.slug == plan_midt::PLAN.slug {
        told_decisions(recording, &slug).await?;
        let path = (draft.chain.as_slice(), draft.ordered_by);
        load_wishes(recording, directory, programme, path, &initiatives).await?;
        if let [.., reported, _] = rounds.as_slice() {
            upward::report(recording, reported).await?;
        }
        let collects = directory.forum(content.collected_by)?;
        recording
            .planned_round(programme, collects, day(plan_midt::PLANNED)?)
            .await?;
        for (forum, on) in plan_midt::MEETINGS {
            recording
                .meeting(directory.forum(forum)?, day(on)?, draft.decided_on)
                .await?;
        }
    }
    loaded.n_programmes += 1;
    loaded.n_initiatives += initiatives.len();
    Ok(initiatives)
}

/// Takes a confirmation to its place in the chain. Returns the text in force.
async fn load_confirmation(
    recording: &mut Recording<'_>,
    mut confirming: Confirming,
    content: &DemoInitiative,
) -> Result<Option<FormData>, DemoError> {
    let mut n_returned = 0;
    for (minute, (on, step)) in (0i64..).zip(plan_midt::chain::steps(content.number)) {
        let at = noon(day(on)?).plus_minutes(minute + i64::from(content.number));
        let text = match confirming.in_force() {
            Some(held) => plan_midt::chain::changed(&held.content),
            None => plan_midt::chain::text(content, n_returned),
        };
        confirming.step(recording, &text, *step, at).await?;
        n_returned += usize::from(step.is_return());
    }
    Ok(confirming.in_force().map(|held| held.content.clone()))
}

async fn load_deliveries(
    recording: &mut Recording<'_>,
    programme: ProgrammeId,
    initiative: InitiativeId,
    number: u32,
    agreed: Vec<ContentHash>,
) -> Result<(), DemoError> {
    let fault = || DemoError::Content(number.to_string());
    let mut deliveries = Deliveries {
        initiative,
        programme,
        agreed,
        handed: Vec::new(),
    };
    for handed in plan_midt::deliveries::of(number) {
        let command = HandOver {
            deliverable: *deliveries.agreed.get(handed.place).ok_or_else(fault)?,
            evidence: paragraph(handed.evidence)?,
            link: None,
        };
        let answer = match handed.answer {
            Some((acceptance, on, remark)) => {
                Some((acceptance, day(on)?, remark.map(paragraph).transpose()?))
            }
            None => None,
        };
        recording
            .hand_over(&mut deliveries, &command, day(handed.on)?, answer)
            .await?;
    }
    Ok(delivery_counts_put(&mut recording.tx, &deliveries).await?)
}

/// The conditions set on an order, and whether those who ordered were told of what was agreed.
async fn load_conditions(
    recording: &mut Recording<'_>,
    ordered: &ProgrammeDraft,
    programme: ProgrammeId,
    initiative: InitiativeId,
    number: u32,
) -> Result<(), DemoError> {
    for condition in plan_midt::conditions::of(number) {
        let (draft, fulfilment) = condition_draft(ordered, condition)?;
        recording
            .condition(programme, initiative, draft, fulfilment)
            .await?;
    }
    if let Some(told) = plan_midt::conditions::told(number) {
        let draft = PresentationDraft {
            version: told.version,
            presented_on: day(told.on)?,
            item: line(told.item)?,
        };
        recording
            .presentation(programme, initiative, draft, day(told.in_force_since)?)
            .await?;
    }
    let service = recording.service;
    service
        .refresh_untold(&mut recording.tx, initiative)
        .await
        .map_err(|_| DemoError::Content(number.to_string()))
}

async fn load_account(
    recording: &mut Recording<'_>,
    directory: &Directory,
    initiatives: &HashMap<u32, InitiativeId>,
    account: &Account,
    hash: &str,
) -> Result<(), DemoError> {
    let fault = || DemoError::Content(account.email.to_owned());
    let draft = PersonDraft {
        name: line(account.name)?,
        email: Email::parse(account.email).ok_or_else(fault)?,
        organisation: match account.organisation {
            Some(name) => Some(*directory.organisations.get(name).ok_or_else(fault)?),
            None => None,
        },
    };
    let grant = match account.role {
        AccountRole::Administrator => GrantDraft::Administrator,
        AccountRole::Secretariat => GrantDraft::Secretariat,
        AccountRole::ForumChair(forum) => GrantDraft::ForumChair(directory.forum(forum)?),
        AccountRole::ForumMember(forum) => GrantDraft::ForumMember(directory.forum(forum)?),
        AccountRole::Politician(forum) => GrantDraft::Politician(directory.forum(forum)?),
        AccountRole::ProjectLead(number) => {
            GrantDraft::ProjectLead(*initiatives.get(&number).ok_or_else(fault)?)
        }
    };
    recording.account(draft, grant, hash).await
}
