//! placeholder
use crate::ui::{Action, Env, Event, Screen, View, keymap::Binding};
/// placeholder
pub struct HomeScreen;
impl HomeScreen {
    /// placeholder
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}
impl Screen for HomeScreen {
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
