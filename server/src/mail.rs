//! Handing mails over to a mail server (SMTP, RFC 5321).

use crate::config::MailOptions;
use axum::http::Uri;
use domain::ids::MailId;
use domain::reminder::{Failure, Reason};
use domain::text::Email;
use domain::time::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error as SmtpError;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use thiserror::Error;
use tokio::time::timeout;

/// A mail server that takes longer does not answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why mails cannot be set up as the installation says; no sentence quotes a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MailSetupError {
    #[error("STYRBORD_SMTP_URL is set: also set {0}, or leave all three out and no mail is sent")]
    Missing(&'static str),
    #[error("STYRBORD_SMTP_URL is not set: set it, or leave out STYRBORD_MAIL_FROM")]
    NoServer,
    #[error(
        "STYRBORD_SMTP_URL was not understood: write smtps://USER:PASSWORD@HOST or smtp://HOST?tls=required, with signs such as @ and / in the password as %40 and %2F"
    )]
    Server,
    #[error(
        "STYRBORD_SMTP_URL would send its password unprotected: write smtps://… or add ?tls=required"
    )]
    Unprotected,
    #[error("STYRBORD_MAIL_FROM is no address: write it as \"Styrbord <styrbord@region.dk>\"")]
    From,
    #[error(
        "STYRBORD_PUBLIC_URL was not understood: write where readers reach the installation, as https://styrbord.region.dk, without a path"
    )]
    Site,
}

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Also names the mail on its way, so that a receiver recognises it.
    pub id: MailId,
    pub to: Email,
    pub at: Timestamp,
    pub subject: String,
    pub body: String,
}

/// The way to the mail server. Cloning it is cheap.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Arc<Mailbox>,
    site: Arc<str>,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mailer from {}", self.from.email)
    }
}

impl Mailer {
    /// `None` where mails are not set up. Nothing is connected to yet.
    pub fn new(options: &MailOptions) -> Result<Option<Self>, MailSetupError> {
        let text = |option: &Option<String>| {
            let given = option.as_deref().map(str::trim).unwrap_or_default();
            (!given.is_empty()).then(|| given.to_owned())
        };
        let (from, site) = (text(&options.mail_from), text(&options.public_url));
        let url = options.smtp_url.as_ref().map(|secret| secret.expose());
        let Some(url) = url.filter(|url| !url.is_empty()) else {
            return from.map_or(Ok(None), |_| Err(MailSetupError::NoServer));
        };
        let from = from.ok_or(MailSetupError::Missing("STYRBORD_MAIL_FROM"))?;
        let site = site.ok_or(MailSetupError::Missing("STYRBORD_PUBLIC_URL"))?;
        let from: Mailbox = from.parse().map_err(|_| MailSetupError::From)?;
        require_protection(url)?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| MailSetupError::Server)?;
        Ok(Some(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from: Arc::new(from),
            site: origin(&site)?.into(),
        }))
    }

    /// The address that mails come from.
    pub fn sender(&self) -> String {
        self.from.email.to_string()
    }

    /// Where readers reach the installation, as `https://styrbord.example.dk`.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Hands a mail over. What went wrong says nothing that the server wrote.
    pub async fn send(&self, letter: &Letter) -> Result<(), Failure> {
        let message = self.message(letter).ok_or(Failure {
            reason: Reason::Refused,
            reply: None,
        })?;
        // Whether there is a server that lets us in is known before anything is handed over.
        let greeted = timeout(PATIENCE, self.transport.test_connection()).await;
        match greeted {
            Ok(Ok(true)) => {}
            Ok(Err(error)) => return Err(failure(&error)),
            Ok(Ok(false)) | Err(_) => return Err(lost(Reason::Unreachable)),
        }
        match timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.status().is_some() => Err(failure(&error)),
            // The server may have it: it is not sent twice.
            Ok(Err(_)) | Err(_) => Err(lost(Reason::Interrupted)),
        }
    }

    /// `None` for an address that no mail can be written to.
    fn message(&self, letter: &Letter) -> Option<Message> {
        let at = Duration::from_micros(u64::try_from(letter.at.micros()).ok()?);
        let host = self.from.email.domain();
        // So that no vacation notice answers it (RFC 3834).
        let automatic = HeaderName::new_from_ascii("Auto-Submitted".to_owned()).ok()?;
        let message = Message::builder()
            .from(Mailbox::clone(&self.from))
            .to(Mailbox::new(None, letter.to.as_str().parse().ok()?))
            .date(SystemTime::UNIX_EPOCH.checked_add(at)?)
            .message_id(Some(format!("<{}@{host}>", letter.id)))
            .subject(letter.subject.clone())
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN);
        message.body(letter.body.clone()).ok()
    }
}

/// A password leaves this machine under TLS only.
fn require_protection(url: &str) -> Result<(), MailSetupError> {
    let uri: Uri = url.parse().map_err(|_| MailSetupError::Server)?;
    let host = uri.host().ok_or(MailSetupError::Server)?;
    let has_password = uri.authority().is_some_and(|a| a.as_str().contains('@'));
    let query = uri.query().unwrap_or_default();
    let is_protected = match uri.scheme_str() {
        Some("smtps") => true,
        Some("smtp") => query.split('&').any(|pair| pair == "tls=required"),
        _ => return Err(MailSetupError::Server),
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_here = host == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    match is_protected || !has_password || is_here {
        true => Ok(()),
        false => Err(MailSetupError::Unprotected),
    }
}

/// `https://host`, without the stroke at its end.
fn origin(url: &str) -> Result<String, MailSetupError> {
    let uri: Uri = url.parse().map_err(|_| MailSetupError::Site)?;
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    let is_bare = uri.path() == "/" && uri.query().is_none();
    let is_plain = uri.authority().is_some_and(|a| !a.as_str().contains('@'));
    match is_web && is_bare && is_plain {
        true => Ok(url.trim_end_matches('/').to_owned()),
        false => Err(MailSetupError::Site),
    }
}

/// The answers of a server that wants another user name or password (RFC 4954 § 6).
const SIGN_IN: [u32; 5] = [432, 454, 530, 534, 535];

/// Without an answer.
const fn lost(reason: Reason) -> Failure {
    Failure {
        reason,
        reply: None,
    }
}

fn failure(error: &SmtpError) -> Failure {
    let reply = error.status().map(|code| u32::from(u16::from(code)));
    let reason = match reply {
        Some(code) if SIGN_IN.contains(&code) => Reason::SignIn,
        Some(_) => Reason::Refused,
        None if error.is_tls() => Reason::Unprotected,
        None => Reason::Unreachable,
    };
    Failure { reason, reply }
}
