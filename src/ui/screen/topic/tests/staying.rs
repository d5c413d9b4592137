//! Whatever happens elsewhere, what one reads stays where it is.

use proptest::prelude::*;

use super::*;
use crate::domain::Accepted;

#[test]
fn a_post_that_arrives_moves_nothing_and_is_new_until_seen() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, None, 0..9);
    stage.press(&mut screen, &[Key::Home]);
    let before = stage.picture(&screen);
    let said = stage.tell(&mut screen, Event::News(News::Posted(short(9))));
    assert!(matches!(&said[..], [Action::Say(said)] if said.contains("bob")));
    assert_eq!(
        stage.picture(&screen).lines().skip(1).collect::<Vec<_>>(),
        before.lines().skip(1).collect::<Vec<_>>()
    );
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [0; 0]);
    assert_eq!(marks(&stage.press(&mut screen, &[Key::Char('G')])), [9]);
}

#[test]
fn what_arrives_under_the_eyes_stands_below_the_line_new() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 3, None, 0..3);
    let mut own = post(3, "Mine.");
    Arc::get_mut(&mut own).unwrap().author.member = MemberId(1);
    stage.tell(&mut screen, Event::News(News::Posted(own)));
    assert!(!stage.picture(&screen).contains("\nnew\n"), "one's own");
    let before = stage.picture(&screen);
    for number in [4, 5] {
        stage.tell(
            &mut screen,
            Event::News(News::Posted(post(number, "More."))),
        );
    }
    let after = stage.picture(&screen);
    assert_eq!(after.matches("\nnew\n").count(), 1, "{after}");
    assert!(after.contains("\nnew\n 4 "), "{after}");
    let body = |picture: &str| picture.split_once('\n').unwrap().1.to_owned();
    assert!(body(&after).starts_with(&body(&before)), "{after}");
}

#[test]
fn news_that_were_lost_do_not_call_back_whoever_is_on_the_way() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 400, None, 0..30);
    let from = |wanted: &[Action]| {
        wanted.iter().find_map(|action| match action {
            Action::Ask(Query::Topic { from, .. }) => Some(*from),
            _ => None,
        })
    };
    let lost = stage.tell(&mut screen, Event::Lagged);
    assert!(matches!(from(&lost), Some(PostsFrom::Number(_))));
    stage.tell(&mut screen, Event::Answer(page(400, None, 0..30)));
    let end = stage.press(&mut screen, &[Key::Char('G')]);
    assert_eq!(from(&end), Some(PostsFrom::End));
    let lost = stage.tell(&mut screen, Event::Lagged);
    assert_eq!(from(&lost), Some(PostsFrom::End));
}

/// What happens while somebody reads.
#[derive(Clone, Debug)]
enum Step {
    Press(char),
    /// A post arrives at the end.
    Arrives(usize),
    /// A post, by its distance from the focus, gets other words of so many lines.
    Edited(i64, usize),
    Thanked(i64),
    Scribbled(i64),
    Accepted(u32),
    /// It is an idea, and stands otherwise now.
    Became(usize),
    /// News were lost, and the posts come again.
    Lost,
    Resized(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let keys = prop::sample::select(vec!['j', 'k', 'J', 'K', ' ', 'b', 'G', 'o', '1', '2']);
    let near = -6..3_i64;
    prop_oneof![
        8 => keys.prop_map(Step::Press),
        3 => (0..9_usize).prop_map(Step::Arrives),
        3 => (near.clone(), 0..12_usize).prop_map(|(at, lines)| Step::Edited(at, lines)),
        2 => near.clone().prop_map(Step::Thanked),
        1 => near.prop_map(Step::Scribbled),
        1 => (1..30_u32).prop_map(Step::Accepted),
        2 => (0..6_usize).prop_map(Step::Became),
        1 => Just(Step::Lost),
        1 => (0..3_usize).prop_map(Step::Resized),
    ]
}

/// A topic on a screen, and what the forum has of it.
struct World {
    stage: Stage,
    screen: TopicScreen,
    posts: Vec<Arc<Post>>,
    /// How it stands as an idea: an index of the cases.
    idea: usize,
}

/// The row and the number of the focused heading, where it is on the screen, and all rows.
type Seen = (Option<(usize, u32)>, Vec<String>);

impl World {
    fn new() -> Self {
        let stage = Stage::new(ada());
        let words = |number: u32| {
            format!("> Some words\n> that are quoted.\n\nWords {number}. ")
                .repeat(1 + number as usize % 3)
        };
        let posts: Vec<_> = (0..30).map(|number| post(number, &words(number))).collect();
        let mut world = Self {
            screen: opened(&stage, 30, None, 0..0),
            stage,
            posts,
            idea: 0,
        };
        world.answered();
        world
    }

