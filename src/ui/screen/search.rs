//! placeholder
use crate::ui::{Action, Env, Event, Screen, View, keymap::Binding};
/// placeholder
pub struct Search;
impl Search {
    /// placeholder
    #[must_use]
    pub fn new(_t: String) -> Self {
        Self
    }
}
impl Screen for Search {
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
