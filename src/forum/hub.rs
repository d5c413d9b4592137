//! Who listens to what, and a short queue of news for each listener. Whether they may hear it is decided by the feed.
//!
//! A listener that does not keep up is told so and asks again; it never makes anybody wait, and its queue never grows.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::domain::{Actor, News, Subject};

/// News that wait for one listener. What comes on top drops all of them: the listener has to ask again anyway.
const QUEUE: usize = 32;

/// What a listener hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Something happened.
    News(News),
    /// More happened than there was room for: what is on the screen may be out of date.
    Lagged,
}

/// Where news are handed out.
#[derive(Clone, Default)]
pub(super) struct Hub(Arc<Mutex<HashMap<Subject, Vec<Arc<Ear>>>>>);

/// One listener's queue.
struct Ear {
    actor: Actor,
    queue: Mutex<Queue>,
    wake: Notify,
}

#[derive(Default)]
struct Queue {
    news: VecDeque<News>,
    lagged: bool,
}

impl Hub {
    /// A listener to nothing yet.
    pub(super) fn listen(&self, actor: Actor) -> Listener {
        let ear = Ear {
            actor,
            queue: Mutex::default(),
            wake: Notify::new(),
        };
        Listener {
            hub: self.clone(),
            ear: Arc::new(ear),
            subjects: Vec::new(),
        }
    }

    /// Whether anybody would hear news of `subject`, so that nothing is loaded for nobody.
    pub(super) fn is_heard(&self, subject: Subject) -> bool {
        lock(&self.0).contains_key(&subject)
    }

    /// Who listens to `subject`, each once.
    pub(super) fn heard_by(&self, subject: Subject) -> Vec<Actor> {
        let ears = lock(&self.0);
        let ears = ears.get(&subject).into_iter().flatten();
        let actors: HashSet<Actor> = ears.map(|ear| ear.actor).collect();
        actors.into_iter().collect()
    }

    /// Hands `news` to all who listen to `subject`. Never waits.
    pub(super) fn publish(&self, subject: Subject, news: &News) {
        self.publish_but(subject, news, &[]);
    }

    /// Hands `news` to all who listen to `subject`, but not to `these`.
    pub(super) fn publish_but(&self, subject: Subject, news: &News, these: &[Actor]) {
        for ear in lock(&self.0).get(&subject).into_iter().flatten() {
            if !these.contains(&ear.actor) {
                ear.put(news.clone());
            }
        }
    }

    /// Hands `news` to those of `these` who listen to `subject`; not to whoever began to meanwhile. Never waits.
    pub(super) fn publish_to(&self, subject: Subject, news: &News, these: &HashSet<Actor>) {
        for ear in lock(&self.0).get(&subject).into_iter().flatten() {
            if these.contains(&ear.actor) {
                ear.put(news.clone());
            }
        }
    }
}

impl Ear {
    fn put(&self, news: News) {
        let mut queue = lock(&self.queue);
        if queue.news.len() < QUEUE && !queue.lagged {
            queue.news.push_back(news);
        } else {
            queue.lagged = true;
            queue.news = VecDeque::new();
        }
        drop(queue);
        self.wake.notify_one();
    }

    fn take(&self) -> Option<Heard> {
        let mut queue = lock(&self.queue);
        if std::mem::take(&mut queue.lagged) {
            Some(Heard::Lagged)
        } else {
            queue.news.pop_front().map(Heard::News)
        }
    }
}

/// Hears news of its subjects, until it is dropped.
pub struct Listener {
    hub: Hub,
    ear: Arc<Ear>,
    subjects: Vec<Subject>,
}

