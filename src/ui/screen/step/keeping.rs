//! The words of the panel as a draft: saved while one writes, there again when the panel opens on the same idea, on any
//! machine, and gone with what is sent or discarded.

use super::{Deed, Focus, Mode, StepPanel, asks};
use crate::domain::{Command, Draft, DraftPlace, MemberId, Post, Query, TopicKind};
use crate::ui::widget::Editor;
use crate::ui::{Action, Env};

impl StepPanel {
    /// Where the draft belongs.
    fn place(&self) -> DraftPlace {
        DraftPlace::Step(self.subject.topic)
    }

    /// Asks for what was written for this idea before.
    pub fn ask(&mut self) -> Action {
        self.awaits = true;
        Action::Ask(Query::Draft(self.place()))
    }

    /// Something failed: perhaps that question, and then nothing is known to be kept.
    pub const fn unanswered(&mut self) {
        self.awaits = false;
    }

    /// The draft comes back, if there is one, and says so; the first keys follow it. What somebody has begun to write for
    /// stays as they chose it.
    pub fn restore(&mut self, draft: Option<Draft>, env: &Env<'_>) -> Action {
        let awaited = std::mem::take(&mut self.awaits) && self.mode != Mode::Sending;
        let Some(draft) = draft.filter(|draft| awaited && draft.place == self.place()) else {
            return Action::None;
        };
        let (deed, field) = draft.title.split_once(' ').unwrap_or((&draft.title, ""));
        let meant = Deed::parse(deed).filter(|_| self.is_blank());
        if let Some(deed) = meant {
            self.mean(deed, field);
        }
        let (present, limit) = (self.reason.text(), env.me.limits.post_bytes);
        let text = match present.trim().is_empty() {
            true => draft.body.clone(),
            false => format!("{}\n\n{present}", draft.body.trim_end()),
        };
        self.reason = Editor::new(&text, limit);
        if !self.reason.is_blank() {
            self.focus = Focus::Reason;
        }
        (self.saved, self.kept) = ((draft.title, draft.body), true);
        let (words, choosing) = (env.words, self.mode == Mode::Choosing);
        let said = match choosing {
            true => words.step_draft_moved(),
            false => words.compose_draft_back(),
        };
        let mut say = Action::None;
        match choosing {
            true => say = Action::Say(said.into_owned()),
            false => self.said = Some(said.into_owned()),
        }
        self.settle(env);
        Action::All(vec![Action::Redraw, say])
    }

    /// What the draft was written for is chosen, where that can still be done; else it is to be chosen anew.
    fn mean(&mut self, deed: Deed, field: &str) {
        match self.deeds.iter().position(|other| *other == deed) {
            Some(at) => {
                self.list.selected = at;
                self.choose(deed);
            }
            None if self.deeds.len() > 1 => {
                self.deed = deed;
                self.mode = Mode::Choosing;
            }
            None => {}
        }
        if asks(self.deed) == asks(deed) {
            self.field.set(field);
        }
    }

    /// Title and text of the draft; both empty where nothing was written.
    fn written(&self) -> (String, String) {
        if self.is_blank() {
            return Default::default();
        }
        let (deed, field) = (self.deed.as_str(), self.field.text());
        let title = match field {
            "" => deed.to_owned(),
            field => format!("{deed} {field}"),
        };
        (title, self.reason.text())
    }

    /// Saves what changed since it was saved last.
    pub fn save(&mut self) -> Action {
        if self.awaits || self.mode == Mode::Sending {
            return Action::None;
        }
        let written = self.written();
        if written == self.saved {
            return Action::None;
        }
        self.saved.clone_from(&written);
        let (title, body) = written;
        self.kept = !title.is_empty();
        Action::Do(Command::SaveDraft(Draft {
            place: self.place(),
            title,
            kind: TopicKind::default(),
            body,
            answers: None,
            declared: None,
        }))
    }

    /// This command was not done; if it saved the draft, that is tried again.
    pub fn not_saved(&mut self, command: &Command) {
        if matches!(command, Command::SaveDraft(draft) if draft.place == self.place()) {
            self.saved = Default::default();
        }
    }

    /// There is one draft in a place: another session of the member that sent or discarded it dropped what was kept from
    /// here, too.
    pub fn marked(&mut self) {
        if self.kept {
            self.saved = Default::default();
        }
    }

    /// A post was added. If another session of the member sent these words, they are on disk as that.
    pub fn posted(&mut self, post: &Post, me: Option<MemberId>) {
        let same = || post.body.as_str().trim() == self.reason.text().trim();
        if self.mode != Mode::Sending
            && post.topic == self.subject.topic
            && post.is_by(me)
            && same()
        {
            (self.saved, self.kept) = (self.written(), false);
        }
    }

    /// Drops the draft: the panel goes, and with it what was written.
    #[must_use]
    pub fn drop_draft(&self) -> Action {
        match self.kept {
            true => Action::Do(Command::DropDraft(self.place())),
            false => Action::None,
        }
    }
}
