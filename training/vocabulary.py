"""The pieces that the tagger knows: those of BERT's uncased vocabulary that the texts to learn from use most.

    python vocabulary.py --model FOLDER --data ../shared/data --out crates/lexicon/lists/pieces.txt

A piece a line, the most frequent first: student.py gives the first ones finer steps.
"""

import argparse
import collections
import glob
import gzip
import json
import re
import string

from tokenizers import Tokenizer

COUNT = 15_000
# Annotated files that are little like news.
LEFT_OUT = ("train_btc", "train_wnut17")
TEXTS = ("voa_sentences", "wp_current_events", "un_general_debate")
# As many characters of the speeches are counted: they are many, and much alike.
SPEECHES = 6_000_000
# Kept however rare: with these, hardly a word has no pieces at all.
SIGNS = "’“”‘–—…£€°•"
WITHIN = string.ascii_lowercase + string.digits


def texts(data):
    """Every text that is counted."""
    for path in sorted(glob.glob(f"{data}/ner/train_*.jsonl")):
        if not any(name in path for name in LEFT_OUT):
            for line in open(path, encoding="utf-8"):
                yield json.loads(line)["text"]
    for name in TEXTS:
        text = gzip.open(f"{data}/text/{name}.txt.gz", "rt", encoding="utf-8").read()
        yield text[:SPEECHES] if name == "un_general_debate" else text


def count(tokenizer, data):
    """How often each piece is needed."""
    words = collections.Counter()
    for text in texts(data):
        words.update(word.lower() for word in re.findall(r"\w+|[^\w\s]", text))
    pieces = collections.Counter()
    listed = list(words)
    for word, cut in zip(listed, tokenizer.encode_batch(listed, add_special_tokens=False)):
        for number in cut.ids:
            pieces[tokenizer.id_to_token(number)] += words[word]
    return pieces


def choose(known, pieces):
    """The pieces to keep, in order of frequency, then of letters."""
    kept = {piece for piece in known if len(piece) == 1 and piece.isascii()}
    kept |= {piece for piece in [*SIGNS, *("##" + letter for letter in WITHIN)] if piece in known}
    order = lambda piece: (-pieces[piece], piece)
    for piece in sorted((piece for piece in pieces if not piece.startswith("[")), key=order):
        if len(kept) >= COUNT:
            break
        kept.add(piece)
    return sorted(kept, key=order)


def main():
    ask = argparse.ArgumentParser()
    for name in ("model", "data", "out"):
        ask.add_argument(f"--{name}", required=True)
    a = ask.parse_args()
    tokenizer = Tokenizer.from_file(f"{a.model}/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    known = set(open(f"{a.model}/vocab.txt", encoding="utf-8").read().split("\n"))
    kept = choose(known, count(tokenizer, a.data))
    with open(a.out, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(piece + "\n" for piece in kept)


if __name__ == "__main__":
    main()
