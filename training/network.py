"""The network: hashed-subword words, quasi-recurrent layers, taggers and a biaffine parser.

- words: sums of hashed embedding rows (as in fastText, Bojanowski et al. 2017) through maxout;
- encoder: residual bidirectional QRNN layers (Bradbury et al. 2017, https://arxiv.org/abs/1611.01576);
- parser: biaffine arcs (Dozat and Manning 2017, https://arxiv.org/abs/1611.01734) with a bias
  for the distance between dependent and head, and relations from the sum of both ends.

Shapes: T words, B sentences, W width; sequences are (T, B, W), masks (T, B, 1).
"""

import torch
from torch import nn
from torch.nn import functional as F

TABLES = ("word", "prefix", "suffix", "shape", "gram", "cluster", "gazetteer")  # the last two only in some models
PADDED = ("gram", "gazetteer")  # whose last row stands for nothing
DISTANCE_BUCKETS = 31  # 0..14 towards the right, 15..29 towards the left, 30 the root


def shared_dropout(x, p, training):
    """Dropout with one mask for all time steps (Gal and Ghahramani 2016)."""
    if not training or p <= 0:
        return x
    keep = (torch.rand((1, *x.shape[1:])) > p).float().div_(1 - p)
    return x * keep


class Scan(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + g[t] over the first axis, with its gradient written out."""

    @staticmethod
    def forward(ctx, f, g):
        c = torch.empty_like(g)
        c[0] = g[0]
        for t in range(1, f.shape[0]):
            torch.addcmul(g[t], f[t], c[t - 1], out=c[t])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, upstream):
        f, c = ctx.saved_tensors
        upstream = upstream.contiguous()
        dg = torch.empty_like(upstream)
        dg[-1] = upstream[-1]
        for t in range(f.shape[0] - 2, -1, -1):
            torch.addcmul(upstream[t], f[t + 1], dg[t + 1], out=dg[t])
        df = torch.zeros_like(f)
        df[1:] = dg[1:] * c[:-1]
        return df, dg


class Words(nn.Module):
    """One vector a word type, from its hashed features."""

    def __init__(self, config):
        super().__init__()
        rows, dims = config["rows"], config["dims"]
        names = [name for name in TABLES if name in rows]
        self.tables = nn.ModuleDict({
            name: nn.Embedding(rows[name] + (name in PADDED), dims[name], sparse=True)
            for name in names
        })
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.3)
        self.padding, self.nothing = rows["gram"], rows.get("gazetteer")
        with torch.no_grad():
            for name in PADDED:
                if name in names:
                    self.tables[name].weight[rows[name]] = 0
        self.mix = nn.Linear(sum(dims[name] for name in names), 2 * config["width"])
        self.norm = nn.LayerNorm(config["width"])

    def begin_with(self, clusters):
        """Sets the rows of clusters to their centres; the last row, of unknown words, to nothing."""
        centres = torch.from_numpy(clusters.centres)
        rows = torch.cat([centres, torch.zeros(1, centres.shape[1])])
        self.tables["cluster"].weight.data = rows * (0.5 / centres[:256].std())

    def forward(self, words, prefixes, suffixes, shapes, grams, clusters, kinds, *, word_dropout):
        word = self.tables["word"](words).sum(1)
        if self.training:
            word = word * (torch.rand(word.shape[0], 1) > word_dropout)
        present = (grams != self.padding).unsqueeze(-1).float()
        gram = (self.tables["gram"](grams) * present).sum(1) / present.sum(1)
        parts = [word, self.tables["prefix"](prefixes).sum(1), self.tables["suffix"](suffixes).sum(1),
                 self.tables["shape"](shapes).sum(1), gram]
        if "cluster" in self.tables:
            parts.append(self.tables["cluster"](clusters).sum(1))
        if "gazetteer" in self.tables:
            known = (kinds != self.nothing).unsqueeze(-1).float()
            parts.append((self.tables["gazetteer"](kinds) * known).sum(1))
        x = F.dropout(torch.cat(parts, -1), 0.2, self.training)
        a, b = self.mix(x).chunk(2, -1)
        return self.norm(torch.max(a, b))


class Layer(nn.Module):
    """A residual QRNN layer; one half of the units runs forwards, the other backwards."""

    def __init__(self, width, window):
        super().__init__()
        self.window = window
        self.width = width
        self.linear = nn.Linear(width * window, 3 * width)
        if window == 1:
            self.norm = nn.LayerNorm(width)
        with torch.no_grad():
            self.linear.bias[:width] += 1.0  # begin by remembering

    def forward(self, x, mask, dropout):
        y = (self.norm(x) if self.window == 1 else x) * mask
        if self.window == 3:
            before = F.pad(y, (0, 0, 0, 0, 1, 0))[:-1]
            after = F.pad(y, (0, 0, 0, 0, 0, 1))[1:]
            y = torch.cat([before, y, after], -1)
        forget, candidate, out = self.linear(y).chunk(3, -1)
        forget = torch.sigmoid(forget) * mask
        gain = (1 - forget) * candidate * mask
        c = flip_half(Scan.apply(flip_half(forget), flip_half(gain)))
        h = torch.sigmoid(out) * torch.tanh(c)
        return x + shared_dropout(h, dropout, self.training) * mask


def flip_half(x):
    """Turns the second half of the units round in time."""
    forwards, backwards = x.chunk(2, -1)
    return torch.cat([forwards, backwards.flip(0)], -1)


class Parser(nn.Module):
    """Arc and relation scores; position 0 among the heads is the root."""

    def __init__(self, config, relations):
        super().__init__()
        width, arc, rel = config["width"], config["arc"], config["rel"]
        self.arc = nn.Linear(width, 2 * arc)
        self.rel = nn.Linear(width, 2 * rel)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.bilinear = nn.Parameter(torch.randn(arc, arc) * 0.02)
        self.head_bias = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Linear(arc, DISTANCE_BUCKETS)
        self.relation = nn.Linear(rel, relations)

    def forward(self, x, mask, dropout):
        """Arc scores (B, T, T+1) and the two halves of the relation input."""
        length, batch, width = x.shape
        both = torch.cat([self.root.expand(1, batch, width), x], 0)
        arcs = shared_dropout(F.leaky_relu(self.arc(both), 0.1), dropout, self.training)
        dependent, head = arcs.chunk(2, -1)
        dependent, head = dependent[1:].transpose(0, 1), head.transpose(0, 1)
        scores = (dependent @ self.bilinear + self.head_bias) @ head.transpose(1, 2)
        i, j = torch.arange(1, length + 1)[:, None], torch.arange(0, length + 1)[None, :]
        buckets = distance_bucket(j - i).masked_fill(j == 0, DISTANCE_BUCKETS - 1)
        scores = scores + self.distance(dependent).gather(2, buckets[None].expand(batch, -1, -1))
        allowed = torch.cat([torch.ones(batch, 1, dtype=torch.bool), mask[..., 0].T > 0], 1)
        scores = scores.masked_fill(~allowed[:, None, :], -1e4).masked_fill((i == j)[None], -1e4)
        rel_dependent, rel_head = self.rel(both).transpose(0, 1).chunk(2, -1)
        return scores, rel_dependent[:, 1:], rel_head

    def relations(self, rel_dependent, rel_head, heads, dropout):
        """Relation scores (B, T, R) for given heads (B, T), 0 being the root."""
        chosen = rel_head.gather(1, heads[..., None].expand(-1, -1, rel_head.shape[-1]))
        h = F.relu(rel_dependent + chosen).transpose(0, 1)
        return self.relation(shared_dropout(h, dropout, self.training).transpose(0, 1))


def distance_bucket(offset):
    """Buckets of head position minus dependent position: exact to 10, then wider."""
    d = offset.abs()
    bucket = d.clamp(max=11)
    for limit, value in ((14, 12), (20, 13), (30, 14)):
        bucket = torch.where(d > limit, torch.full_like(d, value), bucket)
    return torch.where(offset < 0, bucket, bucket + 15)


class Network(nn.Module):
    """Encoder with one linear tagger for each entry of `labels`, and a parser if there are relations.

    `transitions` are scores of pairs of labels of names (transitions.py).
    """

    def __init__(self, config, labels, styles=1):
        super().__init__()
        self.dropout = config["dropout"]
        self.words = Words(config)
        width = config["width"]
        self.styles = nn.Embedding(styles, width, padding_idx=0)
        nn.init.zeros_(self.styles.weight)
        self.layers = nn.ModuleList(Layer(width, 3 if i == 0 else 1) for i in range(config["layers"]))
        self.norm = nn.LayerNorm(width)
        self.taggers = nn.ModuleDict(
            {name: nn.Linear(width, len(values)) for name, values in labels.items() if name != "deprel"}
        )
        names = len(labels.get("name", ()))
        self.transitions = nn.Parameter(torch.zeros(names, names)) if names else None
        self.parser = Parser(config, len(labels["deprel"])) if "deprel" in labels else None

    def forward(self, types, index, mask, styles=None):
        """Encodes words: `types` are features of the distinct words, `index` (T, B) points into them.

        `styles` (B) are the habits of the corpora that sentences come from; those at run time, number 0, add nothing.
        """
        x = self.words(*types, word_dropout=0.15)[index]
        if styles is not None:
            x = x + self.styles(styles)
        x = shared_dropout(x, self.dropout * 0.7, self.training) * mask
        for layer in self.layers:
            x = layer(x, mask, self.dropout)
        return shared_dropout(self.norm(x), self.dropout, self.training)

    def tables(self):
        return [table.weight for table in self.words.tables.values()]

    def dense(self):
        sparse = {id(t) for t in self.tables()}
        return [p for p in self.parameters() if id(p) not in sparse]
