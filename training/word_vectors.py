"""What a teacher knows of words: the mean of their vectors in raw text, and for further words a guess.

The guess is a linear function, fitted on the words of the text, of the vector that the teacher gives to the
word alone. clusters.py turns the vectors into five bytes a word, for the small networks.
"""

import numpy as np
import torch

from batches import batches
from bfloat import shortened
from features import normalise

MOST_COUNTED = 20  # occurrences of a word, in the fit
GUESS_WEIGHT = 3  # occurrences that the guess counts for
RIDGE = 10.0


class WordVectors:
    """Means by normalised form."""

    def __init__(self):
        self.sums, self.counts = {}, {}

    def add(self, group, x):
        """Vectors (T, B, width) of the words of examples."""
        rows = x.numpy()
        for k, example in enumerate(group):
            for i, form in enumerate(example.forms):
                word = normalise(form)
                self.sums[word] = self.sums.get(word, 0) + rows[i, k]
                self.counts[word] = self.counts.get(word, 0) + 1

    def means(self):
        return {word: total / self.counts[word] for word, total in self.sums.items()}

    def write(self, path, teacher, style, listed):
        """All words of the text and the listed ones, with their vectors."""
        means, alone = self.means(), vectors_alone(teacher, style, [*self.sums, *listed])
        guess = fitted(alone, means, self.counts)
        vectors = {word: self._mixed(word, means, guess(vector)) for word, vector in alone.items()}
        np.savez(path, words=np.array(list(vectors)), vectors=np.stack(list(vectors.values())).astype(np.float32))
        print(len(means), "words of the text,", len(vectors), "in all")

    def _mixed(self, word, means, guessed):
        if word not in means:
            return guessed
        count = self.counts[word]
        return (means[word] * count + GUESS_WEIGHT * guessed) / (count + GUESS_WEIGHT)


def vectors_alone(teacher, style, words):
    """The vectors of words without others beside them."""
    met = WordVectors()
    teacher.eval()
    with torch.no_grad():
        for group in batches([teacher.example([w], style) for w in dict.fromkeys(map(normalise, words))], 4000):
            with shortened():
                x, _ = teacher(group, "trees")
            met.add(group, x.float())
    return met.means()


def fitted(inputs, wanted, counts):
    """A linear function from `inputs` to `wanted` by ridge regression, frequent words weighing more."""
    words = list(wanted)
    x = np.stack([np.append(inputs[w], 1.0) for w in words])
    y = np.stack([wanted[w] for w in words])
    weights = np.array([min(counts[w], MOST_COUNTED) for w in words])[:, None]
    solution = np.linalg.solve(x.T @ (weights * x) + RIDGE * np.eye(x.shape[1]), x.T @ (weights * y))
    return lambda vector: np.append(vector, 1.0) @ solution


def word_list(language, most=60000):
    """Frequent words of the PyPI package wordfreq (https://pypi.org/project/wordfreq/)."""
    from wordfreq import top_n_list
    return [w for w in top_n_list(language, most) if w.replace("\u200c", "").isalpha()]
