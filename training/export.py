"""The model file: int8 rows with one scale each, float32 for what is small.

Layout, little-endian (read by `src/language/network/model-file.ts`):

    "DRGM"  uint32 version  uint32 header bytes  header (UTF-8 JSON)  padding to 4  tensors

The header holds `config`, `labels`, `about` and `tensors`: name -> [offset, rows, columns, type],
offsets counted from the first tensor byte. A tensor of type "int8" is `rows` float32 scales,
then rows * columns signed bytes: value = scale[row] * byte. Types "float32" and "uint8" have the values alone;
the latter are the tensors `clusters` and `gazetteer`, the slots of clusters.py and gazetteers.py.
"""

import json
import struct

import numpy as np
import torch

from network import Network

MAGIC, VERSION = b"DRGM", 1
STYLES = "styles.weight"  # only training needs it
TRANSITIONS = "transitions"  # older files have none


def quantise(matrix):
    """(scales, bytes) of a matrix, rounding each row to 127ths of its largest entry."""
    scales = (np.abs(matrix).max(1) / 127.0 + 1e-12).astype(np.float32)
    return scales, np.clip(np.round(matrix / scales[:, None]), -127, 127).astype(np.int8)


def quantised_state(state):
    """The state dict as it reads back from int8."""
    out = {}
    for name, tensor in state.items():
        values = tensor.detach().numpy()
        if values.ndim == 2:
            scales, small = quantise(values)
            values = scales[:, None] * small.astype(np.float32)
        out[name] = torch.from_numpy(values)
    return out


def write_model(path, network, config, labels, about, tables=()):
    """Writes the file and returns its size in bytes. `tables` are pairs of the name of a table of slots and the slots."""
    tensors, blob = {}, bytearray()
    for name, tensor in network.state_dict().items():
        if name == STYLES:
            continue
        values = tensor.detach().float().numpy()
        blob += b"\0" * (-len(blob) % 4)
        rows, columns = values.shape if values.ndim == 2 else (1, len(values))
        tensors[name] = [len(blob), rows, columns, "int8" if values.ndim == 2 else "float32"]
        if values.ndim == 2:
            scales, small = quantise(values)
            blob += scales.tobytes() + small.tobytes()
        else:
            blob += values.astype("<f4").tobytes()
    for name, slots in tables:
        blob += b"\0" * (-len(blob) % 4)
        tensors[name] = [len(blob), *slots.shape, "uint8"]
        blob += slots.tobytes()
    header = {"about": about, "config": config, "labels": labels, "tensors": tensors}
    return _write(path, header, blob)


def add_matrix(path, out, name, matrix):
    """Writes the model file with one more matrix; all else stays as it was, to the bit."""
    header, data, base = _read(path)
    blob = bytearray(data[base:])
    scales, small = quantise(matrix)
    blob += b"\0" * (-len(blob) % 4)
    header["tensors"][name] = [len(blob), *matrix.shape, "int8"]
    blob += scales.tobytes() + small.tobytes()
    _write(out, header, blob)


def _write(path, header, blob):
    encoded = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % 4)
    with open(path, "wb") as out:
        out.write(MAGIC + struct.pack("<II", VERSION, len(encoded)) + encoded + blob)
    return 12 + len(encoded) + len(blob)


def read_model(path):
    """(header, state dict) of a model file, int8 tensors as floats."""
    header, data, base = _read(path)
    state = {}
    for name, (offset, rows, columns, kind) in header["tensors"].items():
        start, count = base + offset, rows * columns
        if kind == "int8":
            scales = np.frombuffer(data, "<f4", rows, start)
            small = np.frombuffer(data, np.int8, count, start + 4 * rows).reshape(rows, columns)
            state[name] = torch.from_numpy(scales[:, None] * small.astype(np.float32))
        elif kind == "float32":
            state[name] = torch.from_numpy(np.frombuffer(data, "<f4", count, start).copy())
    state[STYLES] = torch.zeros(1, header["config"]["width"])
    if "name" in header["labels"] and TRANSITIONS not in state:
        state[TRANSITIONS] = torch.zeros(len(header["labels"]["name"]), len(header["labels"]["name"]))
    return header, state


def read_tables(path):
    """Pairs of the name of a table of slots and the slots, as `write_model` takes them."""
    header, data, base = _read(path)
    return [(name, np.frombuffer(data, np.uint8, rows * columns, base + offset).reshape(rows, columns))
            for name, (offset, rows, columns, kind) in header["tensors"].items() if kind == "uint8"]


def _read(path):
    """(header, bytes of the file, where the tensors begin)."""
    data = open(path, "rb").read()
    magic, version, size = data[:4], *struct.unpack("<II", data[4:12])
    if magic != MAGIC or version != VERSION:
        raise ValueError(f"{path} is not a model file of version {VERSION}")
    return json.loads(data[12:12 + size]), data, 12 + size


def begin_with_model(network, path, labels):
    """Sets the weights to those of a model file, which may lack the last tables (clusters, gazetteer) of the network."""
    header, state = read_model(path)
    state = {name: values for name, values in state.items() if name != TRANSITIONS or values.any()}
    if header["labels"] != labels:
        raise ValueError(f"{path} has other labels")
    own = network.state_dict()
    for name, values in state.items():
        if name == STYLES:
            continue
        if name == "words.mix.weight":  # what is new begins with nothing
            values = torch.nn.functional.pad(values, (0, own[name].shape[1] - values.shape[1]))
        own[name] = values
    network.load_state_dict(own)


def network_of(path):
    """The network of a model file, as it runs, not as it learns."""
    header, state = read_model(path)
    network = Network(header["config"], header["labels"])
    network.load_state_dict(state)
    return network.eval()
