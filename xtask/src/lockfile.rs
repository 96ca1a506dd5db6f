//! Which version of a crate `Cargo.lock` names: the command line of wasm-bindgen must be the very one.

/// The version of the first package named `name`.
pub(crate) fn version(lockfile: &str, name: &str) -> Option<String> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lockfile.lines().skip_while(|line| *line != wanted).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\ndependencies = [\n \
                        \"cfg-if\",\n]\n";

    #[test]
    fn reads_the_version_of_the_package_itself() {
        assert_eq!(version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn says_nothing_of_a_package_that_is_not_there() {
        assert_eq!(version(LOCK, "yew"), None);
        assert_eq!(version("", "yew"), None);
    }
}
