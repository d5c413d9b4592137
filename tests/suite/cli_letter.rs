//! The weekly letter, to a mail server of the test's own.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread::{self, JoinHandle};

use super::cli_world::{Served, World};

/// A mail server that takes one letter, and gives what it heard.
fn sink() -> (SocketAddr, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let serving = thread::spawn(move || {
        let (client, _) = listener.accept().unwrap();
        let mut says = client.try_clone().unwrap();
        let mut heard = String::new();
        let mut in_letter = false;
        says.write_all(b"220 sink\r\n").unwrap();
        for line in BufReader::new(client).lines().map(Result::unwrap) {
            heard.push_str(&line);
            heard.push('\n');
            let answer = match (in_letter, line.as_str()) {
                (true, ".") => {
                    in_letter = false;
                    "250 taken\r\n"
                }
                (true, _) => continue,
                (false, "DATA") => {
                    in_letter = true;
                    "354 go on\r\n"
                }
                (false, "QUIT") => "221 bye\r\n",
                (false, "EHLO wellspring.localdomain") => "250-sink\r\n250 8BITMIME\r\n",
                (false, _) => "250 ok\r\n",
            };
            says.write_all(answer.as_bytes()).unwrap();
            if line == "QUIT" {
                break;
            }
        }
        heard
    });
    (address, serving)
}

#[test]
fn the_letter_is_printed_and_sent() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    let said = world.run("letter --send").failed(1);
    assert!(said.contains("hint: [mail] server"), "{said}");
    let (address, serving) = sink();
    world.file(
        "config.toml",
        &format!(
            "[site]\nname = \"Spindle House\"\n[mail]\nserver = \"{address}\"\nfrom = \"forum@example.org\"\nsysops = [\"ada@example.org\"]\n"
        ),
    );
    world.run("backup w.db").ok();
    let said = world.run("letter --send").ok();
    for line in [
        "Spindle House: what waits this week",
        "  Nothing waits.",
        "Last backup: just now, ",
        "Answered within 7 days: - (of 0)",
        "Database: ",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let heard = serving.join().unwrap();
    for line in [
        "MAIL FROM:<forum@example.org>\nRCPT TO:<ada@example.org>\nDATA\n",
        "\nSubject: Spindle House: what waits this week\n",
        "\n  Nothing waits.\n",
    ] {
        assert!(heard.contains(line), "{line}: {heard}");
    }
}

#[test]
fn the_server_sends_it_when_its_time_has_come_and_once() {
    let world = World::new();
    let (address, serving) = sink();
    // An hour ago: it is due, whenever the test runs.
    let ago = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(1);
    let ago = ago.to_zoned(jiff::tz::TimeZone::UTC);
    let slot = ago.strftime("%a %H:%M").to_string().to_lowercase();
    world.file(
        "config.toml",
        &format!(
            "[mail]\nserver = \"{address}\"\nfrom = \"forum@example.org\"\nsysops = [\"ada@example.org\"]\nletter = \"{slot}\"\n"
        ),
    );
    let mut server = world.serve("");
    server.logs("sent the weekly letter");
    assert!(serving.join().unwrap().contains("what waits this week"));
    drop(server);
    // Nobody takes mail any more, and the next server knows that nothing is to be sent.
    let mut again = world.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut again = Served::of(again.env("WELLSPRING_LOG", "debug"));
    let said = again.logs("letter");
    assert!(said.contains("no letter is due"), "{said}");
}
