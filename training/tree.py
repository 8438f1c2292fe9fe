"""Best trees: Chu-Liu-Edmonds with exactly one root, the same rule as `src/language/network/tree.ts`."""

import numpy as np

NEVER = -1e9


def best_tree(scores):
    """Heads (n,) of n words for `scores` (n, n+1), column 0 the root; heads count from 1, 0 is the root."""
    n = scores.shape[0]
    square = np.full((n + 1, n + 1), NEVER)
    square[1:] = scores
    np.fill_diagonal(square, NEVER)
    heads = _solve(square)
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) != 1:
        root = max(roots or range(1, n + 1), key=lambda i: square[i, 0])
        only = square[root, 0]
        square[:, 0] = NEVER
        square[root] = NEVER
        square[root, 0] = only
        heads = _solve(square)
    return heads[1:]


def _cycle(heads):
    """Some cycle among the heads, or None."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, v = [], start
        while state[v] == 0:
            state[v] = 1
            path.append(v)
            v = heads[v]
        if state[v] == 1:
            return path[path.index(v):]
        for p in path:
            state[p] = 2
    return None


def _solve(scores):
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [v for v in range(len(heads)) if v not in inside]
    m = len(rest)
    small = np.full((m + 1, m + 1), NEVER)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    total = sum(scores[v, heads[v]] for v in cycle)
    leave = [max(cycle, key=lambda c: scores[v, c]) for v in rest]
    enter = [max(cycle, key=lambda c: scores[c, v] - scores[c, heads[c]]) for v in rest]
    for i, v in enumerate(rest):
        small[i, m] = scores[v, leave[i]]
        small[m, i] = scores[enter[i], v] - scores[enter[i], heads[enter[i]]] + total
    np.fill_diagonal(small, NEVER)
    small[0] = NEVER
    inner = _solve(small)
    for i in range(1, m):
        heads[rest[i]] = leave[i] if inner[i] == m else rest[inner[i]]
    heads[enter[inner[m]]] = rest[inner[m]]
    return heads
