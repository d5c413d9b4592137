//! Emptying the journal into the file, when what was overwritten there shall be in neither.

use std::thread;

use tokio::sync::oneshot;

use super::{Error, Store, open};

impl Store {
    /// Empties the journal into the file; leaves it to Litestream, where that does it: it would lose its place.
    ///
    /// # Errors
    /// As SQLite; [`Error::Busy`] where somebody reads for longer than it waits.
    pub async fn settle(&self) -> Result<(), Error> {
        let (dir, litestream) = self.place();
        if litestream {
            return Ok(());
        }
        let (dir, (tell, told)) = (dir.to_owned(), oneshot::channel());
        let settle = move || {
            // Whoever asked may have gone.
            let _ = tell.send(open::settle(&dir));
        };
        let thread = thread::Builder::new().name("store-settle".into());
        thread.spawn(settle).map_err(|_| Error::Busy)?;
        told.await.unwrap_or(Err(Error::Closed))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::super::open::{OpenOptions, journal};
    use super::*;
    use crate::store::settings;

    #[tokio::test]
    async fn the_journal_is_emptied_but_where_litestream_does_that() {
        for litestream in [false, true] {
            let dir = tempfile::tempdir().unwrap();
            let options = OpenOptions {
                litestream,
                ..OpenOptions::default()
            };
            let store = Store::open(dir.path(), &options).unwrap();
            let write = store.write(|w| settings::set(w, "former_members", "1"));
            write.await.unwrap();
            store.settle().await.unwrap();
            let left = std::fs::metadata(journal(dir.path())).unwrap().len();
            assert_eq!(left > 0, litestream, "{left}");
        }
    }
}
