//! The register of organisations.

use super::{Query, Record, Row, StoreError, Tx};
use domain::ids::OrganisationId;
use domain::locale::danish_sort_key;
use domain::organisation::{Organisation, OrganisationDraft};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Flaw, Problems};

impl Record for Organisation {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganisationId::new(row.uuid(0)?),
            draft: OrganisationDraft {
                kind: row.word(1)?,
                name: row.checked(2)?,
                code: row.opt_checked(3)?,
                validity: row.validity(4)?,
            },
            version: row.number(6)?,
        })
    }
}

/// In Danish order.
pub async fn organisation_list(db: &mut impl Query) -> Result<Vec<Organisation>, StoreError> {
    db.rows(
        "select id, kind, name, code, valid_from, valid_until, version
         from organisation order by sort_key, id",
        &[],
    )
    .await
}

/// Each with its name, in Danish order.
pub async fn organisation_choices(
    db: &mut impl Query,
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    let register = organisation_list(db).await?.into_iter();
    Ok(register.map(|of| (of.id, of.draft.name.into())).collect())
}

pub async fn organisation_find(
    db: &mut impl Query,
    id: OrganisationId,
) -> Result<Option<Organisation>, StoreError> {
    db.row(
        "select id, kind, name, code, valid_from, valid_until, version
         from organisation where id = $1",
        &[id.into()],
    )
    .await
}

/// The code and the name, where another organisation has them already.
pub async fn organisation_clashes(
    db: &mut impl Query,
    organisation: &Organisation,
) -> Result<Problems, StoreError> {
    let draft = &organisation.draft;
    let code = draft.code.as_ref().map(ToString::to_string);
    let others: Vec<Organisation> = db
        .rows(
            "select id, kind, name, code, valid_from, valid_until, version
             from organisation where (name = $1 or code = $2) and id <> $3 order by id",
            &[
                draft.name.as_str().into(),
                code.into(),
                organisation.id.into(),
            ],
        )
        .await?;
    let mut problems = Problems::default();
    if others.iter().any(|o| o.draft.name == draft.name) {
        problems.add(Field::Name, Flaw::AlreadyUsed);
    }
    if others
        .iter()
        .any(|o| o.draft.code.is_some() && o.draft.code == draft.code)
    {
        problems.add(Field::Code, Flaw::AlreadyUsed);
    }
    Ok(problems)
}

pub async fn organisation_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    let draft = &organisation.draft;
    tx.execute(
        "insert into organisation (id, kind, name, sort_key, code, valid_from, valid_until, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            organisation.id.into(),
            draft.kind.code().into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            draft.code.as_ref().map(|c| c.as_str()).into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            organisation.version.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn organisation_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    organisation: &Organisation,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &organisation.draft;
    tx.execute(
        "update organisation set kind = $1, name = $2, sort_key = $3, code = $4, valid_from = $5,
         valid_until = $6, version = $7 where id = $8 and version = $9",
        &[
            draft.kind.code().into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            draft.code.as_ref().map(|c| c.as_str()).into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            organisation.version.into(),
            organisation.id.into(),
            based_on.into(),
        ],
    )
    .await
}
