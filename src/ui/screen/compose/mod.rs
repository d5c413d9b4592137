//! Writing: a new topic, an answer, or new words for one's own post.
//!
//! Owns what is typed until it is on disk: it saves the draft, tells what slipped in, sends once however often it tries,
//! and keeps the words when sending fails. How it looks is in `draw`, what keys do in `keys`, what it sends in `send`,
//! what is like the title in `similar`, what others post meanwhile in `slipping`.

mod declaring;
mod draw;
mod keys;
mod send;
mod similar;
mod slipping;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::{
    Answer, Command, CommandId, Done, Draft, DraftPlace, News, Post, PostsFrom, Query, SafeText,
    Subject, TopicKind, markup,
};
use crate::ui::keymap::{Binding, COMPOSE, EDITOR, MENU, SIMILAR};
use crate::ui::route::Writing;
use crate::ui::widget::{Editor, LineInput};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};
use declaring::Declaring;
use similar::Similar;

/// Characters that can be typed into a title: more than any limit, so that the refusal says what the limit is.
const TITLE: usize = 300;
/// Characters of the answered post that are shown.
const FIRST_WORDS: usize = 200;

/// Where keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Kind,
    Title,
    /// The ideas that a release ships.
    Ships,
    /// When an announcement is published.
    At,
    /// Among the topics like the title.
    Similar,
    Body,
}

/// What is on the screen besides the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Writing,
    /// The menu is at the bottom.
    Menu,
    /// Discarding is asked once more.
    Discarding,
    /// A vote was cast for the idea that was chosen among the similar; dropping the words is offered.
    Voted,
    /// The words as they will look, scrolled so far.
    Preview(usize),
    /// Posts slipped in; sending waits for a yes.
    Warned,
    /// The posts that slipped in, scrolled so far.
    Slipped(usize),
    /// On its way; keys wait.
    Sending,
}

/// What an open question or command was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    Draft,
    Allowance,
    Slipped,
    Save,
    Send,
    Similar,
    Vote,
    Count,
}

/// The screen on which one writes.
pub struct Compose {
    writing: Writing,
    /// The first words of the post that is answered.
    answered: Option<SafeText>,
    kind: TopicKind,
    title: LineInput,
    declaring: Declaring,
    similar: Similar,
    /// None until the screen was opened, when the limit is known.
    editor: Option<Editor>,
    focus: Focus,
    mode: Mode,
    /// Whether something changed since the draft was saved.
    touched: bool,
    /// Whether what was not touched since is on disk as a draft, as far as this screen knows.
    kept: bool,
    /// What is said at the bottom, until the next key.
    said: Option<String>,
    /// The id of the first try to send; later tries are the same intent.
    id: Option<CommandId>,
    waiting: VecDeque<Waiting>,
    /// How many posts slipped in, and the last of them.
    slipped: u32,
    slipped_posts: Vec<Arc<Post>>,
}

impl Compose {
    /// The screen for this writing.
    #[must_use]
    pub fn new(writing: Writing) -> Self {
        let focus = match writing {
            Writing::NewTopic { .. } => Focus::Title,
            _ => Focus::Body,
        };
        let answered = match &writing {
            Writing::Reply { answers, .. } => answers.as_ref(),
            _ => None,
        };
        Self {
            answered: answered.map(|post| markup::plain(&post.body, FIRST_WORDS)),
            declaring: Declaring::new(&writing),
            writing,
            kind: TopicKind::default(),
            title: LineInput::new(TITLE),
            similar: Similar::default(),
            editor: None,
            focus,
            mode: Mode::Writing,
            touched: false,
            kept: false,
            said: None,
            id: None,
            waiting: VecDeque::new(),
            slipped: 0,
            slipped_posts: Vec::new(),
        }
    }

    /// Where the draft belongs.
    fn place(&self) -> DraftPlace {
        match &self.writing {
            Writing::NewTopic { conference, .. } => DraftPlace::NewTopic(*conference),
            Writing::Reply { topic, .. } => DraftPlace::Reply(*topic),
            Writing::Edit { post, .. } => DraftPlace::Edit(post.id),
        }
    }

