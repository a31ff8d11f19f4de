//! What changes, as it happens: one look at the log a second for all who listen.
//!
//! Every change passes the log, whichever instance made it, so nothing has to be told twice. A listener
//! learns that something of its programme changed, not what: it reads the page again, with its own
//! rights.

use crate::service::Service;
use crate::store::StoreError;
use crate::store::audit::{Heard, changes_since};
use domain::ids::ProgrammeId;
use domain::time::Timestamp;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

/// How often the log is looked at.
const EVERY: Duration = Duration::from_secs(1);
/// How far back: an entry may carry an earlier moment than one that was stored before it.
pub const LOOK_BACK_MINUTES: i64 = 1;
/// Readers at a time; more are told to come back later. Fewer than the files that a process may have
/// open unless told otherwise, 1,024.
const LISTENERS_MAX: usize = 800;

/// When something of each programme was heard of last.
#[derive(Debug, Default)]
struct Newest {
    at: HashMap<ProgrammeId, Timestamp>,
    is_over: bool,
}

/// Everybody who listens. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Live {
    newest: watch::Sender<Newest>,
    places: Arc<Semaphore>,
}

/// One who listens to one programme. Dropping it makes room for another.
#[derive(Debug)]
pub struct Listener {
    programme: ProgrammeId,
    last: Option<Timestamp>,
    newest: watch::Receiver<Newest>,
    _place: OwnedSemaphorePermit,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            newest: watch::Sender::default(),
            places: Arc::new(Semaphore::new(LISTENERS_MAX)),
        }
    }
}

impl Live {
    /// `None` while there is no room.
    pub fn listen(&self, programme: ProgrammeId) -> Option<Listener> {
        let place = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let newest = self.newest.subscribe();
        let last = newest.borrow().at.get(&programme).copied();
        Some(Listener {
            programme,
            last,
            newest,
            _place: place,
        })
    }

    /// Ends all listening, so that the server can stop.
    pub fn stop(&self) {
        self.newest.send_modify(|newest| newest.is_over = true);
    }

    /// Looks at the log until listening ends, but not while nobody listens.
    pub async fn watch(self, service: Service) {
        let mut seen = None;
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !self.newest.borrow().is_over {
            ticks.tick().await;
            if self.newest.receiver_count() == 0 {
                seen = None;
                continue;
            }
            let now = service.clock.now();
            match look(&service, now).await {
                Ok(heard) => seen = Some(self.tell(seen, heard, now)),
                Err(error) => tracing::warn!(%error, "the log could not be looked at"),
            }
        }
    }

    /// Tells of what was not seen before. At the first look after a pause that is all there is: a
    /// listener may have come since, and reading a page once more harms nobody.
    fn tell(
        &self,
        seen: Option<HashSet<Uuid>>,
        heard: Vec<Heard>,
        now: Timestamp,
    ) -> HashSet<Uuid> {
        let seen = seen.unwrap_or_default();
        let new = heard.iter().filter(|entry| !seen.contains(&entry.id));
        let new: HashSet<_> = new.map(|entry| entry.programme).collect();
        if !new.is_empty() {
            self.newest.send_modify(|newest| {
                let heard = new.into_iter().map(|programme| (programme, now));
                newest.at.extend(heard);
            });
        }
        heard.into_iter().map(|entry| entry.id).collect()
    }
}

async fn look(service: &Service, now: Timestamp) -> Result<Vec<Heard>, StoreError> {
    let mut db = service.store.read().await?;
    changes_since(&mut db, now.plus_minutes(-LOOK_BACK_MINUTES)).await
}

impl Listener {
    /// Waits for a change of the programme, and says when it was heard of. `None` when listening ends.
    pub async fn next(&mut self) -> Option<Timestamp> {
        loop {
            let (at, is_over) = {
                let newest = self.newest.borrow_and_update();
                (newest.at.get(&self.programme).copied(), newest.is_over)
            };
            if is_over {
                return None;
            }
            if at.is_some() && at != self.last {
                self.last = at;
                return at;
            }
            self.newest.changed().await.ok()?;
        }
    }
}
