//! A large programme of invented data, for measuring: the same for the same seed.

mod confirmation;

use super::DemoError;
use super::draft::{line, paragraph};
use super::past_rounds::{sample_round, settle_past_rounds};
use super::random::Random;
use super::recording::{Recording, shortly_before};
use super::sample_report::{Occasion, SampleReport, sample_evidence};
use crate::service::Service;
use crate::store::forums::{forum_list, level_list};
use crate::store::organisations::organisation_list;
use crate::store::programmes::programme_find;
use chrono::{Days, NaiveDate};
use domain::confirmation::ApprovalStep;
use domain::forum::{ForumDraft, LevelDraft};
use domain::ids::{ForumId, LevelId, OrganisationId, ProgrammeId};
use domain::initiative::{InitiativeDraft, SeatDraft};
use domain::order::{DecisionReference, OrderDraft, OrderTerms};
use domain::organisation::OrganisationDraft;
use domain::programme::{ProgrammeDraft, ProgrammeKind};
use domain::reference;
use domain::round::RoundState;
use domain::status::{Light, RuleSet};
use domain::text::{Line, Slug};
use domain::time::Validity;

const FORUM: &str = "Eksempelstyregruppen";
/// The rank of the level the forum stands on.
const RANK: u32 = 3;
const NEWEST_MEETING: &str = "23.11.2026";
/// Days from one meeting to the next: eight weeks.
const INTERVAL: u64 = 56;

const DEEDS: &[&str] = &[
    "Udbredelse af",
    "Afprøvning af",
    "Forankring af",
    "Kvalitetsløft af",
    "Digitalisering af",
];
const TOPICS: &[&str] = &[
    "faste plejehjemslæger",
    "dosispakket medicin",
    "opfølgende hjemmebesøg",
    "fælles udskrivningsmøder",
    "IPS-forløb",
    "korrespondancemeddelelser",
    "rådgivning til almen praksis",
    "aflastningspladser",
    "forløbsprogrammer",
    "tidlig opsporing",
];
const REASONS: &[&str] = &[
    "Rekrutteringen trækker ud; opgaven deles så længe i gruppen.",
    "Data fra én part mangler og ventes før næste møde.",
    "Uddannelsen er udskudt, fordi holdet ikke blev fyldt.",
    "Systemet kan endnu ikke modtage meddelelserne.",
    "Færre borgere end aftalt er henvist.",
];

/// An organisation that initiatives are given to.
struct Party {
    id: OrganisationId,
    name: String,
}

/// Adds the programme *Eksempelportefølje (N indsatser)* at the address `eksempel-N`, readable by
/// anybody, in one transaction. Of its reports about 70 % are green, 20 % yellow and 7 % red; 3 % are
/// missing.
///
/// Organisations, level and forum that are there already are used as they stand. Refuses with
/// [`DemoError::Exists`] when the address is taken.
pub async fn generate(
    service: &Service,
    initiatives: u32,
    rounds: u32,
    seed: u64,
) -> Result<(), DemoError> {
    let address = format!("eksempel-{initiatives}");
    let slug = Slug::parse(&address).ok_or_else(|| DemoError::Content(address.clone()))?;
    let mut recording = Recording::begin(service).await?;
    if programme_find(&mut recording.tx, &slug).await?.is_some() {
        return Err(DemoError::Exists(address));
    }
    let parties = parties(&mut recording).await?;
    let forum = forum(&mut recording).await?;
    let meetings = meetings(rounds)?;
    let programme = programme(&mut recording, slug.clone(), initiatives, forum, &meetings).await?;
    let mut opened = Vec::new();
    for meeting_on in meetings {
        let round = recording
            .round(
                programme,
                &RuleSet::default(),
                &sample_round(forum, meeting_on),
            )
            .await?;
        opened.push(round);
    }
    let mut random = Random::seeded(seed);
    for number in 1..=initiatives {
        initiative(
            &mut recording,
            &mut random,
            programme,
            forum,
            number,
            &parties,
            &opened,
        )
        .await?;
    }
    settle_past_rounds(&mut recording, &slug, &opened).await?;
    recording.commit().await?;
    Ok(())
}

/// Everything on the reference list, registered where it is not yet.
async fn parties(recording: &mut Recording<'_>) -> Result<Vec<Party>, DemoError> {
    let registered = organisation_list(&mut recording.tx).await?;
    let mut parties = Vec::new();
    for known in reference::organisations() {
        let same = |code: &Line<20>| code.as_str() == known.code;
        let id = match registered
            .iter()
            .find(|o| o.draft.code.as_ref().is_some_and(same))
        {
            Some(organisation) => organisation.id,
            None => {
                let draft = OrganisationDraft {
                    kind: known.kind,
                    name: line(&known.name)?,
                    code: Some(line(&known.code)?),
                    validity: Validity::default(),
                };
                recording.organisation(draft).await?
            }
        };
        parties.push(Party {
            id,
            name: known.name,
        });
    }
    Ok(parties)
}

async fn forum(recording: &mut Recording<'_>) -> Result<ForumId, DemoError> {
    let forums = forum_list(&mut recording.tx).await?;
    if let Some(forum) = forums.iter().find(|f| f.draft.name.as_str() == FORUM) {
        return Ok(forum.id);
    }
    let draft = ForumDraft {
        name: line(FORUM)?,
        level: level(recording).await?,
        organisations: Vec::new(),
        validity: Validity::default(),
        predecessor: None,
    };
    recording.forum(draft).await
}