    fn text(&self) -> String {
        self.editor.as_ref().map_or_else(String::new, Editor::text)
    }

    fn is_blank(&self) -> bool {
        self.title.text().trim().is_empty() && self.editor.as_ref().is_none_or(Editor::is_blank)
    }

    fn opened(&mut self, env: &Env<'_>) -> Action {
        let text = match &self.writing {
            Writing::Edit { post, .. } => post.body.as_str().to_owned(),
            Writing::Reply {
                answers: Some(post),
                quoting: true,
                ..
            } => quote(post, env),
            _ => String::new(),
        };
        self.edit(&text, env);
        self.waiting.push_back(Waiting::Draft);
        Action::All(vec![
            Action::Redraw,
            Action::Ask(Query::Draft(self.place())),
            self.ask_allowance(env),
        ])
    }

    /// Begins to edit this text, the caret at its end.
    fn edit(&mut self, text: &str, env: &Env<'_>) {
        let size = self.editor_size(env);
        let mut editor = Editor::new(text, env.me.limits.post_bytes);
        editor.settle(size);
        self.editor = Some(editor);
    }

    /// The draft comes back; what stands there already (a quote, the first keys) follows it. The draft of an edit began
    /// with the post's words, and takes their place.
    fn restore(&mut self, draft: Draft, env: &Env<'_>) {
        let present = self.text();
        let replaces = matches!(self.writing, Writing::Edit { .. });
        let text = match (draft.body.trim().is_empty(), present.trim().is_empty()) {
            (true, _) => present,
            (false, present_is_blank) if replaces || present_is_blank => draft.body,
            (false, _) => format!("{}\n\n{present}", draft.body.trim_end()),
        };
        self.kept = true;
        self.said = Some(env.words.compose_draft_back().into_owned());
        self.edit(&text, env);
        if self.title.text().is_empty() {
            self.title.set(&draft.title);
            self.kind = draft.kind;
            if let Some(declared) = &draft.declared {
                self.declaring.restore(declared);
            }
        }
        if !self.title.text().is_empty() {
            self.focus = Focus::Body;
        }
    }

    /// Saves what changed since it was saved last.
    fn save(&mut self) -> Action {
        if !self.touched || self.mode == Mode::Sending {
            return Action::None;
        }
        self.touched = false;
        self.kept = !self.is_blank();
        self.waiting.push_back(Waiting::Save);
        let answers = match &self.writing {
            Writing::Reply { answers, .. } => answers.as_ref().map(|post| post.number),
            _ => None,
        };
        Action::Do(Command::SaveDraft(Draft {
            place: self.place(),
            title: self.title.text().to_owned(),
            kind: self.kind,
            body: self.text(),
            answers,
            declared: self.announces().then(|| self.declaring.draft()),
        }))
    }

    fn discard(&mut self, env: &Env<'_>) -> Action {
        // Nothing is left to save when the screen closes.
        self.touched = false;
        let said = Action::Say(env.words.compose_discarded().into_owned());
        let drop = Action::Do(Command::DropDraft(self.place()));
        Action::All(vec![drop, Action::Close(Outcome::Back), said])
    }

