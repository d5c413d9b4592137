//! russh's callbacks of one connection.
//!
//! Owns the protocol's side of a connection: which requests are granted, and that each is answered exactly once. It
//! decides nothing about people (`auth`), and runs nothing: sessions are handed to `connection` to be started. The
//! callbacks run inside russh's loop, where waiting holds up this client's output; none waits but for sign-in.

use std::borrow::Cow;

use russh::server::{
    Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey,
};
use russh::{Channel, ChannelId, ChannelOpenFailure, Pty, Sig};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

use super::auth::{Reply, SignIn};
use super::channel::Chan;
use super::progress::{Progress, Stage};
use super::prompt;
use crate::domain::SafeText;
use crate::session::link::{Ask, Fed, Hello, KillSwitch, Link, LinkOutput, Who, Why};

/// Channels that are open at once.
const CHANNELS: usize = 4;
/// Channels of one connection over its life; russh keeps a little for each that the server closed.
const CHANNELS_EVER: u32 = 256;
/// The smallest packet that a client may ask for. With one byte, each byte of a frame would be a packet of its own.
const SMALLEST_PACKET: usize = 512;
/// Bytes of a command.
const COMMAND_BYTES: usize = 8192;
/// Characters of the user name that a session sees.
const USER_CHARS: usize = 64;
/// Characters of the client's version that the log sees.
const CLIENT_CHARS: usize = 120;

/// One connection.
pub(super) struct Conn {
    pub(super) sign_in: SignIn,
    pub(super) progress: watch::Sender<Progress>,
    pub(super) kill: KillSwitch,
    pub(super) start: mpsc::Sender<Box<Link>>,
    pub(super) stop: watch::Receiver<bool>,
    pub(super) stall: std::time::Duration,
    pub(super) peer: SafeText,
    /// The port that the client reached.
    pub(super) port: u16,
    /// Who signed in; set by a verified key or an answer, and by nothing else.
    pub(super) who: Option<Who>,
    pub(super) user: SafeText,
    pub(super) client: SafeText,
    /// At most [`CHANNELS`].
    pub(super) channels: Vec<(ChannelId, Chan)>,
    pub(super) opened: u32,
}

impl Conn {
    fn chan(&mut self, id: ChannelId) -> Option<&mut Chan> {
        self.channels
            .iter_mut()
            .find(|(other, _)| *other == id)
            .map(|(_, chan)| chan)
    }

    fn welcome(&mut self, user: &str, who: Who) -> Auth {
        self.user = short(user, USER_CHARS);
        self.who = Some(who);
        Auth::Accept
    }

    /// Reports how far signing in has come.
    fn report(&self, stage: Stage) {
        let failed = self.sign_in.failures();
        self.progress.send_if_modified(|progress| {
            let changed = progress.stage < stage || progress.failed != failed;
            progress.stage = progress.stage.max(stage);
            progress.failed = failed;
            changed
        });
    }

    fn reply(&mut self, user: &str, reply: Reply) -> Auth {
        let ask = |instructions: String, prompts: Vec<(Cow<'static, str>, bool)>| Auth::Partial {
            name: "".into(),
            instructions: instructions.into(),
            prompts: prompts.into(),
        };
        self.report(match reply {
            Reply::AskWord(..) => Stage::Asked,
            _ => Stage::SigningIn,
        });
        match reply {
            Reply::Welcome(who) => self.welcome(user, who),
            Reply::AskWord(note, door) => ask(
                prompt::welcome(note, door),
                vec![(prompt::WORD.into(), false)],
            ),
            Reply::AskHandle => ask(prompt::WHO.into(), vec![(prompt::HANDLE.into(), true)]),
            Reply::AskWho(door) => ask(
                prompt::WHO.into(),
                vec![
                    (prompt::HANDLE.into(), true),
                    (prompt::secret(door).into(), false),
                ],
            ),
            Reply::No => Auth::reject(),
        }
    }

    /// Hands a session over to be started; false if it may not start.
    fn begin(&mut self, id: ChannelId, ask: Ask, session: &Session) -> bool {
        let Some(who) = self.who.clone() else {
            return false;
        };
        let (user, peer, client) = (self.user.clone(), self.peer.clone(), self.client.clone());
        let output = LinkOutput::ssh(session.handle(), id, self.kill.clone(), self.stall);
        let (stop, start) = (self.stop.clone(), self.start.clone());
        let (spoke, port) = (self.sign_in.spoke(), self.port);
        let Some(chan) = self.chan(id).filter(|chan| chan.feed.is_none()) else {
            return false;
        };
        let hello = Hello {
            who,
            user,
            spoke,
            port,
            peer,
            client,
            term: chan.term.clone().unwrap_or_default(),
            size: chan.size_or_usual(),
            env: std::mem::take(&mut chan.env),
            ask,
            pty: chan.term.is_some(),
        };
        let (link, feed) = Link::new(hello, output, stop);
        chan.feed = Some(feed);
        start.try_send(Box::new(link)).is_ok()
    }

    fn keys(&mut self, id: ChannelId, bytes: &[u8]) {
        let fed = self
            .chan(id)
            .and_then(|chan| chan.feed.as_ref())
            .map(|feed| feed.push(bytes, Instant::now()));
        if fed == Some(Fed::Flood) {
            self.kill.pull(Why::Flooded);
        }
    }
}

