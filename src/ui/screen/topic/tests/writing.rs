//! A topic that is opened to go on writing in it.

use super::*;
use crate::domain::{DraftPlace, Reference};
use crate::ui::route::{Spot, Writing};

fn opened_to_write(
    stage: &Stage,
    place: DraftPlace,
    answers: Option<u32>,
) -> (TopicScreen, Writing) {
    let post = matches!(place, DraftPlace::Edit(_)).then_some(6);
    let mut screen = TopicScreen::writing(Spot {
        place,
        reference: Reference {
            slug: Slug::parse("tools").unwrap(),
            topic: Some(12),
            post,
        },
        answers,
    });
    let asked = stage.tell(&mut screen, Event::Opened);
    let from = answers.or(post).map_or(PostsFrom::End, PostsFrom::Number);
    assert!(matches!(&asked[..], [Action::Ask(Query::Topic { from: at, .. })] if *at == from));
    let wanted = stage.tell(&mut screen, Event::Answer(page(9, Some(5), 4..9)));
    match wanted.into_iter().next() {
        Some(Action::Open(Route::Compose(writing))) => (screen, *writing),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_composer_opens_with_what_the_draft_answers_or_edits() {
    let stage = Stage::new(ada());
    let answered = |answers| {
        let (_, writing) = opened_to_write(&stage, DraftPlace::Reply(TopicId(3)), answers);
        match writing {
            Writing::Reply {
                answers,
                last,
                quoting: false,
                ..
            } => (answers.map(|post| post.number), last),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(answered(Some(7)), (Some(7), 8));
    assert_eq!(answered(None), (None, 8));
    let (_, writing) = opened_to_write(&stage, DraftPlace::Edit(PostId(6)), None);
    assert!(matches!(writing, Writing::Edit { post, .. } if post.number == 6));
}

#[test]
fn what_only_the_composer_was_over_is_not_read() {
    let stage = Stage::new(ada());
    let (mut screen, _) = opened_to_write(&stage, DraftPlace::Reply(TopicId(3)), Some(5));
    assert!(stage.tell(&mut screen, Event::Tick).is_empty());
    stage.tell(&mut screen, Event::Uncovered(Outcome::Back));
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [8]);
}
