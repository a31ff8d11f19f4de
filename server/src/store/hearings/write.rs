use crate::store::{StoreError, Tx};
use chrono::NaiveDate;
use domain::hearing::{Addressee, AddresseeState, AnswerDraft, AnswerWay, HearingDraft};
use domain::ids::{HearingId, ItemId};
use domain::meeting::MeetingState;
use domain::policy::{Govern, Permit};
use domain::text::Paragraph;
use domain::time::Timestamp;

/// Asks; with all addressees.
pub async fn hearing_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (meeting, item): (&MeetingState, ItemId),
    (id, draft, addressees): (HearingId, &HearingDraft, &[Addressee]),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into hearing (id, forum_id, meeting_on, item_id, question, called, due_on, asked_by,
         asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            meeting.forum.into(),
            meeting.on.into(),
            item.into(),
            draft.question.as_str().into(),
            draft.called.as_str().into(),
            draft.due_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for addressee in addressees {
        tx.execute(
            "insert into hearing_addressee (hearing_id, number, name, person_id)
             values ($1, $2, $3, $4)",
            &[
                id.into(),
                addressee.number.into(),
                addressee.name.as_str().into(),
                addressee.person.into(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Fails as a duplicate when another answer was a moment faster.
pub async fn answer_insert<K>(
    tx: &mut Tx,
    permit: &Permit<K>,
    (id, addressee): (HearingId, &AddresseeState),
    (way, given_on, draft): (AnswerWay, NaiveDate, &AnswerDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into hearing_answer (hearing_id, number, sequence, state, words, way, given_on,
         put_down_by, put_down_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            addressee.number.into(),
            addressee.n_answers.saturating_add(1).into(),
            draft.state.code().into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            way.code().into(),
            given_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