async fn level(recording: &mut Recording<'_>) -> Result<LevelId, DemoError> {
    let levels = level_list(&mut recording.tx).await?;
    if let Some(level) = levels.iter().find(|l| l.draft.rank == RANK) {
        return Ok(level.id);
    }
    let draft = LevelDraft {
        rank: RANK,
        name: line("Chefniveau")?,
        validity: Validity::default(),
    };
    recording.level(draft).await
}

fn portfolio(initiatives: u32) -> String {
    format!("Eksempelportefølje ({initiatives} indsatser)")
}

/// The days of this many meetings, oldest first.
fn meetings(rounds: u32) -> Result<Vec<NaiveDate>, DemoError> {
    let newest = super::draft::day(NEWEST_MEETING)?;
    (0..u64::from(rounds))
        .rev()
        .map(|back| {
            newest
                .checked_sub_days(Days::new(INTERVAL.saturating_mul(back)))
                .ok_or_else(|| DemoError::Content(NEWEST_MEETING.to_owned()))
        })
        .collect()
}

async fn programme(
    recording: &mut Recording<'_>,
    slug: Slug,
    initiatives: u32,
    forum: ForumId,
    meetings: &[NaiveDate],
) -> Result<ProgrammeId, DemoError> {
    let first = meetings.first().copied();
    let fault = || DemoError::Content(slug.to_string());
    let draft = ProgrammeDraft {
        name: line(&portfolio(initiatives))?,
        kind: ProgrammeKind::ActionPlan,
        ordered_by: forum,
        decided_on: first
            .and_then(|day| day.checked_sub_days(Days::new(INTERVAL)))
            .ok_or_else(fault)?,
        period: Validity {
            from: first,
            until: None,
        },
        published: true,
        chain: vec![ApprovalStep::plain(forum)],
        confirm_by: None,
        rules: RuleSet::default(),
    };
    recording.programme(slug, draft).await
}

async fn initiative(
    recording: &mut Recording<'_>,
    random: &mut Random,
    programme: ProgrammeId,
    forum: ForumId,
    number: u32,
    parties: &[Party],
    rounds: &[RoundState],
) -> Result<(), DemoError> {
    let draft = draft(random, number, parties)?;
    let first_meeting = rounds
        .first()
        .map(|round| round.meeting_on)
        .unwrap_or_default();
    // Ordered when the programme was decided: before any round is frozen.
    let since = first_meeting
        .checked_sub_days(Days::new(INTERVAL))
        .unwrap_or(first_meeting);
    let initiative = recording
        .initiative(programme, draft.clone(), order(forum, since)?, since)
        .await?;
    confirmation::confirm(
        recording,
        programme,
        initiative,
        forum,
        &draft,
        first_meeting,
    )
    .await?;
    for (at, round) in (0u32..).zip(rounds) {
        let Some(light) = light(random) else { continue };
        let explanation = if light.is_deviation() {
            random.one_of(REASONS)
        } else {
            None
        };
        let reported_at = shortly_before(round.meeting_on, number);
        let report = SampleReport {
            occasion: Occasion {
                programme,
                initiative,
                round: *round,
                rules: RuleSet::default(),
                at: reported_at,
            },
            light,
            explanation: explanation.map(|text| paragraph(text)).transpose()?,
            measured: None,
            // In every other round.
            evidence: match at.wrapping_add(number).is_multiple_of(2) {
                true => Some(sample_evidence(number, reported_at)?),
                false => None,
            },
            said_until: round.meeting_on,
        };
        recording.report(&report).await?;
    }
    Ok(())
}

fn draft(
    random: &mut Random,
    number: u32,
    parties: &[Party],
) -> Result<InitiativeDraft, DemoError> {
    let empty = || DemoError::Content("reference".to_owned());
    let deed = random.one_of(DEEDS).ok_or_else(empty)?;
    let topic = random.one_of(TOPICS).ok_or_else(empty)?;
    let party = random.one_of(parties).ok_or_else(empty)?;
    let held = |role: &str| -> Result<SeatDraft, DemoError> {
        let holder = Some(line(&format!("{role}, {}", party.name))?);
        Ok(SeatDraft {
            title: None,
            holder,
            since: None,
        })
    };
    Ok(InitiativeDraft {
        number,
        title: line(&format!("{deed} {topic} i {}", party.name))?,
        purpose: None,
        interventions: Vec::new(),
        sources: Vec::new(),
        organisations: vec![party.id],
        owner: held("sundhedschef")?,
        lead: held("projektleder")?,
        group: Vec::new(),
    })
}

fn order(forum: ForumId, decided_on: NaiveDate) -> Result<OrderDraft, DemoError> {
    Ok(OrderDraft {
        terms: OrderTerms {
            wording: Some(paragraph(
                "Genereret indsats til måling; den er ikke bestilt af nogen.",
            )?),
            ..OrderTerms::default()
        },
        decision: DecisionReference {
            forum,
            decided_on,
            item: line("Genereret")?,
        },
    })
}

fn light(random: &mut Random) -> Option<Light> {
    match random.below(100) {
        0..70 => Some(Light::Green),
        70..90 => Some(Light::Yellow),
        90..97 => Some(Light::Red),
        _ => None,
    }
}
