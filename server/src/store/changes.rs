//! How often something was changed: a number that rises with every commit that touches it, so that
//! what was made of it can be kept until then, in every instance alike.

use super::{Query, Record, Row, StoreError, Tx, Value};
use domain::audit::{AuditEvent, ChangeScope};
use domain::ids::ProgrammeId;
use domain::text::Slug;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Counts the events of a commit, each scope once.
///
/// In PostgreSQL the row of a scope is held until the commit, so a number that is read stands for
/// everything committed up to it. Scopes come in a fixed order, and before the end of the log's chain
/// alone: two transactions never wait for each other.
pub(super) async fn changes_count(tx: &mut Tx, events: &[AuditEvent]) -> Result<(), StoreError> {
    let scopes: BTreeSet<_> = events.iter().filter_map(AuditEvent::scope).collect();
    for scope in scopes {
        tx.execute(
            "insert into change_count (scope, n) values ($1, 1)
             on conflict (scope) do update set n = change_count.n + 1",
            &[key(scope)],
        )
        .await?;
    }
    Ok(())
}

fn key(scope: ChangeScope) -> Value {
    match scope {
        ChangeScope::Registers => Value::Uuid(Uuid::nil()),
        ChangeScope::Programme(programme) => programme.into(),
    }
}

/// How often a programme, and the registers beside it, have been changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeCounts {
    pub programme: ProgrammeId,
    pub n_changes: i64,
    pub n_register_changes: i64,
}

impl Record for ChangeCounts {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: ProgrammeId::new(row.uuid(0)?),
            n_changes: row.int(1)?,
            n_register_changes: row.int(2)?,
        })
    }
}

/// Read it before what it is to stand for: then that is at least as new. `None` where no programme has
/// this place in addresses.
pub async fn change_counts(
    db: &mut impl Query,
    programme: &Slug,
) -> Result<Option<ChangeCounts>, StoreError> {
    db.row(
        "select p.id, coalesce(own.n, 0), coalesce(registers.n, 0)
         from programme p
         left join change_count own on own.scope = p.id
         left join change_count registers on registers.scope = $1
         where p.slug = $2",
        &[key(ChangeScope::Registers), programme.as_str().into()],
    )
    .await
}
