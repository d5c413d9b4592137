//! What is found while a title is typed, in four languages and in a large forum.

use super::*;
use crate::domain::{Access, ConferenceId, MemberId};
use crate::store::testing::{Scratch, assert_no_scan};

/// A forum with these titles, the oldest first.
struct Forum {
    store: Scratch,
    ada: MemberId,
    tools: ConferenceId,
}

impl Forum {
    fn of(titles: &[&str]) -> Self {
        let mut store = Scratch::new();
        let ada = store.member("ada");
        let tools = store.conference("tools", Access::Members);
        let mut forum = Self { store, ada, tools };
        for title in titles {
            forum.open(title);
        }
        forum
    }

    fn open(&mut self, title: &str) -> TopicId {
        self.store.topic(self.tools, self.ada, title, "See above.")
    }

    fn find(&self, title: &str) -> Vec<TopicId> {
        let within = [self.tools];
        self.store.read(|r| find(r, title, &within, 5)).unwrap()
    }

    fn titles(&self, title: &str) -> Vec<String> {
        let look = |id: TopicId| {
            let row = self
                .store
                .read(|r| crate::store::topics::by_id(r, None, id));
            row.unwrap().unwrap().topic.title.to_string()
        };
        self.find(title).into_iter().map(look).collect()
    }
}

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [ADD, NEWEST_WITH, AS_FAR_AS, WITH_BOTH, TOPICS, LOOK] {
        assert_no_scan(sql);
    }
}

const TITLES: &[&str] = &[
    "Log the spindle load",
    "Offset table by ssh",
    "Dark screen at night",
    "Probe retry after a bad touch",
    "Spindle noise above 8000 rpm",
    "Coolant: experience with biocides",
    "What ten years of logs taught us",
    "Kühlmittel: Erfahrung mit Biozid",
    "Werkzeugwechsler klemmt nach dem Urlaub",
    "Schmierung der Linearführungen im Winter",
    "Anzeige der Restlaufzeit auf dem Bildschirm",
    "Ruido en el husillo por encima de 8000 rpm",
    "Cambiar la correa del eje Z",
    "Copia de seguridad de los parámetros",
    "主轴轴承更换后的温升",
    "刀库换刀卡住",
    "冷却液发臭怎么办",
    "程序备份到网络硬盘",
];

