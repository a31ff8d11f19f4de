//! Signed statements of how far the log had come, to be kept away from the database: with one of them
//! even a log that was written anew from its first entry is found out.

use domain::audit::chain::Head;
use domain::confirmation::ContentHash;
use domain::time::Timestamp;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Why a checkpoint or a key was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotGenuine {
    #[error(
        "the checkpoint is not one that `styrbord audit checkpoint` wrote, or lines of it are missing"
    )]
    Unreadable,
    #[error(
        "the checkpoint was not signed with the key that belongs to this public key, or was changed after it was signed"
    )]
    Forged,
    #[error("a key is 64 hexadecimal digits")]
    Key,
}

/// What is kept secret, and away from the database.
pub struct Key(SigningKey);

impl Key {
    /// From a secret of at least 64 hexadecimal digits that nobody can guess.
    pub fn of_secret(secret: &str) -> Self {
        Self(SigningKey::from_bytes(&Sha256::digest(secret).into()))
    }

    /// By which others know what was signed with it: 64 hexadecimal digits.
    pub fn public(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    pub fn sign(&self, at: Timestamp, head: Head) -> Checkpoint {
        let signature = self.0.sign(statement(at, head).as_bytes());
        Checkpoint {
            at,
            head,
            signature,
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Key").field(&self.public()).finish()
    }
}

impl fmt::Display for Key {
    /// As it is kept in a file. Shown nowhere else.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", hex(self.0.as_bytes()))
    }
}

impl FromStr for Key {
    type Err = NotGenuine;

    fn from_str(text: &str) -> Result<Self, NotGenuine> {
        let bytes = digits(text.trim()).ok_or(NotGenuine::Key)?;
        Ok(Self(SigningKey::from_bytes(&bytes)))
    }
}

/// How far the log had come at some moment, signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    at: Timestamp,
    head: Head,
    signature: Signature,
}

impl Checkpoint {
    /// What was signed with the key that belongs to `public`.
    pub fn signed_by(&self, public: &str) -> Result<Head, NotGenuine> {
        let key = digits(public.trim()).ok_or(NotGenuine::Key)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| NotGenuine::Key)?;
        let statement = statement(self.at, self.head);
        match key.verify_strict(statement.as_bytes(), &self.signature) {
            Ok(()) => Ok(self.head),
            Err(_) => Err(NotGenuine::Forged),
        }
    }
}

/// What is signed. Its first line keeps it apart from anything else signed with the same key.
fn statement(at: Timestamp, head: Head) -> String {
    let (sequence, hash) = (head.sequence, head.hash);
    format!(
        "styrbord audit checkpoint 1\nat {}\nentry {sequence}\nhash {hash}\n",
        at.micros()
    )
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signature = hex(&self.signature.to_bytes());
        writeln!(f, "{}signature {signature}", statement(self.at, self.head))
    }
}

impl FromStr for Checkpoint {
    type Err = NotGenuine;

    fn from_str(text: &str) -> Result<Self, NotGenuine> {
        let read = |name: &str| {
            let mut lines = text.lines();
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let number = |name| read(name).and_then(|text| text.parse::<i64>().ok());
        let parsed = || {
            let hash: ContentHash = read("hash")?.parse().ok()?;
            let sequence = number("entry").and_then(|n| u32::try_from(n).ok())?;
            Some(Self {
                at: Timestamp::from_micros(number("at")?),
                head: Head { sequence, hash },
                signature: Signature::from_bytes(&digits(read("signature")?)?),
            })
        };
        let checkpoint = parsed().ok_or(NotGenuine::Unreadable)?;
        // Whatever else the file says was not signed.
        match checkpoint.to_string().trim() == text.trim().replace("\r\n", "\n") {
            true => Ok(checkpoint),
            false => Err(NotGenuine::Unreadable),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// So many bytes in hexadecimal digits, two for each.
fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let pairs = text.as_bytes().chunks(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| {
            let pair = std::str::from_utf8(pair).ok().filter(|p| p.len() == 2)?;
            let is_hex = pair.chars().all(|c| c.is_ascii_hexdigit());
            is_hex.then(|| u8::from_str_radix(pair, 16).ok())?
        })
        .collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(sequence: u32) -> Head {
        Head {
            sequence,
            hash: ContentHash::of_text("a"),
        }
    }

    fn key(secret: &str) -> Key {
        Key::of_secret(&secret.repeat(64))
    }

    #[test]
    fn what_was_signed_reads_back() {
        let key = key("a");
        let signed = key.sign(Timestamp::from_micros(7), head(12));
        let read: Checkpoint = signed.to_string().parse().unwrap();
        assert_eq!(read, signed);
        assert_eq!(read.signed_by(&key.public()), Ok(head(12)));
        let again: Key = key.to_string().parse().unwrap();
        assert_eq!(again.public(), key.public());
        assert!(!format!("{key:?}").contains(key.to_string().trim()));
    }

    #[test]
    fn whatever_is_altered_is_forged() {
        let (key, other) = (key("a"), key("b"));
        let text = key.sign(Timestamp::from_micros(7), head(12)).to_string();
        let signed = |text: &str| {
            text.parse::<Checkpoint>()
                .and_then(|c| c.signed_by(&key.public()))
        };
        assert_eq!(
            signed(&text.replace("entry 12", "entry 13")),
            Err(NotGenuine::Forged)
        );
        assert_eq!(
            signed(&text.replace("at 7", "at 8")),
            Err(NotGenuine::Forged)
        );
        let hash = ContentHash::of_text("b").to_string();
        let changed = text.replace(&head(12).hash.to_string(), &hash);
        assert_eq!(signed(&changed), Err(NotGenuine::Forged));
        let checkpoint: Checkpoint = text.parse().unwrap();
        assert_eq!(
            checkpoint.signed_by(&other.public()),
            Err(NotGenuine::Forged)
        );
        assert_eq!(checkpoint.signed_by("abc"), Err(NotGenuine::Key));
    }

    #[test]
    fn other_texts_are_no_checkpoints() {
        let text = key("a")
            .sign(Timestamp::from_micros(7), head(12))
            .to_string();
        for bad in [
            "",
            "signature",
            &text.replace("hash", "hach"),
            &format!("{text}entry 14\n"),
        ] {
            assert_eq!(
                bad.parse::<Checkpoint>(),
                Err(NotGenuine::Unreadable),
                "{bad}"
            );
        }
    }
}
