"""How teacher and student learn: gold, schedule, steps and what they print on the way."""

import os
import random
import time

import torch
import torch.nn as nn

import samples

# What a file's annotators are called; the engine reads with 0, as none of them in particular.
GOLD = {
    "train_uner_ewt": 1,
    "train_crossner_politics": 2,
    "train_crossner_science": 2,
    "train_crossner_literature": 2,
    "train_crossner_music": 2,
    "train_crossner_ai": 2,
    "train_gum_by": 3,
    "train_gum_bysa": 3,
    "own": 4,
}
OWN = 4
TUNE = ("dev_gum_news", "dev_uner_ewt")
# Parameters that begin from nothing, not from the pretrained encoder, learn at their own rate.
HEAD, HEAD_RATE = ("features", "head_features", "mix", "neighbours", "tags"), 1e-3
REPORT_STEPS = 100


def gold(folder):
    """Every annotated window; those of our own articles twice, as they are news."""
    found = []
    for name, source in GOLD.items():
        found += samples.read(f"{folder}/{name}.jsonl", source) * (2 if source == OWN else 1)
    return found


def hide(features, rng):
    """Now and then the model does without the annotators, the rules and the lists."""
    for row in range(features.shape[0]):
        if rng.random() < 0.6:
            features[row, :, samples.SOURCE] = 0
        if rng.random() < 0.15:
            features[row][:, list(samples.RULES)] = 0
    for column in samples.LISTS:
        features[..., column][torch.rand(features.shape[:2]) < 0.08] = 0
    return features


def begin(seed):
    """Seeds everything that draws; gives what shuffles and hides."""
    torch.manual_seed(seed)
    torch.set_num_threads(os.cpu_count())
    return random.Random(seed)


def tune(model, passes, rate, warm, learned, batches, loss_of, after):
    """Takes `passes` through what `batches()` makes, the rate rising over the share `warm` and falling to the end.

    `learned` are the parts (by the first word of their name) that learn at `HEAD_RATE`; `loss_of(windows, done)` is the
    loss of a batch after the share `done` of it all; `after()` is called at the end of each pass.
    """
    head, body = [], []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            (head if name.split(".")[0] in learned else body).append(parameter)
    rates = (rate, HEAD_RATE)
    groups = [dict(params=part, lr=rate) for part, rate in zip((body, head), rates)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    model.train()
    for number in range(passes):
        made = batches()
        pieces, sum_loss, begun = 0, 0.0, time.time()
        for index, windows in enumerate(made):
            done = (number + index / len(made)) / passes
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(done / warm + 0.02, max(0.01, (1 - done) / (1 - warm)), 1)
            loss = loss_of(windows, done)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(body + head, 1.0)
            optimizer.step()
            pieces += sum(len(w.pieces) for w in windows)
            sum_loss += loss.item()
            if (index + 1) % REPORT_STEPS == 0:
                speed = pieces / (time.time() - begun)
                mean = sum_loss / REPORT_STEPS
                print(f"pass {number} {index + 1}/{len(made)} loss {mean:.4f} {speed:.0f} pieces/s", flush=True)
                sum_loss = 0.0
        after()


class Tune:
    """The files that say how far it is."""

    def __init__(self, exports, data):
        self.files = {f"{data}/{name}.jsonl": samples.read(f"{exports}/{name}.jsonl") for name in TUNE}

    def report(self, model):
        for path, windows in self.files.items():
            print(os.path.basename(path), f"{samples.measure(model, windows, path):.1f}", flush=True)
