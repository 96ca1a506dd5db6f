//! The software bill of materials: every package that the lock file names, in CycloneDX (ECMA-424), version 1.6.

use serde_json::{Value, json};

/// The bill as JSON. It lists more than what the browser gets: tests and tools are in the lock file too.
pub(crate) fn of(lockfile: &str, version: &str) -> String {
    let components: Vec<Value> = packages(lockfile).map(component).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "dateline", "version": version } },
        "components": components,
    });
    format!("{bill:#}\n")
}

/// A package of the lock file: name, version, checksum.
type Package<'a> = (&'a str, &'a str, Option<&'a str>);

/// Those from a registry: what is ours has no source.
fn packages(lockfile: &str) -> impl Iterator<Item = Package<'_>> {
    lockfile.split("[[package]]").skip(1).filter_map(|package| {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
            line.strip_suffix('"')
        };
        field("source")?;
        Some((field("name")?, field("version")?, field("checksum")))
    })
}

fn component((name, version, checksum): Package<'_>) -> Value {
    let hashes: Vec<Value> = checksum.iter().map(|sum| json!({ "alg": "SHA-256", "content": sum })).collect();
    let address = format!("pkg:cargo/{name}@{version}");
    json!({ "type": "library", "bom-ref": address, "name": name, "version": version, "purl": address, "hashes": hashes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_what_came_from_elsewhere() {
        let lockfile = "version = 4\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\nsource = \"registry\"\nchecksum = \"ab\"\n";
        let bill: Value = serde_json::from_str(&of(lockfile, "1.2.3")).unwrap();
        let components = bill["components"].as_array().unwrap();
        assert_eq!(components.len(), 1);
        assert_eq!(
            (&components[0]["purl"], &components[0]["hashes"][0]["content"]),
            (&json!("pkg:cargo/yew@0.23.0"), &json!("ab"))
        );
    }
}
