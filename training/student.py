"""The student: the teacher's lower layers, narrowed, on pieces in few bits; taught by the teacher and by the gold.

    python student.py --teacher teacher.pt --exports FOLDER --data ../shared/data/ner --out student.safetensors

Writes what `dateline-trainer pack-tagger` packs.
"""

import argparse

import numpy as np
import torch
from safetensors.torch import save_file

import encoder
import samples
import tuning

LAYERS, INNER, HIDDEN, TOLD = 4, 768, 96, 16
SILVER = ("wp", "voa")
# Steps of the whole numbers that weights become, in standard deviations of their row.
STEP, BASIS_STEP = 0.5, 0.2
# Steps of the pieces' codes: the more often a piece is seen, the finer. (Up to which rank, step.)
CODE_STEPS = ((3000, 0.075), (8000, 0.1), (1 << 30, 0.125))
DEAD_ZONE = 0.35
# The share of the learning after which weights are whole.
WHOLE_FROM = 0.3
# What the teacher knew of features goes on slowly.
LEARNED = tuple(part for part in tuning.HEAD if part != "features")


def code(vectors):
    """Vectors by piece, in order of frequency, as whole numbers in the coordinates of their covariance."""
    x = vectors.double().numpy()
    mean = x.mean(0)
    _, basis = np.linalg.eigh(np.cov((x - mean).T))
    basis = basis[:, ::-1].copy()
    basis *= np.sign(basis[np.abs(basis).argmax(0), range(basis.shape[1])])
    steps = np.empty(len(x))
    low = 0
    for high, step in CODE_STEPS:
        steps[low:high] = step
        low = high
    scaled = (x - mean) @ basis / steps[:, None]
    codes = np.sign(scaled) * np.floor(np.abs(scaled) + DEAD_ZONE)
    codes = codes.clip(-127, 127)
    unit = basis.std(1, keepdims=True) * BASIS_STEP
    rounded = np.round(basis / unit).clip(-127, 127) * unit
    back = codes * steps[:, None] @ rounded.T + mean
    print(f"pieces: error {((back - x) ** 2).sum() / ((x - mean) ** 2).sum():.3f}", flush=True)
    as_float = lambda a: torch.from_numpy(np.ascontiguousarray(a)).float()
    parts = dict(codes=torch.from_numpy(codes.astype(np.int8)), steps=as_float(steps), basis=as_float(basis), mean=as_float(mean))
    return as_float(back), parts


@torch.no_grad()
def shrink(teacher, windows):
    """The student before it learns: of each of the teacher's lower layers the units that do most."""
    student = encoder.Encoder(LAYERS, INNER, HIDDEN, mixed=False, feature_width=TOLD, vocabulary=teacher.shape["vocabulary"])
    used = [torch.zeros(layer.up.out_features) for layer in teacher.layers]
    teacher.eval()
    for start in range(0, len(windows), 16):
        b, keep = samples.batch(windows[start : start + 16]), []
        teacher(*b[:6], keep=keep)
        for sums, inner in zip(used, keep):
            sums += (inner * b[1][..., None]).abs().sum((0, 1))
    pieces, parts = code(teacher.pieces.weight)
    student.pieces.weight.copy_(pieces)
    student.positions.weight.copy_(teacher.positions.weight)
    student.norm.load_state_dict(teacher.norm.state_dict())
    student.features.load_state_dict(teacher.features.state_dict())
    for index, (small, large) in enumerate(zip(student.layers, teacher.layers)):
        for name in ("qkv", "out", "norm1", "norm2"):
            getattr(small, name).load_state_dict(getattr(large, name).state_dict())
        worth = used[index] * large.down.weight.norm(dim=0)
        best = worth.topk(INNER).indices.sort().values
        small.up.weight.copy_(large.up.weight[best])
        small.up.bias.copy_(large.up.bias[best])
        small.down.weight.copy_(large.down.weight[:, best])
        small.down.bias.copy_(large.down.bias)
    return student, parts


def soften(windows, path):
    rows, at = np.load(path), 0
    for window in windows:
        window.soft = rows[at : at + len(window.first)]
        at += len(window.first)
    assert at == len(rows), path
    return windows


def soft_batch(windows, most):
    soft = np.zeros((len(windows), most, samples.TAGS), np.float32)
    for row, window in enumerate(windows):
        length = len(window.first)
        soft[row, :length] = np.eye(samples.TAGS)[window.tags] if window.soft is None else np.exp(window.soft, dtype=np.float32)
    return torch.from_numpy(soft)


def quantize(model, step):
    for layer in model.layers:
        for part in (layer.qkv, layer.out, layer.up, layer.down):
            part.step = step


def export(model, parts, path):
    state = {name: tensor.detach().clone().contiguous() for name, tensor in model.state_dict().items()}
    del state["pieces.weight"]
    state.update({f"pieces.{name}": tensor for name, tensor in parts.items()})
    save_file(state, path)


def main():
    ask = argparse.ArgumentParser()
    for name in ("teacher", "exports", "data", "out"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--passes", type=int, default=3)
    ask.add_argument("--rate", type=float, default=3e-4)
    ask.add_argument("--seed", type=int, default=1)
    a = ask.parse_args()
    rng = tuning.begin(a.seed)
    teacher = encoder.load(a.teacher)
    gold, silver = tuning.gold(a.exports), []
    for name in SILVER:
        windows = samples.read(f"{a.exports}/{name}.jsonl")
        silver += soften(windows, f"{a.exports}/{name}.soft.npy")
    model, parts = shrink(teacher, rng.sample(gold, min(len(gold), 400)))
    del teacher
    tune = tuning.Tune(a.exports, a.data)

    def loss_of(windows, done):
        quantize(model, STEP if done > WHOLE_FROM else None)
        pieces, mask, features, at, first, present, _ = samples.batch(windows)
        features[..., samples.SOURCE] = 0
        scores = model(pieces, mask, tuning.hide(features, rng), at, first, present, drop=0.1).log_softmax(-1)
        # What annotators say counts twice.
        weight = present * torch.tensor([[2.0 if w.soft is None else 1.0] for w in windows])
        soft = soft_batch(windows, present.shape[1])
        return -(soft * scores * weight[..., None]).sum() / weight.sum()

    def after():
        export(model, parts, a.out)
        tune.report(model)

    batches = lambda: samples.batches(gold + silver, rng, 768, keep_empty=0.5)
    tuning.tune(model, a.passes, a.rate, 0.03, LEARNED, batches, loss_of, after)


if __name__ == "__main__":
    main()
