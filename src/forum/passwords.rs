//! Secrets that are typed: hashed with argon2id (RFC 9106), on blocking threads, as many at once as there are cores.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// What is compared with when there is no such member, so that the answer takes as long. No password matches it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Where secrets are hashed.
pub(super) struct Passwords(Arc<Semaphore>);

impl Default for Passwords {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self(Arc::new(Semaphore::new(cores)))
    }
}

/// The thread that hashed has died.
#[derive(Debug, thiserror::Error)]
#[error("hashing failed: {0}")]
pub(super) struct HashError(String);

impl Passwords {
    /// The hash of a secret, in PHC form, with a salt of its own.
    pub(super) async fn hash(&self, secret: String) -> Result<String, HashError> {
        self.run(move || {
            let hash = Argon2::default().hash_password(normal(&secret).as_bytes());
            hash.map(|hash| hash.to_string())
                .map_err(|error| HashError(error.to_string()))
        })
        .await?
    }

    /// Whether the secret is the one that was hashed. Takes as long where there is no hash, and says no.
    pub(super) async fn verify(
        &self,
        secret: String,
        hash: Option<String>,
    ) -> Result<bool, HashError> {
        self.run(move || {
            let hash = hash.as_deref().unwrap_or(NOBODY);
            PasswordHash::new(hash).is_ok_and(|hash| {
                let verified = Argon2::default().verify_password(normal(&secret).as_bytes(), &hash);
                verified.is_ok()
            })
        })
        .await
    }

    /// Runs `f` on a blocking thread when it is its turn. A caller who has gone gives the turn back only when `f` is
    /// done: hanging up must not let more run at once.
    async fn run<T: Send + 'static>(
        &self,
        f: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashError> {
        let turn = self.0.clone().acquire_owned().await;
        let turn = turn.map_err(|error| HashError(error.to_string()))?;
        let done = tokio::task::spawn_blocking(move || {
            let value = f();
            drop(turn);
            value
        });
        done.await.map_err(|error| HashError(error.to_string()))
    }
}

/// The same characters typed on another system are the same secret: NFC.
fn normal(secret: &str) -> String {
    secret.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_secret_is_known_again_however_its_accents_are_encoded() {
        let passwords = Passwords::default();
        let hash = passwords.hash("contraseña".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        let again = passwords.verify("contrasen\u{303}a".into(), Some(hash.clone()));
        assert!(again.await.unwrap());
        assert!(
            !passwords
                .verify("other words".into(), Some(hash))
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn nobody_has_no_password_but_takes_as_much_work() {
        let passwords = Passwords::default();
        assert!(!passwords.verify(String::new(), None).await.unwrap());
        let real = passwords.hash("a password".into()).await.unwrap();
        let (real, nobody) = (
            PasswordHash::new(&real).unwrap(),
            PasswordHash::new(NOBODY).unwrap(),
        );
        assert_eq!(real.algorithm, nobody.algorithm);
        assert_eq!(real.params, nobody.params);
        assert_eq!(
            real.hash.unwrap().as_bytes().len(),
            nobody.hash.unwrap().as_bytes().len()
        );
    }
}
