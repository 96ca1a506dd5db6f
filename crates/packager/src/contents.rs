//! What may go into a package: the files of a page, and nothing that tells of the machine it was built on.

use crate::File;
use std::path::Path;

/// What the names of files may end in.
const ENDINGS: [&str; 9] = ["bin", "css", "html", "js", "json", "png", "svg", "wasm", "webmanifest"];
/// Files that have no ending.
const WITHOUT: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// What stands only in what was meant for a debugger, or names a folder of whoever built it.
const TRACES: [&str; 7] =
    ["sourceMappingURL", "/home/", "/root/", "/Users/", ":\\Users\\", ".cargo/registry", ".cargo\\registry"];

/// Why one of the files may not be handed out; each is looked at, and the project's own folder is `root`.
pub(crate) fn check(files: &[File], root: &Path) -> Result<(), String> {
    let root = root.to_string_lossy();
    let own = (root.len() > 1).then_some(&*root);
    let problems: Vec<String> = files.iter().filter_map(|file| problem(file, own)).collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

fn problem((name, content): &File, root: Option<&str>) -> Option<String> {
    let ending = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending);
    let is_known = match ending {
        Some(ending) => ENDINGS.contains(&ending),
        None => WITHOUT.contains(&name.as_str()),
    };
    if !is_known {
        return Some(format!("{name}: no file of this kind belongs into a package"));
    }
    let found = TRACES.into_iter().chain(root).find(|trace| holds(content, trace.as_bytes()))?;
    Some(format!("{name} says “{found}”, which tells of the machine it was built on"))
}

fn holds(content: &[u8], trace: &[u8]) -> bool {
    let Some((&first, rest)) = trace.split_first() else { return false };
    let mut left = content;
    while let Some(at) = left.iter().position(|&byte| byte == first) {
        left = &left[at + 1..];
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, content: &[u8]) -> Result<(), String> {
        check(&[(name.to_owned(), content.to_vec())], Path::new("/srv/built/here"))
    }

    #[test]
    fn a_page_passes() {
        assert_eq!(of("app_bg.wasm", b"\0asm\x01\0 library/core/src/fmt.rs"), Ok(()));
        assert_eq!(of("LICENSE-MIT", b"Copyright"), Ok(()));
    }

    #[test]
    fn what_is_for_debugging_or_testing_does_not() {
        for name in ["app.js.map", "app.wat", "notes.txt", ".stamp", "tests"] {
            assert!(of(name, b"").is_err(), "{name}");
        }
        assert!(of("app.js", b"//# sourceMappingURL=app.js.map").is_err());
    }

    #[test]
    fn what_names_a_folder_of_the_machine_does_not() {
        for path in ["/home/ada/x.rs", "src at /srv/built/here/src", "C:\\Users\\ada", "/root//root/x"] {
            let told = of("app_bg.wasm", &[b"\0asm\xFF", path.as_bytes()].concat());
            assert!(told.is_err_and(|why| why.contains("app_bg.wasm says")), "{path}");
        }
    }
}
