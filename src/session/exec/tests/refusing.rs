//! Who may do what, what bad input gets, and that nothing of it comes back as more than text.

use proptest::prelude::*;

use super::*;

/// Sentence, hint and status of what `--json` says of a failure.
#[track_caller]
fn error(printed: &Printed) -> (String, serde_json::Value, u32) {
    assert_eq!(printed.err, "");
    let mut object: serde_json::Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(object.as_object().unwrap().len(), 2, "{object}");
    let sentence = object["error"].as_str().unwrap().to_owned();
    (sentence, object["hint"].take(), printed.status.unwrap())
}

#[tokio::test]
async fn newcomers_are_told_to_join_and_may_ask_for_help() {
    let site = Site::open().await;
    let verbs = super::super::verb::VERBS.iter();
    for verb in verbs.filter(|verb| verb.word != "help") {
        let line = match verb.word {
            "announce" => "announce tools --kind news --title T".to_owned(),
            "post" => "post tools --title T".to_owned(),
            "step" => "step tools.1 review".to_owned(),
            "call" => "call tools.1 2".to_owned(),
            "tend" => "tend hide tools.1 --reason spam".to_owned(),
            "decide" => "decide 1 grant --words Yes".to_owned(),
            "reverse" => "reverse 1 --reason mistake".to_owned(),
            "refuse" => "refuse 1f --reason spam".to_owned(),
            word => format!("{word} {}", "tools.1".repeat(*verb.operands.start())),
        };
        let printed = site.run(Actor::Newcomer, &line).await;
        let said = "You are not a member yet.\nJoin first: ssh -t HOST\n";
        assert_eq!(
            (printed.err.as_str(), printed.status),
            (said, Some(3)),
            "{line}"
        );
    }
    let help = site.run(Actor::Newcomer, "help").await;
    assert!(help.text().contains("whoami"));
}

#[tokio::test]
async fn guests_read_what_is_public_and_nothing_else() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.topic(ada, "porch", "Welcome", 0).await;
    site.topic(ada, "tools", "Spindle noise", 0).await;
    let guest = Actor::Guest;
    let seen = site.run(guest, "conferences --json").await.json();
    assert_eq!(seen.as_array().unwrap().len(), 1);
    assert_eq!(seen[0]["slug"], "porch");
    assert!(
        site.run(guest, "read porch.1")
            .await
            .text()
            .contains("The first post.")
    );
    assert_eq!(site.run(guest, "read tools.1").await.status, Some(4));
    assert_eq!(site.run(guest, "new").await.text(), "");
    for line in [
        "whoami",
        "who",
        "inbox",
        "vote porch.1",
        "step porch.1 review",
        "reply porch.1",
        "post porch --title T",
        "read porch.1 --mark",
    ] {
        let printed = site.run(guest, line).await;
        let said = "Only members may do that.\nJoin first: ssh -t HOST\n";
        assert_eq!(
            (printed.err.as_str(), printed.status),
            (said, Some(3)),
            "{line}"
        );
        assert_eq!(printed.out, "", "{line}");
    }
}

#[tokio::test]
async fn what_may_not_be_read_is_as_if_it_were_not_there() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    let cellar = Slug::parse("cellar").unwrap();
    site.operate(Command::Admit(cellar, Handle::new("bob").unwrap()))
        .await;
    site.topic(bob, "cellar", "Secret", 0).await;
    for line in [
        "read cellar.1",
        "topics cellar",
        "reply cellar.1",
        "new --before cellar.1",
    ] {
        let hidden = site.send(ada, line, "x").await;
        let missing = site.send(ada, &line.replace("cellar", "attic"), "x").await;
        assert_eq!(hidden.status, Some(4), "{line}");
        assert_eq!(hidden.err.replace("cellar", "attic"), missing.err);
    }
    // A script finds nothing on standard output; a person reads why on the other.
    let none = site.run(ada, "search secret").await;
    assert_eq!(none.text(), "");
    assert!(none.err.starts_with("Nothing was found."), "{}", none.err);
    for line in ["new", "inbox", "log by:ada"] {
        let none = site.run(ada, line).await;
        let said = (none.text(), none.err.as_str());
        assert_eq!(said, ("", "There is nothing to list.\n"), "{line}");
        let none = site.run(ada, &format!("{line} --json")).await;
        assert_eq!(none.json(), serde_json::json!([]));
    }
    assert_eq!(
        site.run(bob, "search secret --json").await.json()[0]["ref"],
        "cellar.1.0"
    );
    assert_eq!(site.run(bob, "read cellar.1.7").await.status, Some(4));
    assert_eq!(site.run(bob, "read cellar.2").await.status, Some(4));
}

