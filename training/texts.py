"""Texts without names to learn from, as documents a line: what the teacher labels for the student.

    python texts.py --data ../shared/data/text --out FOLDER

Writes wp.jsonl (Wikipedia's current events) and voa.jsonl (the first half of Voice of America).
"""

import argparse
import gzip
import json
import re

# The source of each file, and how many of its lines make a document.
SOURCES = {"wp": ("wp_current_events", 30), "voa": ("voa_sentences", 16)}
# One agency's reports are much alike: as many documents of them will do.
MOST = {"voa": 1500}


def attach(line):
    """A tokenised line as people write it: no space before a comma, nor inside quotation marks, which alternate."""
    line = re.sub(r" (['’](?:s|re|ve|ll|d|m|S)\b)", r"\1", line)
    line = re.sub(r" (n't)\b", r"\1", line)
    line = re.sub(r" ([.,;:?!%)\]])", r"\1", line)
    line = re.sub(r"([(\[$]) ", r"\1", line)
    text, *parts = line.split('"')
    for index, part in enumerate(parts):
        text = text.rstrip() + (' "' + part.lstrip() if index % 2 == 0 else '"' + part)
    return text.strip() if parts else text


def lines(path, tokenised):
    found = [line for line in gzip.open(path, "rt", encoding="utf-8").read().split("\n") if line.strip()]
    return [attach(line) if tokenised else line.strip() for line in found]


def documents(name, found, count):
    """The documents as they stand in the file, up to the most that are wanted."""
    for start in list(range(0, len(found), count))[: MOST.get(name)]:
        document = dict(id=f"{name}{start // count}", text="\n".join(found[start : start + count]))
        yield (json.dumps(document, ensure_ascii=False) + "\n").encode()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--data", required=True)
    ask.add_argument("--out", required=True)
    a = ask.parse_args()
    for name, (source, count) in SOURCES.items():
        found = lines(f"{a.data}/{source}.txt.gz", tokenised=name == "voa")
        with open(f"{a.out}/{name}.jsonl", "wb") as out:
            out.writelines(documents(name, found, count))


if __name__ == "__main__":
    main()
