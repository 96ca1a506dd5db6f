"""Documents as `dateline-trainer export` writes them, cut into windows of sentences for the encoder."""

import json

import numpy as np
import torch

KINDS = ["PER", "ORG", "LOC", "MISC"]
TAGS = 1 + 4 * len(KINDS)
SCORED = ("PER", "ORG", "LOC")
# The pieces before the vocabulary: begin of a window, end of a sentence, unknown.
CLS, SEP = 0, 1
WINDOW = 126
# The engine's features, then where the annotation comes from (0: not told).
FEATURE_SIZES = (8, 6, 13, 16, 15, 19, 5, 25, 13, 6, 6)
SOURCE = len(FEATURE_SIZES) - 1
RULES = (8, 9)
LISTS = (3, 4, 5, 6, 7)


class Window:
    """Consecutive sentences of one document, at most WINDOW pieces (one sentence may be cut)."""

    __slots__ = ("document", "pieces", "first", "words", "tags", "soft", "source", "features", "at")

    def __init__(self, document, source):
        self.document, self.source = document, source
        self.pieces, self.at, self.first, self.words, self.tags, self.features = [CLS], [-1], [], [], [], []
        self.soft = None


def read(path, source=0):
    """All windows of a file, in order; words keep their code-point spans."""
    windows = []
    for line in open(path, encoding="utf-8"):
        windows += cut(json.loads(line), source)
    return windows


def cut(document, source):
    features = np.frombuffer(document["features"].encode(), np.uint8).reshape(-1, SOURCE) - 48
    counts = np.frombuffer(document["counts"].encode(), np.uint8).astype(int) - 48
    tags = np.frombuffer(document["tags"].encode(), np.uint8).astype(int) - 48
    ends = np.cumsum(counts)
    sentences = np.asarray(document["sentences"])
    windows, window, index = [], Window(document["id"], source), 0
    while index < len(sentences):
        last = index
        while last < len(sentences) and sentences[last] == sentences[index]:
            last += 1
        length = int(ends[last - 1] - ends[index] + counts[index])
        if window.first and len(window.pieces) + length + 1 > WINDOW:
            windows.append(window)
            window = Window(document["id"], source)
        for word in range(index, last):
            if len(window.pieces) + counts[word] > WINDOW + 1:
                windows.append(window)
                window = Window(document["id"], source)
            window.first.append(len(window.pieces))
            window.words.append(tuple(document["words"][word]))
            window.tags.append(tags[word])
            window.features.append(features[word])
            window.at += [len(window.first) - 1] * int(counts[word])
            window.pieces += document["pieces"][ends[word] - counts[word] : ends[word]]
        window.pieces.append(SEP)
        window.at.append(-1)
        index = last
    if window.first:
        windows.append(window)
    return windows


def batch(windows):
    """Tensors: pieces, mask, features by word (the last row is for pieces that are no word), word of each piece, first
    piece of each word, word mask, tags."""
    rows, width = len(windows), max(len(w.pieces) for w in windows)
    most = max(len(w.first) for w in windows)
    pieces = np.zeros((rows, width), np.int64)
    mask = np.zeros((rows, width), bool)
    at = np.full((rows, width), most, np.int64)
    first = np.zeros((rows, most), np.int64)
    present = np.zeros((rows, most), np.float32)
    tags = np.full((rows, most), -100, np.int64)
    features = np.zeros((rows, most + 1, len(FEATURE_SIZES)), np.int64)
    for row, w in enumerate(windows):
        length, words = len(w.pieces), len(w.first)
        pieces[row, :length] = w.pieces
        mask[row, :length] = True
        place = np.asarray(w.at)
        at[row, :length] = np.where(place < 0, most, place)
        first[row, :words] = w.first
        present[row, :words] = 1
        tags[row, :words] = w.tags
        features[row, :words, :SOURCE] = w.features
        features[row, :words, SOURCE] = w.source
    return tuple(torch.from_numpy(x) for x in (pieces, mask, features, at, first, present, tags))


def batches(windows, rng, width, keep_empty=0.35):
    """Shuffled batches of about `width` pieces, windows of like length together; windows without a name seldom."""
    order = [i for i, w in enumerate(windows) if w.soft is not None or any(w.tags) or rng.random() < keep_empty]
    rng.shuffle(order)
    made = []
    for start in range(0, len(order), 256):
        chunk = sorted(order[start : start + 256], key=lambda i: len(windows[i].pieces))
        group = []
        for i in chunk:
            if group and (len(group) + 1) * len(windows[i].pieces) > width:
                made.append(group)
                group = []
            group.append(i)
        made.append(group)
    rng.shuffle(made)
    return [[windows[i] for i in group] for group in made]


def allowed():
    """Which tag may follow which, first and last: 0 or a very small number."""
    no = -1e4
    opens = lambda tag: tag != 0 and (tag - 1) % 4 in (0, 1)
    begins = lambda tag: tag == 0 or (tag - 1) % 4 in (0, 3)
    step = np.full((TAGS, TAGS), no, np.float32)
    for a in range(TAGS):
        for b in range(TAGS):
            if opens(a):
                fits = b != 0 and (b - 1) // 4 == (a - 1) // 4 and (b - 1) % 4 in (1, 2)
            else:
                fits = begins(b)
            if fits:
                step[a, b] = 0
    start = np.array([0 if begins(t) else no for t in range(TAGS)], np.float32)
    end = np.array([no if opens(t) else 0 for t in range(TAGS)], np.float32)
    return step, start, end


STEP, START, END = allowed()


def viterbi(scores):
    best, back = START + scores[0], []
    for row in scores[1:]:
        paths = best[:, None] + STEP
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int((best + END).argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def spans(words, tags):
    found, begin = [], 0
    for i, tag in enumerate(tags):
        if tag == 0:
            continue
        kind, place = KINDS[(tag - 1) // 4], (tag - 1) % 4
        if place in (0, 3):
            begin = i
        if place in (2, 3):
            found.append((words[begin][0], words[i][1], kind))
    return found


@torch.inference_mode()
def predict(model, windows, source=0, width=2048):
    """Tag scores (log-probabilities) of every window."""
    model.eval()
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces))
    scores = [None] * len(windows)
    group = []

    def flush():
        b = batch([windows[i] for i in group])
        b[2][..., SOURCE] = source
        out = model(*b[:6]).log_softmax(-1).numpy()
        for i, rows in zip(group, out):
            scores[i] = rows[: len(windows[i].first)]
        group.clear()

    for i in order:
        if group and (len(group) + 1) * len(windows[i].pieces) > width:
            flush()
        group.append(i)
    if group:
        flush()
    model.train()
    return scores


def measure(model, windows, gold_path, source=0):
    """Micro F1 over persons, organizations and places against the gold file, spans exact."""
    found = {}
    for window, rows in zip(windows, predict(model, windows, source)):
        found.setdefault(window.document, set()).update(
            s for s in spans(window.words, viterbi(rows)) if s[2] in SCORED
        )
    right = given = wanted = 0
    for line in open(gold_path, encoding="utf-8"):
        document = json.loads(line)
        gold = {(s, e, k) for s, e, k in document["ents"] if k in SCORED}
        mine = found.get(document["id"], set())
        right, given, wanted = right + len(gold & mine), given + len(mine), wanted + len(gold)
    return 200 * right / max(1, given + wanted)
