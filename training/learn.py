"""Optimisation: Adam with linear decay, and an exponential average of the weights, which is what is kept."""

import time

import torch
from torch import nn

from batches import Batch
from bfloat import shortened
from tasks import loss

WARM_UP = 100
AVERAGE = 0.997
AVERAGE_EVERY = 8
BETAS = (0.9, 0.98)


class Learner:
    """Trains `network` on batches; `progress` runs from 0 to 1 and sets the learning rate."""

    def __init__(self, network, rate, before=None):
        self.network, self.rate, self.before, self.step = network, rate, before, 0
        self.dense = network.dense()
        self.optimisers = [
            torch.optim.AdamW(self.dense, lr=rate, betas=BETAS, weight_decay=1e-3),
            torch.optim.SparseAdam(network.tables(), lr=rate, betas=BETAS),
        ]
        self.average = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def learn(self, batch, progress):
        self.step += 1
        rate = max(self.rate * min(1, self.step / WARM_UP) * (1 - progress), 1e-6)
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = rate
        with shortened():  # a quarter faster
            value = loss(self.network, batch, self.before)
        value.backward()
        nn.utils.clip_grad_norm_(self.dense, 5.0)
        for optimiser in self.optimisers:
            optimiser.step()
        if self.step % AVERAGE_EVERY == 0:
            self._update_average()
        return value.item()

    def _update_average(self):
        decay = min(AVERAGE, (1 + self.step) / (10 + self.step)) ** AVERAGE_EVERY
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].mul_(decay).add_(value, alpha=1 - decay)


class Budget:
    """How far training is: by passes over the data, or by CPU minutes where they are given."""

    def __init__(self, passes, minutes=None):
        self.passes, self.minutes = passes, minutes
        self.begun, self.paused = time.process_time(), 0.0

    def progress(self, passes_done):
        if self.minutes:
            return min(1.0, (time.process_time() - self.begun - self.paused) / (60 * self.minutes))
        return min(1.0, passes_done / self.passes)

    def seconds(self):
        return time.process_time() - self.begun - self.paused

    def uncounted(self, work):
        """Does `work` without counting its time."""
        start = time.process_time()
        result = work()
        self.paused += time.process_time() - start
        return result


def train(network, make_groups, types, budget, rate, report, before=None):
    """Runs passes until the budget is spent. `make_groups()` gives the batches of one pass."""
    learner = Learner(network, rate, before)
    done = 0
    while budget.progress(done) < 1:
        groups = make_groups()
        total = 0.0
        for i, group in enumerate(groups):
            progress = budget.progress(done + i / len(groups))
            if progress >= 1:
                break
            total += learner.learn(Batch(group, types), progress)
        done += 1
        if done % report.every == 0:
            kept = {k: v.clone() for k, v in network.state_dict().items()}
            network.load_state_dict(learner.average)
            budget.uncounted(lambda: report(done, budget.seconds(), total / len(groups)))
            network.load_state_dict(kept)
    network.load_state_dict(learner.average)
    return done
