//! The console on a real terminal: the program itself in a pseudo terminal, whose output an emulator shows.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Termios, Winsize, tcgetattr, tcsetwinsize};

use super::cli_world::World;
use super::e2e_house::{Process, Site, program, visit};
use super::e2e_visitor::Door;
use super::ssh_world::new_key;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal with the console on it.
struct Desk {
    child: Child,
    master: File,
    /// The end that the program has: held, so that its modes can be looked at, until it is read to its end.
    slave: Option<File>,
    before: Termios,
    said: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Desk {
    /// `wellspring console` on a directory, at 80x24.
    fn open(dir: &Path, words: &[&str]) -> Self {
        let master =
            openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let slave = File::from(
            open(
                name,
                OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC,
                Mode::empty(),
            )
            .unwrap(),
        );
        let size = Winsize {
            ws_row: 24,
            ws_col: 80,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&slave, size).unwrap();
        let before = tcgetattr(&slave).unwrap();
        let end = || Stdio::from(slave.try_clone().unwrap());
        let child = program(dir, &[&["console"], words].concat())
            .env("TERM", "xterm-256color")
            .env("LANG", "en_GB.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .stdin(end())
            .stdout(end())
            .stderr(end())
            .spawn()
            .unwrap();
        let master = File::from(master);
        let mut reader = master.try_clone().unwrap();
        let (say, said) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 4_096];
            while let Ok(n @ 1..) = reader.read(&mut chunk) {
                if say.send(chunk[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let cells = |n| NonZeroU16::new(n).unwrap();
        Self {
            child,
            master,
            slave: Some(slave),
            before,
            said,
            screen: vt100::Parser::new(cells(24), cells(80), 0),
        }
    }

    fn types(&mut self, keys: &str) {
        self.master
            .write_all(keys.replace('\n', "\r").as_bytes())
            .unwrap();
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    fn sees(&mut self, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(text) {
            match self
                .said
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(chunk) => self.screen.process(&chunk),
                Err(error @ (RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected)) => {
                    panic!(
                        "waited for {text:?} ({error}), and the screen showed:\n{}",
                        self.screen.screen().contents()
                    )
                }
            }
        }
    }

    /// Whether the terminal is as it was before: its modes, and the screen that the shell has.
    #[track_caller]
    fn is_as_before(&mut self) {
        let slave = self.slave.take().unwrap();
        let now = tcgetattr(&slave).unwrap();
        // Nobody has this end any more: what follows comes to an end.
        drop(slave);
        loop {
            match self.said.recv_timeout(PATIENCE) {
                Ok(chunk) => self.screen.process(&chunk),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the terminal never ends"),
            }
        }
        assert_eq!(now.local_modes, self.before.local_modes);
        assert_eq!(now.input_modes, self.before.input_modes);
        assert_eq!(now.output_modes, self.before.output_modes);
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sysop_sees_who_is_connected_and_ends_a_session() {
    let site = Site::new();
    site.conference("tools", "Tools").await;
    let ada = site.member("ada").await;
    let dir = site.shut();
    let server = Process::serve(dir.path());
    let mut ada = visit(server.address, &ada, (80, 24)).await;

    let mut desk = Desk::open(dir.path(), &[]);
    desk.sees("here 1, peak today 1");
    desk.sees("operator");
    let raw = tcgetattr(desk.slave.as_ref().unwrap()).unwrap();
    assert!(!raw.local_modes.contains(LocalModes::ECHO));
    desk.types("gs");
    desk.sees("ada");
    desk.sees("127.0.0.1");
    desk.types("x");
    desk.sees("Why (they read it):");
    desk.types("Back at noon\n");
    ada.sees("The sysop ended this session: Back at noon").await;
    assert_eq!(ada.ends().await, Some(0));
    desk.sees("Nobody is connected.");
    desk.types("gv");
    desk.sees("Server log");
    desk.types("gt");
    desk.sees("announcements.per_week = 2");
    desk.types("Q");
    desk.sees("Goodbye");
    assert!(desk.child.wait().unwrap().success());
    desk.is_as_before();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_at_the_console_reaches_members_and_what_needs_a_member_says_so() {
    let site = Site::new();
    site.conference("tools", "Tools").await;
    let ada = site.member("ada").await;
    let dir = site.shut();
    let mut desk = Desk::open(dir.path(), &[]);
    desk.sees("No server runs on this data directory.");
    let server = Process::serve(dir.path());
    let mut ada = visit(server.address, &ada, (80, 24)).await;
    // A terminal that is told to end gives everything back.
    let mut named = Desk::open(dir.path(), &["--as", "ada"]);
    named.sees("here 1");
    named.types("#tools\n");
    named.sees("Tools");
    named.types("n");
    named.sees("Title:");
    named.types("Written at the server\nHello from the console.");
    named.sees("Hello from the console.");
    named.types("\x1b");
    named.sees("Enter send");
    named.types("\n");
    named.sees("tools.1");
    ada.does("#tools\n", "Written at the server").await;
    desk.types("#tools.1\n");
    desk.sees("Hello from the console.");
    desk.types("r");
    desk.sees("start the console with --as HANDLE");
    for desk in [&mut desk, &mut named] {
        let pid = rustix::process::Pid::from_child(&desk.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        assert!(desk.child.wait().unwrap().success());
        desk.is_as_before();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setting_that_is_changed_holds_at_once_and_stands_in_the_file() {
    let site = Site::new();
    let dir = site.shut();
    let file = dir.path().join("config.toml");
    let before = "# ours\n[registration] # who comes\nmode = \"open\" # anybody\n";
    std::fs::write(&file, before).unwrap();
    let config = [("WELLSPRING_CONFIG", file.to_str().unwrap())];
    let server = Process::serve_with(dir.path(), &config);
    let mut desk = Desk::open(dir.path(), &[]);
    desk.sees("here 0");
    // Somebody else looks at the same from another terminal.
    let mut other = Desk::open(dir.path(), &[]);
    other.sees("here 0");
    other.types("gt/mode\n");
    other.sees("registration.mode = \"open\"");
    desk.types("gt");
    desk.sees("announcements.per_week = 2");
    desk.types("/mode\n");
    desk.sees("registration.mode = \"open\"");
    desk.sees("config.toml:3");
    desk.types("\n");
    desk.sees("approval");
    // From open over invite and approval.
    desk.types("jjj\n");
    desk.sees("registration.mode is closed now");
    desk.sees("registration.mode = \"closed\"");
    other.sees("registration.mode = \"closed\"");
    let closed = before.replace("\"open\"", "\"closed\"");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), closed);
    let mut door = Door::of(server.address).await;
    assert!(door.client.key("newcomer", &new_key()).await);
    let mut newcomer = door.enter(80, 24).await;
    newcomer.sees("Nobody can join").await;
    // From any other page, too.
    desk.types("gou");
    desk.sees("says again what it said");
    desk.types("gt/mode\n");
    desk.sees("registration.mode = \"open\"");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    desk.types("/mutes\n");
    desk.sees("limits.mutes = 200");
    desk.types("\n");
    desk.sees("limits.mutes = 200");
    desk.types("200000\n");
    desk.sees("That cannot be: it goes from 1 to 10000");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn without_a_terminal_that_is_said() {
    let world = World::new();
    let said = world.run("console").failed(2);
    assert!(said.contains("needs a terminal"), "{said}");
    assert!(!world.path().join("wellspring-data").exists());
}
