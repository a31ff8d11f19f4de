//! A mail server of a test's own: speaks as much SMTP as it takes to receive a mail, and refuses on demand.

use crate::World;
use server::config::MailOptions;
use server::mail::Mailer;
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail as it came over the wire.
#[derive(Clone, Debug)]
pub struct Received {
    /// Between angle brackets in the envelope.
    pub to: String,
    /// Its headers and its text, as they were encoded, with whole lines.
    pub text: String,
}

#[derive(Clone, Default)]
struct Held {
    received: Arc<Mutex<Vec<Received>>>,
    refusals: Arc<Mutex<VecDeque<String>>>,
}

pub struct MailServer {
    addr: SocketAddr,
    held: Held,
}

impl MailServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let held = Held::default();
        let serving = held.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, serving.clone()));
            }
        });
        Self { addr, held }
    }

    /// The next mail is answered with this instead of being taken, such as `450 later`.
    pub fn refuse(&self, answer: &str) {
        self.held
            .refusals
            .lock()
            .unwrap()
            .push_back(answer.to_owned());
    }

    /// All mails so far, oldest first.
    pub fn received(&self) -> Vec<Received> {
        self.held.received.lock().unwrap().clone()
    }

    /// A way to this server, as an installation would set it up.
    pub fn mailer(&self) -> Option<Mailer> {
        mailer_to(self.addr)
    }
}

/// A way to whatever answers at this address.
pub fn mailer_to(addr: SocketAddr) -> Option<Mailer> {
    let options = MailOptions {
        smtp_url: format!("smtp://{addr}").parse().ok(),
        mail_from: Some("Styrbord <styrbord@region.dk>".to_owned()),
        public_url: Some("https://styrbord.region.dk".to_owned()),
    };
    Mailer::new(&options).unwrap()
}

impl World {
    /// The same installation, with a way to a mail server.
    #[must_use]
    pub fn mailing(mut self, server: &MailServer) -> Self {
        self.service = self.service.with_mailer(server.mailer());
        self
    }
}

/// One connection, until the other side leaves.
async fn converse(stream: TcpStream, held: Held) -> Option<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 test\r\n").await.ok()?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await.ok()? {
        let verb = line.split([' ', ':']).next().unwrap_or_default();
        let answer = match verb.to_ascii_uppercase().as_str() {
            "RCPT" => {
                let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                address.clone_into(&mut to);
                "250 ok".to_owned()
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await.ok()?;
                let mut text = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                    text.push_str(&line);
                    text.push('\n');
                }
                let refusal = held.refusals.lock().ok()?.pop_front();
                if refusal.is_none() {
                    // Lines that were broken for the way are one again (RFC 2045 § 6.7).
                    let (to, text) = (to.clone(), text.replace("=\n", ""));
                    held.received.lock().ok()?.push(Received { to, text });
                }
                refusal.unwrap_or_else(|| "250 taken".to_owned())
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n").await.ok()?;
                return Some(());
            }
            _ => "250 ok".to_owned(),
        };
        let answer = format!("{answer}\r\n");
        writer.write_all(answer.as_bytes()).await.ok()?;
    }
    Some(())
}
