//! What is found, in which order, and from which index.

use super::*;
use crate::domain::{Access, MemberId, TopicKind};
use crate::store::flags;
use crate::store::testing::{Scratch, assert_no_scan, plan};

#[test]
fn no_statement_reads_a_whole_table() {
    for (sql, index) in [
        (HELD, "held_waiting (conference=? AND at<?)"),
        (QUESTIONS, "topic_alone (conference=? AND at>? AND at<?)"),
        (OVERDUE, "idea_due (conference=? AND due_at<?)"),
    ] {
        assert_no_scan(sql);
        let plan = plan(sql).join("\n");
        assert!(plan.contains(index), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
    // Its index holds only flags that wait.
    let plan = plan(FLAGGED);
    assert_eq!(plan[0], "SCAN f USING INDEX flag_waiting", "{plan:#?}");
    assert!(!plan[1..].join(" ").contains("SCAN"), "{plan:#?}");
    assert!(!plan.join(" ").contains("TEMP B-TREE"), "{plan:#?}");
}

/// A scratch with ada and eve, and two conferences.
fn place() -> (Scratch, [MemberId; 2], [ConferenceId; 2]) {
    let mut s = Scratch::new();
    let people = ["ada", "eve"].map(|name| s.member(name));
    let places = ["tools", "lounge"].map(|name| s.conference(name, Access::Members));
    (s, people, places)
}

#[test]
fn flags_of_a_post_are_one_row_with_all_that_was_said() {
    let (mut s, [ada, eve], [tools, lounge]) = place();
    let topic = s.topic(tools, ada, "Belts", "buy belts");
    let elsewhere = s.topic(lounge, ada, "Else", "words");
    let first = s.post(topic, ada, "more");
    let other = s.post(elsewhere, ada, "other");
    let mut flag = |post, who, reason, words: &str| {
        s.now = s.now.plus(1_000);
        let words = SafeText::line(words);
        s.write(|w| flags::flag(w, post, who, reason, &words))
            .unwrap();
        s.now
    };
    let at = flag(first, eve, FlagReason::Spam, "sells");
    flag(other, eve, FlagReason::Attack, "");
    flag(first, ada, FlagReason::Misplaced, "");
    let rows = s.read(|r| flagged(r, true, |_| true)).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].at, at);
    assert_eq!(rows[0].reference.as_ref().unwrap().to_string(), "tools.1.1");
    assert_eq!(rows[0].title, SafeText::line("Belts"));
    assert_eq!(rows[0].words, SafeText::line("more"));
    let Matter::Flagged {
        flags,
        count,
        folded,
        ..
    } = &rows[0].matter
    else {
        panic!("{rows:?}");
    };
    assert_eq!((*count, *folded, flags.len()), (2, false, 2));
    assert_eq!(flags[0].by.member, eve);
    assert_eq!(flags[0].words, SafeText::line("sells"));
    assert_eq!(flags[1].reason, FlagReason::Misplaced);
    let rows = s.read(|r| flagged(r, true, |at| at == lounge)).unwrap();
    assert_eq!(rows.len(), 1);
}

#[test]
fn a_question_waits_until_somebody_else_writes() {
    let (mut s, [ada, eve], [tools, _]) = place();
    let asked = s.empty_topic(tools, ada, TopicKind::Question, "Why?");
    s.post(asked, ada, "why?");
    s.post(asked, ada, "anybody?");
    s.topic(tools, ada, "Talk", "words");
    let found = |s: &Scratch, until| {
        s.read(|r| questions(r, true, tools, until, until))
            .unwrap()
            .len()
    };
    let asked_at = s.read(|r| questions(r, true, tools, s.now, s.now)).unwrap()[0].at;
    assert_eq!(found(&s, asked_at), 1);
    assert_eq!(found(&s, asked_at.plus(-1)), 0);
    assert_eq!(found(&s, asked_at.plus(SEASON)), 0);
    s.post(asked, eve, "because");
    assert_eq!(found(&s, asked_at), 0);
}

