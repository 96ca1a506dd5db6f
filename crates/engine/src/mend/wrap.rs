//! Hard wraps: whether a text was broken at a margin, and which of its line ends are such breaks.
//!
//! A line was broken where the next word did not fit: its width and that word's come to more than the margin.
//! Where the margin lies is told by the lines that certainly go on, because the next one begins with a small letter.

use super::line::Line;

/// Widths, in characters, between which margins lie: a narrow column, a wide page.
const NARROWEST: usize = 35;
const WIDEST: usize = 120;

/// Fewer lines that certainly go on prove nothing.
const FEWEST: usize = 3;

/// In type of unequal width lines of one column differ by so much of it.
const SLACK: usize = 10;

/// Characters of the longest line that says which page this is.
const LONGEST_NUMBER: usize = 20;

/// A title or a standfirst has no more lines; its type is larger and its margin its own.
const TITLE: usize = 3;

/// How a text was broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrap {
    /// The margin, in characters.
    width: usize,
    /// Whether blank lines part its paragraphs, so that a full line goes on even where a sentence ends.
    parted: bool,
}

impl Wrap {
    /// How the text was broken, if it was.
    pub(super) fn find(lines: &[Line<'_>]) -> Option<Self> {
        let mut widths = [0; WIDEST + 1];
        let mut count = 0;
        for (line, _) in pairs(lines).filter(|(line, next)| runs_on(line, next)) {
            *widths.get_mut(line.width)? += 1;
            count += 1;
        }
        if count < FEWEST {
            return None;
        }
        // The width that nine of ten such lines do not exceed: one long line is no margin.
        let mut left = count - count / 10;
        let width = widths.iter().position(|&lines| {
            left = left.saturating_sub(lines);
            left == 0
        })?;
        let wrap = Self { width, parted: false };
        wrap.is_proved(lines, count).then(|| Self { parted: wrap.parts_with_blank_lines(lines), ..wrap })
    }

    /// Whether the lines bear the margin out.
    fn is_proved(&self, lines: &[Line<'_>], count: usize) -> bool {
        let (mut full, mut small, mut open) = (0, 0, 0);
        let (mut row, mut longest_row) = (0, 0);
        for (line, next) in pairs(lines) {
            let is_broken = line.is_beside(next) && line.is_open() && self.is_full(line, next);
            row = if is_broken { row + 1 } else { 0 };
            longest_row = longest_row.max(row);
            open += usize::from(is_broken);
            small += usize::from(is_broken && next.begins_small());
            full += usize::from(is_broken && runs_on(line, next));
        }
        let (mut all, mut beyond) = (0, 0);
        for line in lines {
            all += line.width;
            beyond += if self.is_beyond(line) { line.width } else { 0 };
        }
        // Two breaks in a row; three of four where the next word did not fit; prose, which seldom has a capital at a
        // line's start, not verse or a list of names; and no text of long lines that quotes a few short ones.
        longest_row >= 2 && full * 4 >= count * 3 && small * 2 >= open && beyond * 2 <= all
    }

    fn parts_with_blank_lines(&self, lines: &[Line<'_>]) -> bool {
        let (mut within, mut above_blank) = (0, 0);
        for (line, next) in pairs(lines) {
            if next.gap {
                above_blank += 1;
            } else if !self.is_full(line, next) {
                within += 1;
            }
        }
        within * 4 <= above_blank
    }

    /// Whether the next word did not fit on the line.
    fn is_full(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        line.width + 1 + next.first_word() + self.width / SLACK >= self.width && !self.is_beyond(line)
    }

    fn is_beyond(&self, line: &Line<'_>) -> bool {
        line.width * 4 > self.width * 5
    }

    /// Whether the line at `at` goes on in the one at `next`, which stands right below.
    pub(super) fn joins(&self, lines: &[Line<'_>], at: usize, next: usize) -> bool {
        let (Some(line), Some(below)) = (lines.get(at), lines.get(next)) else { return false };
        if !line.is_beside(below) || !may_touch(line, below) || self.is_beyond(line) || self.is_beyond(below)
        {
            return false;
        }
        let (is_full, small, open) = (self.is_full(line, below), below.begins_small(), line.is_open());
        if begins_anew(line, below) {
            // A dash between spaces is as good a start of a line as any.
            let dash = below.text.starts_with("– ") || below.text.starts_with("— ");
            return dash && is_full && open && below.indent <= line.indent;
        }
        match (is_full, small, open) {
            (true, _, true) => true,
            (true, true, false) => line.ends_softly(),
            (true, false, false) => self.parted,
            (false, small, open) => small && open && line.width * 3 >= self.width && is_short_run(lines, at),
        }
    }

    /// Whether the line goes on below the number of a page.
    pub(super) fn goes_on_overleaf(&self, lines: &[Line<'_>], at: usize) -> bool {
        let (Some(line), Some(number), Some(next)) = (lines.get(at), lines.get(at + 1), lines.get(at + 2))
        else {
            return false;
        };
        number.width <= LONGEST_NUMBER
            && is_page_number(number.text)
            && line.is_open()
            && next.begins_small()
            && self.is_full(line, next)
            && may_touch(line, next)
            && !self.is_beyond(next)
    }
}

/// Each line with the one below it.
fn pairs<'l, 'a>(lines: &'l [Line<'a>]) -> impl Iterator<Item = (&'l Line<'a>, &'l Line<'a>)> {
    lines.iter().zip(lines.iter().skip(1))
}

/// Whether the line certainly goes on in the next, whatever the margin.
fn runs_on(line: &Line<'_>, next: &Line<'_>) -> bool {
    line.is_beside(next)
        && (NARROWEST..=WIDEST).contains(&line.width)
        && next.width <= WIDEST
        && may_touch(line, next)
        && line.is_open()
        && next.begins_small()
}

fn may_touch(line: &Line<'_>, next: &Line<'_>) -> bool {
    line.may_be_prose() && next.may_be_prose()
}

/// Whether a line begins a paragraph or an item, by its mark or by where it begins.
fn begins_anew(line: &Line<'_>, next: &Line<'_>) -> bool {
    // What hangs below an item's mark belongs to the item.
    next.has_marker() || (next.indent >= line.indent + 2 && !line.has_marker())
}

/// Whether the line stands among a few between blank lines.
fn is_short_run(lines: &[Line<'_>], at: usize) -> bool {
    let above = lines.iter().take(at + 1).rev().take(TITLE).position(|line| line.gap);
    let below = lines.iter().skip(at + 1).take(TITLE).take_while(|line| !line.gap).count();
    above.is_some_and(|above| above + 1 + below <= TITLE)
}

/// Whether a line says which page this is and nothing more: `12`, `- 12 -`, `Page 12 of 30`.
fn is_page_number(line: &str) -> bool {
    let words: Vec<&str> =
        line.split_whitespace().filter(|word| !matches!(*word, "-" | "–" | "—" | "|")).take(5).collect();
    let is_number = |word: &str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        [number] => is_number(number),
        ["Page" | "page" | "PAGE", number] => is_number(number),
        ["Page" | "page" | "PAGE", number, "of" | "/", all] => is_number(number) && is_number(all),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;

    fn read(text: &str) -> String {
        find(text).apply(text)
    }

    const WRAPPED: &str = "\
The harbour wall at Alder Quay will close for a year from Monday while
its footings are replaced, the mayor said, and fishing boats will have
to land at the old quay across the bay until the work is done. Nobody
who lives by the water has seen anything like it since the great storm.";

    #[test]
    fn lines_that_could_not_hold_the_next_word_are_one_paragraph() {
        let text = format!("{WRAPPED}\n\nIt is not the first time.");
        let mended = read(&text);
        assert_eq!(mended.lines().count(), 3, "{mended}");
        assert!(mended.contains("from Monday while its footings"));
        assert_eq!(read(&text.replace('\n', "\r\n")), mended.replace('\n', "\r\n"));
    }

    #[test]
    fn a_paragraph_ends_where_a_line_had_room() {
        let text = format!("{WRAPPED}\nThe council votes in May.\n{WRAPPED}");
        assert_eq!(read(&text).lines().nth(1), Some("The council votes in May."), "{}", read(&text));
    }

    #[test]
    fn verse_lists_and_rows_of_a_table_stay_as_they_are() {
        let verse = "The tide goes out, the tide comes in,\nAnd gulls complain along the wall,\nand nobody can hear the din\n\
            Of hammers when the hammers fall,\nAnd all the boats lie on their sides,\nAnd all the ropes hang slack and wet.";
        let list = "Ada Wren, who keeps the ferry books\nJo de Pell, who mends the long nets\nIda Marsh, who was mayor for a year";
        let table = "January and February\t12 boats\tmany\nmarch and the half of April\t14\tmany\nmay and all of June\t9\tfew";
        for text in [verse, list, table] {
            assert_eq!(read(text), text);
        }
        let in_a_mail = format!(
            "{WRAPPED}\n\n- ropes of the old ferry, all of them, twelve in number, and sold\n- paint\n- nails"
        );
        assert!(read(&in_a_mail).ends_with("sold\n- paint\n- nails"));
    }

    #[test]
    fn addresses_and_notes_in_small_letters_are_no_paragraph() {
        let addresses = "http://www.example.org/pictures/2005-09/17\n".repeat(6);
        let notes = "we all met at the old quay on monday .\nthen we went to the wall and back .\n".repeat(4);
        for text in [addresses, notes] {
            assert_eq!(read(&text), text);
        }
    }

    #[test]
    fn lines_of_all_lengths_are_paragraphs_each() {
        let text = "The mayor spoke to the council about the wall and the boats on Monday\nand then she left, \
            as mayors do when there is nothing more to say to anybody about walls or boats or money or time\n\
            but not for long, since the council wanted her back\nafter lunch, said the clerk who had been sent out to look for her";
        assert_eq!(read(text), text);
    }

    #[test]
    fn a_paragraph_goes_on_below_the_number_of_its_page() {
        let text = format!("{}\n\n{WRAPPED}", WRAPPED.replace("will have\n", "will have\n\n12\n\n"));
        assert!(read(&text).contains("will have to land"), "{}", read(&text));
    }

    #[test]
    fn a_quoted_mail_is_read_without_its_marks() {
        let quoted: String = WRAPPED.lines().map(|line| format!("> {line}\n")).collect();
        assert_eq!(read(&format!("Ida wrote:\n{quoted}>\n> Ida\n")).lines().count(), 4);
        assert_eq!(read("One\n> two\nthree"), "One\n> two\nthree");
    }
}
