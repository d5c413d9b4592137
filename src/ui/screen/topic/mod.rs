//! A topic, read like a script: posts in order, from the first new one on.
//!
//! This file owns what answers do; `news` what happens elsewhere meanwhile, `moving` how one moves, `following` where
//! a post leads, `acts` what other keys do. `window` owns which posts
//! are at hand and where the top of the screen is; `draw` how a post looks. What counts as read is what was on the
//! screen, and nothing else.

mod acts;
mod draw;
mod following;
mod moving;
mod news;
#[cfg(test)]
mod tests;
mod window;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Command, Done, Failure, PostsFrom, Query, Reference, Refusal, Slug, Subject, TopicKind,
    TopicPage,
};
use crate::term::{Role, style};
use crate::ui::keymap::{ASKED, Binding, HOUSE, TOPIC};
use crate::ui::route::Spot;
use crate::ui::widget::{Digits, cells};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};
use window::Window;

/// Posts that one page holds; a screen shows a handful.
const PAGE: usize = 30;

/// A topic.
pub struct TopicScreen {
    slug: Slug,
    number: u32,
    from: PostsFrom,
    /// The topic without its posts, once it is known.
    page: Option<Box<TopicPage>>,
    window: Window,
    /// The number of the first post that is still new.
    first_new: Option<u32>,
    /// The last post that was marked as read, or seen, on this visit.
    seen: Option<u32>,
    /// Whether posts were marked unread by hand: then nothing here is marked as read until the topic is opened anew.
    kept_new: bool,
    /// Where the line "new" stands; it stays while one reads.
    new_line: Option<u32>,
    /// Posts that the member thanked for.
    thanked: Vec<u32>,
    /// Posts whose quotes, or whose folded words, are shown whole.
    unfolded: Vec<u32>,
    /// Where `p` came from, for `P`.
    trail: Vec<u32>,
    /// Digits jump to a number.
    digits: Digits,
    /// A post that `E` was pressed on once.
    scribbling: Option<u32>,
    /// What is to be written here, once the topic is known.
    to_write: Option<Spot>,
    /// Whether the composer came over it before any of it was on the screen: then nothing of it was read.
    unseen: bool,
    /// Whether the end was reached and Space pressed there: the next Space leads Home.
    finished: bool,
    /// Whether it is a question of the member's own.
    asks: bool,
    asking: bool,
    /// Whether what was asked for is where the reader wants to be.
    going: bool,
}

impl TopicScreen {
    /// The topic `slug.number`, from `from` on.
    #[must_use]
    pub fn new(slug: Slug, number: u32, from: PostsFrom) -> Self {
        Self {
            slug,
            number,
            from,
            page: None,
            window: Window::default(),
            first_new: None,
            seen: None,
            kept_new: false,
            new_line: None,
            thanked: Vec::new(),
            unfolded: Vec::new(),
            trail: Vec::new(),
            digits: Digits::default(),
            scribbling: None,
            to_write: None,
            unseen: false,
            finished: false,
            asks: false,
            asking: false,
            going: false,
        }
    }

    /// The topic in which something is to be written, the composer over it.
    #[must_use]
    pub fn writing(spot: Spot) -> Self {
        let Reference { slug, topic, post } = spot.reference.clone();
        let from = spot.answers.or(post);
        let from = from.map_or(PostsFrom::End, PostsFrom::Number);
        Self {
            to_write: Some(spot),
            ..Self::new(slug, topic.unwrap_or(0), from)
        }
    }

    fn ask_topic(&mut self, from: PostsFrom) -> Action {
        self.from = from;
        (self.asking, self.going) = (true, true);
        Action::Ask(Query::Topic {
            slug: self.slug.clone(),
            number: self.number,
            from,
            limit: PAGE,
        })
    }

