//! The one binary: reads the command line, opens the store, does what it was told.

use clap::Parser;
use server::cli::{Cli, Command};
use server::clock::SystemClock;
use server::service::Service;
use server::store::Store;
use server::{logging, operate, serve};
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
    let store = Store::open(&cli.common.database).await?;
    let service = Service::new(store, Arc::new(SystemClock));
    match cli.command {
        Command::Serve(options) => serve::serve(service, &options).await?,
        Command::Migrate => println!("The tables are up to date."),
        Command::Demo(what) => operate::demo(&service, &what).await?,
        Command::User(what) => operate::user(&service, &what).await?,
    }
    Ok(())
}
