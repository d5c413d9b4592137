//! The configuration as a dialogue: what is written, and what is read or refused.

use std::fs;

use super::*;
use crate::domain;

const EXAMPLE: &str = include_str!("../../config.example.toml");

/// What is loaded from a file with this text.
fn read(text: &str) -> Result<Loaded, String> {
    with(text, &[])
}

/// And with this environment.
fn with(text: &str, environment: &[(&str, &str)]) -> Result<Loaded, String> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("config.toml");
    fs::write(&path, text).unwrap();
    let environment = environment
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    load(Some(&path), environment, &Flags::default()).map_err(|error| {
        let directory = format!("{}/", directory.path().display());
        error.to_string().replace(&directory, "")
    })
}

#[test]
fn the_example_is_the_defaults_and_names_every_key() {
    let example: Config = toml::from_str(EXAMPLE).unwrap();
    assert_eq!(example, Config::default());
    let stands: toml::Table = toml::from_str(EXAMPLE).unwrap();
    assert_eq!(stands, toml::Table::try_from(Config::default()).unwrap());
}

#[test]
fn the_defaults_are_those_of_the_rules() {
    let rules = domain::Limits {
        repeat_minutes: 10,
        ..domain::Limits::default()
    };
    assert_eq!(Config::default().limits(), rules);
}

#[test]
fn what_cannot_be_is_pointed_at() {
    let unknown = read("[limits]\n# so many\nconections = 5\n").unwrap_err();
    assert!(
        unknown.starts_with(
            "config.toml, line 3, column 1\n  |\n3 | conections = 5\n  | ^^^^^^^^^^\nunknown field `conections`"
        ),
        "{unknown}"
    );
    for (text, line, marked, why) in [
        (
            "[site]\naddress = \"ada@a\"\n",
            2,
            "^^^^^^^",
            "ada@a is no address: like forum.example.org",
        ),
        (
            "[limits]\nconnections = 0\n",
            2,
            "^",
            "0 is not possible: from 1 to",
        ),
        (
            "[limits]\npost_bytes = 1048577\n",
            2,
            "^^^^^^^",
            "to 1048576",
        ),
        (
            "[limits]\nconnections = -1\n",
            2,
            "^^",
            "-1 is not possible",
        ),
        (
            "[limits]\nconnections = \"many\"\n",
            2,
            "^^^^^^",
            "\"many\" is not possible: a whole number is",
        ),
        (
            "[site]\nlanguage = \"tlh\"\n",
            2,
            "^^^^^",
            "no language tlh: one of en, es, de, zh",
        ),
        ("[site]\nname = \"\"\n", 2, "^^", "cannot be empty"),
        (
            "[site]\nintroductions = \"lounge\"\n",
            2,
            "^^^^^^^^",
            "lounge names no topic",
        ),
        ("[site]\nname = \"a\\u001b[1m\"\n", 2, "^^^^", "plain text"),
        ("[server]\nlisten = []\n", 2, "^^", "at least one address"),
        (
            "[server]\nlisten = [\"[::]:22\", \"here:70000\"]\n",
            2,
            "^^^^^^^^^^^^",
            "a number and a port",
        ),
        (
            "[registration]\nmode = \"ajar\"\n",
            2,
            "^^^^^^",
            "unknown variant `ajar`",
        ),
        ("[sites]\n", 1, "^^^^^", "unknown field `sites`"),
        ("[site\n", 1, "^", "unclosed table"),
    ] {
        refused(text, line, marked, why);
    }
}

#[test]
fn what_cannot_be_of_backups_measurements_and_mail_is_pointed_at() {
    for (text, line, marked, why) in [
        (
            "[backup]\nevery = \"32d\"\n",
            2,
            "^^^^^",
            "32d is not possible: from 1h to 31d, or nothing",
        ),
        ("[backup]\nkeep = 0\n", 2, "^", "from 1 to 1000"),
        (
            "[metrics]\nlisten = \"0.0.0.0:9222\"\n",
            2,
            "^^^^^",
            "0.0.0.0:9222 is not of this machine, which alone may ask",
        ),
        (
            "[mail]\nletter = \"sunday\"\n",
            2,
            "^^^^^^^^",
            "sunday is no minute of a week in UTC: like sun 18:00",
        ),
        (
            "[mail]\nsysops = [\"a@b\", \"ada\"]\n",
            2,
            "^^^^^",
            "ada is no address for mail",
        ),
        (
            "[mail]\nserver = \"a b\"\n",
            2,
            "^^^^^",
            "a b is no mail server",
        ),
    ] {
        refused(text, line, marked, why);
    }
}

/// Reads what cannot be, and looks at the message.
fn refused(text: &str, line: u32, marked: &str, why: &str) {
    let said = read(text).unwrap_err();
    assert!(
        said.starts_with(&format!("config.toml, line {line},")),
        "{said}"
    );
    assert!(said.contains(marked) && said.contains(why), "{said}");
}

