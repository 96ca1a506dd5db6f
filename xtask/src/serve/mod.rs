//! A small server for the built page, on the loopback address only.

mod answer;
mod mime;
mod request;

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::project::Project;
use crate::{page, setup};
use std::io::{BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// The port where none was asked for, and how many after it are tried.
const PORTS: std::ops::Range<u16> = 8080..8100;

/// `cargo xtask serve`.
pub(crate) fn run(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    page::build(project, &tools)?;
    let listener = listen(options.port)?;
    println!("Dateline is at {} (Ctrl-C stops it)", address(&listener)?);
    answer_all(&listener, &Arc::new(project.dist()));
    Ok(ExitCode::SUCCESS)
}

/// Serves `folder` beside what else this program does, at a free port, and says where.
///
/// # Errors
///
/// Where the loopback address cannot be listened on.
pub(crate) fn beside(folder: PathBuf) -> Outcome<String> {
    let listener = listen(Some(0))?;
    let address = address(&listener)?;
    std::thread::spawn(move || answer_all(&listener, &Arc::new(folder)));
    Ok(address)
}

fn listen(port: Option<u16>) -> Outcome<TcpListener> {
    let try_port = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => try_port(port).map_err(|error| {
            Failure::new(format!("port {port} cannot be used ({error}): choose another with `--port`"))
        }),
        None => PORTS.into_iter().find_map(|port| try_port(port).ok()).ok_or_else(|| {
            let (first, last) = (PORTS.start, PORTS.end - 1);
            Failure::new(format!("every port from {first} to {last} is taken: choose another with `--port`"))
        }),
    }
}

fn address(listener: &TcpListener) -> Outcome<String> {
    let address =
        listener.local_addr().map_err(|error| Failure::new(format!("the server has no address: {error}")))?;
    Ok(format!("http://{address}/"))
}

fn answer_all(listener: &TcpListener, folder: &Arc<PathBuf>) {
    for stream in listener.incoming().flatten() {
        let folder = Arc::clone(folder);
        // A browser opens half a dozen connections and may leave some of them silent.
        std::thread::spawn(move || converse(&stream, &folder));
    }
}

/// Answers the requests of one connection until it ends or falls silent.
fn converse(stream: &TcpStream, folder: &Path) -> Option<()> {
    let limit = Some(Duration::from_secs(30));
    stream.set_read_timeout(limit).ok()?;
    stream.set_write_timeout(limit).ok()?;
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream);
    loop {
        let request = request::read(&mut reader)?;
        let answer = answer::to(&request, folder);
        let mut stream = stream;
        stream.write_all(&answer.bytes(&request)).ok()?;
        if !request.keeps_open {
            return Some(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::beside;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    fn ask(address: &str, request: &str) -> String {
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_a_folder_and_nothing_outside_it() {
        let parent = std::env::temp_dir().join(format!("dateline-serve-{}", std::process::id()));
        let folder = parent.join("dist");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "<p>here</p>").unwrap();
        std::fs::write(parent.join("secret"), "hidden").unwrap();
        let address = beside(folder).unwrap();
        let close = "Host: x\r\nConnection: close\r\n\r\n";
        let page = ask(&address, &format!("GET /?q=1 HTTP/1.1\r\n{close}"));
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("Content-Security-Policy: default-src 'none';"), "{page}");
        assert!(page.ends_with("\r\n\r\n<p>here</p>"), "{page}");
        let head = ask(&address, &format!("HEAD / HTTP/1.1\r\n{close}"));
        assert!(head.contains("Content-Length: 11\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        for path in ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "/none"] {
            let answer = ask(&address, &format!("GET {path} HTTP/1.1\r\n{close}"));
            assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        }
        let answer = ask(&address, &format!("POST / HTTP/1.1\r\n{close}"));
        assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
        crate::cache::remove(&parent);
    }
}
