"""Products in bfloat16, where the processor multiplies such numbers: elsewhere they are imitated, thirty times as slowly."""

import torch


def _multiplies_them():
    try:
        return torch.cpu._is_avx512_bf16_supported()
    except AttributeError:  # older versions of torch cannot say
        return True


FAST = _multiplies_them()


def shortened():
    """A context in which products are taken in bfloat16 if that is faster than in full."""
    return torch.autocast("cpu", torch.bfloat16, enabled=FAST)