#[test]
fn the_environment_goes_over_the_file_and_flags_over_both() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("config.toml");
    fs::write(
        &path,
        "[site]\nname = \"A\"\n[server]\ndata = \"file\"\nlisten = [\"[::]:1\"]\n",
    )
    .unwrap();
    let environment = [
        ("WELLSPRING_SERVER_LISTEN", "127.0.0.1:2, [::1]:3"),
        ("WELLSPRING_SERVER_DATA", "variable"),
        ("WELLSPRING_AUTH_PASSWORDS", "false"),
        ("WELLSPRING_LIMITS_POSTS_PER_HOUR", "7"),
        ("WELLSPRING_LOG", "debug"),
        ("HOME", "/root"),
    ];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let flags = Flags {
        data: Some("flag".into()),
        listen: Vec::new(),
    };
    let loaded = load(Some(&path), environment, &flags).unwrap();
    let config = &loaded.config;
    assert_eq!(config.site.name, "A");
    assert_eq!(config.server.data.to_str(), Some("flag"));
    assert_eq!(
        config.server.listen,
        ["127.0.0.1:2".parse().unwrap(), "[::1]:3".parse().unwrap()]
    );
    assert!(!config.auth.passwords);
    assert_eq!(config.limits.posts_per_hour, 7);
    assert_eq!(loaded.source("site", "name"), &Source::File(path));
    assert_eq!(loaded.source("site", "language"), &Source::Default);
    assert_eq!(
        loaded.source("server", "listen"),
        &Source::Variable("WELLSPRING_SERVER_LISTEN".into())
    );
    assert_eq!(loaded.source("server", "data"), &Source::Flag("--data"));
}

#[test]
fn a_variable_that_cannot_be_is_named() {
    for (name, value, why) in [
        (
            "WELLSPRING_LIMITS_CONNECTIONS",
            "many",
            "\"many\" is not a whole number",
        ),
        ("WELLSPRING_LIMITS_CONNECTIONS", "0", "from 1 to 1000000"),
        ("WELLSPRING_AUTH_PASSWORDS", "yes", "neither true nor false"),
        ("WELLSPRING_SERVER_LISTEN", "", "at least one address"),
        (
            "WELLSPRING_SERVER_LISTN",
            "[::]:1",
            "there is WELLSPRING_SERVER_DATA, WELLSPRING_SERVER_LISTEN",
        ),
    ] {
        let said = with("", &[(name, value)]).unwrap_err();
        assert!(
            said.starts_with(&format!("{name}: ")) && said.contains(why),
            "{said}"
        );
    }
}

#[test]
fn what_is_printed_is_a_file_with_the_same_values() {
    let loaded = with(
        "[site]\nname = \"Haus = #1\"\n",
        &[("WELLSPRING_REGISTRATION_MODE", "invite")],
    )
    .unwrap();
    let printed = loaded.to_toml().unwrap();
    assert_eq!(toml::from_str::<Config>(&printed).unwrap(), loaded.config);
    assert!(
        printed.contains("mode = \"invite\"  # WELLSPRING_REGISTRATION_MODE\n"),
        "{printed}"
    );
    assert!(
        printed.contains("guest_reading = false  # default\n"),
        "{printed}"
    );
    assert!(printed.contains("config.toml\naddress"), "{printed}");
}

#[test]
fn what_cannot_be_is_understood_on_the_screen_too() {
    use crate::domain::Unfit;
    for (text, wanted) in [
        (
            "[limits]\nmutes = 0",
            Unfit::Outside {
                least: "1",
                most: "10000",
                or_nothing: false,
            },
        ),
        (
            "[ideas]\nanswer_within = \"30\"",
            Unfit::Outside {
                least: "1d",
                most: "365d",
                or_nothing: false,
            },
        ),
        (
            "[backup]\nevery = \"32d\"",
            Unfit::Outside {
                least: "1h",
                most: "31d",
                or_nothing: true,
            },
        ),
        (
            "[registration]\nmode = \"ajar\"",
            Unfit::NoneOf("`open`, `invite`, `approval`, `closed`"),
        ),
        ("[site]\nlanguage = \"fr\"", Unfit::NoneOf("en, es, de, zh")),
        (
            "[site]\nintroductions = \"lounge\"",
            Unfit::Unlike("lounge.5"),
        ),
        (
            "[site]\naddress = \"a@b: like c\"",
            Unfit::Unlike("forum.example.org, forum.example.org:2222 or [2001:db8::1]:2222"),
        ),
        ("[mail]\nfrom = \"ada\"", Unfit::Unlike("forum@example.org")),
        (
            "[mail]\nsysops = [\"ada\"]",
            Unfit::Unlike("ada@example.org"),
        ),
        ("[mail]\nletter = \"sunday\"", Unfit::Unlike("sun 18:00")),
        (
            "[mail]\nserver = \"a b\"",
            Unfit::Unlike("localhost:25 or mail.example.org:25"),
        ),
        ("[site]\nsponsor = \" a\"", Unfit::NoLine),
        ("[site]\nname = \"\"", Unfit::Empty),
        ("[server]\ndata = \"\"", Unfit::Empty),
        (
            "[metrics]\nlisten = \"0.0.0.0:1\"",
            Unfit::Unlike("127.0.0.1:9222 or [::1]:9222"),
        ),
    ] {
        let error = toml::from_str::<Config>(text).unwrap_err();
        assert_eq!(
            Unfit::read(error.message()),
            Some(wanted),
            "{text}: {error}"
        );
    }
    let unspelt = |text, example| super::load::spelt(text, &example).unwrap_err();
    let number = unspelt("many", toml::Value::Integer(1));
    assert_eq!(Unfit::read(&number), Some(Unfit::NoNumber));
    let switch = unspelt("yes", toml::Value::Boolean(true));
    assert_eq!(Unfit::read(&switch), Some(Unfit::NoSwitch));
}
