//! Reminders by mail: who wants which, what was made, and how it stands with each mail.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{MailId, UserId};
use domain::policy::{Govern, OwnAccount, Permit};
use domain::reminder::{
    Approval, Delivery, Failure, MailLine, Reason, Recipient, ReminderChoice, Told,
};
use domain::text::Email;
use domain::time::Timestamp;

fn email(row: &Row<'_>, column: usize) -> Result<Email, StoreError> {
    Email::parse(&row.text(column)?).ok_or(StoreError::Damaged { column })
}

/// Somebody who may be reminded.
pub struct StoredRecipient {
    pub person: UserId,
    pub recipient: Recipient,
}

impl Record for StoredRecipient {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            person: UserId::new(row.uuid(0)?),
            recipient: Recipient {
                email: email(row, 1)?,
                can_sign_in: row.flag(2)?,
                choice: row.word(3)?,
            },
        })
    }
}

pub async fn recipient_list(db: &mut impl Query) -> Result<Vec<StoredRecipient>, StoreError> {
    db.rows(
        "select p.id, p.email, p.password_hash is not null, coalesce(c.choice, 'da')
         from person p left join reminder_choice c on c.person_id = p.id order by p.id",
        &[],
    )
    .await
}

pub async fn recipient_find(
    db: &mut impl Query,
    person: UserId,
) -> Result<Option<Recipient>, StoreError> {
    let found: Option<StoredRecipient> = db
        .row(
            "select p.id, p.email, p.password_hash is not null, coalesce(c.choice, 'da')
             from person p left join reminder_choice c on c.person_id = p.id where p.id = $1",
            &[person.into()],
        )
        .await?;
    Ok(found.map(|stored| stored.recipient))
}

pub async fn choice_set(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    person: UserId,
    choice: ReminderChoice,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into reminder_choice (person_id, choice, chosen_at) values ($1, $2, $3)
         on conflict (person_id) do update
         set choice = excluded.choice, chosen_at = excluded.chosen_at",
        &[person.into(), choice.code().into(), now.into()],
    )
    .await?;
    Ok(())
}

impl Record for Told {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.text(0)?,
            on: row.day(1)?,
        })
    }
}

/// What somebody was told of, and when last; not what a mail tells that was given up before it left.
pub async fn told_list(db: &mut impl Query, person: UserId) -> Result<Vec<Told>, StoreError> {
    db.rows(
        "select t.matter, max(m.made_on) from mail m join mail_matter t on t.mail_id = m.id
         join mail_delivery d on d.mail_id = m.id
         where m.person_id = $1
         and (d.state <> 'failed' or d.reason in ('interrupted', 'reserved'))
         group by t.matter order by t.matter",
        &[person.into()],
    )
    .await
}

impl Record for Approval {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: row.checked(0)?,
            programme_name: row.text(1)?,
            number: row.number(2)?,
            since: row.instant(3)?.day(),
        })
    }
}

/// What waits for the forums that somebody chairs, while it is their move.
pub async fn approvals_of_chair(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<Approval>, StoreError> {
    db.rows(
        "select p.slug, p.name, i.number, c.moved_at
         from forum_turn t
         join confirmation c on c.initiative_id = t.initiative_id
         join role_grant g on g.person_id = t.person_id and g.forum_id = c.forum_id
           and g.role = 'forum_chair'
         join initiative i on i.id = t.initiative_id and i.fate = 'active'
         join programme p on p.id = i.programme_id
         where t.person_id = $1
         group by p.slug, p.name, i.number, c.moved_at
         order by c.moved_at, p.slug, i.number",
        &[person.into()],
    )
    .await
}

/// Fails as a duplicate when another worker made the person's mail of this day a moment before.
pub async fn mail_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    (id, person): (MailId, UserId),
    made_on: NaiveDate,
    keys: &[String],
    (delivery, now): (&Delivery, Timestamp),
) -> Result<(), StoreError> {
    tx.execute(
        "insert into mail (id, person_id, made_on, queued_at) values ($1, $2, $3, $4)",
        &[id.into(), person.into(), made_on.into(), now.into()],
    )
    .await?;
    for key in keys {
        tx.execute(
            "insert into mail_matter (mail_id, matter) values ($1, $2)",
            &[id.into(), key.as_str().into()],
        )
        .await?;
    }
    let failure = delivery.failure;
    tx.execute(
        "insert into mail_delivery (mail_id, state, n_attempts, next_at, claimed_at, reason, reply)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            delivery.state.code().into(),
            delivery.n_attempts.into(),
            delivery.next_at.into(),
            delivery.claimed_at.into(),
            failure.map(|failure| failure.reason.code()).into(),
            failure.and_then(|failure| failure.reply).into(),
        ],
    )
    .await?;
    Ok(())
}

