//! Lines as they are typed after `ssh HOST`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]
use super::super::verb::Name;
use super::*;
use proptest::prelude::*;

fn args(line: &str) -> Args {
    parse(line).unwrap().1
}

#[test]
fn options_stand_anywhere_and_in_both_spellings() {
    let (verb, one) = parse("read --limit=5 tools.12 --from 3 --mark").unwrap();
    assert_eq!(verb.name, Name::Read);
    assert_eq!(one, args("--mark read --from=3 --limit 5 tools.12"));
    assert_eq!((one.limit(), one.from, one.mark), (5, Some(3), true));
    assert_eq!(args("topics tools").limit(), 50);
    assert_eq!(args("search -- --limit").operands, ["--limit"]);
}

#[test]
fn a_title_survives_the_quotes_that_ssh_takes_away() {
    for line in [
        "post tools --title Spindle noise #3 --kind question",
        "post tools --title 'Spindle noise #3' --kind question",
        "post --kind question --title \"Spindle noise\" tools '#3'",
    ] {
        let args = args(line);
        assert_eq!(args.title.as_deref(), Some("Spindle noise #3"), "{line}");
        assert_eq!(args.operands, ["tools"], "{line}");
        assert_eq!(args.kind, Some(TopicKind::Question), "{line}");
    }
}

#[test]
fn an_entry_is_named_by_its_number_or_as_texts_have_it() {
    for (line, operands) in [
        (
            "decide 61 grant --words It was no spam",
            &["61", "grant"][..],
        ),
        (
            "decide log 61 grant --words It was no spam",
            &["61", "grant"],
        ),
        (
            "decide log.3 grant --words It was no spam",
            &["log.3", "grant"],
        ),
        (
            "reverse log 61 --words It was no spam --reason mistake",
            &["61"],
        ),
        ("reverse 61 --words The log is wrong", &["61"]),
        ("appeal log 61", &["61"]),
        ("log log 61", &["log", "61"]),
    ] {
        assert_eq!(args(line).operands, operands, "{line}");
    }
    for line in ["reverse log", "decide log grant", "appeal log 61 2"] {
        assert!(matches!(parse(line), Err(Stop::Operands(_))), "{line}");
    }
}

#[test]
fn words_belong_to_the_option_that_they_follow() {
    for line in [
        "step wishes.7 planned --target 2027 Q2 --reason We need it ourselves",
        "step --reason 'We need it ourselves' wishes.7 planned --target='2027 Q2'",
    ] {
        let args = args(line);
        assert_eq!(args.operands, ["wishes.7", "planned"], "{line}");
        assert_eq!(args.target.as_deref(), Some("2027 Q2"), "{line}");
        assert_eq!(
            args.reason.as_deref(),
            Some("We need it ourselves"),
            "{line}"
        );
    }
    let stray = parse("step wishes.7 planned now --reason It is time").unwrap_err();
    assert!(matches!(stray, Stop::Operands(_)));
}

#[test]
fn what_is_wrong_is_said() {
    let stop = |line: &str| parse(line).unwrap_err();
    assert!(matches!(stop(" "), Stop::NoCommand));
    assert!(matches!(stop("--json"), Stop::NoCommand));
    assert!(matches!(stop("scp -t ."), Stop::Unknown(_)));
    assert!(matches!(stop("search don't"), Stop::Quotes));
    assert!(matches!(stop("who --mark"), Stop::UnknownOption(..)));
    assert!(matches!(stop("who -x"), Stop::UnknownOption(..)));
    assert!(matches!(stop("topics"), Stop::Operands(_)));
    assert!(matches!(stop("topics a b"), Stop::Operands(_)));
    assert!(matches!(stop("post tools"), Stop::Operands(_)));
    for line in [
        "who --limit",
        "who --limit 0",
        "who --limit 501",
        "who --limit -1",
        "who --json=yes",
        "new --before tools",
        "read tools.1 --from x",
        "post tools --title",
        "post tools --title T --kind idea",
        "reply tools.1 --id ''",
        "ideas wishes --view best",
        "step wishes.1 merged --into wishes",
        "step wishes.1 declined --reason",
    ] {
        assert!(matches!(stop(line), Stop::BadValue(_)), "{line}");
    }
}

#[test]
fn help_is_found_where_it_is_looked_for() {
    for line in ["help read", "read --help", "read -h tools.1", "-h read"] {
        let (verb, args) = parse(line).unwrap();
        assert_eq!((verb.name, args.operand()), (Name::Help, "read"), "{line}");
    }
    assert_eq!(parse("--help").unwrap().0.name, Name::Help);
}

#[test]
fn every_usage_line_names_the_options_that_are_taken() {
    for verb in &verb::VERBS {
        for option in verb.options {
            assert!(verb.usage.contains(option.word()), "{}", verb.word);
        }
        let named = verb.usage.matches("--").count();
        assert_eq!(named, verb.options.len(), "{}", verb.word);
    }
}

proptest! {
    #[test]
    fn no_line_is_too_strange(line in "(help|read|post|search|who)? ?[ -~\\n\\PC]{0,60}") {
        let _ = parse(&line);
    }
}
