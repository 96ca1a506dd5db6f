//! Which tools there are, in which version, and where each comes from.
//!
//! A tool that is ready-made for this platform is fetched; else it is built from its crate, little
//! optimised, since building it well would take longer than it ever runs.

use std::env::consts::{ARCH, OS};

/// A tool that is a Rust crate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RustTool {
    /// The name its folder bears.
    pub(crate) name: &'static str,
    /// The crate on the registry.
    pub(crate) package: &'static str,
    /// The programs it must bring.
    pub(crate) programs: &'static [&'static str],
    /// Whether the first attempt to build it uses the crate's own lock file; the second does the opposite.
    pub(crate) locked: bool,
    /// The optimisation that the built tool gets.
    pub(crate) level: &'static str,
    /// About how many minutes it takes to build on two cores.
    pub(crate) minutes: u8,
    /// The address of a ready-made one, with `{version}` and `{platform}`.
    pub(crate) address: &'static str,
    /// What the address calls each platform, as (system, processor, name).
    pub(crate) platforms: &'static [(&'static str, &'static str, &'static str)],
}

impl RustTool {
    /// Where a ready-made one for this platform would be.
    pub(crate) fn ready_made(&self, version: &str) -> Option<String> {
        self.ready_made_for(version, OS, ARCH)
    }

    fn ready_made_for(&self, version: &str, os: &str, arch: &str) -> Option<String> {
        let &(.., platform) = self.platforms.iter().find(|(o, a, _)| (*o, *a) == (os, arch))?;
        Some(self.address.replace("{version}", version).replace("{platform}", platform))
    }
}

/// The bundler. 0.22 wants a newer compiler than ours.
pub(crate) const TRUNK: RustTool = RustTool {
    name: "trunk",
    package: "trunk",
    programs: &["trunk"],
    locked: true,
    level: "0",
    minutes: 3,
    address: "https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{platform}",
    platforms: &[
        ("linux", "x86_64", "x86_64-unknown-linux-gnu.tar.gz"),
        ("linux", "aarch64", "aarch64-unknown-linux-gnu.tar.gz"),
        ("macos", "x86_64", "x86_64-apple-darwin.tar.gz"),
        ("macos", "aarch64", "aarch64-apple-darwin.tar.gz"),
        ("windows", "x86_64", "x86_64-pc-windows-msvc.zip"),
    ],
};

/// The version of [`TRUNK`].
pub(crate) const TRUNK_VERSION: &str = "0.21.14";

/// The command line and the test runner of wasm-bindgen; `Cargo.lock` says the version. Its lock file
/// can name a crate that a mirror does not have yet, so it is tried second.
pub(crate) const WASM_BINDGEN: RustTool = RustTool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    locked: false,
    level: "1",
    minutes: 3,
    address: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{platform}",
    platforms: &[
        ("linux", "x86_64", "x86_64-unknown-linux-musl.tar.gz"),
        ("linux", "aarch64", "aarch64-unknown-linux-musl.tar.gz"),
        ("macos", "x86_64", "x86_64-apple-darwin.tar.gz"),
        ("macos", "aarch64", "aarch64-apple-darwin.tar.gz"),
        ("windows", "x86_64", "x86_64-pc-windows-msvc.tar.gz"),
    ],
};

/// Firefox's driver.
pub(crate) const GECKODRIVER: RustTool = RustTool {
    name: "geckodriver",
    package: "geckodriver",
    programs: &["geckodriver"],
    locked: true,
    level: "0",
    minutes: 2,
    address: "https://github.com/mozilla/geckodriver/releases/download/v{version}/geckodriver-v{version}-{platform}",
    platforms: &[
        ("linux", "x86_64", "linux64.tar.gz"),
        ("linux", "aarch64", "linux-aarch64.tar.gz"),
        ("macos", "x86_64", "macos.tar.gz"),
        ("macos", "aarch64", "macos-aarch64.tar.gz"),
        ("windows", "x86_64", "win64.zip"),
    ],
};

/// The version of [`GECKODRIVER`].
pub(crate) const GECKODRIVER_VERSION: &str = "0.37.1";

/// A tool that is an npm package; it runs on Node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NodeTool {
    /// The package, and the name its folder bears.
    pub(crate) name: &'static str,
    /// The version.
    pub(crate) version: &'static str,
    /// The file it must bring, inside the package.
    pub(crate) file: &'static str,
}

/// Brings `wasm-opt`.
pub(crate) const BINARYEN: NodeTool = NodeTool { name: "binaryen", version: "132.0.0", file: "bin/wasm-opt" };

/// Finds what stands in the way of a screen reader.
pub(crate) const AXE: NodeTool = NodeTool { name: "axe-core", version: "4.14.1", file: "axe.min.js" };

#[cfg(test)]
mod tests {
    use super::{GECKODRIVER, TRUNK, WASM_BINDGEN};

    #[test]
    fn names_the_ready_made_tool_of_a_platform() {
        let address = TRUNK.ready_made_for("0.21.14", "windows", "x86_64");
        assert!(
            address.is_some_and(|address| address.ends_with("v0.21.14/trunk-x86_64-pc-windows-msvc.zip"))
        );
        let address = WASM_BINDGEN.ready_made_for("0.2.130", "macos", "aarch64");
        assert!(address.is_some_and(|address| address.ends_with("0.2.130-aarch64-apple-darwin.tar.gz")));
    }

    #[test]
    fn builds_where_nothing_is_ready_made() {
        assert_eq!(GECKODRIVER.ready_made_for("0.37.1", "freebsd", "x86_64"), None);
    }
}
