//! A directory of its own in which the real program is run, and a server there.

use std::fs;
use std::io::{BufRead as _, BufReader, Lines, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
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
    out: Lines<BufReader<ChildStdout>>,
    log: Lines<BufReader<ChildStderr>>,
}

impl Served {
    /// Starts this.
    pub fn of(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap()).lines();
        let log = BufReader::new(child.stderr.take().unwrap()).lines();
        Self { child, out, log }
    }

    /// The rest of its log, to its end.
    pub fn log(mut self) -> String {
        let rest = self.log.by_ref().map(Result::unwrap);
        rest.collect::<Vec<_>>().join("\n")
    }

    /// The next line of its output that contains `words`.
    #[track_caller]
    pub fn says(&mut self, words: &str) -> String {
        let said = self.out.by_ref().map(Result::unwrap);
        said.into_iter()
            .find(|line| line.contains(words))
            .unwrap_or_else(|| {
                let mut log = String::new();
                for line in self.log.by_ref() {
                    log.push_str(&line.unwrap());
                }
                panic!("the server never said {words}; its log: {log}")
            })
    }

    /// The next line of its log that contains `words`.
    #[track_caller]
    pub fn logs(&mut self, words: &str) -> String {
        let logged = self.log.by_ref().map(Result::unwrap);
        logged
            .into_iter()
            .find(|line| line.contains(words))
            .unwrap()
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
        let rest = self.out.by_ref().map(Result::unwrap);
        (status, rest.collect::<Vec<_>>().join("\n"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = self.child.stderr.as_mut().map(|log| log.read(&mut []));
    }
}
