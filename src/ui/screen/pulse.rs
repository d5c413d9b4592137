//! The trust pulse: four short questions, one after the other, each answered by a digit. Leaving skips what is left.

use ratatui::text::{Line, Span};

use crate::domain::Command;
use crate::domain::pulse::{FEWEST, Quality};
use crate::term::{Key, Role, style};
use crate::text::Words;
use crate::ui::keymap::{self, Act, Binding, HOUSE, PULSE};
use crate::ui::widget::{blank, paragraph};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The screen.
#[derive(Default)]
pub struct Pulse {
    /// How many were answered.
    at: usize,
}

impl Pulse {
    /// The first question.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let quality = Quality::ALL.get(self.at).copied();
        match (keymap::act(&[PULSE], key), key.plain()) {
            (Some(Act::Rate), Key::Char(digit)) => {
                let value = digit
                    .to_digit(10)
                    .and_then(|value| u8::try_from(value).ok());
                let (Some(quality), Some(value)) = (quality, value) else {
                    return Action::None;
                };
                self.at += 1;
                let answer = Action::Do(Command::PulseAnswer(quality, value));
                if self.at < Quality::ALL.len() {
                    return Action::All(vec![answer, Action::Redraw]);
                }
                let thanks = Action::Say(env.words.pulse_thanks().into_owned());
                Action::All(vec![answer, Action::Close(Outcome::Back), thanks])
            }
            (Some(Act::Back), _) => Action::Close(Outcome::Back),
            _ => Action::None,
        }
    }
}

/// What is asked.
fn asked(quality: Quality, sponsor: String, words: &Words) -> String {
    let said = match quality {
        Quality::Competence => words.pulse_competence(sponsor),
        Quality::Honesty => words.pulse_honesty(sponsor),
        Quality::Goodwill => words.pulse_goodwill(sponsor),
        Quality::Criticism => words.pulse_criticism(sponsor),
    };
    said.into_owned()
}

impl Screen for Pulse {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Key(key) => self.key(key, env),
            Event::Failed(_) => Action::Close(Outcome::Back),
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let (words, width) = (env.words, env.size.width);
        let sponsor = env.me.limits.sponsor.as_ref();
        let sponsor = sponsor.map_or_else(String::new, ToString::to_string);
        let mut rows = Vec::new();
        if let Some(quality) = Quality::ALL.get(self.at) {
            let question = asked(*quality, sponsor, words);
            rows.extend(paragraph(&question, 1, width, Role::Strong));
            rows.extend(paragraph(&words.pulse_scale(), 1, width, Role::Plain));
            rows.push(blank());
            let promise = words.pulse_promise(FEWEST);
            rows.extend(paragraph(&promise, 1, width, Role::Dim));
        }
        View {
            place: Line::from(Span::styled(words.pulse_title(), style(Role::Heading))),
            aside: words.pulse_at(self.at + 1).into_owned(),
            rows,
            cursor: Some((1, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PULSE, HOUSE]
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{Language, Limits, SafeText};
    use crate::ui::Me;
    use crate::ui::screen::picture::{Stage, ada};

    fn stage() -> Stage {
        let limits = Limits {
            sponsor: Some(SafeText::line("Ibarra Mecanizados")),
            ..Limits::default()
        };
        Stage::new(Me {
            limits: Arc::new(limits),
            ..ada()
        })
    }

    #[test]
    fn it_looks_like_this() {
        let mut stage = stage();
        for language in [Language::En, Language::Zh] {
            let pictures = stage.pictures(language, |_| Box::new(Pulse::new()));
            insta::assert_snapshot!(format!("pulse_{language:?}"), pictures);
        }
        for at in 0..Quality::ALL.len() {
            stage.assert_nothing_is_cut(|_| Box::new(Pulse { at }));
        }
    }

    #[test]
    fn each_question_is_answered_by_a_digit_and_one_key_leaves() {
        let stage = stage();
        let mut screen = Pulse::new();
        let answer = |quality, value| Action::Do(Command::PulseAnswer(quality, value));
        for (digit, quality) in ['1', '5', '3'].into_iter().zip(Quality::ALL) {
            let value = u8::try_from(digit.to_digit(10).unwrap_or(0)).unwrap_or(0);
            let wanted = stage.press(&mut screen, &[Key::Char('0'), Key::Char(digit)]);
            assert_eq!(wanted, [answer(quality, value)]);
        }
        let last = stage.press(&mut screen, &[Key::Char('4')]);
        let thanks = Action::Say("Counted. Thank you.".to_owned());
        let back = Action::Close(Outcome::Back);
        let four = answer(Quality::Criticism, 4);
        assert_eq!(last, [four, back.clone(), thanks]);
        let left = stage.press(&mut Pulse::new(), &[Key::Char('N')]);
        assert_eq!(left, [back]);
    }
}
