//! A topic, read like a script: posts in order, from the first new one on.
//!
//! This file owns what answers do; `news` what happens elsewhere meanwhile, `moving` how one moves, `following` where
//! a post leads, `acts` what other keys do. `window` owns which posts
//! are at hand and where the top of the screen is; `draw` how a post looks. What counts as read is what was on the
//! screen, and nothing else.

mod acts;
mod announced;
mod asking;
mod draw;
mod following;
mod head;
mod idea;
mod moving;
mod news;
mod stepping;
mod tending;
#[cfg(test)]
mod tests;
mod window;

use ratatui::text::{Line, Span};

use crate::domain::{
    Attention, Done, Failure, MemberId, PostState, PostsFrom, Reference, Refusal, Slug, Subject,
    TopicPage,
};
use crate::term::{Role, style};
use crate::ui::keymap::{
    ASKED, Act, Binding, HOUSE, IDEA, LEADING, MOVING, OTHERS, OWN, PAST, POST_DEEDS, REPLYING,
    STEPPING, TENDS, TENDS_IDEA, TENDS_POSTS, TESTING, TOPIC, TOPIC_DEEDS, VOTE, VOTED, VOTING,
    deeds_with,
};
use crate::ui::route::Spot;
use crate::ui::screen::step::StepPanel;
use crate::ui::widget::{Digits, cells};
use crate::ui::{Action, Env, Event, Outcome, Screen, Size, View};
use announced::Announced;
use head::Head;
use stepping::Stepping;
use window::Window;

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
    /// How much of the topic was wanted before that was changed last.
    attended: Attention,
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
    /// Whether the neighbour in the order of numbers was asked for, and which way.
    walking: Option<bool>,
    /// Whether it was said that the topic ends here.
    ended: bool,
    /// Who reads, if it is a member.
    me: Option<MemberId>,
    /// The cells that it had when something last happened to it.
    size: Option<Size>,
    asking: bool,
    /// How many answers on the topic itself are still to come.
    asked: u32,
    /// Whether what was asked for is where the reader wants to be.
    going: bool,
    /// Whether it is what the reader has before them, asked for again.
    staying: bool,
    /// Whether marks were put back, and the answer that is awaited tells what is new again.
    restored: bool,
    /// The panel in which a step is taken.
    stepping: Stepping,
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
            attended: Attention::Normal,
            unfolded: Vec::new(),
            trail: Vec::new(),
            digits: Digits::default(),
            scribbling: None,
            to_write: None,
            unseen: false,
            finished: false,
            walking: None,
            ended: false,
            me: None,
            size: None,
            asking: false,
            asked: 0,
            going: false,
            staying: false,
            restored: false,
            stepping: Stepping::default(),
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

    /// Changes what is drawn, and keeps the reader's place where it is on the screen.
    fn keeping(&mut self, env: &Env<'_>, change: impl FnOnce(&mut Self)) -> Action {
        let before = Env {
            size: self.size.unwrap_or(env.size),
            ..*env
        };
        let anchor = {
            let height = usize::from(before.size.height);
            self.window.anchor(&self.look(&before), height)
        };
        change(self);
        let mut window = self.window.clone();
        window.hold(&anchor, &self.look(env), usize::from(env.size.height));
        self.window = window;
        Action::Redraw
    }

    /// What the drawing of a post depends on besides the post.
    fn look<'a>(&'a self, env: &'a Env<'a>) -> draw::Look<'a> {
        draw::Look {
            env,
            unfolded: &self.unfolded,
            new_line: self.new_line,
            answer: self.page.as_ref().and_then(|page| page.topic.topic.answer),
            head: self.head(),
            announced: self.announced(),
        }
    }

    /// What stands with the first post, if this is an announcement.
    fn announced(&self) -> Option<Announced<'_>> {
        let page = self.page.as_ref()?;
        Announced::of(&page.topic, page.announcement.as_deref())
    }

    /// What keys do here, besides those of the house.
    fn tables(&self) -> Vec<&'static [Binding]> {
        let idea = [VOTING, STEPPING, IDEA].into_iter();
        let idea = idea.filter(|_| self.idea().is_some());
        let own = idea.chain([REPLYING, TOPIC, ASKED]);
        own.chain(self.deeds()).collect()
    }

    /// What those who tend the conference do here besides; where the topic is only linked, the panel has what there is.
    fn deeds(&self) -> impl Iterator<Item = &'static [Binding]> {
        let idea = self.idea().is_some();
        let keyed = if idea { TENDS_IDEA } else { TENDS_POSTS };
        let page = self.page.as_ref().filter(|page| page.tends);
        let unlinks = self.page.as_ref().is_some_and(|page| page.unlinks);
        let deeds = page.into_iter().flat_map(move |page| {
            let topic = &page.topic.topic;
            let named = [POST_DEEDS, TOPIC_DEEDS].into_iter();
            let named = named.flat_map(move |table| deeds_with(topic, idea, table));
            named.chain([keyed])
        });
        deeds.chain(unlinks.then_some(TENDS))
    }

    /// What stands above the first post, if it is an idea's.
    fn head(&self) -> Option<Head<'_>> {
        let page = self.page.as_deref()?;
        Head::of(&page.topic, page.idea.as_deref())
    }

    /// What happens, in its turn.
    fn happened(&mut self, event: Event, env: &Env<'_>) -> Action {
        self.unseen &= !matches!(event, Event::Uncovered(_));
        match event {
            Event::Opened => self.ask_topic(self.from),
            Event::Restored => {
                self.restored = true;
                self.ask_again()
            }
            Event::Uncovered(Outcome::Changed) => self.ask_topic(PostsFrom::End),
            // Where the reader is going stands above where they are.
            Event::Lagged if self.going => self.ask_topic(self.from),
            Event::Uncovered(_) if self.page.is_none() => self.ask_topic(self.from),
            Event::Uncovered(Outcome::GoTo(number)) => self.leap(number, env),
            Event::Lagged => self.ask_again(),
            Event::Answer(answer) => self.take(answer, env),
            Event::Key(key) => match self.step_key(key, env) {
                Some(action) => action,
                None => self.key(key, env),
            },
            Event::Chosen(Act::Deed(deeds)) => self.tend(deeds, env),
            Event::Paste(text) => self.step_paste(&text, env),
            Event::News(news) => {
                self.stepping.heard(&news, env);
                self.news(&news, env)
            }
            Event::Done(Done::Answered(answer, _)) => self.accepted(answer, env),
            Event::Done(Done::Voted(votes)) => self.voted(votes),
            Event::Done(Done::Posted(_, post)) => self.stepped(&post, env),
            Event::Done(Done::Marked(_)) => Action::None,
            Event::Tick | Event::Closing => Action::All(vec![self.mark(env), self.stepping.save()]),
            Event::NotDone(command) => self.not_done(&command),
            Event::Failed(Failure::Refused(Refusal::NoSuchPlace(_))) => {
                self.page = None;
                self.window = Window::default();
                Action::Close(Outcome::Back)
            }
            Event::Failed(_) if self.page.is_none() => Action::Close(Outcome::Back),
            Event::Failed(failure) => {
                if let Some(action) = self.stepping.failed(&failure, env) {
                    return action;
                }
                // Whichever question it was: at worst an answer to an older one is shown.
                (self.asking, self.going, self.asked) = (false, false, 0);
                Action::Redraw
            }
            Event::Resized => {
                let drawn = self.keeping(env, |_| {});
                self.stepping.settle(env);
                Action::All(vec![drawn, self.moved(env)])
            }
            _ => Action::None,
        }
    }
}

