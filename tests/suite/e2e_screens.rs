//! What the painter sends bit by bit equals what the screens show: after every step the emulator is compared with
//! itself after a whole repaint.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::e2e_house::{House, Member};
use super::e2e_visitor::Visitor;
use super::ssh_world::new_key;

/// The extremes of the layouts, and the norm.
const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (160, 50)];

/// Text whose cells are not its characters: CJK, emoji with modifiers and joiners, combining marks, right to left.
const MIXED: &str = "切削油 und É\u{301}mulsion e\u{301}te\u{301} 👩\u{200d}🏭🔧 ok\u{fe0f} 🇨🇳 한국어 नमस्ते سلام ａｂ ½ → fin";

/// Has everything painted anew and compares.
async fn is_as_painted_at_once(at: &mut Visitor, what: &str) {
    let (cells, picture) = (at.cells(), at.picture());
    at.repaint().await;
    assert!(
        cells == at.cells(),
        "{what}: bit by bit\n{picture}\nand at once\n{}",
        at.picture()
    );
}

/// Types outside text fields, waits until it was seen to, and compares.
async fn steps(at: &mut Visitor, keys: &str) {
    at.types(keys).await;
    at.settles().await;
    is_as_painted_at_once(at, &format!("after {keys:?}")).await;
}

/// Types into a text field, waits until it stands there, and compares.
async fn writes(at: &mut Visitor, keys: &str) {
    at.does(&format!("{keys}=q="), "=q=").await;
    is_as_painted_at_once(at, &format!("after writing {keys:?}")).await;
    at.types("\x7f\x7f\x7f").await;
    at.sees_no("=q=").await;
}

/// Marks everything as read, so that no mark that is set later changes a screen between two looks at it.
async fn has_read(at: &mut Visitor) {
    at.does("A", "All read").await;
}

/// A house whose topics are in many scripts.
async fn babel() -> (House, Member) {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let words = |n: usize| {
        let lines = 1 + n % 9;
        let quoted = if n % 3 == 1 { "> " } else { "" };
        let line = |line| format!("{quoted}{n}.{line} {MIXED} `G0 X{n}` **{MIXED}**\n\n");
        (0..lines).map(line).collect()
    };
    let topic = |n: usize| {
        let start: String = MIXED.chars().skip(n % 30).collect();
        (format!("{n} {start}"), (0..1 + n % 7).map(words).collect())
    };
    let topics: Vec<_> = (0..40).map(topic).collect();
    house.site.import("tools", &topics).await;
    (house, ada)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_screens_of_a_member_are_what_was_sent_of_them() {
    let (house, ada) = babel().await;
    for (cols, rows) in SIZES {
        let mut at = house.visit_at(&ada, cols, rows).await;
        has_read(&mut at).await;
        for keys in ["j", "k"] {
            steps(&mut at, keys).await;
        }
        at.does("?", "q close").await;
        for keys in ["j", " ", "q"] {
            steps(&mut at, keys).await;
        }
        at.does("gc", "Yours").await;
        for keys in ["j", "q"] {
            steps(&mut at, keys).await;
        }
        at.does("\n", "[all]").await;
        for keys in ["jjj", "G", "\x1b[5~", "s"] {
            steps(&mut at, keys).await;
        }
        at.does("35", "tools.35").await;
        at.does("\n", "r reply").await;
        for keys in ["j", " ", "J", "K", "o", "G", "b", "3"] {
            steps(&mut at, keys).await;
        }
        writing(&mut at).await;
        at.does("/", "Down").await;
        for keys in [MIXED, "\x7f\x7f", "\x1b[D\x1b[D"] {
            writes(&mut at, keys).await;
        }
        at.breaks_off();
    }
}

/// An answer in the topic that is open, to its draft.
async fn writing(at: &mut Visitor) {
    at.does("R", "Esc done").await;
    for keys in [
        MIXED,
        "\n\n",
        "e\u{301}\u{323}",
        "\x7f日",
        "👩\u{200d}🏭\x7f",
        "\n- 1\n> 2\n",
    ] {
        writes(at, keys).await;
    }
    at.does("\x1b", "Enter").await;
    is_as_painted_at_once(at, "the menu").await;
    at.does("p", "how it will look").await;
    is_as_painted_at_once(at, "the preview").await;
    at.types("\x1b").await;
    at.sees_no("how it will look").await;
    at.does("\x1b", "Enter").await;
    at.does("k", "Kept").await;
    steps(at, "j").await;
}

/// Every other place, from Home: how one gets there, what says that one is there, and keys to press there.
const PLACES: [(&str, &str, &[&str]); 8] = [
    ("gb", "Inbox", &["j", "k"]),
    ("gd", "Drafts", &["j"]),
    ("gw", "Who is here", &["j", "\n"]),
    ("gp", "Settings", &["j", "j", "G"]),
    ("gk", "Ways to sign in", &["j", "G"]),
    ("gr", "rules", &["j", " "]),
    ("?", "Help", &["j", " "]),
    (
        "#tools.35\n",
        "r reply",
        &["l", "q", "i", "q", "h", "@", "q", "{"],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_other_places_are_what_was_sent_of_them() {
    let (house, ada) = babel().await;
    for (cols, rows) in SIZES {
        let mut at = house.visit_at(&ada, cols, rows).await;
        has_read(&mut at).await;
        for (way, there, keys) in PLACES {
            at.does(way, there).await;
            for key in keys {
                steps(&mut at, key).await;
            }
            at.does("gh", "all conferences").await;
        }
        at.does(":", "Commands").await;
        for keys in ["sett", MIXED] {
            writes(&mut at, keys).await;
        }
        at.breaks_off();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_join_screen_is_what_was_sent_of_it() {
    let house = House::open().await;
    for (cols, rows) in SIZES {
        let mut door = house.door().await;
        assert!(door.client.key("zoë", &new_key()).await);
        let mut at = door.enter(cols, rows).await;
        at.sees("It is free.").await;
        for language in ["2", "4", "3", "1"] {
            at.types(language).await;
        }
        at.sees("It is free.").await;
        at.types("\t").await;
        writes(&mut at, "").await;
        at.types("\t").await;
        for keys in [MIXED, "\x7f\x7f\x7f"] {
            writes(&mut at, keys).await;
        }
        at.breaks_off();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_is_dragged_about_shows_what_was_sent() {
    let (house, ada) = babel().await;
    let mut at = house.visit(&ada).await;
    has_read(&mut at).await;
    at.does("\n", "40 topics").await;
    at.does("\n", "r reply").await;
    let mut chance = StdRng::seed_from_u64(41);
    for round in 0..24 {
        let (cols, rows) = (chance.random_range(20..200), chance.random_range(6..60));
        at.resize(cols, rows).await;
        let keys = ["j", "k", " ", "G", "J", "K", "12", "b", "]"];
        for _ in 0..3 {
            let key = keys[chance.random_range(0..keys.len())];
            at.types(key).await;
            at.settles().await;
        }
        // What was asked for may have led to more questions.
        for _ in 0..2 {
            at.settles().await;
        }
        is_as_painted_at_once(&mut at, &format!("round {round} at {cols}x{rows}")).await;
    }
}
