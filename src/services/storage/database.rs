//! The browser's database (IndexedDB): where records stand that have no room in the local storage, by the names that
//! [`Held`](dateline_notes::Held) gives them.
//!
//! It is opened for each errand: a connection that is kept can be closed by the browser at any time, and keeps others from clearing.

use super::overflow::Wanted;
use super::records::Refusal;
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::{Array, Function, Object, Reflect};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

/// The name of the database, and of its one store.
const NAME: &str = "dateline";
const STORE: &str = "records";

/// Whether this browser has such a thing.
pub(super) fn is_there() -> bool {
    Factory::new().is_ok()
}

/// Fetches records; each is there, or not, or could not be read.
pub(super) async fn fetch(
    names: impl IntoIterator<Item = String>,
) -> Vec<(String, Result<Option<String>, Refusal>)> {
    let open = Open::new().await;
    let mut fetched = Vec::new();
    for name in names {
        let record = match &open {
            Ok(open) => open.one(&name).await,
            Err(why) => Err(why.clone()),
        };
        fetched.push((name, record));
    }
    fetched
}

/// Puts records there, all or none, and says so once the browser says that they are on the disk.
pub(super) async fn put(records: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let open = Open::new().await?;
    let raw = open.to_write()?;
    let transaction = Transaction::from(raw.clone());
    let store = transaction.object_store(STORE).map_err(refusal)?;
    let requests = records.iter().map(|(name, record)| store.put(&record.into(), Some(&name.into())));
    // Each is asked for before any has answered.
    let _requests = requests.collect::<Result<Vec<_>, _>>().map_err(refusal)?;
    ended(transaction, &raw).await
}

/// Removes what nobody asks for any more, and all of the articles that are gone.
pub(super) async fn clear(wanted: &Wanted) -> Result<(), Refusal> {
    let mut gone = wanted.remove.clone();
    if !wanted.forget.is_empty() {
        gone.extend(names().await?.into_iter().filter(|name| wanted.is_rid_of(name)));
    }
    if gone.is_empty() {
        return Ok(());
    }
    let open = Open::new().await?;
    let raw = open.to_write()?;
    let transaction = Transaction::from(raw.clone());
    let store = transaction.object_store(STORE).map_err(refusal)?;
    let requests = gone.iter().map(|name| store.delete(Query::Key(name.into())));
    // Each is asked for before any has answered.
    let _requests = requests.collect::<Result<Vec<_>, _>>().map_err(refusal)?;
    ended(transaction, &raw).await
}

/// The names of all records there; none where there is no database.
pub(super) async fn names() -> Result<Vec<String>, Refusal> {
    let open = Open::new().await?;
    let transaction = open.to_read()?;
    let store = transaction.object_store(STORE).map_err(refusal)?;
    let names = store.get_all_keys(None, None).map_err(refusal)?.await.map_err(refusal)?;
    Ok(names.iter().filter_map(JsValue::as_string).collect())
}

/// Removes all that is there, and the database itself.
pub(super) async fn drop_all() -> Result<(), Refusal> {
    let factory = Factory::new().map_err(|_| Refusal::Off)?;
    factory.delete(NAME).map_err(refusal)?.await.map_err(refusal)
}

/// A connection, closed when the errand is done.
struct Open(IdbDatabase);

impl Drop for Open {
    fn drop(&mut self) {
        // What is under way is finished first.
        self.0.close();
    }
}

impl Open {
    async fn new() -> Result<Self, Refusal> {
        let factory = Factory::new().map_err(|_| Refusal::Off)?;
        let mut request = factory.open(NAME, Some(1)).map_err(|_| Refusal::Off)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                // Where it fails the opening fails.
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        Ok(Self(request.await.map_err(refusal)?.into()))
    }

    fn to_read(&self) -> Result<Transaction, Refusal> {
        Database::from(self.0.clone()).transaction(&[STORE], TransactionMode::ReadOnly).map_err(refusal)
    }

    /// A transaction that ends only when its records are on the disk: what points to them is written right after it. (The crate has
    /// no such transactions. A browser that does not know the wish passes it over.)
    fn to_write(&self) -> Result<IdbTransaction, Refusal> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let transaction = Reflect::get(&self.0, &"transaction".into())?.dyn_into::<Function>()?;
            let stores = Array::of1(&STORE.into());
            transaction.call3(&self.0, &stores, &"readwrite".into(), &options)?.dyn_into::<IdbTransaction>()
        };
        begin().map_err(|error: JsValue| named(error.dyn_ref::<DomException>()))
    }

    async fn one(&self, name: &str) -> Result<Option<String>, Refusal> {
        let store = self.to_read()?.object_store(STORE).map_err(refusal)?;
        let found = store.get(Query::Key(name.into())).map_err(refusal)?.await.map_err(refusal)?;
        Ok(found.and_then(|record| record.as_string()))
    }
}

/// Waits for the end of a transaction.
async fn ended(transaction: Transaction, raw: &IdbTransaction) -> Result<(), Refusal> {
    let ended = transaction.await;
    // What else it has to tell finds nobody at home.
    raw.set_onerror(None);
    raw.set_onabort(None);
    match ended {
        Ok(result) if result.is_committed() => Ok(()),
        Ok(_) => Err(named(raw.error().as_ref())),
        Err(error) => Err(refusal(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn refusal(error: idb::Error) -> Refusal {
    match &error {
        idb::Error::DomException(error) => named(Some(error)),
        _ => Refusal::Other("the database failed".to_owned()),
    }
}

fn named(error: Option<&DomException>) -> Refusal {
    match error.map(DomException::name).as_deref() {
        Some("QuotaExceededError") => Refusal::Full,
        Some(name) => Refusal::Other(name.to_owned()),
        None => Refusal::Other("AbortError".to_owned()),
    }
}
