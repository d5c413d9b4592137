//! A mailbox for each thing that mail does, and what must become of it.

use super::*;
use crate::domain::{ImportedPost, Time};

macro_rules! fixture {
    ($name:literal) => {
        from_bytes(include_bytes!(concat!(
            "../../../tests/fixtures/mbox/",
            $name,
            ".mbox"
        )))
    };
}

pub(super) fn from_bytes(bytes: &[u8]) -> Mailbox {
    let mut last = 0;
    let mailbox = read(bytes, &Limits::default(), |read| last = read).unwrap();
    assert_eq!(last, bytes.len() as u64, "progress ends at the end");
    let report = &mailbox.report;
    assert_eq!(report.posts + report.left_out(), report.messages);
    mailbox
}

impl Mailbox {
    fn titles(&self) -> Vec<&str> {
        self.topics
            .iter()
            .map(|topic| topic.title.as_str())
            .collect()
    }
    pub(super) fn posts(&self) -> impl Iterator<Item = &ImportedPost> {
        self.topics.iter().flat_map(|topic| &topic.posts)
    }
    fn keys(&self) -> Vec<Vec<&str>> {
        let keys = |topic: &'_ ImportedTopic| -> Vec<usize> { (0..topic.posts.len()).collect() };
        self.topics
            .iter()
            .map(|topic| {
                keys(topic)
                    .into_iter()
                    .map(|at| topic.posts[at].key.as_str())
                    .collect()
            })
            .collect()
    }
    fn bodies(&self) -> Vec<&str> {
        self.posts().map(|post| post.body.as_str()).collect()
    }
    fn odd(&self, oddity: Oddity) -> u64 {
        self.report.count(oddity)
    }
}

