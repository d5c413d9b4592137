//! Public keys in files, as OpenSSH writes them: `ssh-ed25519 AAAA... ada@laptop`, one a line.

use russh::keys::{HashAlg, PublicKey};

use crate::domain::{Fingerprint, Refusal, SafeText};

/// The keys in the text of a file, each with its comment; empty lines and those that begin with `#` are none.
///
/// # Errors
/// [`Refusal::KeyInvalid`] when a line is no public key, or no line is one.
pub fn read(text: &str) -> Result<Vec<(Fingerprint, SafeText)>, Refusal> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys = lines.map(key).collect::<Option<Vec<_>>>();
    keys.filter(|keys| !keys.is_empty())
        .ok_or(Refusal::KeyInvalid)
}

fn key(line: &str) -> Option<(Fingerprint, SafeText)> {
    let key = PublicKey::from_openssh(line).ok()?;
    let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
    let comment = line.splitn(3, ' ').nth(2).unwrap_or_default();
    Some((Fingerprint::parse(&fingerprint)?, SafeText::log(comment)))
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
}
