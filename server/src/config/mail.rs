//! How mails leave the installation, by flag or environment.

use clap::Args;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Debug, Default, Args)]
pub struct MailOptions {
    /// Where mails are handed over: smtps://USER:PASSWORD@HOST or smtp://HOST?tls=required; without it none is sent
    #[arg(long, env = "STYRBORD_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<Secret>,
    /// The address that mails come from, as "Styrbord <styrbord@region.dk>"
    #[arg(long, env = "STYRBORD_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Where readers reach this installation, for the links in mails: https://styrbord.region.dk
    #[arg(long, env = "STYRBORD_PUBLIC_URL")]
    pub public_url: Option<String>,
}

/// A setting that holds a password: never shown, nor quoted back when it is not understood.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.trim().to_owned()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
