//! What the tests of the server share.
//!
//! ```ignore
//! #[tokio::test(flavor = "multi_thread")]
//! async fn a_rule() {
//!     each_database(async |world| {
//!         let keeper = world.keeper().await;
//!         world.service.create_organisation(&keeper, draft).await.unwrap();
//!     })
//!     .await;
//! }
//! ```
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod clock;
mod database;

pub use clock::TestClock;
pub use database::each_database;

use domain::actor::{Actor, Grant, User};
use domain::ids::{GrantId, UserId};
use server::clock::Clock;
use server::service::Service;
use server::store::audit::{AuditEntry, audit_list};
use server::store::{Store, Value};
use std::sync::Arc;

/// A fresh installation and the clock it goes by.
pub struct World {
    pub service: Service,
    pub clock: Arc<TestClock>,
}

impl World {
    fn new(store: Store) -> Self {
        let clock = Arc::new(TestClock::default());
        Self {
            service: Service::new(store, clock.clone()),
            clock,
        }
    }

    /// A stored member of the secretariat.
    pub async fn keeper(&self) -> Actor {
        self.person("sekretariat", &[Grant::Secretariat]).await
    }

    pub async fn administrator(&self) -> Actor {
        self.person("administrator", &[Grant::Administrator]).await
    }

    /// A stored person with these roles and no password; what the roles are held for must be stored.
    pub async fn person(&self, name: &str, grants: &[Grant]) -> Actor {
        let id = UserId::new(self.clock.new_id());
        let email = format!("{name}.{id}@example.dk");
        let mut tx = self.service.store.begin_write().await.unwrap();
        tx.execute(
            "insert into person (id, email, name, sort_key, demo, version) values ($1, $2, $3, $3, $4, 1)",
            &[id.into(), email.into(), name.into(), false.into()],
        )
        .await
        .unwrap();
        for grant in grants {
            let (forum, initiative) = held_for(*grant);
            tx.execute(
                "insert into role_grant (id, person_id, role, forum_id, initiative_id) values ($1, $2, $3, $4, $5)",
                &[
                    GrantId::new(self.clock.new_id()).into(),
                    id.into(),
                    grant.role().code().into(),
                    forum,
                    initiative,
                ],
            )
            .await
            .unwrap();
        }
        tx.commit(&*self.clock, &[]).await.unwrap();
        Actor::User(User {
            id,
            name: name.to_owned(),
            grants: grants.to_vec(),
        })
    }

    /// The log, oldest entry first.
    pub async fn audit(&self) -> Vec<AuditEntry> {
        let mut db = self.service.store.read().await.unwrap();
        audit_list(&mut db).await.unwrap()
    }
}

fn held_for(grant: Grant) -> (Value, Value) {
    match grant {
        Grant::Administrator | Grant::Secretariat => (Value::Null, Value::Null),
        Grant::ForumMember(forum) | Grant::Politician(forum) => (forum.into(), Value::Null),
        Grant::ProjectLead { initiative, .. } => (Value::Null, initiative.into()),
    }
}