    /// What was sent is on disk.
    fn sent(&mut self, done: Done, env: &Env<'_>) -> Action {
        let drop = Action::Do(Command::DropDraft(self.place()));
        let leave = match (&self.writing, done) {
            (_, Done::Held(id, _)) => {
                let said = env.words.compose_held().into_owned();
                let leave = Action::Replace(Route::Held(id));
                return Action::All(vec![drop, leave, Action::Say(said)]);
            }
            (_, Done::Scheduled(at)) => {
                let said = env.words.compose_scheduled(at.written()).into_owned();
                let leave = Action::Close(Outcome::Changed);
                return Action::All(vec![drop, leave, Action::Say(said)]);
            }
            (Writing::NewTopic { slug, .. }, Done::Posted(reference, _)) => {
                Action::Replace(Route::Topic {
                    slug: slug.clone(),
                    number: reference.topic.unwrap_or(0),
                    from: PostsFrom::Number(0),
                })
            }
            // The topic hears of the new words, and stays where it is.
            (Writing::Edit { .. }, _) => Action::Close(Outcome::Back),
            _ => Action::Close(Outcome::Changed),
        };
        let said = match &self.writing {
            Writing::NewTopic { .. } => env.words.compose_opened(),
            Writing::Reply { .. } => env.words.compose_posted(),
            Writing::Edit { .. } => return Action::All(vec![drop, leave]),
        };
        Action::All(vec![drop, leave, Action::Say(said.into_owned())])
    }

    fn answered(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        self.waiting.pop_front();
        match answer {
            Answer::Similar(rows) => return self.found(rows),
            Answer::Draft(Some(draft)) => self.restore(draft, env),
            Answer::Allowance(allowance) => self.allowed(allowance),
            Answer::Posts(posts, _) => {
                self.slipped = 0;
                self.slipped_posts.clear();
                for post in posts {
                    self.slip(post, env);
                }
            }
            _ => {}
        }
        Action::Redraw
    }
}

/// What the answered post says, as a quote, and an empty line.
fn quote(post: &Post, env: &Env<'_>) -> String {
    let who = env.words.compose_wrote(post.author.short().to_owned());
    format!("{}\n\n", markup::quote(&post.body, &who).trim_end())
}

impl Screen for Compose {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => self.opened(env),
            Event::Key(key) => self.on_key(key, env),
            Event::Chosen(act) => self.chosen(act, env),
            Event::Paste(text) => self.paste(&text, env),
            Event::Resized => {
                let size = self.editor_size(env);
                if let Some(editor) = &mut self.editor {
                    editor.settle(size);
                }
                Action::Redraw
            }
            Event::Answer(answer) => self.answered(answer, env),
            Event::Done(done) => match self.waiting.pop_front() {
                Some(Waiting::Send) => self.sent(done, env),
                Some(Waiting::Vote) => match done {
                    Done::Voted(votes) => self.voted(votes, env),
                    _ => Action::None,
                },
                _ => Action::None,
            },
            Event::Failed(_) => {
                match self.waiting.pop_front() {
                    Some(Waiting::Send) => self.mode = Mode::Writing,
                    Some(Waiting::Save) => self.touched = true,
                    Some(Waiting::Similar) => self.similar.missed(),
                    Some(Waiting::Vote) => self.vote_failed(),
                    _ => {}
                }
                Action::Redraw
            }
            Event::News(News::Posted(post)) => {
                if post.is_by(env.me.member()) && post.body.as_str().trim() == self.text().trim() {
                    // Another session of the member sent these words: they are on disk as a post.
                    (self.touched, self.kept) = (false, false);
                }
                self.slip(post, env);
                Action::None
            }
            // There is one draft in a place: another session that sent or discarded it dropped what was kept from here.
            Event::News(News::Marked(member)) if Some(member) == env.me.member() => {
                self.touched |= self.kept;
                Action::None
            }
            Event::Lagged => self.lagged(),
            Event::Tick => {
                let save = self.save();
                Action::All(vec![save, self.pause()])
            }
            Event::Closing => self.save(),
            Event::News(_)
            | Event::NotDone(_)
            | Event::Uncovered(_)
            | Event::Restored
            | Event::SignedIn(_) => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.mode {
            Mode::Writing if self.focus == Focus::Similar => vec![SIMILAR],
            Mode::Writing => vec![COMPOSE, MENU, EDITOR],
            // What works elsewhere is written at the bottom of the text itself.
            _ => Vec::new(),
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        match &self.writing {
            Writing::Reply { topic, .. } => vec![Subject::Topic(*topic)],
            _ => Vec::new(),
        }
    }

    fn is_typing(&self) -> bool {
        true
    }
}
