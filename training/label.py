"""What the teacher says of texts without names: its probabilities, a file of float16 rows beside the export.

    python label.py --teacher teacher.pt --exports FOLDER NAME...
"""

import argparse
import os

import numpy as np
import torch

import encoder
import samples


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--teacher", required=True)
    ask.add_argument("--exports", required=True)
    ask.add_argument("--source", type=int, default=0)
    ask.add_argument("names", nargs="+")
    a = ask.parse_args()
    torch.set_num_threads(os.cpu_count())
    model = encoder.load(a.teacher)
    for name in a.names:
        windows = samples.read(f"{a.exports}/{name}.jsonl")
        rows = samples.predict(model, windows, a.source)
        np.save(f"{a.exports}/{name}.soft.npy", np.concatenate(rows).astype(np.float16))
        print(name, len(windows), "windows", flush=True)


if __name__ == "__main__":
    main()