#[tokio::test]
async fn what_is_closed_is_not_permitted() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.topic(ada, "tools", "Spindle noise", 0).await;
    site.operate(Command::EditConference {
        slug: Slug::parse("tools").unwrap(),
        title: None,
        description: None,
        access: None,
        archived: Some(true),
    })
    .await;
    let printed = site.send(ada, "reply tools.1 --json", "x").await;
    let (sentence, hint, status) = error(&printed);
    assert_eq!(
        (sentence.as_str(), status),
        ("This topic is closed: it takes no more replies.", 3)
    );
    assert!(hint.is_null());
}

#[tokio::test]
async fn without_a_command_the_usage_is_told() {
    let site = Site::open().await;
    for pty in [false, true] {
        let (link, far) = linked(Who::Guest, Ask::Shell, pty, &[]);
        let printed = site.serve(link, far, PATIENT).await;
        assert_eq!((printed.out.as_str(), printed.status), ("", Some(2)));
        assert!(
            printed
                .err
                .starts_with("The screens need a terminal: ssh -t HOST.")
        );
        assert!(
            printed
                .err
                .contains("conferences  the conferences that you may read")
        );
        let returns = printed.err.matches("\r\n").count();
        assert_eq!(returns, if pty { printed.err.lines().count() } else { 0 });
    }
}

#[tokio::test]
async fn usage_is_told_of_the_command_that_was_meant() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    for (line, said) in [
        (
            "topics",
            "That is not how topics is used.\nUsage: ssh HOST topics SLUG [--limit N] [--before REF] [--json]\n",
        ),
        (
            "who --loud",
            "who has no option --loud.\nUsage: ssh HOST who [--limit N] [--json]\n",
        ),
        (
            "who --limit 900",
            "--limit takes a different value: how many at most, 1 to 500 (default 50).\n",
        ),
        (
            "read t.o.o",
            "\"t.o.o\" is not a reference.\nReferences look like tools.12 or tools.12.3.\n",
        ),
        (
            "read tools",
            "\"tools\" is not a reference.\nReferences look like tools.12 or tools.12.3.\n",
        ),
        (
            "reply tools",
            "\"tools\" is not a reference.\nReferences look like tools.12 or tools.12.3.\n",
        ),
        (
            "search ' '",
            "There is nothing to search for: no word, no filter.\n",
        ),
    ] {
        let printed = site.run(ada, line).await;
        assert_eq!((printed.out.as_str(), printed.err.as_str()), ("", said));
        assert_eq!(printed.status, Some(2), "{line}");
    }
    let unknown = site.run(ada, "rm -rf /").await;
    assert!(
        unknown
            .err
            .starts_with("There is no command \"rm\".\nCommands, as in: ssh HOST new\n")
    );
    assert_eq!(unknown.status, Some(2));
    let (sentence, hint, status) = error(&site.run(ada, "rm --json").await);
    assert_eq!(
        (sentence.as_str(), status),
        ("There is no command \"rm\".", 2)
    );
    assert_eq!(hint, "ssh HOST help lists them.");
    assert_eq!(error(&site.run(ada, "read attic.1 --json").await).2, 4);
}

#[tokio::test]
async fn every_language_is_spoken() {
    let site = Site::open().await;
    for (handle, language, first) in [
        ("tomas", Language::Es, "Comandos, como en: ssh HOST new\n"),
        ("jutta", Language::De, "Befehle, wie in: ssh HOST new\n"),
        ("wei", Language::Zh, "命令，例如：ssh HOST new\n"),
    ] {
        let member = site.member(handle, language).await;
        let help = site.run(member, "help").await;
        assert!(help.text().starts_with(first), "{}", help.text());
    }
    let zh = [("LANG", "zh_CN.UTF-8")];
    let ask = || Ask::Exec("read porch.1".into());
    let (link, far) = linked(Who::Guest, ask(), false, &zh);
    let printed = site.serve(link, far, PATIENT).await;
    assert!(printed.err.contains("porch.1"), "{}", printed.err);
    assert!(!printed.err.contains("There is nothing"), "{}", printed.err);
}

#[tokio::test]
async fn a_caller_who_hangs_up_ends_the_command() {
    let site = Site::open().await;
    let (link, far) = link("help", false);
    drop(far);
    let seat = &site.house.forum;
    let seat = seat.seat(SessionKind::Command, &link.hello.peer, &link.hello.client);
    run_within(&site.house, link, &seat, PATIENT).await;
}