fn moment(text: &str) -> Time {
    Time::from_millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

#[test]
fn threads_follow_what_is_answered() {
    let mailbox = fixture!("threads");
    assert_eq!(mailbox.titles(), ["Milk first?", "Kettles"]);
    assert_eq!(mailbox.keys(), [vec!["a", "b", "c"], vec!["d"]]);
    let answers: Vec<_> = mailbox
        .posts()
        .map(|post| post.answers.as_deref())
        .collect();
    assert_eq!(answers, [None, Some("a"), Some("b"), None]);
    assert!(mailbox.report.odd.is_empty() && mailbox.report.senders == 3);
}

#[test]
fn a_missing_parent_is_made_up_for_by_the_subject_for_a_month() {
    let mailbox = fixture!("missing-parents");
    assert_eq!(
        mailbox.keys(),
        [vec!["a", "b", "c"], vec!["d"], vec!["e"], vec!["f"]]
    );
    assert_eq!(mailbox.titles()[3], "Strainers");
    assert_eq!(mailbox.odd(Oddity::JoinedBySubject), 2);
    assert_eq!(mailbox.odd(Oddity::MissingParent), 2);
}

#[test]
fn circles_are_cut_where_they_point_into_the_future() {
    let mailbox = fixture!("circles");
    assert_eq!(mailbox.keys(), [["a", "b", "c"]]);
    let answers: Vec<_> = mailbox
        .posts()
        .map(|post| post.answers.as_deref())
        .collect();
    assert_eq!(answers, [None, Some("a"), Some("a")]);
}

#[test]
fn an_answer_never_stands_before_its_question() {
    let mailbox = fixture!("early-answer");
    assert_eq!(mailbox.keys(), [["a", "b"]]);
    assert!(
        mailbox
            .posts()
            .all(|post| post.at == moment("2024-03-05T10:00:00Z"))
    );
}

#[test]
fn missing_and_shared_ids_get_one_from_the_contents() {
    let mailbox = fixture!("ids");
    let keys = mailbox.keys().concat();
    assert!(keys[0].ends_with("@without-id") && keys[0].len() == 43);
    assert_eq!(keys[1], "x");
    assert!(keys[2].starts_with("x#"));
    let skipped = Skipped {
        number: 4,
        reason: Reason::Duplicate,
    };
    assert_eq!(mailbox.report.skipped, [skipped]);
    assert_eq!(mailbox.odd(Oddity::MissingId), 1);
    assert_eq!(mailbox.odd(Oddity::SharedId), 1);
    assert_eq!(keys, fixture!("ids").keys().concat(), "the same every time");
}

#[test]
fn every_message_gets_a_date() {
    let mailbox = fixture!("dates");
    let dates: Vec<_> = mailbox
        .posts()
        .map(|post| (post.key.as_str(), post.at))
        .collect();
    assert_eq!(
        dates,
        [
            ("a", moment("2024-03-01T09:00:00Z")),
            ("b", moment("2024-03-02T10:00:00Z")),
            ("c", moment("2024-03-03T10:00:00Z")),
            ("d", moment("2024-03-03T10:00:00Z")),
            ("e", moment("2024-03-04T10:00:00Z")),
            ("f", moment("2024-03-05T10:00:00Z")),
        ]
    );
    assert_eq!(mailbox.odd(Oddity::BrokenDate), 4);
}

#[test]
fn encoded_words_and_bodies_are_decoded() {
    let mailbox = fixture!("words");
    assert_eq!(
        mailbox.titles(),
        ["Tee für zwei à la carte", "Base", "绿茶"]
    );
    assert_eq!(
        mailbox.bodies(),
        ["Café au lait, with milk.", "Grüner Tee", "绿茶很好。"]
    );
    assert_eq!(
        mailbox.topics[0].posts[0].sender.name.as_str(),
        "Jürgen Kessel"
    );
    assert_eq!(mailbox.odd(Oddity::Charset), 0);
}

#[test]
fn wrong_character_sets_are_survived() {
    let mailbox = fixture!("charset-damage");
    assert_eq!(
        mailbox.bodies(),
        ["Café “crème”", "Café crème", "Raw subject.", "Plain."]
    );
    assert_eq!(mailbox.titles()[2], "Café");
    assert_eq!(mailbox.odd(Oddity::Charset), 3);
}

#[test]
fn parts_become_words_quotes_and_lines() {
    let mailbox = fixture!("multipart");
    assert_eq!(
        mailbox.bodies(),
        [
            "The plain words.\n\n[attachment: leaf[31m.pdf, 3 KB]",
            "See this <https://tea.example/x>.\n\n> Old",
            "Look at this.\n\n> From: Zoe\n> Subject: Leaves\n>\n> Inner words.",
            "(no text)",
        ]
    );
    assert_eq!(mailbox.odd(Oddity::Attachment), 1);
    assert_eq!(mailbox.odd(Oddity::NoWords), 1);
}

#[test]
fn flowed_text_is_unwrapped() {
    assert_eq!(fixture!("flowed").bodies(), ["> one two\n\nthree four"]);
}

#[test]
fn lines_that_start_with_from_are_kept_and_split_where_they_must() {
    let mailbox = fixture!("from-lines");
    assert_eq!(
        mailbox.bodies(),
        [
            "From here on.\n> From deeper.\n\nFrom now on it is: tea.",
            "Words."
        ]
    );
}

#[test]
fn footers_and_signatures_go() {
    let mailbox = fixture!("footers");
    assert_eq!(
        mailbox.bodies(),
        [
            "Words 0.",
            "Ann wrote:\n> Words 0.\n\nYes.",
            "Words 1.",
            "Words 2."
        ]
    );
    assert_eq!(mailbox.odd(Oddity::Signature), 3);
    assert_eq!(mailbox.odd(Oddity::Footer), 4);
}

#[test]
fn quotes_have_one_form_and_code_is_left_alone() {
    assert_eq!(
        fixture!("quotes").bodies(),
        [
            "Yes.\n> > older\n> > older too\n>\n> old\n\nown words\n\nx <- c(1,\n       2) # *not* _markup_\n\n\
          > From: Bob\n>\n> Tea?"
        ]
    );
}

#[test]
fn a_sender_has_one_key_and_one_name() {
    let mailbox = fixture!("senders");
    let senders: Vec<_> = mailbox
        .posts()
        .map(|post| (post.sender.key.as_str(), post.sender.name.as_str()))
        .collect();
    assert_eq!(
        senders,
        [
            ("ann@tea.example", "Ann Brew"),
            ("ann@tea.example", "Ann Brew"),
            ("bob leaf via tea@lists.example", "Bob Leaf"),
            ("cat@tea.example", "Cat Kettle"),
            ("dan@tea.example", "dan"),
            ("?", "?"),
        ]
    );
    assert_eq!(mailbox.odd(Oddity::MissingSender), 1);
    assert_eq!(mailbox.report.senders, 5);
}

#[test]
fn every_topic_gets_a_title() {
    let mailbox = fixture!("subjects");
    let titles = mailbox.titles();
    assert_eq!(titles[0], "First words stand for it.");
    assert!(titles[1].starts_with("long words") && titles[1].ends_with("g…"));
    assert_eq!(titles[2], "Two of these do not belong together.");
    assert_eq!(titles[3], "As was said.");
    assert_eq!(mailbox.odd(Oddity::NoSubject), 3);
}

#[test]
fn empty_messages_are_reported() {
    let mailbox = fixture!("empty-message");
    assert_eq!(mailbox.keys(), [["a"], ["b"]]);
    let skipped = Skipped {
        number: 2,
        reason: Reason::Empty,
    };
    assert_eq!(mailbox.report.skipped, [skipped]);
}

#[test]
fn bodies_over_the_limits_are_cut_with_a_word() {
    let mail = |body: &str| {
        format!(
            "From a@b.example Fri Mar  1 10:00:00 2024\nFrom: a@b.example\nSubject: x\n\n{body}\n"
        )
    };
    for body in [
        "line\n".repeat(1500),
        "wort ".repeat(20_000),
        "é".repeat(50_000),
    ] {
        let mailbox = from_bytes(mail(&body).as_bytes());
        assert_eq!(mailbox.odd(Oddity::BodyCut), 1);
        let last = mailbox.bodies()[0].lines().last().unwrap();
        assert!(
            last.starts_with("[cut: ") && last.ends_with(" KB more]"),
            "{last}"
        );
    }
}

#[test]
fn messages_nested_without_end_are_survived() {
    let mut mail = "From a@b.example Fri Mar  1 10:00:00 2024\n".to_owned();
    mail += &"Content-Type: message/rfc822\n\n".repeat(20_000);
    from_bytes(mail.as_bytes());
    let mut mail = "From a@b.example Fri Mar  1 10:00:00 2024\n".to_owned();
    for n in 0..5_000 {
        mail += &format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
    }
    from_bytes(mail.as_bytes());
}

#[test]
fn batches_are_small_and_repeat_the_opening_post() {
    let mut mails = String::new();
    for n in 0..25 {
        mails +=
            &format!("From a@b.example Fri Mar  1 10:00:00 2024\nMessage-ID: <{n}>\nSubject: x\n");
        mails += if n % 12 == 0 {
            "\nOpening.\n\n"
        } else {
            "In-Reply-To: <0>\n\nAnswer.\n\n"
        };
    }
    let topics = from_bytes(mails.as_bytes()).topics;
    let all: Vec<_> = batches(topics, 10).collect();
    assert!(all.iter().all(|batch| {
        (1..=10).contains(&batch.iter().map(|topic| topic.posts.len()).sum::<usize>())
    }));
    let mut keys: Vec<_> = all
        .iter()
        .flatten()
        .flat_map(|topic| &topic.posts)
        .map(|post| &post.key)
        .collect();
    assert!(
        all.iter()
            .flatten()
            .all(|topic| topic.posts[0].answers.is_none())
    );
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 25);
}