#[test]
fn a_newcomer_waits_until_somebody_answers() {
    let (mut s, [ada, eve], [tools, lounge]) = place();
    let host = s.topic(tools, ada, "Introductions", "Who are you?");
    let bo = s.member("bo");
    let joined = s.now;
    let names = |s: &Scratch| {
        let since = joined.plus(-2);
        let rows = s.read(|r| newcomers(r, true, since, Some(host), |_| true));
        let place = |row: &QueueRow| row.reference.as_ref().unwrap().to_string();
        let mut places: Vec<_> = rows.unwrap().iter().map(place).collect();
        places.sort();
        places
    };
    // Ada is as new, and her first post has no answer.
    assert_eq!(names(&s), ["tools.1.0"]);
    s.post(host, bo, "I am bo");
    assert_eq!(names(&s), ["tools.1.1"]);
    s.post(host, eve, "I am eve");
    assert_eq!(names(&s), ["tools.1.1", "tools.1.2"]);
    s.answer(host, ada, Some(1), "welcome").unwrap();
    assert_eq!(names(&s), ["tools.1.2"]);
    s.answer(host, ada, Some(2), "welcome").unwrap();
    assert!(names(&s).is_empty());
    let cy = s.member("cy");
    let first = s.topic(lounge, cy, "Help", "it hums");
    assert_eq!(names(&s), ["lounge.1.0"]);
    // Their introduction waits besides, but they are one newcomer.
    s.post(host, cy, "I am cy");
    assert_eq!(names(&s), ["lounge.1.0"]);
    s.post(first, ada, "tell more");
    assert_eq!(names(&s), ["tools.1.5"]);
    // Where there is no such topic, what others write below is no answer to them either.
    let hosts = s
        .read(|r| newcomers(r, true, joined, None, |_| true))
        .unwrap();
    assert!(hosts.is_empty(), "{hosts:?}");
    let dee = s.member("dee");
    let second = s.topic(lounge, ada, "Talk", "of this");
    s.post(second, dee, "I am dee");
    s.post(second, cy, "and that");
    let alone = |s: &Scratch| {
        s.read(|r| newcomers(r, true, joined, None, |_| true))
            .unwrap()
            .len()
    };
    assert_eq!(alone(&s), 1);
    s.answer(second, cy, Some(1), "hello dee").unwrap();
    assert_eq!(alone(&s), 0);
    let old = s.read(|r| newcomers(r, true, s.now, Some(host), |_| true));
    assert!(old.unwrap().is_empty());
    let elsewhere = s.read(|r| newcomers(r, true, joined.plus(-2), Some(host), |at| at == lounge));
    assert!(elsewhere.unwrap().is_empty());
}

#[test]
fn what_is_only_counted_is_counted_without_its_words() {
    let (mut s, [ada, eve], [tools, _]) = place();
    let topic = s.topic(tools, ada, "Belts", "buy belts");
    let question = s.empty_topic(tools, ada, TopicKind::Question, "Why?");
    let asked = s.post(question, ada, "why?");
    let look = SafeText::line("look");
    s.write(|w| flags::flag(w, asked, eve, FlagReason::Spam, &look))
        .unwrap();
    s.post(topic, eve, "I am eve");
    let (since, now) = (s.now.plus(-Time::DAY), s.now);
    let words = |worded: bool| {
        let all = s.read(|r| {
            let mut all = flagged(r, worded, |_| true)?;
            all.extend(questions(r, worded, tools, now, now)?);
            all.extend(newcomers(r, worded, since, None, |_| true)?);
            Ok::<_, Error>(all)
        });
        let words = all.unwrap().into_iter().map(|row| row.words.to_string());
        words.collect::<Vec<_>>()
    };
    let read = words(true);
    assert!(
        read.len() == 3 && read.iter().all(|words| !words.is_empty()),
        "{read:?}"
    );
    assert_eq!(words(false), vec![String::new(); read.len()]);
}