impl Listener {
    /// Listens to these subjects from now on, and to no others. A screen needs a handful.
    pub fn set(&mut self, subjects: &[Subject]) {
        let mut ears = lock(&self.hub.0);
        for subject in self.subjects.iter().filter(|s| !subjects.contains(s)) {
            if let Some(heard_by) = ears.get_mut(subject) {
                heard_by.retain(|ear| !Arc::ptr_eq(ear, &self.ear));
                if heard_by.is_empty() {
                    ears.remove(subject);
                }
            }
        }
        for subject in subjects {
            let heard_by = ears.entry(*subject).or_default();
            if !heard_by.iter().any(|ear| Arc::ptr_eq(ear, &self.ear)) {
                heard_by.push(self.ear.clone());
            }
        }
        drop(ears);
        self.subjects = subjects.to_vec();
    }

    /// The next news. Nothing is lost when the future is dropped before it is done.
    pub async fn next(&mut self) -> Heard {
        loop {
            if let Some(heard) = self.ear.take() {
                return heard;
            }
            self.ear.wake.notified().await;
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.set(&[]);
    }
}

/// Nothing is left half-changed under these locks, so a panic elsewhere does not matter.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{MemberId, TopicId};

    const TOPIC: Subject = Subject::Topic(TopicId(1));

    #[tokio::test]
    async fn a_listener_hears_its_subjects_in_order_and_no_others() {
        let hub = Hub::default();
        let mut listener = hub.listen(Actor::Guest);
        listener.set(&[Subject::House]);
        hub.publish(Subject::House, &News::Stopping(2));
        hub.publish(TOPIC, &News::Rearranged);
        hub.publish(Subject::House, &News::Stopping(1));
        assert_eq!(listener.next().await, Heard::News(News::Stopping(2)));
        assert_eq!(listener.next().await, Heard::News(News::Stopping(1)));
        listener.set(&[TOPIC]);
        hub.publish(Subject::House, &News::Stopping(0));
        hub.publish(TOPIC, &News::Rearranged);
        assert_eq!(listener.next().await, Heard::News(News::Rearranged));
    }

    #[tokio::test]
    async fn whoever_does_not_keep_up_is_told_once_and_then_hears_again() {
        let hub = Hub::default();
        let mut listener = hub.listen(Actor::Guest);
        listener.set(&[Subject::House]);
        for n in 0..1_000 {
            hub.publish(Subject::House, &News::Stopping(n));
        }
        assert_eq!(listener.next().await, Heard::Lagged);
        hub.publish(Subject::House, &News::Rearranged);
        assert_eq!(listener.next().await, Heard::News(News::Rearranged));
    }

    #[tokio::test]
    async fn news_wake_a_listener_that_waits() {
        let hub = Hub::default();
        let mut listener = hub.listen(Actor::Guest);
        listener.set(&[Subject::House]);
        let waiting = tokio::spawn(async move { listener.next().await });
        tokio::task::yield_now().await;
        hub.publish(Subject::House, &News::Rearranged);
        assert_eq!(waiting.await.unwrap(), Heard::News(News::Rearranged));
    }

    #[tokio::test]
    async fn who_began_to_listen_after_it_was_asked_who_may_hear_does_not() {
        let hub = Hub::default();
        let actors = [MemberId(1), MemberId(2)].map(Actor::Member);
        let [mut early, mut late] = actors.map(|actor| hub.listen(actor));
        early.set(&[Subject::House]);
        let asked = hub.heard_by(Subject::House).into_iter().collect();
        late.set(&[Subject::House]);
        hub.publish_to(Subject::House, &News::Stopping(1), &asked);
        hub.publish(Subject::House, &News::Rearranged);
        assert_eq!(early.next().await, Heard::News(News::Stopping(1)));
        assert_eq!(late.next().await, Heard::News(News::Rearranged));
    }

    #[test]
    fn nothing_is_left_of_a_listener_that_has_gone() {
        let hub = Hub::default();
        let member = Subject::Member(MemberId(1));
        let mut listener = hub.listen(Actor::Guest);
        listener.set(&[member, TOPIC]);
        assert!(hub.is_heard(TOPIC));
        listener.set(&[member]);
        assert!(!hub.is_heard(TOPIC) && hub.is_heard(member));
        drop(listener);
        assert!(lock(&hub.0).is_empty());
    }
}
