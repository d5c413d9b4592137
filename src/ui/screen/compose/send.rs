//! Sending what was written: checked here first, so that a refusal stands beside the words, and sent with the id of the
//! first try, so that a second try never posts twice.

use super::{Compose, Focus, Mode, Waiting};
use crate::domain::{AnnouncementKind, Body, Command, CommandId, Refusal, Title};
use crate::ui::route::Writing;
use crate::ui::{Action, Env};

impl Compose {
    /// Sends, or says why not, or asks first because posts slipped in.
    pub(super) fn send(&mut self, env: &Env<'_>) -> Action {
        let id = *self.id.get_or_insert(env.command);
        match self.command(id, env) {
            Ok(_) if self.slipped > 0 => {
                self.mode = Mode::Warned;
                Action::Redraw
            }
            Ok(command) => {
                self.mode = Mode::Sending;
                let corrected = self.corrected(&command);
                self.waiting.push_back(Waiting::Send);
                Action::All(vec![Action::Redraw, corrected, Action::Do(command)])
            }
            Err((refusal, field)) => {
                self.mode = Mode::Writing;
                self.focus = field;
                self.said = Some(env.words.refusal(&refusal).into_owned());
                Action::Redraw
            }
        }
    }

    /// With new words for an announcement goes the kind that they declare, if that is another one.
    fn corrected(&mut self, command: &Command) -> Action {
        match (&self.writing, command) {
            (
                Writing::Edit {
                    post,
                    kind: Some(before),
                    ..
                },
                Command::Edit { .. },
            ) if *before != self.declaring.kind => {
                self.waiting.push_back(Waiting::Count);
                Action::Do(Command::Redeclare(post.topic, self.declaring.kind))
            }
            _ => Action::None,
        }
    }

    /// What is to be sent, or why it cannot be, and which field to mend.
    fn command(&self, id: CommandId, env: &Env<'_>) -> Result<Command, (Refusal, Focus)> {
        let limits = &env.me.limits;
        let title = match &self.writing {
            Writing::NewTopic { .. } => {
                let title = Title::new(self.title.text(), limits);
                Some(title.map_err(|refusal| (refusal, Focus::Title))?)
            }
            _ => None,
        };
        let body = Body::new(&self.text(), limits).map_err(|refusal| (refusal, Focus::Body))?;
        Ok(match (&self.writing, title) {
            (Writing::NewTopic { slug, .. }, Some(title)) if self.announces() => {
                let is_release = self.declaring.kind == AnnouncementKind::Release;
                let ships = match is_release {
                    true => self.declaring.ships(),
                    false => Ok(Vec::new()),
                };
                Command::Announce {
                    id,
                    conference: slug.clone(),
                    kind: self.declaring.kind,
                    title,
                    body,
                    ships: ships.map_err(|refusal| (refusal, Focus::Ships))?,
                    at: (self.declaring.at()).map_err(|refusal| (refusal, Focus::At))?,
                }
            }
            (Writing::NewTopic { slug, .. }, Some(title)) => Command::NewTopic {
                id,
                conference: slug.clone(),
                kind: self.kind,
                title,
                body,
            },
            (Writing::NewTopic { .. }, None) => return Err((Refusal::TitleEmpty, Focus::Title)),
            (Writing::Reply { topic, answers, .. }, _) => Command::Reply {
                id,
                topic: *topic,
                answers: answers.as_ref().map(|post| post.number),
                body,
            },
            (Writing::Edit { post, .. }, _) => Command::Edit {
                post: post.id,
                version: post.version,
                body,
            },
        })
    }
}
