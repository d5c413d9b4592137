//! Public keys as OpenSSH writes them, `ssh-ed25519 AAAA... ada@laptop`, one a line; and whether one proves anything.

use ssh_key::{Algorithm, HashAlg, PublicKey};

use super::{Fingerprint, Key, Refusal, SafeText};

/// Bits of an RSA key: shorter ones can be forged, longer ones fail after the client has signed, too late for its agent
/// to try another.
const RSA_BITS: std::ops::RangeInclusive<u32> = 2048..=8192;

/// The keys in the text of a file, each with its comment; empty lines and those that begin with `#` are none.
///
/// # Errors
/// [`Refusal::KeyInvalid`] when a line is no public key, or no line is one, and [`Refusal::KeyUnsound`].
pub fn read(text: &str) -> Result<Vec<(Fingerprint, SafeText)>, Refusal> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys = lines.map(line).collect::<Result<Vec<_>, _>>()?;
    (!keys.is_empty())
        .then_some(keys)
        .ok_or(Refusal::KeyInvalid)
}

/// The key in one line, with its comment, as much of it as makes a label.
///
/// # Errors
/// As [`read`].
pub fn line(line: &str) -> Result<(Fingerprint, SafeText), Refusal> {
    let line = line.trim();
    let key = PublicKey::from_openssh(line).map_err(|_| Refusal::KeyInvalid)?;
    if !is_sound(&key) {
        return Err(Refusal::KeyUnsound);
    }
    let fingerprint = fingerprint(&key).ok_or(Refusal::KeyInvalid)?;
    let comment = line
        .split_whitespace()
        .skip(2)
        .collect::<Vec<_>>()
        .join(" ");
    let label: String = SafeText::log(&comment)
        .as_str()
        .chars()
        .take(Key::LABEL)
        .collect();
    Ok((fingerprint, SafeText::log(&label)))
}

/// The fingerprint of a key.
#[must_use]
pub fn fingerprint(key: &PublicKey) -> Option<Fingerprint> {
    Fingerprint::parse(&key.fingerprint(HashAlg::Sha256).to_string())
}

/// Whether a signature by this key could prove anything: no DSA, no RSA key of a silly size. That it was not made with
/// SHA-1 is for whoever sees the signature.
#[must_use]
pub fn is_sound(key: &PublicKey) -> bool {
    match key.algorithm() {
        Algorithm::Ed25519
        | Algorithm::Ecdsa { .. }
        | Algorithm::SkEd25519
        | Algorithm::SkEcdsaSha2NistP256 => true,
        Algorithm::Rsa { .. } => {
            let rsa = key.key_data().rsa();
            rsa.is_some_and(|rsa| RSA_BITS.contains(&rsa.key_size()))
        }
        _ => false,
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

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";

    #[test]
    fn keys_are_read_with_their_comments() {
        let keys = read(&format!("# mine\n\n{KEY} ada at home\n{KEY}\n")).unwrap();
        assert_eq!(keys[0].1.as_str(), "ada at home");
        assert_eq!(keys[1].1.as_str(), "");
        // As `ssh-keygen -l` prints it.
        assert_eq!(
            keys[0].0.as_str(),
            "SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"
        );
    }

    #[test]
    fn what_is_no_public_key_is_refused() {
        for bad in [
            "",
            "# nothing",
            "hello",
            "ssh-ed25519 AAAA",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
        ] {
            assert_eq!(read(bad), Err(Refusal::KeyInvalid), "{bad}");
        }
    }

    #[test]
    fn a_label_is_as_much_of_a_comment_as_fits() {
        let (_, label) = line(&format!("  {KEY} {}", "ñ".repeat(100))).unwrap();
        assert_eq!(label.as_str(), "ñ".repeat(Key::LABEL));
    }

    #[test]
    fn keys_that_prove_nothing_are_told_apart() {
        use ssh_key::Mpint;
        use ssh_key::public::{KeyData, RsaPublicKey};

        let number = |bytes: &[u8]| Mpint::from_positive_bytes(bytes);
        let text = |data: KeyData| PublicKey::new(data, "").to_openssh().unwrap();
        let rsa = |bits: usize| {
            let rsa = RsaPublicKey::new(number(&[1, 0, 1]), number(&vec![0xff; bits / 8]));
            text(KeyData::Rsa(rsa.unwrap()))
        };
        for (bits, sound) in [(1024, false), (2048, true), (8192, true), (16384, false)] {
            let read = line(&rsa(bits)).map(|_| ());
            let wanted = if sound {
                Ok(())
            } else {
                Err(Refusal::KeyUnsound)
            };
            assert_eq!(read, wanted, "{bits}");
        }
    }
}
