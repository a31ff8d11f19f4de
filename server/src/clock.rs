//! The only place that asks what time it is and makes ids and secrets.

use domain::time::Timestamp;
use uuid::Uuid;

/// Time and chance, as the server needs them; tests bring their own.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;

    /// Time-ordered, so that new rows lie together on disk.
    fn new_id(&self) -> Uuid;

    /// 64 hexadecimal digits with 244 random bits, for cookies and one-time addresses.
    fn new_secret(&self) -> String;
}

/// The machine's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

#[expect(
    clippy::disallowed_methods,
    reason = "this is the place where time and ids come from"
)]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(chrono::Utc::now().timestamp_micros())
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn new_secret(&self) -> String {
        // A version 4 id has 122 bits from the system's generator; two are beyond guessing.
        format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
    }
}