/// A mail that is to be sent, or is being sent.
pub struct OpenMail {
    pub id: MailId,
    pub person: UserId,
    pub delivery: Delivery,
}

/// The columns of a delivery from `column` on.
fn delivery(row: &Row<'_>, column: usize) -> Result<Delivery, StoreError> {
    let at = |n: usize| column.saturating_add(n);
    let reason: Option<Reason> = row.opt_word(at(4))?;
    let reply = row.opt_int(at(5))?.map(u32::try_from).transpose();
    let reply = reply.map_err(|_| StoreError::Damaged { column: at(5) })?;
    Ok(Delivery {
        state: row.word(column)?,
        n_attempts: row.number(at(1))?,
        next_at: row.instant(at(2))?,
        claimed_at: row.opt_instant(at(3))?,
        failure: reason.map(|reason| Failure { reason, reply }),
    })
}

impl Record for OpenMail {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: MailId::new(row.uuid(0)?),
            person: UserId::new(row.uuid(1)?),
            delivery: delivery(row, 2)?,
        })
    }
}

/// The one that is to be tried first comes first.
pub async fn open_mails(db: &mut impl Query) -> Result<Vec<OpenMail>, StoreError> {
    db.rows(
        "select m.id, m.person_id, d.state, d.n_attempts, d.next_at, d.claimed_at, d.reason, d.reply
         from mail_delivery d join mail m on m.id = d.mail_id
         where d.state in ('waiting', 'sending') order by d.next_at, m.id",
        &[],
    )
    .await
}

/// What a mail is to tell.
pub async fn mail_keys(db: &mut impl Query, id: MailId) -> Result<Vec<String>, StoreError> {
    db.rows(
        "select matter from mail_matter where mail_id = $1 order by matter",
        &[id.into()],
    )
    .await
}

/// Returns how many rows changed: none when another worker was first.
pub async fn delivery_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: MailId,
    (before, after): (&Delivery, &Delivery),
) -> Result<u64, StoreError> {
    let failure = after.failure;
    tx.execute(
        "update mail_delivery set state = $1, n_attempts = $2, next_at = $3, claimed_at = $4,
         reason = $5, reply = $6 where mail_id = $7 and state = $8 and n_attempts = $9",
        &[
            after.state.code().into(),
            after.n_attempts.into(),
            after.next_at.into(),
            after.claimed_at.into(),
            failure.map(|failure| failure.reason.code()).into(),
            failure.and_then(|failure| failure.reply).into(),
            id.into(),
            before.state.code().into(),
            before.n_attempts.into(),
        ],
    )
    .await
}

impl Record for MailLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: row.text(0)?,
            email: email(row, 1)?,
            queued_at: row.instant(2)?,
            n_matters: row.number(3)?,
            delivery: delivery(row, 4)?,
        })
    }
}

/// The newest first.
pub async fn mail_lines(db: &mut impl Query, most: u32) -> Result<Vec<MailLine>, StoreError> {
    db.rows(
        "select p.name, p.email, m.queued_at,
         (select count(*) from mail_matter t where t.mail_id = m.id),
         d.state, d.n_attempts, d.next_at, d.claimed_at, d.reason, d.reply
         from mail m
         join person p on p.id = m.person_id
         join mail_delivery d on d.mail_id = m.id
         order by m.queued_at desc, p.sort_key, m.id limit $1",
        &[most.into()],
    )
    .await
}

pub async fn mail_count(db: &mut impl Query) -> Result<u32, StoreError> {
    let counted = db.row("select count(*) from mail", &[]).await?;
    Ok(counted.unwrap_or_default())
}
