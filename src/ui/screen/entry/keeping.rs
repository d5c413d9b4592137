//! What is said of an entry as a draft: saved while one writes, when it is put aside and when the connection ends; there
//! again where the same is said of the same entry, on any machine; and gone with what is sent.

use super::{Entry, Saying};
use crate::domain::{Command, Draft, DraftPlace, EntryDeed, LogId, MemberId, Query, TopicKind};
use crate::ui::{Action, Env};

impl Saying {
    /// The draft comes back, if there is one; the first keys follow it. Says whether it did.
    fn restore(&mut self, draft: Option<Draft>, entry: LogId, env: &Env<'_>) -> bool {
        let awaited = std::mem::take(&mut self.awaits) && !self.sent;
        let place = DraftPlace::Entry(entry, self.deed);
        let Some(draft) = draft.filter(|draft| awaited && draft.place == place) else {
            return false;
        };
        let present = self.text();
        let text = match present.trim().is_empty() {
            true => draft.body.clone(),
            false => format!("{} {}", draft.body.trim_end(), present.trim_start()),
        };
        self.choose(&draft.title);
        self.edit(&text, env);
        (self.saved, self.kept) = ((draft.title, draft.body), true);
        true
    }

    /// Title and text of the draft; both empty where nothing was written.
    fn written(&self) -> (String, String) {
        let text = self.text();
        match (text.trim().is_empty(), self.deed) {
            (true, _) => Default::default(),
            (false, EntryDeed::Reverse) => (self.reason().as_str().to_owned(), text),
            (false, _) => (String::new(), text),
        }
    }
}

impl Entry {
    /// Asks for what was written before for what is being said, where that is not known yet. At the terminal of the server
    /// nobody has drafts.
    pub(super) fn ask_draft(&mut self, env: &Env<'_>) -> Action {
        let saying = self.saying.as_ref().filter(|saying| saying.awaits);
        match (saying.map(|saying| saying.deed), self.drafting) {
            (Some(deed), None) if env.me.member().is_some() => {
                self.drafting = Some(deed);
                Action::Ask(Query::Draft(DraftPlace::Entry(self.id, deed)))
            }
            _ => Action::None,
        }
    }

    /// What was written before is here: for what is being said, or for what was put aside meanwhile.
    pub(super) fn restore(&mut self, draft: Option<Draft>, env: &Env<'_>) -> Action {
        let Some(deed) = self.drafting.take() else {
            return Action::None;
        };
        let id = self.id;
        let mut of = self.sayings().filter(|saying| saying.deed == deed);
        let is_back = of
            .next()
            .is_some_and(|saying| saying.restore(draft, id, env));
        drop(of);
        self.settle(env);
        if self
            .saying
            .as_ref()
            .is_none_or(|saying| saying.deed != deed)
        {
            // What was typed before it was put aside could not be saved then.
            let save = self.save_of(deed, env);
            return Action::All(vec![save, self.ask_draft(env)]);
        }
        match is_back {
            true => Action::All(vec![
                Action::Redraw,
                Action::Say(env.words.entry_draft_back().into_owned()),
            ]),
            false => Action::None,
        }
    }

    /// What is being said, and what was put aside.
    fn sayings(&mut self) -> impl Iterator<Item = &mut Saying> {
        self.saying.iter_mut().chain(&mut self.aside)
    }

    /// Saves what changed since it was saved last.
    pub(super) fn save(&mut self, env: &Env<'_>) -> Action {
        match &self.saying {
            Some(saying) => self.save_of(saying.deed, env),
            None => Action::None,
        }
    }

    /// The same of what is said for this, be it put aside.
    fn save_of(&mut self, deed: EntryDeed, env: &Env<'_>) -> Action {
        let place = DraftPlace::Entry(self.id, deed);
        let Some(saying) = self.sayings().find(|saying| saying.deed == deed) else {
            return Action::None;
        };
        let written = saying.written();
        let changed = written != saying.saved;
        if !changed || saying.awaits || saying.sent || env.me.member().is_none() {
            return Action::None;
        }
        saying.saved.clone_from(&written);
        let (title, body) = written;
        saying.kept = !body.is_empty();
        self.keeping += 1;
        Action::Do(Command::SaveDraft(Draft {
            place,
            title,
            kind: TopicKind::default(),
            body,
            answers: None,
            declared: None,
        }))
    }

    /// What was said is done: its draft goes, with what was typed since it was saved.
    pub(super) fn drop_draft(&mut self, deed: EntryDeed, env: &Env<'_>) -> Action {
        if env.me.member().is_none() {
            return Action::None;
        }
        self.keeping += 1;
        Action::Do(Command::DropDraft(DraftPlace::Entry(self.id, deed)))
    }

    /// A command was not done: what was to be kept is not, and what was to be sent can be sent again.
    pub(super) fn not_done(&mut self, command: &Command) {
        if matches!(command, Command::SaveDraft(_) | Command::DropDraft(_)) {
            self.keeping = self.keeping.saturating_sub(1);
        }
        let id = self.id;
        match (command, &mut self.saying) {
            (Command::SaveDraft(draft), _) => {
                let of = |saying: &&mut Saying| draft.place == DraftPlace::Entry(id, saying.deed);
                if let Some(saying) = self.sayings().find(of) {
                    saying.saved = Default::default();
                }
            }
            (Command::Care(_), Some(saying)) => saying.sent = false,
            _ => {}
        }
    }

    /// There is one draft in a place: another session of the member that sent or discarded it dropped what was kept from
    /// here, too.
    pub(super) fn marked(&mut self, member: MemberId, env: &Env<'_>) {
        if env.me.member() == Some(member) {
            for saying in self.sayings().filter(|saying| saying.kept) {
                saying.saved = Default::default();
            }
        }
    }
}
