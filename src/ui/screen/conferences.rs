//! placeholder
use crate::ui::{Action, Env, Event, Screen, View, keymap::Binding};
/// placeholder
pub struct Conferences;
impl Conferences {
    /// placeholder
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}
impl Screen for Conferences {
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