    /// Asks for posts beyond the window, where the screen comes near its end.
    fn ask_more(&mut self, env: &Env<'_>) -> Action {
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

    /// What the drawing of a post depends on besides the post.
    fn look<'a>(&'a self, env: &'a Env<'a>) -> draw::Look<'a> {
        draw::Look {
            env,
            unfolded: &self.unfolded,
            new_line: self.new_line,
            answer: self.page.as_ref().and_then(|page| page.topic.topic.answer),
        }
    }

    fn take(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        self.asking = false;
        match answer {
            Answer::Topic(mut page) => {
                self.going = false;
                let posts = std::mem::take(&mut page.posts);
                self.first_new = page.first_new;
                self.kept_new = false;
                self.new_line = page.first_new.filter(|first| *first > 0);
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
                let topic = &page.topic.topic;
                self.asks = topic.kind == TopicKind::Question
                    && Some(topic.author.member) == env.me.member();
                self.page = Some(page);
                self.window.replace(posts);
                let look = self.look(env);
                let (window, height) = (self.window.clone(), env.size.height);
                self.window = window.opened(&look, target, at_end, height);
                if let Some(spot) = self.to_write.take() {
                    self.unseen = true;
                    return Action::All(vec![Action::Redraw, self.write(&spot)]);
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
            Answer::Next(None) => {
                self.finished = true;
                return Action::Say(env.words.topic_all_read().into_owned());
            }
            _ => return Action::None,
        }
        let more = self.ask_more(env);
        Action::All(vec![Action::Redraw, more])
    }

    /// Marks what was on the screen as read, where nothing new was skipped before it, and notices of it as seen.
    fn mark(&mut self, env: &Env<'_>) -> Action {
        let kept = self.kept_new || self.unseen;
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
            None if env.me.unread.is_zero() || self.seen >= Some(end) => return Action::None,
            None => {}
        }
        self.seen = self.seen.max(Some(end));
        Action::Do(Command::Read { topic, upto: end })
    }
}

impl Screen for TopicScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        self.unseen &= !matches!(event, Event::Uncovered(_));
        match event {
            Event::Opened => self.ask_topic(self.from),
            Event::Restored => self.ask_topic(PostsFrom::FirstNew),
            Event::Uncovered(Outcome::Changed) => self.ask_topic(PostsFrom::End),
            // Where the reader is going stands above where they are.
            Event::Lagged if self.going => self.ask_topic(self.from),
            Event::Uncovered(_) if self.page.is_none() => self.ask_topic(self.from),
            Event::Uncovered(Outcome::GoTo(number)) => self.leap(number, env),
            Event::Lagged => {
                let number = self.window.focused().map_or(0, |post| post.number);
                self.ask_topic(PostsFrom::Number(number))
            }
            Event::Answer(answer) => self.take(answer, env),
            Event::Key(key) => self.key(key, env),
            Event::News(news) => self.news(&news, env),
            Event::Done(Done::Answered(answer)) => self.accepted(answer, env),
            Event::Done(Done::Marked(_)) => Action::None,
            Event::Tick | Event::Closing => self.mark(env),
            Event::Failed(Failure::Refused(Refusal::NoSuchPlace(_))) => {
                self.page = None;
                self.window = Window::default();
                Action::Close(Outcome::Back)
            }
            Event::Failed(_) if self.page.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.going) = (false, false);
                Action::Redraw
            }
            Event::Resized => self.moved(env),
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let reference = Reference::topic(self.slug.clone(), self.number).to_string();
        let mut place = Line::from(Span::styled(reference, style(Role::Heading)));
        let mut aside = String::new();
        if let Some(page) = &self.page {
            let topic = &page.topic.topic;
            place.push_span(Span::styled(
                format!("  {}", topic.title),
                style(Role::Plain),
            ));
            aside = self.aside(env);
        }
        if cells(&aside) > env.size.width / 3 {
            aside.clear();
        }
        let (rows, cursor) = self.window.rows(&self.look(env), env.size.height);
        View {
            place,
            aside,
            rows,
            cursor: Some(cursor),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.asks {
            return vec![ASKED, TOPIC, HOUSE];
        }
        vec![TOPIC, HOUSE]
    }

    fn stands_beside(&self) -> bool {
        true
    }

    fn address(&self) -> Option<Reference> {
        Some(Reference::topic(self.slug.clone(), self.number))
    }

    fn subjects(&self) -> Vec<Subject> {
        self.page
            .as_ref()
            .map(|page| Subject::Topic(page.topic.topic.id))
            .into_iter()
            .collect()
    }
}
