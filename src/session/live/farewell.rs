//! The end of a session: what the screens still hold is kept, and the terminal is given back.

use std::time::Duration;

use ratatui::style::Style;
use tokio::time::timeout;

use super::{End, Live};
use crate::domain::Command;
use crate::session::link::{LinkOutput, Parted};
use crate::session::stack::{Task, Work};
use crate::session::work::perform;
use crate::ui::widget::wrap_str;

/// What is under way when the line is gone may take this long, and what is still to be kept as long again.
const LAST_WORK: Duration = Duration::from_secs(3);

impl Live {
    /// Saves what the screens still hold: drafts and marks. What is under way is waited for first: an answer that was
    /// sent is a post, or, if that fails, a draft again.
    pub(super) async fn keep(&mut self) {
        if let Some(working) = self.working.take()
            && let Ok((work, worked)) = timeout(LAST_WORK, working).await
        {
            let _: Result<(), End> = self.guarded(|live, at| live.stack.worked(&work, worked, at));
        }
        // Questions are not asked any more, and leave room for what the screens want kept.
        let mut last = self.must_keep();
        let _: Result<(), End> = self.guarded(|live, at| live.stack.closing(at));
        last.extend(self.must_keep());
        let who = (self.stack.me().actor, self.stack.me().by.clone());
        let (forum, peer) = (self.forum.clone(), self.peer.clone());
        let all = async {
            for work in last {
                let (_, worked) = perform(forum.clone(), who.clone(), peer.clone(), work).await;
                if let Err(failure) = worked {
                    tracing::warn!(%failure, "a draft or a mark could not be kept");
                }
            }
        };
        if timeout(LAST_WORK, all).await.is_err() {
            tracing::warn!("a session ended before its drafts could be kept");
        }
    }

    /// What waits and must not be lost.
    fn must_keep(&mut self) -> Vec<Work> {
        let waiting = std::iter::from_fn(|| self.stack.work());
        waiting.filter(|work| keeps(&work.task)).collect()
    }

    /// What is said where the process ends. At a console that is not the server.
    pub(super) fn stopped(&self) -> String {
        let words = self.stack.words();
        match self.stack.me().is_operator() {
            true => words.console_stopped().into_owned(),
            false => words.stopped().into_owned(),
        }
    }

    /// Gives the terminal back and says why.
    pub(super) async fn part(&mut self, output: &LinkOutput, end: End) {
        let (said, status) = match end {
            End::Gone => return,
            End::Said(said) => (said, 0),
            End::Parted(why, said) => {
                output.parting.says(why);
                (said, 0)
            }
            End::Panicked(fault) => {
                output.parting.says(Parted::Panicked);
                let fault = format!("{fault:08x}");
                (self.stack.words().panicked(fault).into_owned(), 1)
            }
        };
        let mut bytes = Vec::new();
        self.painter.leave(&mut bytes);
        // On the primary screen nothing wraps between words by itself.
        let width = self.painter.size().width;
        for line in wrap_str(&said, Style::default(), width) {
            bytes.extend_from_slice(line.to_string().trim_end().as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        if output.send(bytes.into()).await.is_ok() {
            output.finish(status).await;
        }
    }
}

/// Whether a task is done although its member is gone: whatever they did, but for what undoes it.
const fn keeps(task: &Task) -> bool {
    match task {
        Task::Do(Command::Restore(_)) => false,
        Task::Do(_) => true,
        Task::Ask(_) | Task::Join(..) | Task::SignIn { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Care, LogId, Marks, PostId, Query, SafeText};

    #[test]
    fn what_was_done_is_done_though_its_member_is_gone() {
        let appeal = Care::AppealEntry {
            entry: LogId(1),
            words: SafeText::line("It was no spam"),
        };
        for command in [Command::Care(appeal), Command::Thank(PostId(1), true)] {
            assert!(keeps(&Task::Do(command)));
        }
        assert!(!keeps(&Task::Do(Command::Restore(Marks::default()))));
        assert!(!keeps(&Task::Ask(Query::Home)));
    }
}
