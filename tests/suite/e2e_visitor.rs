//! Somebody at a terminal: an SSH client whose output an emulator shows.
//!
//! A test types, and waits until the screen shows what it should; nothing here waits for time to pass. The deadline is
//! only how long a broken server is waited for.

use std::net::SocketAddr;
use std::num::NonZeroU16;
use std::sync::Arc;
use std::time::Duration;

use russh::client::{self, Msg};
use russh::{Channel, ChannelMsg};
use tokio::time::{Instant, timeout_at};

use super::ssh_world::{Client, Shell, Trusting};

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// What begins a frame that owes nothing to those before it.
const WHOLE: &[u8] = b"\x1b[H\x1b[2J";

/// A connection before anybody has signed in.
pub struct Door {
    pub client: Client,
    wire: std::net::TcpStream,
}

impl Door {
    /// Connects.
    pub async fn of(address: SocketAddr) -> Self {
        let tcp = tokio::net::TcpStream::connect(address).await.unwrap();
        tcp.set_nodelay(true).unwrap();
        let tcp = tcp.into_std().unwrap();
        let wire = tcp.try_clone().unwrap();
        let tcp = tokio::net::TcpStream::from_std(tcp).unwrap();
        // A visitor takes what arrives, also while the test looks elsewhere.
        let config = Arc::new(client::Config {
            channel_buffer_size: 1 << 16,
            ..client::Config::default()
        });
        let handle = client::connect_stream(config, tcp, Trusting).await.unwrap();
        Self {
            client: Client(handle),
            wire,
        }
    }

    /// Answers in `tools.1` by a command: the reference, if the server gave one.
    pub async fn replies(&self, words: &str) -> Option<String> {
        let mut shell = Shell::open(&self.client).await?;
        shell.0.exec(true, "reply tools.1").await.ok()?;
        shell.0.data(words.as_bytes()).await.ok()?;
        shell.0.eof().await.ok()?;
        let (said, _, status) = shell.rest().await;
        (status == Some(0)).then(|| said.trim().to_owned())
    }

    /// Goes in, to a terminal of this size.
    pub async fn enter(self, cols: u16, rows: u16) -> Visitor {
        let mut shell = Shell::open(&self.client).await.unwrap();
        assert!(shell.pty("xterm-256color", cols.into(), rows.into()).await);
        assert!(shell.shell().await);
        Visitor {
            line: shell.0,
            client: self.client,
            wire: self.wire,
            screen: vt100::Parser::new(cells(rows), cells(cols), 0),
            whole: 0,
            frames: 0,
            asked: 0,
            ended: None,
        }
    }
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

/// Somebody at a terminal.
pub struct Visitor {
    line: Channel<Msg>,
    client: Client,
    wire: std::net::TcpStream,
    screen: vt100::Parser,
    /// Frames so far that owe nothing to those before them.
    whole: usize,
    /// Frames so far.
    frames: usize,
    /// How often it was asked for a place that there is not.
    asked: usize,
    ended: Option<u32>,
}

impl Visitor {
    /// Types; `\n` is Enter, `\x1b` Esc.
    pub async fn types(&mut self, keys: &str) {
        let keys = keys.replace('\n', "\r");
        self.line.data(keys.as_bytes()).await.unwrap();
    }

    /// Types, and waits until the screen shows `text`.
    pub async fn does(&mut self, keys: &str, text: &str) {
        self.types(keys).await;
        self.sees(text).await;
    }

    /// Waits until the screen shows `text`.
    pub async fn sees(&mut self, text: &str) {
        self.until(&format!("{text:?}"), |screen| screen.contains(text))
            .await;
    }

    /// Waits until the screen does not show `text`.
    pub async fn sees_no(&mut self, text: &str) {
        self.until(&format!("no {text:?}"), |screen| !screen.contains(text))
            .await;
    }

    /// Waits until `done` holds for what the screen shows.
    pub async fn until(&mut self, what: &str, done: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done(&self.picture()) {
            let alive = timeout_at(deadline, self.frame()).await;
            assert!(
                alive == Ok(true),
                "waited for {what} ({alive:?}), and the screen showed:\n{}",
                self.picture()
            );
        }
    }

