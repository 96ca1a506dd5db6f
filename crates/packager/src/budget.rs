//! How much each extension may weigh: what grows beyond that is to be decided, not to happen.

use crate::zip::Pressed;

/// Bytes of each file as it lies in the archive; all that has no line of its own shares [`REST`].
const FILES: [(&str, usize); 4] =
    [("app.js", 14_000), ("app_bg.wasm", 965_000), ("careful.bin", 2_900_000), ("worker_bg.wasm", 2_030_000)];
/// Bytes of all others together.
const REST: usize = 55_000;

/// What the files weigh, one a line, the heaviest first.
pub(crate) fn table(files: &[Pressed]) -> String {
    let mut lines: Vec<(&str, usize, usize)> = files
        .iter()
        .filter(|file| budget(&file.name).is_some())
        .map(|file| (file.name.as_str(), file.size, file.bytes.len()))
        .collect();
    let rest = files.iter().filter(|file| budget(&file.name).is_none());
    lines.push(rest.fold(("the rest", 0, 0), |(name, size, packed), file| {
        (name, size + file.size, packed + file.bytes.len())
    }));
    lines.sort_by_key(|&(name, _, packed)| (usize::MAX - packed, name));
    let line = |(name, size, packed): &(&str, usize, usize)| format!("{size:>9} -> {packed:>9}  {name}\n");
    lines.iter().map(line).collect()
}

/// Which of the files are over their budget, for whoever has to decide.
pub(crate) fn check(files: &[Pressed]) -> Result<(), String> {
    let own =
        files.iter().filter_map(|file| Some((file.name.as_str(), file.bytes.len(), budget(&file.name)?)));
    let rest = files.iter().filter(|file| budget(&file.name).is_none());
    let rest = ("all other files together", rest.map(|file| file.bytes.len()).sum(), REST);
    let grown: Vec<String> = own
        .chain([rest])
        .filter(|(_, packed, budget)| packed > budget)
        .map(|(name, packed, budget)| {
            format!(
                "{name}: {packed} bytes pressed, {} more than its budget (crates/packager/src/budget.rs)",
                packed - budget
            )
        })
        .collect();
    if grown.is_empty() { Ok(()) } else { Err(grown.join("\n")) }
}

fn budget(name: &str) -> Option<usize> {
    FILES.iter().find(|(own, _)| *own == name).map(|(_, bytes)| *bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, packed: usize) -> Pressed {
        Pressed { name: name.to_owned(), size: packed * 2, sum: 0, bytes: vec![0; packed], is_stored: false }
    }

    #[test]
    fn what_has_grown_is_named() {
        let (name, most) = FILES[0];
        assert_eq!(check(&[file(name, most), file("a.css", REST)]), Ok(()));
        let told = check(&[file(name, most + 7), file("a.css", 3)]).unwrap_err();
        assert!(told.starts_with(&format!("{name}: {} bytes pressed, 7 more", most + 7)), "{told}");
        let told = check(&[file("a.css", REST), file("b.css", 1)]).unwrap_err();
        assert!(told.starts_with("all other files together"), "{told}");
    }

    #[test]
    fn the_table_begins_with_the_heaviest() {
        let told = table(&[file("a.css", 3), file("b.css", 2), file("careful.bin", 50)]);
        assert_eq!(told, "      100 ->        50  careful.bin\n       10 ->         5  the rest\n");
    }
}
