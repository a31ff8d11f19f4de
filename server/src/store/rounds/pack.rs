//! What stands in a round: who owes a report, what a forum is shown, what came after it.

use crate::store::indicators::concern_list;
use crate::store::milestones::{signal_list, word_list};
use crate::store::reports::remedy;
use crate::store::rules::{basis, definition_list};
use crate::store::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::confirmation::ContentHash;
use domain::ids::{InitiativeId, RoundId};
use domain::milestone::SaidOf;
use domain::programme::Programme;
use domain::round::{
    LateReport, Pack, PackContradiction, PackItem, PackRemedy, PackReport, PastLight, RoundLine,
    RoundState, state_since,
};
use domain::status::{
    Contradiction, ContradictionKind, Light, LightState, SAME_TEXT_MARKED, Signals, contradictions,
};
use domain::time::Timestamp;
use std::collections::HashMap;

struct Earlier {
    initiative: InitiativeId,
    light: Light,
    meeting_on: NaiveDate,
}

impl Record for Earlier {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            light: row.word(1)?,
            meeting_on: row.day(2)?,
        })
    }
}

struct Standing {
    initiative: InitiativeId,
    /// Before it was ordered it owed no report.
    ordered_on: NaiveDate,
    item: PackItem,
}

impl Record for Standing {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let light: Option<Light> = row.opt_word(4)?;
        let report = match light {
            Some(light) => Some(PackReport {
                light,
                explanation: row.opt_text(5)?,
                basis: basis(row, 17)?,
                reported_by: row.opt_text(6)?,
                reported_at: row.instant(7)?,
                remedy: remedy(row, 9)?.map(PackRemedy::from),
                evidence: row.opt_text(18)?,
                unchanged: row.opt_instant(14)?.is_some(),
                same_text_run: marked_run(row)?,
            }),
            None => None,
        };
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            ordered_on: row.day(16)?,
            item: PackItem {
                number: row.number(1)?,
                title: row.text(2)?,
                lead: row.opt_text(3)?,
                since: row.day(8)?,
                report,
                contradictions: Vec::new(),
            },
        })
    }
}

/// Only where it is marked, and where there were words at all.
fn marked_run(row: &Row<'_>) -> Result<Option<u32>, StoreError> {
    let run = row.number(15)?;
    let is_marked = run >= SAME_TEXT_MARKED && row.opt_text(5)?.is_some();
    Ok(is_marked.then_some(run))
}

/// What a forum is shown of this round: every active initiative, by number, with the report that
/// counts and how long its light has stood.
async fn pack_items(
    db: &mut impl Query,
    of: &Programme,
    round: &RoundState,
    at: Timestamp,
) -> Result<Vec<PackItem>, StoreError> {
    let mut against = against_green(db, of, round, at).await?;
    let (programme, meeting_on) = (round.programme, round.meeting_on);
    let earlier: Vec<Earlier> = db
        .rows(
            "select c.initiative_id, c.light, r.meeting_on
             from status_round r join current_status c on c.round_id = r.id
             where r.programme_id = $1 and r.meeting_on < $2",
            &[programme.into(), meeting_on.into()],
        )
        .await?;
    let meetings: Vec<MeetingDay> = db
        .rows(
            "select meeting_on from status_round where programme_id = $1 and meeting_on < $2
             order by meeting_on desc",
            &[programme.into(), meeting_on.into()],
        )
        .await?;
    let lights: HashMap<(InitiativeId, NaiveDate), Light> = earlier
        .iter()
        .map(|e| ((e.initiative, e.meeting_on), e.light))
        .collect();
    let standing: Vec<Standing> = db
        .rows(
            "select i.id, i.number, i.title, l.holder, s.light, s.explanation, p.name,
             s.reported_at, r.meeting_on, s.consequence, s.action, s.responsible, s.due_on, s.help,
             case when s.unchanged then s.reported_at end, coalesce(s.same_text_run, 0), o.decided_on,
             s.basis, s.evidence
             from status_round r
             join initiative i on i.programme_id = r.programme_id and i.fate = 'active'
             join order_record o on o.initiative_id = i.id and o.sequence = 1
             left join seat l on l.initiative_id = i.id and l.kind = 'lead'
             left join status_report s on s.initiative_id = i.id and s.round_id = r.id
               and s.sequence = (select max(n.sequence) from status_report n
                 where n.initiative_id = i.id and n.round_id = r.id)
             left join person p on p.id = s.reported_by
             where r.id = $1 order by i.number",
            &[round.id.into()],
        )
        .await?;
    let mut aged = |Standing {
                        initiative,
                        ordered_on,
                        mut item,
                    }: Standing| {
        let owed = meetings.iter().take_while(|day| day.0 >= ordered_on);
        let past = owed.map(|MeetingDay(meeting_on)| PastLight {
            meeting_on: *meeting_on,
            state: lights.get(&(initiative, *meeting_on)).copied().into(),
        });
        item.since = state_since(meeting_on, item.state(), past);
        if item.state() == LightState::Green {
            item.contradictions = against.remove(&initiative).unwrap_or_default();
        }
        item
    };
    Ok(standing.into_iter().map(&mut aged).collect())
}

