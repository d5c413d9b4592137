//! Emptying the journal into the file, when what was overwritten there shall be in neither.

use std::thread;

use tokio::sync::oneshot;

use super::{Error, Store, open};

impl Store {
    /// Empties the journal into the file.
    ///
    /// # Errors
    /// As SQLite; [`Error::Busy`] where somebody reads for longer than it waits.
    pub async fn settle(&self) -> Result<(), Error> {
        let (dir, (tell, told)) = (self.dir().to_owned(), oneshot::channel());
        let settle = move || {
            // Whoever asked may have gone.
            let _ = tell.send(open::settle(&dir));
        };
        let thread = thread::Builder::new().name("store-settle".into());
        thread.spawn(settle).map_err(|_| Error::Busy)?;
        told.await.unwrap_or(Err(Error::Closed))
    }
}
