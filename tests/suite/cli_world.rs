//! A directory of its own in which the real program is run, and a server there.

use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

/// How long anything may take before a test gives up; nothing here comes near.
const PATIENCE: Duration = Duration::from_secs(60);

/// A directory, empty at first.
pub struct World(tempfile::TempDir);

/// What a command said.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The output of a command that succeeded.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.status, 0, "{}{}", self.out, self.err);
        self.out
    }

    /// The output of a command that succeeded, as JSON.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// What a command complained of that ended with `status`.
    #[track_caller]
    pub fn failed(self, status: i32) -> String {
        assert_eq!(self.status, status, "{}{}", self.out, self.err);
        self.err
    }
}

impl World {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file here.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// The program, with these words behind its name.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wellspring"));
        command.current_dir(self.path()).args(words);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("WELLSPRING_") {
                command.env_remove(name);
            }
        }
        command
    }

    /// Runs a command to its end. The words are parted by spaces.
    pub fn run(&self, words: &str) -> Said {
        self.say(&words.split(' ').collect::<Vec<_>>())
    }

    /// Runs a command to its end.
    pub fn say(&self, words: &[&str]) -> Said {
        finish(&mut self.command(words))
    }

    /// Starts a server on a free port.
    pub fn serve(&self, words: &str) -> Served {
        let words = format!("serve --listen 127.0.0.1:0 {words}");
        let words: Vec<_> = words.split_whitespace().collect();
        Served::of(&mut self.command(&words))
    }
}

/// Runs a command to its end.
pub fn finish(command: &mut Command) -> Said {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Said {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A server that runs. It is killed when the test forgets it.
pub struct Served {
    child: Child,
    out: Lines,
    log: Lines,
}

/// What it says, line by line, and not for ever.
struct Lines(Receiver<String>);

impl Lines {
    fn of(said: impl Read + Send + 'static) -> Self {
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                // Whoever forgot the server wants no more.
                let _ = tell.send(line);
            }
        });
        Self(told)
    }

    /// The next line; none at the end.
    #[track_caller]
    fn next(&self) -> Option<String> {
        match self.0.recv_timeout(PATIENCE) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("the server says nothing any more"),
        }
    }

    /// The next line with these words.
    #[track_caller]
    fn find(&self, words: &str) -> Option<String> {
        while let Some(line) = self.next() {
            if line.contains(words) {
                return Some(line);
            }
        }
        None
    }

    /// The rest, to its end.
    #[track_caller]
    fn rest(&self) -> String {
        let mut rest = Vec::new();
        while let Some(line) = self.next() {
            rest.push(line);
        }
        rest.join("\n")
    }
}

impl Served {
    /// Starts this.
    pub fn of(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = Lines::of(child.stdout.take().unwrap());
        let log = Lines::of(child.stderr.take().unwrap());
        Self { child, out, log }
    }

    /// The rest of its log, to its end.
    #[track_caller]
    pub fn log(self) -> String {
        self.log.rest()
    }

    /// The next line of its output that contains `words`.
    #[track_caller]
    pub fn says(&mut self, words: &str) -> String {
        self.out.find(words).unwrap_or_else(|| {
            panic!(
                "the server never said {words}; its log: {}",
                self.log.rest()
            )
        })
    }

    /// The next line of its log that contains `words`.
    #[track_caller]
    pub fn logs(&mut self, words: &str) -> String {
        self.log
            .find(words)
            .unwrap_or_else(|| panic!("the server never logged {words}"))
    }

    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, signal).unwrap();
    }

    /// Waits for the end, and gives the status and the rest of the output.
    pub fn end(mut self) -> (ExitStatus, String) {
        let (tell, told) = mpsc::channel();
        let pid = Pid::from_child(&self.child);
        let watch = thread::spawn(move || {
            if told.recv_timeout(PATIENCE).is_err() {
                let _ = kill_process(pid, Signal::KILL);
                panic!("the server did not end");
            }
        });
        let status = self.child.wait().unwrap();
        let _ = tell.send(());
        watch.join().unwrap();
        (status, self.out.rest())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
