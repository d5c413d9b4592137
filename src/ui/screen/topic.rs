//! placeholder
use crate::ui::{Action, Env, Event, Screen, View, keymap::Binding};
/// placeholder
pub struct TopicScreen;
impl TopicScreen {
    /// placeholder
    #[must_use]
    pub fn new(_s: crate::domain::Slug, _n: u32, _f: crate::domain::PostsFrom) -> Self {
        Self
    }
}
impl Screen for TopicScreen {
    fn update(&mut self, _e: Event, _env: &Env<'_>) -> Action {
        Action::None
    }
    fn view(&self, _env: &Env<'_>) -> View {
        View::default()
    }
    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![]
    }
}
