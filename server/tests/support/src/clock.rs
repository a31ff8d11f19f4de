use domain::time::Timestamp;
use server::clock::Clock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// Stands still until it is moved; ids and secrets count up, so that every run is alike.
#[derive(Debug)]
pub struct TestClock {
    micros: AtomicI64,
    made: AtomicU64,
}

impl Default for TestClock {
    /// 15.01.2026 at 11.00 in Denmark.
    fn default() -> Self {
        Self {
            micros: AtomicI64::new(1_768_471_200_000_000),
            made: AtomicU64::new(0),
        }
    }
}

impl TestClock {
    pub fn pass_minutes(&self, minutes: i64) {
        self.micros
            .store(self.now().plus_minutes(minutes).micros(), Ordering::SeqCst);
    }

    fn next(&self) -> u64 {
        self.made.fetch_add(1, Ordering::SeqCst) + 1
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.micros.load(Ordering::SeqCst))
    }

    fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.next()))
    }

    fn new_secret(&self) -> String {
        format!("{:064x}", self.next())
    }
}