    /// The forum gives the topic as it is.
    fn answered(&mut self) {
        let count = u32::try_from(self.posts.len()).unwrap();
        let Answer::Topic(mut fresh) = page(count, None, 0..0) else {
            panic!("a topic")
        };
        fresh.posts.clone_from(&self.posts);
        let (_, idea, shown) = ideas::cases().remove(self.idea);
        (fresh.topic.idea, fresh.idea) = (Some(Box::new(idea)), Some(Box::new(shown)));
        if let Some(page) = &self.screen.page {
            fresh.topic.topic.answer = page.topic.topic.answer;
        }
        self.stage
            .tell(&mut self.screen, Event::Answer(Answer::Topic(fresh)));
    }

    /// The rows of the screen, without where the focus is.
    fn rows(&self) -> Vec<String> {
        let picture = self.stage.picture(&self.screen);
        let rows = picture
            .lines()
            .skip(1)
            .map(|row| row.replacen('>', " ", 1).trim_end().to_owned());
        rows.collect()
    }

    /// The row of the focused post's heading, and which post that is.
    fn focus(&self) -> Option<(usize, u32)> {
        let number = self.screen.window.focused()?.number;
        let picture = self.stage.picture(&self.screen);
        let row = picture
            .lines()
            .skip(1)
            .position(|row| row.starts_with(&format!(">{number} ")))?;
        Some((row, number))
    }

    fn at_beginning(&self) -> bool {
        let env = self.stage.env();
        let look = self.screen.look(&env);
        self.screen.window.lines_above(&look, 1) == 0
    }

    /// Changes the post that is so far from the focus; gives back its number, if there is one.
    fn change(&mut self, near: i64, change: impl FnOnce(&mut Post)) -> Option<u32> {
        let focus = i64::from(self.screen.window.focused()?.number);
        let at = usize::try_from(focus + near).ok()?;
        let post = self.posts.get_mut(at)?;
        change(Arc::make_mut(post));
        let news = News::Changed(Arc::clone(post));
        self.stage.tell(&mut self.screen, Event::News(news));
        u32::try_from(at).ok()
    }

    fn take(&mut self, step: &Step) {
        let mut before = (self.focus(), self.rows());
        let changed = match step {
            Step::Press(key) => {
                self.stage.press(&mut self.screen, &[Key::Char(*key)]);
                // Whatever is pressed has nothing to ask for: all posts are at hand.
                return;
            }
            Step::Arrives(lines) => {
                let number = u32::try_from(self.posts.len()).unwrap();
                let new = post(number, &"New words.\n\n".repeat(*lines));
                self.posts.push(Arc::clone(&new));
                self.stage
                    .tell(&mut self.screen, Event::News(News::Posted(new)));
                let rows = self.rows();
                assert_eq!(&rows[..before.1.len()], &before.1[..], "{step:?}");
                return;
            }
            Step::Edited(near, lines) => self.change(*near, |post| {
                post.body = Body::stored(&"Other words.\n\n".repeat(*lines));
            }),
            Step::Thanked(near) => self.change(*near, |post| post.thanks += 1),
            Step::Scribbled(near) => self.change(*near, |post| post.state = PostState::Scribbled),
            Step::Accepted(number) => {
                let page = self.screen.page.as_ref().unwrap();
                let before = page.topic.topic.answer.map(|answer| answer.number);
                let answer = Accepted {
                    number: *number,
                    by_host: true,
                };
                let news = News::Answered(TopicId(3), Some(answer));
                self.stage.tell(&mut self.screen, Event::News(news));
                before.max(Some(*number))
            }
            Step::Became(case) => {
                self.idea = *case;
                let (_, idea, shown) = ideas::cases().remove(*case);
                let news = News::Idea(TopicId(3), Box::new(idea.clone()));
                let asked = self.stage.tell(&mut self.screen, Event::News(news));
                if asked.contains(&Action::Ask(Query::Idea(TopicId(3)))) {
                    // The news and the answer are two changes: near the beginning the first may find too little above the
                    // focus, and the second holds it where it came to stand.
                    self.stays(step, &before, Some(0));
                    before = (self.focus(), self.rows());
                    let mut row = self.screen.page.as_ref().unwrap().topic.clone();
                    row.idea = Some(Box::new(idea));
                    let answer = Answer::Idea(Box::new(row), Box::new(shown));
                    self.stage.tell(&mut self.screen, Event::Answer(answer));
                }
                Some(0)
            }
            Step::Lost => {
                self.stage.tell(&mut self.screen, Event::Lagged);
                self.answered();
                None
            }
            Step::Resized(size) => {
                self.stage.size = SIZES[*size];
                self.stage.tell(&mut self.screen, Event::Resized);
                None
            }
        };
        self.stays(step, &before, changed);
    }

