//! The page: built with trunk into `dist/`, and not again while nothing it is made of has changed.

mod fingerprint;
mod offline;
mod places;

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::process::Run;
use crate::project::Project;
use crate::setup::{self, Toolbox};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// What a whole page consists of, beside its styles and pictures.
const FILES: [&str; 10] = [
    "index.html",
    "manifest.webmanifest",
    offline::WORKER,
    "start.js",
    "app.js",
    "app_bg.wasm",
    "worker.js",
    "worker_bg.wasm",
    "worker_loader.js",
    "careful.bin",
];

/// Where the quick loop serves: not where `cargo xtask serve` does, whose page the browser keeps and answers from there.
const DEV_PORT: u16 = 8180;

/// `cargo xtask build`.
pub(crate) fn run(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    build_for(project, &tools, options.public_url.as_deref())?;
    println!("The page is in {}", project.dist().display());
    Ok(ExitCode::SUCCESS)
}

/// `cargo xtask dev`.
pub(crate) fn dev(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    let port = options.port.unwrap_or(DEV_PORT).to_string();
    println!("Building the unoptimised page (first time about 2 minutes), then again at every change:");
    println!("reload http://127.0.0.1:{port}/ to see it (Ctrl-C stops it)");
    // A folder of its own: `dist` holds the optimised page.
    let dist = project.target.join("dev");
    std::fs::create_dir_all(&dist).map_err(|error| Failure::file("make the folder", &dist, &error))?;
    let ended =
        trunk(project, &tools).arguments(["serve", "--port", &port, "--dist"]).arguments([dist]).status()?;
    Ok(if ended { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the optimised page, unless what stands in `dist` is made of the same files.
///
/// # Errors
///
/// Where it does not build, or builds into something that the page's policy would refuse.
pub(crate) fn build(project: &Project, tools: &Toolbox) -> Outcome {
    build_for(project, tools, None)
}

/// The same, for one folder of a host where that is said: otherwise it stands in any, since its addresses are relative.
fn build_for(project: &Project, tools: &Toolbox, public_url: Option<&str>) -> Outcome {
    let stamp = stamp(project);
    let compiler = Run::new("rustc").arguments(["-vV"]).output().unwrap_or_default();
    // With the place: checkouts that share a target folder do not share a page.
    let number = fingerprint::of(&project.root, &compiler);
    let now = format!("{number:016x} {} {}", project.dist().display(), public_url.unwrap_or_default());
    if std::fs::read_to_string(&stamp).is_ok_and(|before| before == now) && check(project).is_ok() {
        println!("The optimised page is built already");
        return Ok(());
    }
    println!("Building the optimised page (first time about 5 minutes on two cores, then about one)");
    let begun = Instant::now();
    // Until the new page is whole there is none that a stamp could speak for.
    let _ = std::fs::remove_file(&stamp);
    trunk(project, tools)
        .arguments(["build", "--release"])
        .variable(places::VARIABLE, places::renamed(project))
        .arguments(public_url.iter().flat_map(|url| ["--public-url", url]))
        .or_fail("the page does not build, for the reason above")?;
    forbid_raw_html(project)?;
    offline::write(project)?;
    check(project)?;
    println!("Built in {} s", begun.elapsed().as_secs());
    let folder = project.target.join("xtask");
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&stamp, now))
        .map_err(|error| Failure::file("write", &stamp, &error))
}

fn stamp(project: &Project) -> PathBuf {
    project.target.join("xtask").join("page")
}

fn trunk(project: &Project, tools: &Toolbox) -> Run {
    Run::new("trunk")
        .arguments(["--offline", "--skip-version-check"])
        .folder(&project.root)
        .variable("PATH", tools.path())
        .variable("CARGO_TARGET_DIR", &project.target)
        // What trunk was doing when a build failed is of no interest; the compiler has said what is wrong.
        .variable("RUST_BACKTRACE", "0")
        // The value some systems set, `1`, is one that trunk does not understand.
        .without("NO_COLOR")
}

/// yew can set raw HTML, and its bindings have a function for it, which nothing of ours calls. It is taken out: a page that cannot do it need
/// not be trusted with it, and the linters of extension stores ask about it.
fn forbid_raw_html(project: &Project) -> Outcome {
    let path = project.dist().join("app.js");
    let script = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let script = without_raw_html(&script);
    std::fs::write(&path, script).map_err(|error| Failure::file("write", &path, &error))
}

fn without_raw_html(script: &str) -> String {
    let line = |line: &str| match line.split_once(".innerHTML = ") {
        Some((before, _)) => {
            let indent = before.len() - before.trim_start().len();
            format!("{}throw new Error(\"Dateline sets no raw HTML\");\n", &before[..indent])
        }
        None => line.to_owned(),
    };
    script.split_inclusive('\n').map(line).collect()
}

/// Whether all files of the page are there, and none of its script stands in the page itself.
fn check(project: &Project) -> Outcome {
    let dist = project.dist();
    if let Some(missing) = FILES.iter().find(|name| !dist.join(name).is_file()) {
        return Err(Failure::new(format!(
            "the built page has no {missing}: look at index.html and Trunk.toml"
        )));
    }
    let path = dist.join("index.html");
    let html = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    if has_inline_script(&html) {
        return Err(Failure::new("dist/index.html has an inline script, which the page's policy forbids"));
    }
    Ok(())
}

fn has_inline_script(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    html.split("<script").skip(1).any(|rest| {
        let (attributes, body) = rest.split_once('>').unwrap_or((rest, ""));
        let body = body.split("</script").next().unwrap_or_default();
        !attributes.contains("src=") || !body.trim().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::{has_inline_script, without_raw_html};

    #[test]
    fn takes_out_what_sets_raw_html() {
        let script = "a: function(x) {\n    x.innerHTML = words;\n},\nb: x => x.innerText\n";
        let without = "a: function(x) {\n    throw new Error(\"Dateline sets no raw HTML\");\n},\nb: x => x.innerText\n";
        assert_eq!(without_raw_html(script), without);
    }

    #[test]
    fn tells_an_inline_script_from_a_linked_one() {
        assert!(!has_inline_script("<p>script</p><script type=module src=\"./start.js\"></script>"));
        assert!(has_inline_script("<script src=a.js></script><SCRIPT type=module>import './a.js'</SCRIPT>"));
    }
}
