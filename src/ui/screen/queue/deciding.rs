//! What is asked before something is done with a row: the reason, where there is a choice, and words.

use crate::domain::{Act, Care, Command, Deed, FlagReason, Flagging, Handle, PostId, Reason};
use crate::ui::Env;
use crate::ui::widget::Why;

/// What is about to be done.
pub(super) enum What {
    Dismiss(PostId),
    Hide(PostId),
    Reject(Handle),
}

/// What is about to be done, and what is chosen and typed of why.
pub(super) struct Deciding {
    pub(super) what: What,
    pub(super) why: Why<Reason>,
    /// Whether it is on its way; keys wait.
    pub(super) sending: bool,
}

impl Deciding {
    fn new(what: What, reasons: &'static [Reason]) -> Self {
        Self {
            what,
            why: Why::new(reasons, Reason::CHARS),
            sending: false,
        }
    }

    /// Letting a post stand.
    pub(super) fn dismissing(post: PostId) -> Self {
        Self::new(What::Dismiss(post), Act::Dismiss.reasons())
    }

    /// Hiding a post; for the reason that its flags name most, if no other is chosen.
    pub(super) fn hiding(post: PostId, flags: &[Flagging]) -> Self {
        let count =
            |reason: &FlagReason| flags.iter().filter(|flag| flag.reason == *reason).count();
        let most = FlagReason::ALL
            .iter()
            .rev()
            .max_by_key(|reason| count(reason));
        let wanted = most.copied().map(Reason::from);
        let hiding = Self::new(What::Hide(post), Act::Hide.reasons());
        Self {
            why: hiding.why.preferring(wanted),
            ..hiding
        }
    }

    /// Refusing an application.
    pub(super) fn rejecting(handle: Handle) -> Self {
        Self::new(What::Reject(handle), Act::Reject.reasons())
    }

    /// What is sent, and what is said when it is done; or what is missing.
    pub(super) fn send(&mut self, env: &Env<'_>) -> Result<(Command, String), String> {
        let words = self.why.words();
        let reason = self.why.reason().unwrap_or(Reason::Upkeep);
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