    /// Whether what was read is where it was before a step that changed the post with this number.
    fn stays(&self, step: &Step, before: &Seen, changed: Option<u32>) {
        let after = (self.focus(), self.rows());
        if let (Some((row, number)), Step::Resized(_)) = (before.0, step) {
            let last = usize::from(self.stage.size.height) - 1;
            assert!(
                self.at_beginning() || after.0 == Some((row.min(last), number)),
                "{step:?}"
            );
            return;
        }
        match before.0 {
            // The heading stays in its row, and with it all that is read before the post that changed.
            Some((row, number)) => {
                assert!(
                    self.at_beginning() || after.0 == before.0,
                    "{step:?} {before:?} {after:?}"
                );
                let below = changed.is_none_or(|changed| changed < number);
                if below && after.0 == before.0 {
                    assert_eq!(after.1.get(row..), before.1.get(row..), "{step:?}");
                }
            }
            // Within a long post the line at the top stays, unless it is gone.
            None => {
                let top = before.1.first();
                let stands = matches!(step, Step::Thanked(_) | Step::Lost);
                assert!(
                    !stands || after.1.first() == top,
                    "{step:?} {before:?} {after:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn nothing_that_happens_elsewhere_moves_what_one_reads(
        size in 0..3_usize,
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut world = World::new();
        world.take(&Step::Resized(size));
        for step in steps {
            world.take(&step);
        }
    }
}

#[test]
fn folding_a_quote_keeps_the_post_in_its_row() {
    let mut world = World::new();
    world.stage.size = SIZES[0];
    world.stage.tell(&mut world.screen, Event::Resized);
    world
        .stage
        .press(&mut world.screen, &[Key::Char('8'), Key::Up, Key::Up]);
    let before = world.focus();
    for _ in 0..2 {
        world.stage.press(&mut world.screen, &[Key::Char('o')]);
        assert_eq!(world.focus(), before);
    }
}

#[test]
fn what_was_undone_is_not_read_again_by_looking_at_it_still() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 20, Some(5), 0..20);
    stage.press(&mut screen, &[SPACE]);
    let before = stage.picture(&screen);
    let asked = stage.tell(&mut screen, Event::Restored);
    assert!(
        matches!(asked[..], [Action::Ask(Query::Topic { .. })]),
        "{asked:?}"
    );
    stage.tell(&mut screen, Event::Answer(page(20, Some(5), 8..20)));
    let rows = |picture: &str| {
        picture
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        rows(&stage.picture(&screen)),
        rows(&before),
        "the reader stays"
    );
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [0; 0]);
    assert_eq!(marks(&stage.tell(&mut screen, Event::Closing)), [0; 0]);
}

#[test]
fn where_undo_leaves_nothing_new_reading_goes_on() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, None, 0..9);
    stage.press(&mut screen, &[Key::Char('m')]);
    assert!(
        stage.picture(&screen).contains("\nnew\n"),
        "{}",
        stage.picture(&screen)
    );
    stage.tell(&mut screen, Event::Restored);
    stage.tell(&mut screen, Event::Answer(page(9, None, 0..9)));
    assert!(
        !stage.picture(&screen).contains("\nnew\n"),
        "{}",
        stage.picture(&screen)
    );
    stage.tell(&mut screen, Event::News(News::Posted(short(9))));
    assert_eq!(marks(&stage.press(&mut screen, &[Key::Char('G')])), [9]);
}
