//! What the operator of an installation does from the command line.

use crate::cli::{Demo, User};
use crate::demo;
use crate::service::Service;
use app::error::AppError;
use domain::text::Email;
use thiserror::Error;

/// Why a command did nothing.
#[derive(Debug, Error)]
pub enum OperateError {
    #[error(transparent)]
    Demo(#[from] demo::DemoError),
    #[error("{0} is not an e-mail address")]
    NotAnEmail(String),
    #[error("nobody signs in as {0}; `styrbord user list` shows who does")]
    Nobody(Email),
    #[error("the database could not be read or written; the log says why")]
    Database,
}

impl From<AppError> for OperateError {
    fn from(_: AppError) -> Self {
        Self::Database
    }
}

pub async fn demo(service: &Service, what: &Demo) -> Result<(), OperateError> {
    match what {
        Demo::Load => match demo::load(service).await {
            Ok(_) => println!("The demonstration plans are loaded."),
            Err(demo::DemoError::NotEmpty) => {
                println!("The database holds data already; nothing was changed.");
            }
            Err(error) => return Err(error.into()),
        },
        Demo::Generate {
            initiatives,
            rounds,
            seed,
        } => {
            demo::generate(service, *initiatives, *rounds, *seed).await?;
            println!("Generated {initiatives} initiatives with {rounds} rounds.");
        }
    }
    Ok(())
}

pub async fn user(service: &Service, what: &User) -> Result<(), OperateError> {
    match what {
        User::List => {
            for row in service.operator_people().await? {
                let roles: Vec<_> = row.grants.iter().map(|g| g.grant.role().code()).collect();
                println!(
                    "{:40} {:40} {}",
                    row.person.draft.email,
                    row.person.draft.name,
                    roles.join(", ")
                );
            }
        }
        User::Link { email } => {
            let email =
                Email::parse(email).ok_or_else(|| OperateError::NotAnEmail(email.clone()))?;
            let token = service
                .operator_link(&email)
                .await?
                .ok_or(OperateError::Nobody(email))?;
            println!(
                "Open this address within two days, once, on the address the server is reached at:"
            );
            println!("  {}", app::paths::choose_password(&token));
        }
    }
    Ok(())
}