/// A stranger's text as one short line.
fn short(text: &str, chars: usize) -> SafeText {
    let text: String = text.chars().take(chars).collect();
    SafeText::line(&text)
}

/// Answers a channel request.
fn answer(session: &mut Session, id: ChannelId, granted: bool) -> Result<(), russh::Error> {
    if granted {
        session.channel_success(id)
    } else {
        session.channel_failure(id)
    }
}

/// Boxed: russh keeps four times what a handler holds.
impl Handler for Box<Conn> {
    type Error = russh::Error;

    /// The key exchange is done; there is no banner, which every script would print.
    async fn authentication_banner(&mut self) -> Result<Option<String>, Self::Error> {
        self.report(Stage::SigningIn);
        Ok(None)
    }

    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Self::Error> {
        // Boxed, here and below: russh keeps room for the largest of these futures as long as the connection lives.
        let offered = self
            .sign_in
            .offered(user, offer.public_key, offer.algorithm);
        let wanted = Box::pin(offered).await;
        self.report(Stage::SigningIn);
        Ok(if wanted { Auth::Accept } else { Auth::reject() })
    }

    async fn auth_publickey(
        &mut self,
        user: &str,
        key: VerifiedPublicKey<'_>,
    ) -> Result<Auth, Self::Error> {
        let who = Box::pin(self.sign_in.verified(user, key.public_key)).await;
        Ok(match who {
            Some(who) => self.welcome(user, who),
            None => Auth::reject(),
        })
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _submethods: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, Self::Error> {
        let reply = match response {
            None => Box::pin(self.sign_in.ask(user)).await,
            Some(response) => {
                // One more than is ever asked: too many answers are wrong, and nothing more needs keeping.
                let answers: Vec<_> = response.take(3).collect();
                Box::pin(self.sign_in.answer(user, &answers)).await
            }
        };
        Ok(self.reply(user, reply))
    }

    async fn auth_succeeded(&mut self, session: &mut Session) -> Result<(), Self::Error> {
        self.client = short(
            &String::from_utf8_lossy(session.remote_sshid()),
            CLIENT_CHARS,
        );
        let (client, who) = (self.client.clone(), self.who.clone());
        self.progress.send_modify(|progress| {
            progress.stage = Stage::SignedIn;
            progress.client = client;
            progress.who = who;
        });
        Ok(())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Self::Error> {
        self.channels.retain(|(_, chan)| !chan.is_over());
        let room = self.channels.len() < CHANNELS && self.opened < CHANNELS_EVER;
        if room && channel.writable_packet_size().await >= SMALLEST_PACKET {
            self.opened += 1;
            self.channels.push((channel.id(), Chan::default()));
            reply.accept().await;
        } else {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
        }
        // `channel` is dropped: unread, it would block the connection after a few messages.
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        col_width: u32,
        row_height: u32,
        _pix_width: u32,
        _pix_height: u32,
        _modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let granted = self
            .chan(channel)
            .is_some_and(|chan| chan.set_pty(term, col_width, row_height));
        answer(session, channel, granted)
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        variable_name: &str,
        variable_value: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let granted = self
            .chan(channel)
            .is_some_and(|chan| chan.set_env(variable_name, variable_value));
        answer(session, channel, granted)
    }

    async fn shell_request(
        &mut self,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let granted = self.begin(channel, Ask::Shell, session);
        answer(session, channel, granted)
    }

    async fn exec_request(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let command = std::str::from_utf8(data)
            .ok()
            .filter(|command| command.len() <= COMMAND_BYTES);
        let granted =
            command.is_some_and(|command| self.begin(channel, Ask::Exec(command.into()), session));
        answer(session, channel, granted)
    }

    async fn subsystem_request(
        &mut self,
        channel: ChannelId,
        _name: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        answer(session, channel, false)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _single_connection: bool,
        _x11_auth_protocol: &str,
        _x11_auth_cookie: &str,
        _x11_screen_number: u32,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        answer(session, channel, false)
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        col_width: u32,
        row_height: u32,
        _pix_width: u32,
        _pix_height: u32,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let chan = self.chan(channel).filter(|chan| chan.term.is_some());
        let granted = chan.is_some();
        if let Some(chan) = chan {
            chan.resize(col_width, row_height);
        }
        answer(session, channel, granted)
    }

    async fn signal(
        &mut self,
        channel: ChannelId,
        signal: Sig,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        /// What ^C sends.
        const INTERRUPT: &[u8] = b"\x03";
        match signal {
            Sig::INT => self.keys(channel, INTERRUPT),
            Sig::TERM | Sig::HUP => self.channels.retain(|(id, _)| *id != channel),
            _ => {}
        }
        answer(
            session,
            channel,
            matches!(signal, Sig::INT | Sig::TERM | Sig::HUP),
        )
    }

    async fn data(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        _session: &mut Session,
    ) -> Result<(), Self::Error> {
        self.keys(channel, data);
        Ok(())
    }

    async fn channel_eof(
        &mut self,
        channel: ChannelId,
        _session: &mut Session,
    ) -> Result<(), Self::Error> {
        if let Some(feed) = self.chan(channel).and_then(|chan| chan.feed.as_ref()) {
            feed.eof();
        }
        Ok(())
    }

    /// Hangs up this session, and no other.
    async fn channel_close(
        &mut self,
        channel: ChannelId,
        _session: &mut Session,
    ) -> Result<(), Self::Error> {
        self.channels.retain(|(id, _)| *id != channel);
        Ok(())
    }
}
