//! What is asked before something is done with a row: the reason, where there is a choice, and words.

use crate::domain::{Care, Command, Deed, FlagReason, Flagging, Handle, PostId, Reason, SafeText};
use crate::ui::Env;
use crate::ui::widget::LineInput;

/// Why a post may stand that was flagged.
const STANDS: [Reason; 3] = [Reason::Mistake, Reason::Upkeep, Reason::Misplaced];

/// What is about to be done.
pub(super) enum What {
    Dismiss(PostId),
    Hide(PostId),
    Reject(Handle),
}

/// What is about to be done, and what is chosen and typed of why.
pub(super) struct Deciding {
    pub(super) what: What,
    reasons: &'static [Reason],
    chosen: usize,
    pub(super) line: LineInput,
    /// Whether it is on its way; keys wait.
    pub(super) sending: bool,
}

impl Deciding {
    fn new(what: What, reasons: &'static [Reason]) -> Self {
        Self {
            what,
            reasons,
            chosen: 0,
            line: LineInput::new(Reason::CHARS),
            sending: false,
        }
    }

    /// Letting a post stand.
    pub(super) fn dismissing(post: PostId) -> Self {
        Self::new(What::Dismiss(post), &STANDS)
    }

    /// Folding a post; for the reason that its flags name most, if no other is chosen.
    pub(super) fn hiding(post: PostId, flags: &[Flagging]) -> Self {
        let count =
            |reason: &FlagReason| flags.iter().filter(|flag| flag.reason == *reason).count();
        let most = FlagReason::ALL
            .iter()
            .rev()
            .max_by_key(|reason| count(reason));
        let wanted = most.copied().map(Reason::from);
        let mut deciding = Self::new(What::Hide(post), &Reason::CHOICES);
        let at = deciding.reasons.iter().position(|one| Some(*one) == wanted);
        deciding.chosen = at.unwrap_or(0);
        deciding
    }

    /// Refusing an application.
    pub(super) fn rejecting(handle: Handle) -> Self {
        Self::new(What::Reject(handle), &[])
    }

    /// The chosen reason, where there is a choice.
    pub(super) fn reason(&self) -> Option<Reason> {
        self.reasons.get(self.chosen).copied()
    }

    /// Chooses the next reason, or the one before; round at the ends.
    pub(super) fn choose(&mut self, on: bool) {
        let len = self.reasons.len().max(1);
        let step = if on { 1 } else { len - 1 };
        self.chosen = (self.chosen + step) % len;
    }

    /// What is sent, and what is said when it is done; or what is missing.
    pub(super) fn send(&mut self, env: &Env<'_>) -> Result<(Command, String), String> {
        let words = SafeText::line(self.line.text());
        let reason = self.reason().unwrap_or(Reason::Upkeep);
        if self.sending {
            return Err(env.words.queue_sending().into_owned());
        }
        let (care, said) = match &self.what {
            What::Dismiss(post) => (
                Care::Dismiss {
                    post: *post,
                    reason,
                    words,
                },
                env.words.queue_dismissed(),
            ),
            What::Hide(post) => (
                Care::Tend {
                    deed: Deed::Hide(*post, true),
                    reason,
                    words,
                },
                env.words.queue_hidden(),
            ),
            What::Reject(_) if words.as_str().trim().is_empty() => {
                return Err(env.words.words_missing().into_owned());
            }
            What::Reject(handle) => (
                Care::Reject {
                    handle: handle.clone(),
                    reason,
                    words,
                },
                env.words.queue_rejected(handle.to_string()),
            ),
        };
        self.sending = true;
        Ok((Command::Care(care), said.into_owned()))
    }
}