    /// Waits for the next frame; false when the session has ended.
    async fn frame(&mut self) -> bool {
        loop {
            match self.line.wait().await {
                Some(ChannelMsg::Data { data }) => {
                    self.whole += data.windows(WHOLE.len()).filter(|w| *w == WHOLE).count();
                    self.frames += 1;
                    self.screen.process(&data);
                    return true;
                }
                Some(ChannelMsg::ExitStatus { exit_status }) => self.ended = Some(exit_status),
                Some(ChannelMsg::Close) | None => return false,
                _ => {}
            }
        }
    }

    /// What the screen shows, row by row.
    pub fn picture(&self) -> String {
        self.screen.screen().contents()
    }

    /// The colour of the first character on the screen that is such.
    pub fn colour_of(&self, wanted: &str) -> Option<vt100::Color> {
        let screen = self.screen.screen();
        let (rows, cols) = screen.size();
        let all = (0..rows.get()).flat_map(|row| (0..cols.get()).map(move |col| (row, col)));
        all.filter_map(|(row, col)| screen.cell(row, col))
            .find(|cell| cell.contents() == wanted)
            .map(vt100::Cell::fgcolor)
    }

    /// What can be seen: every cell with its look, and the cursor.
    pub fn cells(&self) -> Vec<String> {
        let screen = self.screen.screen();
        let (rows, cols) = screen.size();
        let cell = |row: u16, col: u16| {
            let cell = screen.cell(row, col).unwrap();
            let (inverse, underline) = (cell.inverse(), cell.underline());
            match cell.contents() {
                "" | " " => format!("_{inverse}{underline}{:?}", cell.bgcolor()),
                text => format!(
                    "{text}{inverse}{underline}{}{}{}{:?}{:?}",
                    cell.bold(),
                    cell.dim(),
                    cell.italic(),
                    cell.fgcolor(),
                    cell.bgcolor()
                ),
            }
        };
        let all = (0..rows.get()).flat_map(|row| (0..cols.get()).map(move |col| (row, col)));
        let cursor = format!("{:?} {}", screen.cursor_position(), screen.hide_cursor());
        all.map(|(row, col)| cell(row, col))
            .chain(std::iter::once(cursor))
            .collect()
    }

    /// Waits until every key so far was seen to, and what it asked for is there: a question that is asked last is
    /// answered last, and then nothing is left of it on the screen.
    pub async fn settles(&mut self) {
        // Another one each time: what was said of the last may still be there.
        self.asked += 1;
        let nowhere = format!("none{}", self.asked);
        self.types(&format!("#{nowhere}\n")).await;
        let told = |screen: &str| screen.contains("There is no") && screen.contains(&nowhere);
        self.until("that there is nothing", told).await;
        self.does("#", "Go to").await;
        self.types("\x7f").await;
        self.sees_no("Go to").await;
    }

    /// Frames so far.
    pub fn frames(&self) -> usize {
        self.frames
    }

    /// Waits for a frame after the first `before`, though not for long: two keys may share one.
    pub async fn frame_after(&mut self, before: usize) {
        let soon = Instant::now() + Duration::from_millis(200);
        while self.frames <= before {
            match timeout_at(soon, self.frame()).await {
                Ok(alive) => assert!(alive, "the end:\n{}", self.picture()),
                Err(_) => return,
            }
        }
    }

    /// Gives the terminal another size, and waits until it is painted.
    pub async fn resize(&mut self, cols: u16, rows: u16) {
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
        let asked = self.line.window_change(cols.into(), rows.into(), 0, 0);
        asked.await.unwrap();
        self.whole_frame().await;
    }

    /// Has everything painted anew, and waits for it.
    pub async fn repaint(&mut self) {
        self.types("\x0c").await;
        self.whole_frame().await;
    }

    /// Waits until everything is painted anew.
    pub async fn whole_frame(&mut self) {
        let (before, deadline) = (self.whole, Instant::now() + PATIENCE);
        while self.whole == before {
            let alive = timeout_at(deadline, self.frame()).await;
            assert!(alive == Ok(true), "not repainted:\n{}", self.picture());
        }
    }

    /// Leaves, and waits for the end: its exit status.
    pub async fn leaves(mut self) -> Option<u32> {
        self.types("Q").await;
        self.ends().await
    }

    /// Waits for the end: its exit status.
    pub async fn ends(mut self) -> Option<u32> {
        let deadline = Instant::now() + PATIENCE;
        while timeout_at(deadline, self.frame()).await.expect("an end") {}
        self.ended
    }

    /// The line is cut: nobody says goodbye.
    pub fn breaks_off(self) {
        self.wire.shutdown(std::net::Shutdown::Both).unwrap();
        drop(self.client);
    }
}
