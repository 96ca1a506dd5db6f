"""The encoder: MiniLM's layers (as many and as wide as asked), with the engine's word features beside the pieces."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from samples import FEATURE_SIZES, TAGS

WIDTH, HEADS = 384, 12


def gelu(x):
    return F.gelu(x, approximate="tanh")


class Linear(nn.Linear):
    """A layer whose weights are whole multiples of a step a row while `step` is set, as they are in the packed model."""

    step = None

    def quantized(self):
        if self.step is None:
            return self.weight
        unit = (self.weight.detach().std(1, keepdim=True) * self.step).clamp_min(1e-6)
        rounded = (self.weight.detach() / unit).round().clamp(-31, 31) * unit
        return self.weight + (rounded - self.weight).detach()

    def forward(self, x):
        return F.linear(x, self.quantized(), self.bias)


class Layer(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.qkv, self.out = Linear(WIDTH, 3 * WIDTH), Linear(WIDTH, WIDTH)
        self.up, self.down = Linear(WIDTH, inner), Linear(inner, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-6), nn.LayerNorm(WIDTH, 1e-6)

    def forward(self, x, mask, keep=None):
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(seen.transpose(1, 2).reshape(rows, length, WIDTH)))
        inner = gelu(self.up(x))
        if keep is not None:
            keep.append(inner.detach())
        return self.norm2(x + self.down(inner))


class Encoder(nn.Module):
    """Pieces and features in, tag scores by word out."""

    def __init__(self, layers=6, inner=1536, hidden=320, mixed=True, feature_width=24, vocabulary=30522):
        super().__init__()
        self.shape = dict(layers=layers, inner=inner, hidden=hidden, mixed=mixed, feature_width=feature_width, vocabulary=vocabulary)
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.pieces.weight.requires_grad = False
        self.positions = nn.Embedding(128, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-6)
        self.layers = nn.ModuleList(Layer(inner) for _ in range(layers))
        self.features = nn.ModuleList(nn.Embedding(n, WIDTH) for n in FEATURE_SIZES)
        # The student reads as nobody's annotator: what its head is told ends before that feature.
        told = FEATURE_SIZES if mixed else FEATURE_SIZES[:-1]
        self.head_features = nn.ModuleList(nn.Embedding(n, feature_width) for n in told)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.01)
        self.mixed = mixed
        if mixed:
            self.mix = nn.Parameter(torch.tensor([0.0] * layers + [2.0]))
        known = WIDTH * (2 if mixed else 1) + feature_width * len(told)
        self.neighbours, self.tags = nn.Conv1d(known, hidden, 3, padding=1), nn.Linear(hidden, TAGS)

    def embed(self, pieces, features, at):
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        told = sum(table(features[..., i]) for i, table in enumerate(self.features))
        told[:, -1] = 0
        return self.norm(x + torch.gather(told, 1, at[..., None].expand(-1, -1, WIDTH)))

    def forward(self, pieces, mask, features, at, first, present, drop=0.0, keep=None):
        """Tag scores by word; `keep` gathers what is inside each layer."""
        x = self.embed(pieces, features, at)
        states, seen = [x], mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, seen, keep)
            states.append(x)
        if self.mixed:
            weights = self.mix.softmax(0)
            x = torch.cat([states[0], sum(w * s for w, s in zip(weights, states))], -1)
        x = torch.gather(x, 1, first[..., None].expand(-1, -1, x.shape[-1]))
        told = [table(features[:, :-1, i]) for i, table in enumerate(self.head_features)]
        x = torch.cat([x, *told], -1) * present[..., None]
        x = gelu(self.neighbours(F.dropout(x, drop, self.training).transpose(1, 2))).transpose(1, 2)
        return self.tags(F.dropout(x, drop, self.training))


def pretrained(folder, vocabulary):
    """A six-layer encoder with MiniLM's weights, its pieces cut to the vocabulary (a list of pieces)."""
    weights = load_file(f"{folder}/model.safetensors")
    numbers = {piece: i for i, piece in enumerate(open(f"{folder}/vocab.txt", encoding="utf-8").read().split("\n"))}
    rows = [numbers[p] for p in ["[CLS]", "[SEP]", "[UNK]", *vocabulary]]
    model = Encoder(vocabulary=len(rows))
    with torch.no_grad():
        model.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"][rows])
        model.positions.weight.copy_(
            weights["embeddings.position_embeddings.weight"][:128] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        copy(model.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(model.layers):
            at = f"encoder.layer.{i}"
            for part in ("weight", "bias"):
                getattr(layer.qkv, part).copy_(
                    torch.cat([weights[f"{at}.attention.self.{name}.{part}"] for name in ("query", "key", "value")])
                )
            copy(layer.out, weights, f"{at}.attention.output.dense")
            copy(layer.norm1, weights, f"{at}.attention.output.LayerNorm")
            copy(layer.up, weights, f"{at}.intermediate.dense")
            copy(layer.down, weights, f"{at}.output.dense")
            copy(layer.norm2, weights, f"{at}.output.LayerNorm")
    return model


def copy(module, weights, name):
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])


def save(model, path):
    torch.save(dict(shape=model.shape, state=model.state_dict()), path)


def load(path):
    stored = torch.load(path, weights_only=True)
    model = Encoder(**stored["shape"])
    model.load_state_dict(stored["state"])
    return model
