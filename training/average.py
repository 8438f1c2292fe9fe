"""Averages the weights of model files: `python3 training/average.py A.bin B.bin --out models/ar.bin`.

Networks that learnt on from the same weights lie so near each other that the average of their weights errs less than each
(Wortsman et al. 2022, "Model soups"). It is as large and as fast as one. Tables of words are those of the first file.
"""

import argparse
from pathlib import Path

from export import quantised_state, read_model, read_tables, write_model
from network import Network


def average(paths):
    """(header of the first, network whose weights are the mean) of model files that share labels and sizes."""
    (header, first), *others = (read_model(path) for path in paths)
    for path, (other, _) in zip(paths[1:], others):
        if other["labels"] != header["labels"] or other["config"]["rows"] != header["config"]["rows"]:
            raise ValueError(f"{path} has other labels or sizes than {paths[0]}")
    states = [first, *(state for _, state in others)]
    network = Network(header["config"], header["labels"])
    network.load_state_dict(quantised_state({name: sum(s[name] for s in states) / len(states) for name in first}))
    return header, network


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=Path, nargs="+", help="model files of the same labels and sizes")
    parser.add_argument("--out", type=Path, required=True, help="model file to write")
    arguments = parser.parse_args()
    header, network = average(arguments.models)
    about = {key: value for key, value in header["about"].items() if key != "development"}  # the scores are those of one
    about["averaged"] = len(arguments.models)
    tables = read_tables(arguments.models[0])
    print(write_model(arguments.out, network, header["config"], header["labels"], about, tables), "bytes")


if __name__ == "__main__":
    main()
