//! How long things take, out of what the benchmarks print.

/// What was measured, and what came of it.
type Time = (String, String);

/// The medians in divan's tree: `├─ words   1.2 ms │ 2 ms │ 1.3 ms │ …`, the third column being the median; with the rate that
/// stands below it where bytes were counted.
pub(crate) fn native(output: &str) -> Vec<Time> {
    let mut group = String::new();
    let mut times: Vec<Time> = Vec::new();
    for line in output.lines() {
        let nested = line.starts_with("│  ") || line.starts_with("   ");
        let Some((_, row)) = line.split_once("├─ ").or_else(|| line.split_once("╰─ ")) else {
            let rate = line.trim_start_matches(['│', ' ']).split('│').nth(2).map(str::trim);
            if let Some((rate, (_, time))) = rate.filter(|rate| rate.ends_with("B/s")).zip(times.last_mut()) {
                time.push_str(&format!(", {rate}"));
            }
            continue;
        };
        let columns: Vec<&str> = row.split('│').map(str::trim).collect();
        let name = columns.first().and_then(|first| first.split_whitespace().next()).unwrap_or_default();
        if !nested {
            name.clone_into(&mut group);
        }
        let median = columns.get(2).copied().unwrap_or_default();
        if !median.is_empty() {
            let what = if nested { format!("{group} {name}") } else { name.to_owned() };
            times.push((what, median.to_owned()));
        }
    }
    times
}

/// How many times as long the careful analysis takes as the quick one of as many words: unlike times, a figure
/// that can be compared between machines.
pub(crate) fn ratio(native: &[Time]) -> Option<Time> {
    let (what, careful) = native.iter().find(|(what, _)| what.starts_with("careful_"))?;
    let quick = what.strip_prefix("careful_")?;
    let (_, quick) = native.iter().find(|(what, _)| what == quick)?;
    Some((format!("{what}, times as long"), format!("{:.0} ×", seconds(careful)? / seconds(quick)?)))
}

/// A time as divan writes it.
fn seconds(time: &str) -> Option<f64> {
    let (number, unit) = time.split_once(' ')?;
    let unit = match unit {
        "ns" => 1e-9,
        "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * unit)
}

/// The lines `measure: NAME = VALUE` that the benchmark in the browser prints.
pub(crate) fn browser(output: &str) -> Vec<Time> {
    let lines = output.lines().filter_map(|line| line.split_once("measure: ")?.1.split_once(" = "));
    lines.map(|(what, time)| (what.to_owned(), time.trim().to_owned())).collect()
}

/// The times as Markdown.
pub(crate) fn table(native: &[Time], browser: &[Time]) -> String {
    let mut text = String::from("| what | where | median |\n| --- | --- | ---: |\n");
    for (place, times) in [("native", native), ("Chromium", browser)] {
        for (what, time) in times {
            text.push_str(&format!("| {what} | {place} | {time} |\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{browser, native, ratio, table};

    const DIVAN: &str = "\
Timer precision: 20 ns
analysis    fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ analyze                │               │               │               │         │
│  ├─ 1000  1.1 ms        │ 1.9 ms        │ 1.2 ms        │ 1.3 ms        │ 100     │ 100
│  ╰─ 10000 11 ms         │ 19 ms         │ 12.5 ms       │ 13 ms         │ 100     │ 100
╰─ read     0.1 ms        │ 0.9 ms        │ 0.2 ms        │ 0.3 ms        │ 100     │ 100
";

    #[test]
    fn takes_the_medians_out_of_divans_tree() {
        let pair = |what: &str, time: &str| (what.to_owned(), time.to_owned());
        let expected =
            [pair("analyze 1000", "1.2 ms"), pair("analyze 10000", "12.5 ms"), pair("read", "0.2 ms")];
        assert_eq!(native(DIVAN), expected);
    }

    #[test]
    fn takes_the_rate_below_a_median() {
        let output = "╰─ read     0.1 ms        │ 0.9 ms        │ 0.2 ms        │ 0.3 ms        │ 100     │ 100\n\
                      \u{20}           11 MB/s       │ 9.1 MB/s      │ 10.5 MB/s     │ 10 MB/s       │         │\n";
        assert_eq!(native(output), [("read".to_owned(), "0.2 ms, 10.5 MB/s".to_owned())]);
    }

    #[test]
    fn says_how_much_longer_the_careful_analysis_takes() {
        let time = |what: &str, time: &str| (what.to_owned(), time.to_owned());
        let mut times = vec![time("analysis 1000", "1.2 ms"), time("careful_analysis 1000", "0.3 s")];
        assert_eq!(ratio(&times), Some(time("careful_analysis 1000, times as long", "250 ×")));
        times.pop();
        assert_eq!(ratio(&times), None);
    }

    #[test]
    fn takes_what_the_browser_measured() {
        let times = browser("running 1 test\nmeasure: dateline:analyze = 31 ms\ntest bench ... ok\n");
        assert_eq!(table(&[], &times).lines().last(), Some("| dateline:analyze | Chromium | 31 ms |"));
    }
}
