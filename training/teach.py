"""The teacher: MiniLM with the engine's features, tuned on the gold and on our own articles.

    python teach.py --model FOLDER --exports FOLDER --data ../shared/data/ner --vocabulary FILE --out teacher.pt
"""

import argparse

import torch.nn.functional as F

import encoder
import samples
import tuning


def main():
    ask = argparse.ArgumentParser()
    for name in ("model", "exports", "data", "vocabulary", "out"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--passes", type=int, default=3)
    ask.add_argument("--rate", type=float, default=1.5e-4)
    ask.add_argument("--seed", type=int, default=1)
    a = ask.parse_args()
    rng = tuning.begin(a.seed)
    model = encoder.pretrained(a.model, open(a.vocabulary, encoding="utf-8").read().split("\n")[:-1])
    gold, tune = tuning.gold(a.exports), tuning.Tune(a.exports, a.data)

    def loss_of(windows, _):
        pieces, mask, features, at, first, present, tags = samples.batch(windows)
        scores = model(pieces, mask, tuning.hide(features, rng), at, first, present, drop=0.2)
        return F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-100)

    def after():
        encoder.save(model, a.out)
        tune.report(model)

    batches = lambda: samples.batches(gold, rng, 768)
    tuning.tune(model, a.passes, a.rate, 0.05, tuning.HEAD, batches, loss_of, after)


if __name__ == "__main__":
    main()
