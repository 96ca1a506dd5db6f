//! A server of a test's own, which can be stopped and serve otherwise than what lies in its folder.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Serves a folder until it is dropped; some files otherwise than they are there.
pub(super) struct Server {
    /// Where.
    pub(super) address: String,
    changed: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// At a free port, below a folder as on a host of many pages.
    pub(super) fn start(folder: impl Into<PathBuf>) -> Option<Self> {
        let folder = folder.into();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
        let address = format!("http://{}/tools/dateline/", listener.local_addr().ok()?);
        let (changed, stopped) = (Arc::<Mutex<HashMap<_, _>>>::default(), Arc::new(AtomicBool::new(false)));
        let server = Self { address, changed: changed.clone(), stopped: stopped.clone() };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (folder, changed) = (folder.clone(), changed.clone());
                std::thread::spawn(move || answer(stream, &folder, &changed));
            }
        });
        Some(server)
    }

    /// The file as it will be served from now on.
    pub(super) fn change(&self, name: &str, content: Vec<u8>) {
        self.changed.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), content);
    }

    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // The thread that waits for somebody wakes up and lets go of the port.
        let port = self.address.trim_start_matches("http://").split('/').next().unwrap_or_default();
        drop(TcpStream::connect(port));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers one request, and closes.
fn answer(mut stream: TcpStream, folder: &Path, changed: &Mutex<HashMap<String, Vec<u8>>>) {
    let mut line = String::new();
    let mut reader = BufReader::new(&stream);
    let _ = reader.read_line(&mut line);
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|length| length > 2) {
        header.clear();
    }
    let path = line.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let name = path.strip_prefix("/tools/dateline/").unwrap_or("none");
    let name = if name.is_empty() { "index.html" } else { name };
    let otherwise = changed.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
    let content = otherwise.or_else(|| std::fs::read(folder.join(name)).ok());
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let status = if content.is_some() { "200 OK" } else { "404 Not Found" };
    let content = content.unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        content.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&content));
}