#[test]
fn what_was_said_in_other_words_is_found_in_every_language() {
    let mut forum = Forum::of(TITLES);
    // Others that share a word, and are newer.
    for n in 0..40 {
        forum.open(&format!(
            "Minutes of meeting {n}, about the machine and the screen"
        ));
    }
    for (typed, meant) in [
        (
            "Please record how much load the spindles have",
            "Log the spindle load",
        ),
        (
            "Screen too bright at night, a dark one please",
            "Dark screen at night",
        ),
        (
            "After a toolchange the tool changer is stuck: probing bad touch",
            "Probe retry after a bad touch",
        ),
        (
            "Biozide im Kühlmittel, wer hat Erfahrungen?",
            "Kühlmittel: Erfahrung mit Biozid",
        ),
        (
            "Der Werkzeugwechsel klemmt",
            "Werkzeugwechsler klemmt nach dem Urlaub",
        ),
        (
            "Linearführung schmieren?",
            "Schmierung der Linearführungen im Winter",
        ),
        (
            "El husillo hace mucho ruido",
            "Ruido en el husillo por encima de 8000 rpm",
        ),
        (
            "como cambio las correas del eje",
            "Cambiar la correa del eje Z",
        ),
        ("更换主轴轴承以后温度很高", "主轴轴承更换后的温升"),
        ("换刀的时候刀库卡住了", "刀库换刀卡住"),
        ("Coolant biocid", "Coolant: experience with biocides"),
    ] {
        let found = forum.titles(typed);
        assert!(
            found.iter().any(|title| title == meant),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn what_only_shares_an_everyday_word_is_not_shown() {
    let forum = Forum::of(TITLES);
    for typed in [
        "",
        "How can I",
        "The best coffee in the house",
        "¿Cómo se hace?",
        "怎么办",
        "!?",
    ] {
        let found = forum.titles(typed);
        assert!(found.len() <= 1, "{typed}: {found:?}");
    }
}

#[test]
fn rare_words_weigh_more_than_frequent_ones() {
    let mut forum = Forum::of(&["Haas lubrication"]);
    for n in 0..60 {
        forum.open(&format!("Spindle of machine {n}"));
    }
    assert_eq!(forum.titles("Spindle of the Haas")[0], "Haas lubrication");
}

#[test]
fn only_what_is_within_is_found_and_nothing_that_was_hidden() {
    let mut forum = Forum::of(&["Log the spindle load"]);
    let vault = forum.store.conference("vault", Access::Private);
    let secret = forum
        .store
        .topic(vault, forum.ada, "Log the spindle load", "Secret.");
    let open = forum.find("spindle load");
    assert_eq!(open.len(), 1);
    assert_ne!(open[0], secret);
    let hide = "UPDATE post SET state = 'hidden'";
    forum
        .store
        .write(|w| Ok::<_, Error>(w.sql.execute_batch(hide)?))
        .unwrap();
    assert_eq!(forum.find("spindle load"), []);
}

#[test]
fn however_much_is_said_where_one_may_not_read_what_one_may_is_found() {
    let mut forum = Forum::of(&["Log the spindle load"]);
    let vault = forum.store.conference("vault", Access::Private);
    for n in 0..1_100 {
        let (ada, title) = (forum.ada, format!("Spindle load {n}"));
        let kind = crate::domain::TopicKind::Discussion;
        forum.store.empty_topic(vault, ada, kind, &title);
    }
    assert_eq!(forum.titles("spindle load"), ["Log the spindle load"]);
}

#[test]
fn words_of_the_sponsor_rank_as_those_of_members() {
    let mut forum = Forum::of(&TITLES[..7]);
    let before = forum.titles("spindle log at night");
    assert!(before.len() > 2);
    for staff in ["number % 2 = 0", "1"] {
        let mark = format!("UPDATE topic SET staff = {staff}; UPDATE member SET staff = 1");
        forum
            .store
            .write(|w| Ok::<_, Error>(w.sql.execute_batch(&mark)?))
            .unwrap();
        assert_eq!(forum.titles("spindle log at night"), before);
    }
}

#[test]
fn an_old_topic_is_found_among_thousands_with_each_of_its_words() {
    let mut forum = Forum::of(&[]);
    let old = forum.open("Log the spindle load");
    for n in 0..3_600 {
        let word = ["spindle", "load", "log"][n % 3];
        forum.store.empty_topic(
            forum.tools,
            forum.ada,
            crate::domain::TopicKind::Discussion,
            &format!("About {word} {n}"),
        );
    }
    assert_eq!(forum.find("load of the spindle")[0], old);
}

#[test]
fn a_word_as_it_is_typed_is_not_lost_among_those_that_begin_alike() {
    let mut forum = Forum::of(&[]);
    let old = forum.open("Internal clock of the control");
    for n in 0..1_200 {
        let title = format!("Interlock {n}");
        let kind = crate::domain::TopicKind::Discussion;
        let topic = forum
            .store
            .empty_topic(forum.tools, forum.ada, kind, &title);
        if n % 2 == 0 {
            forum.store.post(topic, forum.ada, "See above.");
        }
    }
    for typed in ["internal", "internal "] {
        assert_eq!(forum.find(typed).first(), Some(&old), "{typed}");
    }
}

#[test]
fn two_of_the_words_are_nearer_than_one() {
    let forum = Forum::of(&[
        "Introduce yourself: who are you, and what is on your spindle?",
        "Log the spindle load, to a file I can read myself",
        "A load curve for each tool, on the screen",
        "Show how much life the tool in the spindle has left",
        "Compare two machines, and show me only what differs",
    ]);
    let near = forum.titles("Show the spindle load ");
    assert_eq!(
        near[0], "Log the spindle load, to a file I can read myself",
        "{near:?}"
    );
}
