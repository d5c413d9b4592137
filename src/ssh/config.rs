//! How the server speaks SSH, and how long it waits for what.
//!
//! Owns the numbers and russh's configuration. Which algorithms: nothing that costs the server more than a millisecond
//! before it knows who knocks, and no compression. It reads no file: `crate::config` does.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use russh::keys::{Algorithm, EcdsaCurve, HashAlg, PrivateKey};
use russh::{MethodKind, MethodSet, Preferred, SshId, cipher, compression, kex, mac, server};

use super::gate::GateLimits;

/// What `serve` needs to know.
#[derive(Clone, Debug)]
pub struct SshConfig {
    /// The server's keys. A second one only while the first is being replaced.
    pub host_keys: Vec<PrivateKey>,
    /// Limits on connections.
    pub gate: GateLimits,
    /// Times.
    pub times: Times,
}

impl SshConfig {
    /// The defaults, with this key.
    #[must_use]
    pub fn new(host_key: PrivateKey) -> Self {
        Self {
            host_keys: vec![host_key],
            gate: GateLimits::default(),
            times: Times::default(),
        }
    }
}

/// How long the server waits for what, by the wall clock: what the client sends meanwhile does not prolong it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// From the connection to the end of the key exchange.
    pub greeting: Duration,
    /// From the connection to being signed in, or to the first question that a person must answer.
    pub sign_in: Duration,
    /// From that question to being signed in.
    pub answer: Duration,
    /// From being signed in, or the end of the last session, to a session.
    pub unused: Duration,
    /// For a client to take a frame.
    pub stall: Duration,
    /// What the first wrong answer costs; the second twice as much, the third four times.
    pub wrong_answer: Duration,
    /// For sessions to end by themselves after their connection is gone.
    pub wind_up: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            greeting: Duration::from_secs(20),
            sign_in: Duration::from_secs(60),
            answer: Duration::from_secs(180),
            unused: Duration::from_secs(20),
            stall: Duration::from_secs(30),
            wrong_answer: Duration::from_secs(2),
            wind_up: Duration::from_secs(10),
        }
    }
}

/// What the site allows at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Door {
    /// Passwords sign in.
    pub(super) passwords: bool,
    /// Guests may look around.
    pub(super) guests: bool,
}

/// russh's configuration.
///
/// russh sends its first keepalive also before sign-in, and OpenSSH, PuTTY and Dropbear then break off: so the interval
/// is longer than anybody may take to sign in. Dead peers and sleepy NATs are TCP keepalive's business (`listen`).
/// `inactivity_timeout` must exceed the interval, or it would end members who only read; it must be there, or a blocked
/// write would wait for ever.
pub(super) fn russh_config(config: &SshConfig) -> Arc<server::Config> {
    let longest_sign_in = config.times.sign_in + config.times.answer;
    let keepalive = longest_sign_in + Duration::from_secs(20);
    Arc::new(server::Config {
        server_id: SshId::Standard("SSH-2.0-wellspring".into()),
        methods: MethodSet::from(&[MethodKind::PublicKey, MethodKind::KeyboardInteractive][..]),
        auth_rejection_time: Duration::from_millis(50),
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: config.host_keys.clone(),
        certificates: Vec::new(),
        limits: russh::Limits::new(1 << 30, 1 << 30, Duration::from_secs(3600)),
        // What may arrive unread: keys, and a paste of the longest post.
        window_size: 131_072,
        maximum_packet_size: 32_768,
        channel_buffer_size: 16,
        // One frame waits while one is being written: the newest state is never far behind.
        event_buffer_size: 1,
        preferred: algorithms(),
        // An agent may hold many keys; `auth` has the narrower limits.
        max_auth_attempts: 20,
        inactivity_timeout: Some(keepalive + Duration::from_secs(100)),
        keepalive_interval: Some(keepalive),
        keepalive_max: 1,
        // `run_stream` ignores this; `listen` sets it.
        nodelay: true,
    })
}

/// No finite-field Diffie-Hellman: one handshake with group 18 costs 1.4 s of CPU before anybody has signed in, one
/// with mlkem768x25519 a millisecond. AEAD ciphers first: CTR costs three times as much a megabyte.
fn algorithms() -> Preferred {
    let ecdsa = |curve| Algorithm::Ecdsa { curve };
    Preferred {
        kex: Cow::Borrowed(&[
            kex::MLKEM768X25519_SHA256,
            kex::CURVE25519,
            kex::CURVE25519_PRE_RFC_8731,
            kex::EXTENSION_SUPPORT_AS_SERVER,
            kex::EXTENSION_OPENSSH_STRICT_KEX_AS_SERVER,
        ]),
        // Also what members' keys may be signed with: without RSA here, OpenSSH would not offer theirs.
        key: Cow::Owned(vec![
            Algorithm::Ed25519,
            ecdsa(EcdsaCurve::NistP256),
            ecdsa(EcdsaCurve::NistP384),
            ecdsa(EcdsaCurve::NistP521),
            Algorithm::Rsa {
                hash: Some(HashAlg::Sha512),
            },
            Algorithm::Rsa {
                hash: Some(HashAlg::Sha256),
            },
            Algorithm::SkEd25519,
            Algorithm::SkEcdsaSha2NistP256,
        ]),
        host_key_certificates: Cow::Borrowed(&[]),
        cipher: Cow::Borrowed(&[
            cipher::CHACHA20_POLY1305,
            cipher::AES_256_GCM,
            cipher::AES_128_GCM,
            cipher::AES_256_CTR,
            cipher::AES_128_CTR,
        ]),
        mac: Cow::Borrowed(&[mac::HMAC_SHA512_ETM, mac::HMAC_SHA256_ETM]),
        compression: Cow::Borrowed(&[compression::NONE]),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]
    use super::*;

    #[test]
    fn no_keepalive_while_somebody_signs_in_and_no_timeout_while_somebody_reads() {
        let key = PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).unwrap();
        let config = SshConfig::new(key);
        let russh = russh_config(&config);
        let keepalive = russh.keepalive_interval.unwrap();
        assert!(keepalive > config.times.sign_in + config.times.answer);
        assert!(russh.inactivity_timeout.unwrap() > keepalive);
    }

    #[test]
    fn nothing_slow_and_nothing_broken_is_offered() {
        let offered = algorithms();
        let names = offered.kex.iter().map(AsRef::<str>::as_ref);
        assert!(
            !names
                .clone()
                .any(|name| name.contains("diffie") || name.contains("sha1"))
        );
        assert_eq!(offered.compression.len(), 1);
    }
}