impl Screen for TopicScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        let action = self.happened(event, env);
        (self.size, self.me) = (Some(env.size), env.me.member());
        action
    }

    fn view(&self, env: &Env<'_>) -> View {
        let reference = Reference::topic(self.slug.clone(), self.number).to_string();
        let mut place = Line::from(Span::styled(reference, style(Role::Heading)));
        let mut aside = String::new();
        if let Some(page) = &self.page {
            let topic = &page.topic.topic;
            for mark in self.marks(page, env) {
                place.push_span(Span::styled(format!("  {mark}"), style(Role::Label)));
            }
            place.push_span(Span::styled(
                format!("  {}", topic.title),
                style(Role::Plain),
            ));
            aside = self.aside(env);
        }
        if cells(&aside) > env.size.width / 3 {
            // Where an idea stands is worth more than how many posts there are.
            let status = self.idea().map(|idea| env.words.status(idea.status));
            aside = status.unwrap_or_default().into_owned();
        }
        let (mut rows, mut cursor) = self.window.rows(&self.look(env), env.size.height);
        if let Some(panel) = self.stepping.shown() {
            (rows, cursor) = panel.under(rows, env);
        }
        View {
            place,
            aside,
            rows,
            cursor: Some(cursor),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        if let Some(panel) = self.stepping.shown() {
            return [panel.keys(), vec![HOUSE]].concat();
        }
        // A key that is not listed says why when it is pressed.
        let page = self.page.as_ref();
        let archived = page.is_some_and(|page| page.conference.archived);
        let (idea, open) = (self.idea().is_some(), !self.is_closed());
        let tables = [
            (idea && !archived, VOTING),
            (idea && open, STEPPING),
            (idea, IDEA),
            (open, REPLYING),
            (true, TOPIC),
            (page.is_some_and(|page| page.may_accept), ASKED),
        ];
        let tables = tables.into_iter().filter(|(works, _)| *works);
        let tables = tables.map(|(_, table)| table).chain(self.deeds());
        tables.chain([HOUSE]).collect()
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        let (Some(page), Some(post), None) =
            (&self.page, self.window.focused(), self.stepping.shown())
        else {
            return self.keys();
        };
        let stands = matches!(post.state, PostState::Shown | PostState::Hidden);
        let own = post.is_by(self.me);
        // Who chooses in the place of whoever asked chooses another's words.
        let topic = &page.topic.topic;
        let is_answer = topic.answer.map(|answer| answer.number) == Some(post.number);
        let choosable = !own || is_answer || self.me == Some(topic.author.member);
        let live = self.idea().filter(|idea| !idea.status.is_final());
        let voted = live.map(|idea| idea.voted);
        let tests = self.call();
        let tests = tests.is_some_and(|call| call.mine || call.may_volunteer);
        let tables = [
            (self.may_step(), MOVING),
            (tests, TESTING),
            (voted == Some(false), VOTE),
            (voted == Some(true), VOTED),
            (
                page.may_accept && post.number > 0 && stands && choosable,
                ASKED,
            ),
            (own && post.state == PostState::Shown, OWN),
            (!self.is_closed(), REPLYING),
            (true, TOPIC),
            (self.idea().is_some() && post.edited_at.is_none(), PAST),
            (!own, OTHERS),
            (!self.links(post).is_empty(), LEADING),
            (true, HOUSE),
        ];
        let tables = tables.into_iter().filter(|(matters, _)| *matters);
        tables.map(|(_, table)| table).collect()
    }

    fn is_typing(&self) -> bool {
        self.stepping.shown().is_some_and(StepPanel::is_typing)
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
