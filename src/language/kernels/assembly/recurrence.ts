import { sigmoid4, tanh4 } from './exponential';

/**
 * One residual bidirectional QRNN layer over the rows from <= t < to of one sentence:
 * c = f * c + (1 - f) * z, x += o * tanh(c). `u` has rows of 3 * width: forget, candidate, out.
 * The first half of the units runs forwards, the second backwards. Width is a multiple of 8.
 */
export function recur(u: usize, x: usize, width: i32, from: i32, to: i32): void {
  const half = width >> 1;
  for (let unit = 0; unit < half; unit += 4) {
    let c = f32x4.splat(0);
    for (let t = from; t < to; t++) c = step(u, x, width, t, unit, c);
  }
  for (let unit = half; unit < width; unit += 4) {
    let c = f32x4.splat(0);
    for (let t = to - 1; t >= from; t--) c = step(u, x, width, t, unit, c);
  }
}

@inline
function step(u: usize, x: usize, width: i32, t: i32, unit: i32, before: v128): v128 {
  const gates = u + ((t * 3 * width + unit) << 2);
  const forget = sigmoid4(v128.load(gates));
  const candidate = v128.load(gates + (width << 2));
  const out = sigmoid4(v128.load(gates + (width << 3)));
  const c = f32x4.add(candidate, f32x4.mul(forget, f32x4.sub(before, candidate)));
  const at = x + ((t * width + unit) << 2);
  v128.store(at, f32x4.add(v128.load(at), f32x4.mul(out, tanh4(c))));
  return c;
}

/**
 * Input of the first layer, whose window is three words: the products of each word type with the
 * left, middle and right third of the weights are kept in `products` (rows of 3 * o), so a word
 * costs three additions. `index` holds the type of each word as i32; `o` is a multiple of 4.
 */
export function windowed(
  products: usize, index: usize, u: usize, bias: usize, o: i32, from: i32, to: i32,
): void {
  const row = o * 3;
  for (let t = from; t < to; t++) {
    const out = u + ((t * o) << 2);
    const at = index + (t << 2);
    const middle = products + ((load<i32>(at) * row + o) << 2);
    for (let i = 0; i < o; i += 4) {
      const k = <usize>(i << 2);
      v128.store(out + k, f32x4.add(v128.load(bias + k), v128.load(middle + k)));
    }
    if (t > from) add(out, products + ((load<i32>(at - 4) * row) << 2), o);
    if (t + 1 < to) add(out, products + ((load<i32>(at + 4) * row + o * 2) << 2), o);
  }
}

@inline
function add(out: usize, more: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const k = <usize>(i << 2);
    v128.store(out + k, f32x4.add(v128.load(out + k), v128.load(more + k)));
  }
}
