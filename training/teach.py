"""The teacher: MiniLM with the engine's features, tuned on the gold and on our own articles.

    python teach.py --model FOLDER --exports FOLDER --data ../shared/data/ner --vocabulary FILE --out teacher.pt
"""

import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import encoder
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
TUNE = ("dev_gum_news", "dev_uner_ewt")


def hide(features, rng):
    """Now and then the model does without the annotators, the rules and the lists."""
    rows = features.shape[0]
    for row in range(rows):
        if rng.random() < 0.6:
            features[row, :, samples.SOURCE] = 0
        if rng.random() < 0.15:
            features[row][:, list(samples.RULES)] = 0
    for column in samples.LISTS:
        features[..., column][torch.rand(features.shape[:2]) < 0.08] = 0
    return features


def gold(folder):
    found = []
    for name, source in GOLD.items():
        if os.path.exists(f"{folder}/{name}.jsonl"):
            windows = samples.read(f"{folder}/{name}.jsonl", source)
            found += windows * (2 if source == 4 else 1)
    return found


def main():
    ask = argparse.ArgumentParser()
    for name in ("model", "exports", "data", "vocabulary", "out"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--passes", type=int, default=3)
    ask.add_argument("--rate", type=float, default=1.5e-4)
    ask.add_argument("--seed", type=int, default=1)
    a = ask.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(os.cpu_count())
    rng = random.Random(a.seed)
    model = encoder.pretrained(a.model, open(a.vocabulary, encoding="utf-8").read().split("\n")[:-1])
    model.train()
    new = ("features", "head_features", "mix", "neighbours", "tags")
    head = [p for n, p in model.named_parameters() if p.requires_grad and n.split(".")[0] in new]
    body = [p for n, p in model.named_parameters() if p.requires_grad and n.split(".")[0] not in new]
    optimizer = torch.optim.AdamW(
        [dict(params=body, lr=a.rate), dict(params=head, lr=1e-3)], weight_decay=0.01, fused=True
    )
    base = [group["lr"] for group in optimizer.param_groups]
    tune = {name: samples.read(f"{a.exports}/{name}.jsonl") for name in TUNE}
    for number in range(a.passes):
        made = samples.batches(gold(a.exports), rng, 768)
        begun, pieces, sum_loss = time.time(), 0, 0.0
        for index, windows in enumerate(made):
            done = (number + index / len(made)) / a.passes
            for group, rate in zip(optimizer.param_groups, base):
                group["lr"] = rate * min(done / 0.05 + 0.02, max(0.01, (1 - done) / 0.95), 1)
            b = samples.batch(windows)
            scores = model(b[0], b[1], hide(b[2], rng), *b[3:6], drop=0.2)
            loss = F.cross_entropy(scores.flatten(0, 1), b[6].flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(body + head, 1.0)
            optimizer.step()
            pieces += sum(len(w.pieces) for w in windows)
            sum_loss += loss.item()
            if index % 50 == 49:
                speed = pieces / (time.time() - begun)
                print(f"pass {number} {index + 1}/{len(made)} loss {sum_loss / 50:.4f} {speed:.0f} pieces/s", flush=True)
                sum_loss = 0.0
        encoder.save(model, a.out)
        for name, windows in tune.items():
            f1 = [samples.measure(model, windows, f"{a.data}/{name}.jsonl", source) for source in (0, 1, 3, 4)]
            print(name, *(f"{x:.1f}" for x in f1), flush=True)


if __name__ == "__main__":
    main()