/// What speaks against a green light of each initiative, with the reasons given in this round.
async fn against_green(
    db: &mut impl Query,
    programme: &Programme,
    round: &RoundState,
    at: Timestamp,
) -> Result<HashMap<InitiativeId, Vec<PackContradiction>>, StoreError> {
    let today = at.day();
    let mut said: HashMap<InitiativeId, Vec<SaidOf>> = HashMap::new();
    for word in word_list(db, programme.id, None).await? {
        said.entry(word.initiative).or_default().push(word.said);
    }
    let mut reasons: HashMap<InitiativeId, Vec<Reason>> = HashMap::new();
    for answer in reason_list(db, round.id).await? {
        reasons.entry(answer.initiative).or_default().push(answer);
    }
    let owes = programme.owes_confirmations(today);
    let mut concerns = concern_list(db, programme.id, None, Some(at)).await?;
    let mut against = HashMap::new();
    for known in signal_list(db, programme.id, None, Some(round.id)).await? {
        let id = known.initiative;
        let said = said.get(&id).map(Vec::as_slice).unwrap_or_default();
        let current = known.current.as_ref();
        let signals = Signals {
            undocumented_run: known.undocumented_run,
            concerns: concerns.remove(&id).unwrap_or_default(),
            ..Signals::of(current, said, owes, known.is_owner_vacant, today)
        };
        let found = contradictions(Light::Green, signals);
        let given = reasons.remove(&id).unwrap_or_default();
        let with_reason = |contradiction: Contradiction| PackContradiction {
            reason: reason_of(&given, &contradiction),
            contradiction,
        };
        against.insert(id, found.into_iter().map(with_reason).collect());
    }
    Ok(against)
}

fn reason_of(given: &[Reason], contradiction: &Contradiction) -> Option<String> {
    let mut given = given.iter();
    let given = given.find(|given| contradiction.is_answered_by(given.kind, &given.indicators));
    given.map(|given| given.reason.clone())
}

struct Reason {
    initiative: InitiativeId,
    kind: ContradictionKind,
    indicators: Vec<String>,
    reason: String,
}

impl Record for Reason {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            kind: row.word(1)?,
            reason: row.text(2)?,
            indicators: serde_json::from_str(&row.text(3)?)?,
        })
    }
}

/// The last first.
async fn reason_list(db: &mut impl Query, round: RoundId) -> Result<Vec<Reason>, StoreError> {
    db.rows(
        "select initiative_id, kind, reason, indicators from contradiction_answer
         where round_id = $1 order by answered_at desc, initiative_id, kind, indicators",
        &[round.into()],
    )
    .await
}

struct MeetingDay(NaiveDate);

impl Record for MeetingDay {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.day(0)?))
    }
}

/// What the forum of `round` is shown when it is frozen at `at`.
pub async fn pack_assemble(
    db: &mut impl Query,
    programme: &Programme,
    round: &RoundLine,
    at: Timestamp,
) -> Result<Pack, StoreError> {
    let state = &round.state;
    Ok(Pack {
        programme: programme.draft.name.to_string(),
        forum: round.forum.clone(),
        meeting_on: state.meeting_on,
        frozen_at: at,
        definitions: definition_list(db, state.id).await?,
        items: pack_items(db, programme, state, at).await?,
    })
}

/// A pack as it is stored.
pub fn pack_text(pack: &Pack) -> Result<String, StoreError> {
    Ok(serde_json::to_string(pack)?)
}

/// What a forum is shown, as it is stored.
pub struct StoredPack {
    pub pack: Pack,
    pub hash: ContentHash,
    /// The length of its text.
    pub n_bytes: usize,
}

/// A text that is not the one that was hashed is damaged.
impl Record for StoredPack {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let (text, hash): (String, ContentHash) = (row.text(0)?, row.word(1)?);
        if ContentHash::of_text(&text) != hash {
            return Err(StoreError::Damaged { column: 0 });
        }
        Ok(Self {
            pack: serde_json::from_str(&text)?,
            hash,
            n_bytes: text.len(),
        })
    }
}

/// `None` while the round is open.
pub async fn pack_find(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Option<StoredPack>, StoreError> {
    db.row(
        "select pack, pack_hash from status_round where id = $1 and frozen_at is not null",
        &[round.into()],
    )
    .await
}

impl Record for ContentHash {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.word(0)
    }
}

/// Which text the forum is shown; `None` while the round is open.
pub async fn pack_hash_find(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Option<ContentHash>, StoreError> {
    db.row(
        "select pack_hash from status_round where id = $1 and frozen_at is not null",
        &[round.into()],
    )
    .await
}

impl Record for LateReport {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            light: row.word(2)?,
            explanation: row.opt_text(3)?,
            reported_by: row.opt_text(4)?,
            reported_at: row.instant(5)?,
            remedy: remedy(row, 6)?,
            basis: basis(row, 11)?,
            evidence: row.opt_text(12)?,
        })
    }
}

/// What came after the round was frozen, in the order it came.
pub async fn late_list(db: &mut impl Query, round: RoundId) -> Result<Vec<LateReport>, StoreError> {
    db.rows(
        "select i.number, i.title, s.light, s.explanation, p.name, s.reported_at,
         s.consequence, s.action, s.responsible, s.due_on, s.help, s.basis, s.evidence
         from status_report s
         join initiative i on i.id = s.initiative_id
         left join person p on p.id = s.reported_by
         where s.round_id = $1 and s.late order by s.reported_at, i.number, s.sequence",
        &[round.into()],
    )
    .await
}
