//! What happens by the calendar, without anybody asking: planned rounds open on their day, files that
//! nobody confirmed are thrown away, and mails remind of what is due.

use crate::service::Service;
use domain::policy::Permit;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

/// How often the calendar is looked at; first when the server starts.
const EVERY: Duration = Duration::from_secs(60);

/// How often mails are made and sent; first when the server starts.
const MAILS_EVERY: Duration = Duration::from_secs(60 * 60);

/// Keeps it until the server ends. What fails is in the log, and tried again.
pub async fn keep(service: Service) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let permit = Permit::system();
    let govern = Permit::system();
    loop {
        ticks.tick().await;
        if let Ok(n @ 1..) = service.open_due_rounds(&permit).await {
            tracing::info!(n, "planned rounds were opened on their day");
        }
        match service.forget_old_uploads(&govern).await {
            Ok(0) => {}
            Ok(n) => tracing::info!(n, "files that nobody confirmed were thrown away"),
            Err(error) => tracing::error!(%error, "old files could not be thrown away"),
        }
    }
}

/// Sends reminders until the server ends. Several instances may do so at once: each mail is made once and
/// claimed by one of them.
///
/// Told to stop, it ends between one round of mails and the next.
pub async fn remind(service: Service, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(MAILS_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let permit = Permit::system();
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            // Ends too where nobody is left to tell it.
            _ = stop.changed() => return,
        }
        if let Ok(n @ 1..) = service.make_mails(&permit).await {
            tracing::info!(n, "mails with reminders were made");
        }
        if let Ok(n @ 1..) = service.send_mails(&permit).await {
            tracing::info!(n, "mails with reminders were sent");
        }
    }
}
