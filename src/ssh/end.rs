//! How a connection ended, and what the server's log says of it.

use crate::session::link::{Parted, Why};

/// How a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The client left, or everything was done.
    Left,
    /// It does not speak the protocol, or not to us.
    Protocol,
    /// It took too long.
    Late,
    /// It was ended from here.
    Killed(Why),
    /// Its session was ended from here, and the client left.
    Parted(Parted),
    /// The server stops.
    Stopped,
}

impl End {
    /// As the server's log says it.
    pub(super) const fn said(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Protocol => "ended: not the protocol",
            Self::Late => "ended: too late",
            Self::Killed(why) => why.said(),
            Self::Parted(why) => why.said(),
            Self::Stopped => "ended: the server stops",
        }
    }
}

/// The end, as russh tells it. A client that just hangs up is no offender.
pub(super) fn how(result: &Result<(), russh::Error>) -> End {
    match result {
        Ok(()) | Err(russh::Error::IO(_) | russh::Error::Disconnect | russh::Error::HUP) => {
            End::Left
        }
        Err(russh::Error::InactivityTimeout | russh::Error::KeepaliveTimeout) => End::Late,
        Err(_) => End::Protocol,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_that_hangs_up_speaks_the_protocol() {
        let eof = std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        assert_eq!(how(&Err(russh::Error::IO(eof))), End::Left);
        assert_eq!(how(&Err(russh::Error::Kex)), End::Protocol);
    }
}
