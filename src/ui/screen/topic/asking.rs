//! What a topic asks the forum for, what the answers do, and what is marked as read.
//!
//! What counts as read is what was on the screen, and nothing else.

use super::TopicScreen;
use crate::domain::{AnnouncementKind, Answer, Command, DraftPlace, PostsFrom, Query};
use crate::ui::{Action, Env};

/// Posts that one page holds; a screen shows a handful.
const PAGE: usize = 30;

impl TopicScreen {
    pub(super) fn ask_topic(&mut self, from: PostsFrom) -> Action {
        self.from = from;
        self.asked += 1;
        (self.asking, self.going, self.staying) = (true, true, false);
        Action::Ask(Query::Topic {
            slug: self.slug.clone(),
            number: self.number,
            from,
            limit: PAGE,
        })
    }

    /// Asks for what is on the screen again, as news of it were lost; the reader stays where they are.
    pub(super) fn ask_again(&mut self) -> Action {
        let top = self.window.top().unwrap_or(0);
        let ask = self.ask_topic(PostsFrom::Number(top));
        (self.going, self.staying) = (false, true);
        ask
    }

    /// Asks for posts beyond the window, where the screen comes near its end.
    pub(super) fn ask_more(&mut self, env: &Env<'_>) -> Action {
        let Some(page) = &self.page else {
            return Action::None;
        };
        if self.asking {
            return Action::None;
        }
        let (topic, posts, height) = (
            page.topic.topic.id,
            page.topic.topic.posts,
            usize::from(env.size.height),
        );
        let from = match (self.window.first(), self.window.last()) {
            (_, Some(last))
                if last + 1 < posts
                    && self.window.lines_below(&self.look(env), height) < height =>
            {
                PostsFrom::After(last)
            }
            (Some(first), _)
                if first > 0 && self.window.lines_above(&self.look(env), height) < height =>
            {
                PostsFrom::Before(first)
            }
            _ => return Action::None,
        };
        self.asking = true;
        Action::Ask(Query::Posts {
            topic,
            from,
            limit: PAGE,
        })
    }

    /// Takes an answer.
    pub(super) fn take(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        let answer = match answer {
            Answer::Idea(row, page) => return self.known(*row, page, env),
            Answer::Draft(draft) => return self.stepping.restore(draft, env),
            answer => answer,
        };
        self.asking = false;
        match answer {
            Answer::Topic(mut page) => {
                self.asked = self.asked.saturating_sub(1);
                if self.asked > 0 {
                    // It was asked again since, perhaps for another place: that answer counts.
                    self.asking = true;
                    return Action::None;
                }
                self.going = false;
                // It may have moved: from now on it is called as it is addressed.
                self.slug = page.topic.topic.slug.clone();
                self.number = page.topic.topic.number;
                let (posts, restored) = (
                    std::mem::take(&mut page.posts),
                    std::mem::take(&mut self.restored),
                );
                // Told once: whoever comes back from the composer knows.
                let waits = page.draft && self.page.is_none();
                self.first_new = page.first_new;
                // A jump within the visit changes neither where it began, nor what was marked unread by hand.
                if self.from == PostsFrom::FirstNew || self.page.is_none() {
                    self.kept_new = false;
                    self.new_line = page.first_new.filter(|first| *first > 0);
                }
                self.thanked.clone_from(&page.thanked);
                let target = match self.from {
                    PostsFrom::Number(number) => Some(number),
                    PostsFrom::FirstNew => page.first_new,
                    _ => None,
                };
                // What was read before opens where that ended; what never was, at its beginning.
                let at_end = matches!(self.from, PostsFrom::End)
                    || (self.from == PostsFrom::FirstNew
                        && target.is_none()
                        && page.upto.is_some());
                if std::mem::take(&mut self.staying) && self.window.stands_in(&posts) {
                    self.keeping(env, |screen| {
                        screen.page = Some(page);
                        screen.window.renew(posts);
                        if restored {
                            screen.new_line = screen.first_new.filter(|first| *first > 0);
                        }
                    });
                } else {
                    self.page = Some(page);
                    self.window.replace(posts);
                    let look = self.look(env);
                    let (window, height) = (self.window.clone(), env.size.height);
                    self.window = window.opened(&look, target, at_end, height);
                }
                if restored {
                    // What is on the screen and was made new again must not be read by looking at it still.
                    let look = self.look(env);
                    let shown = self.window.whole_on_screen(&look, env.size.height);
                    self.kept_new = self
                        .first_new
                        .is_some_and(|first| shown.is_some_and(|(_, last)| first <= last));
                    self.finished = false;
                }
                if waits && self.to_write.is_none() {
                    let said = Action::Say(env.words.topic_draft_waits().into_owned());
                    return Action::All(vec![Action::Redraw, said, self.ask_more(env)]);
                }
                if let Some(spot) = self.to_write.take() {
                    // The panel covers no more than the lower part.
                    self.unseen = !matches!(spot.place, DraftPlace::Step(_));
                    return Action::All(vec![Action::Redraw, self.write(&spot, env)]);
                }
            }
            Answer::Posts(posts, thanked) => {
                self.thanked.extend(thanked);
                self.window.extend(posts);
                let look = self.look(env);
                let mut window = self.window.clone();
                window.fill(&look, usize::from(env.size.height));
                self.window = window;
            }
            Answer::Number(Some(number)) => return self.leap(number, env),
            Answer::Number(None) => return self.no_other(env),
            Answer::Next(Some(row)) => return self.go_on(&row, env),
            Answer::Next(None) if self.walking.is_some() => {
                let slug = self.slug.to_string();
                let said = match self.walking.take() {
                    Some(true) => env.words.topic_last_of(slug),
                    _ => env.words.topic_first_of(slug),
                };
                return Action::Say(said.into_owned());
            }
            Answer::Next(None) => {
                self.finished = true;
                return Action::Say(env.words.topic_all_read().into_owned());
            }
            _ => return Action::None,
        }
        let more = self.ask_more(env);
        Action::All(vec![Action::Redraw, more])
    }

    /// Whether this is bad news that the member never opened.
    fn is_bad_news_unopened(&self) -> bool {
        self.page.as_ref().is_some_and(|page| {
            let kind = page.topic.announcement;
            kind.is_some_and(AnnouncementKind::is_bad_news) && page.upto.is_none()
        })
    }

    /// Marks what was on the screen as read, where nothing new was skipped before it, and notices of it as seen.
    pub(super) fn mark(&mut self, env: &Env<'_>) -> Action {
        // What the panel of a step lies over is not read.
        let kept = self.kept_new || self.unseen || self.stepping.shown().is_some();
        let (Some(page), Some(_), false) = (&self.page, env.me.member(), kept) else {
            return Action::None;
        };
        let (topic, posts) = (page.topic.topic.id, page.topic.topic.posts);
        let look = self.look(env);
        let Some((start, end)) = self.window.whole_on_screen(&look, env.size.height) else {
            return Action::None;
        };
        match self.first_new {
            Some(first_new) if start > first_new || end < first_new => return Action::None,
            Some(_) => self.first_new = (end + 1 < posts).then_some(end + 1),
            // Nothing is new; but a notice may have led here.
            // Bad news stands on Home until it was opened, whatever the floor says.
            None if self.is_bad_news_unopened() && self.seen.is_none() => {}
            None if env.me.unread.is_zero() || self.seen >= Some(end) => return Action::None,
            None => {}
        }
        self.seen = self.seen.max(Some(end));
        Action::Do(Command::Read { topic, upto: end })
    }
}
