//! How large each module is, and the careful reader's weights: as a file, and as the two compressions that servers use make it.

use crate::failure::{Failure, Outcome};
use crate::process::Run;
use std::path::Path;

/// The sizes of one file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Node brings both compressions, at their strongest here.
const MEASURE: &str = "const fs = require('fs'), zlib = require('zlib'), path = require('path');\
    for (const file of fs.readdirSync(process.argv[1]).sort()) {\
      if (!/\\.(wasm|js|bin)$/.test(file)) continue;\
      const bytes = fs.readFileSync(path.join(process.argv[1], file));\
      const gzip = zlib.gzipSync(bytes, { level: 9 }).length;\
      const brotli = zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;\
      console.log([file, bytes.length, gzip, brotli].join(' '));\
    }";

/// Measures every module and the weights of the built page.
///
/// # Errors
///
/// Where Node does not run.
pub(crate) fn of(dist: &Path) -> Outcome<Vec<Size>> {
    let output = Run::new("node").arguments(["-e", MEASURE]).arguments([dist]).output();
    let output =
        output.ok_or_else(|| Failure::new("`node` could not measure the built page; is Node on PATH?"))?;
    Ok(output.lines().filter_map(read).collect())
}

fn read(line: &str) -> Option<Size> {
    let mut words = line.split(' ');
    let name = words.next()?.to_owned();
    let mut number = || words.next()?.parse().ok();
    Some(Size { name, raw: number()?, gzip: number()?, brotli: number()? })
}

/// The sizes as Markdown, in kB of 1000 bytes.
pub(crate) fn table(sizes: &[Size]) -> String {
    let kilobytes = |bytes: u64| format!("{}.{}", bytes / 1000, bytes % 1000 / 100);
    let mut text = String::from("| file | kB | gzip | brotli |\n| --- | ---: | ---: | ---: |\n");
    for size in sizes {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        text.push_str(&format!("| `{}` | {raw} | {gzip} | {brotli} |\n", size.name));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{read, table};

    #[test]
    fn makes_a_row_of_what_node_says() {
        let size = read("app_bg.wasm 145210 64020 51999").unwrap();
        assert!(table(&[size]).ends_with("\n| `app_bg.wasm` | 145.2 | 64.0 | 51.9 |\n"));
        assert_eq!(read("app_bg.wasm many"), None);
    }
}