#[tokio::test]
async fn hostile_lines_come_back_as_text_at_most() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let lines = [
        "'".repeat(8 * 1024),
        "\"".repeat(8 * 1024 - 1),
        "\\".repeat(8 * 1024),
        "-".repeat(8 * 1024),
        format!("search {}", "a".repeat(8 * 1024)),
        format!("read {}", "9.".repeat(4 * 1024)),
        "\x1b]0;owned\x07 \u{9b}31m".to_owned(),
        "read '\x1b[2J\u{202e}.1'".to_owned(),
        "who '--\x1b[2J=\r\n'".to_owned(),
        "help '\u{9b}31m'".to_owned(),
        "whoami $(id) `id`; id".to_owned(),
        "\0\0\0".to_owned(),
    ];
    for line in lines {
        for json in ["", " --json"] {
            let printed = site.run(ada, &format!("{line}{json}")).await;
            assert!([0, 2, 4].contains(&printed.status.unwrap_or(9)) || printed.err.is_empty());
            for text in [&printed.out, &printed.err] {
                assert!(
                    !text.chars().any(|c| c.is_control() && c != '\n'),
                    "{text:?}"
                );
                assert!(!text.contains('\u{202e}'));
                assert!(text.len() < 2_500, "{}", text.len());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_line_prints_a_control_character(line in "(help |read |topics |search |who )?[\\x00-\\u{a0}\u{202e}]{0,40}") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let printed = runtime.block_on(async {
            let site = Site::open().await;
            site.run(Actor::Guest, &line).await
        });
        let all = printed.out + &printed.err;
        prop_assert!(!all.chars().any(|c| c.is_control() && c != '\n'), "{all:?}");
        prop_assert!(printed.status.is_some());
    }
}

#[tokio::test]
async fn a_script_that_runs_wild_is_told_to_wait_and_others_are_not() {
    let site = Site::open().await;
    let (ada, eve) = (
        site.member("ada", Language::En).await,
        site.member("eve", Language::En).await,
    );
    let limits = Limits {
        commands_per_hour: 12,
        ..Limits::default()
    };
    site.house.forum.set_limits(limits);
    for _ in 0..2 {
        assert_eq!(site.run(eve, "whoami").await.status, Some(0));
    }
    let printed = site.run(eve, "whoami --json").await;
    let (sentence, hint, status) = error(&printed);
    assert_eq!(sentence, "That is too fast.");
    assert_eq!(hint, "Nothing was done. Try again in 360 s.");
    assert_eq!(status, 1);
    assert_eq!(site.run(ada, "whoami").await.status, Some(0));
    site.pass(6 * Time::MINUTE);
    assert_eq!(site.run(eve, "whoami").await.status, Some(0));
}

#[tokio::test]
async fn what_is_no_step_but_a_command_of_its_own_is_said_to_be() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    for (typed, where_) in [("appeal", "ssh HOST help"), ("opne", "There are: open")] {
        let said = site.run(ada, &format!("step tools.1 {typed}")).await;
        assert_eq!(said.status, Some(2));
        assert!(said.err.contains(where_), "{}", said.err);
    }
}

#[tokio::test]
async fn whoever_has_not_agreed_to_the_rules_reads_and_does_not_speak() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.topic(ada, "tools", "Spindle noise", 0).await;
    let new = crate::domain::NewMember {
        handle: Handle::new("robo").unwrap(),
        name: DisplayName::new("Bot").unwrap(),
        keys: Vec::new(),
    };
    site.operate(Command::AddMember(new)).await;
    let query = crate::domain::Query::Member(Handle::new("robo").unwrap());
    let record = site.house.forum.ask(OPERATOR, query).await.unwrap();
    let crate::domain::Answer::Member(record) = record else {
        panic!("{record:?}")
    };
    let bot = Actor::Member(record.member.id);
    for line in ["reply tools.1", "post tools --title T", "vote tools.1"] {
        let refused = site.send(bot, line, "Hello").await;
        assert_eq!(refused.status, Some(3), "{line}: {}", refused.err);
        assert!(
            refused.err.contains("ssh HOST rules agree"),
            "{}",
            refused.err
        );
    }
    assert_eq!(site.run(bot, "read tools.1").await.status, Some(0));
    let rules = site.run(bot, "rules --json").await.json();
    assert_eq!(
        (&rules["version"], &rules["agreed"]),
        (&1.into(), &false.into())
    );
    let said = site.run(bot, "rules").await;
    assert!(said.out.contains("1") && said.err.contains("rules agree"));
    assert_eq!(site.run(bot, "rules yes").await.status, Some(2));
    let agreed = site.run(bot, "rules agree").await;
    assert_eq!(
        agreed.text(),
        "You agreed to version 1 of the house rules.\n"
    );
    assert_eq!(
        site.send(bot, "reply tools.1", "Hello").await.status,
        Some(0)
    );
    assert_eq!(site.run(Actor::Guest, "rules agree").await.status, Some(3));
    assert_eq!(site.run(Actor::Guest, "rules").await.status, Some(0));
}
