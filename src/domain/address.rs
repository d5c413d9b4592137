//! What members type to come in: the command for their client.

use std::fmt::Write as _;

/// The port that a client takes when none is named.
const SSH: u16 = 22;
/// Characters of the longest host name.
const HOST: usize = 253;

/// Where clients reach the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    host: String,
    port: Option<u16>,
}

impl Address {
    /// The address that is written as `forum.example.org`, `forum.example.org:2222` or `[2001:db8::1]:2222`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (host, port) = rest.split_once(']')?;
                (host.parse::<std::net::Ipv6Addr>().ok()?.to_string(), port)
            }
            None => {
                let at = text.find(':').unwrap_or(text.len());
                let (host, port) = text.split_at_checked(at)?;
                (is_name(host).then(|| host.to_owned())?, port)
            }
        };
        let port = match port.strip_prefix(':') {
            Some(port) => Some(port.parse().ok().filter(|port| *port > 0)?),
            None if port.is_empty() => None,
            None => return None,
        };
        Some(Self { host, port })
    }

    /// The host.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port, where one is configured.
    #[must_use]
    pub const fn port(&self) -> Option<u16> {
        self.port
    }

    /// The command of somebody who gives this user name. Where no port is configured it is the one that they `reached`.
    #[must_use]
    pub fn command(&self, user: &str, reached: u16) -> String {
        let mut command = "ssh ".to_owned();
        let port = self.port.unwrap_or(reached);
        if port != SSH {
            let _ = write!(command, "-p {port} ");
        }
        let _ = write!(command, "{user}@{}", self.host);
        command
    }
}

/// Whether it is a host name, or a number; never an option, and nothing that a shell would read.
fn is_name(host: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    (1..=HOST).contains(&host.len())
        && host.chars().all(is_plain)
        && host.starts_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn the_command_names_a_port_where_it_is_not_the_usual_one() {
        for (address, reached, command) in [
            ("forum.example.org", 22, "ssh ada@forum.example.org"),
            (
                "forum.example.org",
                2222,
                "ssh -p 2222 ada@forum.example.org",
            ),
            ("forum.example.org:22", 2222, "ssh ada@forum.example.org"),
            ("192.0.2.7:443", 2222, "ssh -p 443 ada@192.0.2.7"),
            ("[2001:db8::1]:443", 22, "ssh -p 443 ada@2001:db8::1"),
            ("[::1]", 22, "ssh ada@::1"),
        ] {
            let address = Address::parse(address).unwrap();
            assert_eq!(address.command("ada", reached), command);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            ":22",
            "a b",
            "-oProxyCommand",
            "a:0",
            "a:x",
            "a:70000",
            "a;b",
            "[a]",
            "[::1]x",
            "[::1",
            "ssh://a",
            "ada@a",
        ] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
    }
}
