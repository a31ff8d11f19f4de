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

mod chain;
mod clock;
mod database;
mod files;
mod log;
mod plan;
mod scenery;
mod smtp;

pub use chain::{Chained, confirmation_text};
pub use clock::TestClock;
pub use database::{EmptyPlace, Folder, each_database};
pub use files::{archive, docx, pdf};
pub use plan::{Plan, day, decision, initiative, ordered, pasted, programme};
pub use scenery::form;
pub use smtp::{MailServer, Received, mailer_to};

use domain::actor::{Actor, Grant, User};
use domain::ids::{GrantId, UserId};
use domain::people::{self, PersonDraft};
use domain::policy::Permit;
use domain::text::{Email, Line};
use server::clock::Clock;
use server::config::DatabaseUrl;
use server::service::Service;
use server::store::Store;
use server::store::grants::grant_insert;
use server::store::people::person_insert;
use std::sync::Arc;

/// A fresh installation and the clock it goes by.
pub struct World {
    pub service: Service,
    pub clock: Arc<TestClock>,
    pub url: DatabaseUrl,
}

impl World {
    fn new(store: Store, url: DatabaseUrl) -> Self {
        let clock = Arc::new(TestClock::default());
        Self {
            service: Service::new(store, clock.clone()),
            clock,
            url,
        }
    }

    /// A stored member of the secretariat.
    pub async fn keeper(&self) -> Actor {
        self.person("sekretariat", &[Grant::Secretariat]).await
    }

    pub async fn administrator(&self) -> Actor {
        self.person("administrator", &[Grant::Administrator]).await
    }

    /// A stored person with these roles and no password, and without entries in the log; what the
    /// roles are held for must be stored.
    pub async fn person(&self, name: &str, grants: &[Grant]) -> Actor {
        let permit = Permit::system();
        let id = UserId::new(self.clock.new_id());
        let draft = PersonDraft {
            name: Line::parse(name).unwrap(),
            email: Email::parse(&format!("{id}@example.dk")).unwrap(),
            organisation: None,
        };
        let (person, _) = people::create(&permit, id, draft);
        let mut tx = self.service.store.begin_write().await.unwrap();
        person_insert(&mut tx, &permit, &person).await.unwrap();
        for grant in grants {
            let grant_id = GrantId::new(self.clock.new_id());
            grant_insert(&mut tx, &permit, grant_id, id, (*grant).into())
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
}

/// The id of somebody who signed in.
pub fn id_of(actor: &Actor) -> UserId {
    actor.user().unwrap().id
}
