//! Serving until told to stop; requests under way finish first.

use crate::calendar;
use crate::cli::Serve;
use crate::config::Environment;
use crate::http::router;
use crate::mail::{MailSetupError, Mailer};
use crate::service::Service;
use crate::state::AppState;
use app::error::AppError;
use std::net::SocketAddr;
use std::time::Duration;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// What a mail that is on its way is waited for when the server is told to stop.
const LAST_MAIL: Duration = Duration::from_secs(20);

/// Why the server did not start or stopped.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error(
        "demo accounts exist in this database; production does not start with them: use an empty database"
    )]
    DemoInProduction,
    #[error("the database could not be read; the log says why")]
    Database(AppError),
    #[error("cannot listen on {addr}: choose another address with --addr")]
    Listen {
        addr: SocketAddr,
        source: std::io::Error,
    },
    #[error("mails are not set up as they should be")]
    Mail(#[from] MailSetupError),
    #[error("the server stopped")]
    Stopped(#[from] std::io::Error),
}

pub async fn serve(service: Service, options: &Serve) -> Result<(), ServeError> {
    let service = service.with_mailer(Mailer::new(&options.mail)?);
    let production = options.env == Environment::Production;
    let has_demo = service
        .has_demo_accounts()
        .await
        .map_err(ServeError::Database)?;
    if production && has_demo {
        return Err(ServeError::DemoInProduction);
    }
    let secret = service
        .cookie_secret()
        .await
        .map_err(ServeError::Database)?;
    let first_run = service
        .first_run_token()
        .await
        .map_err(ServeError::Database)?;
    let listener = TcpListener::bind(options.addr)
        .await
        .map_err(|source| ServeError::Listen {
            addr: options.addr,
            source,
        })?;
    announce(listener.local_addr()?, has_demo, first_run.as_deref());
    let state = AppState::new(service.clone(), &secret, production);
    let live = state.live.clone();
    let calendar = tokio::spawn(calendar::keep(service.clone()));
    let (stop, stopped) = watch::channel(false);
    let mut reminding = tokio::spawn(calendar::remind(service.clone(), stopped));
    let watching = tokio::spawn(live.clone().watch(service));
    // A bare router would be made anew for each connection, with a table of all its routes.
    axum::serve(listener, router(state).into_make_service())
        .with_graceful_shutdown(async move {
            told_to_stop().await;
            // Streams would never finish by themselves.
            live.stop();
        })
        .await?;
    calendar.abort();
    // A mail in hand is handed over before the server ends.
    let _ = stop.send(true);
    if tokio::time::timeout(LAST_MAIL, &mut reminding)
        .await
        .is_err()
    {
        reminding.abort();
    }
    watching.abort();
    Ok(())
}

/// Says where to go. The first run's address is a secret: it goes to the terminal, not to the log.
fn announce(addr: SocketAddr, has_demo: bool, first_run: Option<&str>) {
    println!("Styrbord: http://{addr}");
    if has_demo {
        println!("\nDemo accounts (password: {}):", crate::demo::PASSWORD);
        for account in crate::demo::accounts() {
            println!("  {:36} {}", account.email, account.name);
        }
    }
    if let Some(token) = first_run {
        println!("\nNobody can sign in yet. Create the administrator here, once, within two days:");
        println!("  http://{addr}{}", app::paths::first_run(token));
    }
}

async fn told_to_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM cannot be heard");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
    tracing::info!("stopping; requests under way finish");
}
