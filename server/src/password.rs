//! Passwords as they are kept: Argon2id, never as typed.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use domain::people::Password;
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Hashes at a time. Each takes a processor and 19 MiB for tens of milliseconds.
const AT_A_TIME: usize = 2;

/// A hash of a password that nobody has, made with the same parameters as any other.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c3R5cmJvcmQtbm9ib2R5$XHokC0U1E3uX+qKp8DrogiO2ciQ024Z9RwbOs+C5uV8";

/// Why a password could not be hashed or compared.
#[derive(Debug, Error)]
pub enum PasswordError {
    #[error("a password could not be hashed")]
    Hash(#[from] argon2::password_hash::Error),
    #[error("a stored password hash cannot be read")]
    Damaged(#[source] argon2::password_hash::phc::Error),
    #[error("the thread that hashes a password failed")]
    Thread(#[from] tokio::task::JoinError),
    #[error("the server is stopping")]
    Stopping(#[from] tokio::sync::AcquireError),
}

/// Hashes and compares, few at a time and on threads of their own, so that a rush of sign-ins leaves
/// the pages alone. Clones wait in the same line.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_A_TIME)),
        }
    }
}

impl Passwords {
    /// The hash in PHC form: algorithm, parameters, a fresh salt and the digest in one text.
    pub async fn hash(&self, password: Password) -> Result<String, PasswordError> {
        self.in_turn(move || {
            // The recommended parameters: Argon2id, 19 MiB, two passes, one lane (OWASP, 2025).
            let hash = Argon2::default().hash_password(password.expose().as_bytes())?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether a password is the one that was hashed. Without a hash, as for an unknown e-mail, the
    /// answer is no and takes as long.
    pub async fn matches(
        &self,
        password: Password,
        hash: Option<String>,
    ) -> Result<bool, PasswordError> {
        self.in_turn(move || {
            let known = PasswordHash::new(hash.as_deref().unwrap_or(NOBODYS))
                .map_err(PasswordError::Damaged)?;
            let verdict = Argon2::default().verify_password(password.expose().as_bytes(), &known);
            match verdict {
                Ok(()) => Ok(hash.is_some()),
                Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
    ) -> Result<T, PasswordError> {
        // The turn goes with the work: a reader who goes away gives nobody else a third processor.
        let turn = Arc::clone(&self.turns).acquire_owned().await?;
        spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        })
        .await?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::form::FormData;
    use domain::problem::Field;

    fn password(typed: &str) -> Password {
        let form = FormData::default()
            .with(Field::Password, typed)
            .with(Field::PasswordAgain, typed);
        Password::parse_new(&form).unwrap()
    }

    #[tokio::test]
    async fn a_password_matches_its_hash_alone() {
        let passwords = Passwords::default();
        let hash = passwords.hash(password("en lang sætning")).await.unwrap();
        let matches = async |typed, hash: Option<&String>| {
            let known = hash.cloned();
            passwords.matches(password(typed), known).await.unwrap()
        };
        assert!(matches("en lang sætning", Some(&hash)).await);
        assert!(!matches("en anden sætning", Some(&hash)).await);
        assert!(!matches("en lang sætning", None).await);
    }

    #[tokio::test]
    async fn nobodys_hash_takes_as_long_as_any_other() {
        let hash = Passwords::default()
            .hash(password("en lang sætning"))
            .await
            .unwrap();
        let cost = |phc: &str| {
            let known = PasswordHash::new(phc).unwrap();
            let size = known.hash.unwrap().len();
            (known.algorithm.to_string(), known.params.to_string(), size)
        };
        assert_eq!(cost(NOBODYS), cost(&hash));
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
    }

    #[tokio::test]
    async fn a_damaged_hash_is_an_error_and_no_match() {
        let broken = Some("not a hash".to_owned());
        let answer = Passwords::default()
            .matches(password("en lang sætning"), broken)
            .await;
        assert!(matches!(answer, Err(PasswordError::Damaged(_))));
    }
}
