//! The one binary: reads the command line, opens the store, does what it was told.

use clap::Parser;
use server::cli::{Cli, Command};
use server::clock::SystemClock;
use server::config::DatabaseUrl;
use server::service::Service;
use server::store::{Store, StoreError};
use server::{logging, operate, safekeep, serve};
use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    logging::start(cli.common.log_format);
    match run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("styrbord: {}", logging::chain(&*error));
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<(), Box<dyn Error + Send + Sync>> {
    let database = &cli.common.database;
    match cli.command {
        Command::Backup { file } => safekeep::backup(database, &file).await?,
        Command::Restore { file } => safekeep::restore(database, &file).await?,
        Command::Audit(what) => safekeep::audit(database, &what).await?,
        Command::Serve(options) => serve::serve(opened(database).await?, &options).await?,
        Command::Migrate => {
            opened(database).await?;
            println!("The tables are up to date.");
        }
        Command::Demo(what) => operate::demo(&opened(database).await?, &what).await?,
        Command::User(what) => operate::user(&opened(database).await?, &what).await?,
    }
    Ok(())
}

/// With its tables brought up to date.
async fn opened(database: &DatabaseUrl) -> Result<Service, StoreError> {
    let store = Store::open(database).await?;
    Ok(Service::new(store, Arc::new(SystemClock)))
}
