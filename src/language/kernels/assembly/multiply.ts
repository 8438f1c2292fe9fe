/**
 * Matrix products on 16-bit integers: i32x4.dot_i16x8_s does eight products in one instruction,
 * where floats take two for four. Rows of floats become integers with one scale a row; weights are integers
 * with one scale an output. Whoever sets `limit` and the size of the weights sees to it that sums fit 32 bits.
 */

import { rounded4 } from './rounding';

/** q[n, k] = round(x[n, k] * limit / m), m the row's largest amount; scales[n] = m / limit. k is a multiple of 8. */
export function quantise(x: usize, ldx: i32, q: usize, scales: usize, n: i32, k: i32, limit: f32): void {
  const bytes = <usize>(k << 2);
  for (let row = 0; row < n; row++) {
    const from = x + ((row * ldx) << 2);
    let most = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(from + i)));
    const m = max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    store<f32>(scales + (row << 2), m / limit);
    const times = f32x4.splat(m > 0 ? limit / m : 0);
    const to = q + ((row * k) << 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      const low = f32x4.mul(v128.load(from + i), times);
      const high = f32x4.mul(v128.load(from + i, 16), times);
      v128.store(to + (i >> 1), i16x8.narrow_i32x4_s(rounded4(low), rounded4(high)));
    }
  }
}

/** Rows that go through all outputs together, so that their integers stay in the nearest cache. */
const BLOCK: i32 = 64;

/**
 * y[n, o] = q[n, k] * w[k, o] * scales[n] * gains[o] + b[o], in tiles of four rows by eight columns, so that
 * eight sums stay in registers with what they are made of. `w` has a panel for eight outputs after another, so
 * that it is read in order: k / 2 rows of eight pairs, a pair two inputs of one output side by side.
 * `k` is a multiple of 2, `o` of 8; `ldy` is a row's length in floats.
 */
export function multiply(
  q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, ldy: i32, n: i32, k: i32, o: i32,
): void {
  for (let first = 0; first < n; first += BLOCK) {
    const end = min(n, first + BLOCK);
    for (let column = 0; column < o; column += 8) {
      const at = <usize>(column << 2), panel = w + ((column * k) << 1);
      let row = first;
      for (; row + 4 <= end; row += 4) {
        tile(q + ((row * k) << 1), scales + (row << 2), panel, gains + at, b + at, y + ((row * ldy + column) << 2), ldy, k);
      }
      for (; row < end; row++) {
        line(q + ((row * k) << 1), scales + (row << 2), panel, gains + at, b + at, y + ((row * ldy + column) << 2), k);
      }
    }
  }
}

@inline
function tile(q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, ldy: i32, k: i32): void {
  const stepQ = <usize>(k << 1), stepY = <usize>(ldy << 2);
  const zero = i32x4.splat(0);
  let a0 = zero, a1 = zero, b0 = zero, b1 = zero, c0 = zero, c1 = zero, d0 = zero, d1 = zero;
  let x0 = q, x1 = x0 + stepQ, x2 = x1 + stepQ, x3 = x2 + stepQ;
  // One pair of inputs a turn: two a turn leave more values alive than there are registers, and cost two fifths more.
  for (const end = w + <usize>(k << 4); w < end; w += 32) {
    const w0 = v128.load(w), w1 = v128.load(w, 16);
    let s = v128.load_splat<i32>(x0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x1);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(s, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x2);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0)); c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x3);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0)); d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1));
    x0 += 4; x1 += 4; x2 += 4; x3 += 4;
  }
  finish(y, a0, a1, scales, gains, b);
  finish(y + stepY, b0, b1, scales + 4, gains, b);
  finish(y + 2 * stepY, c0, c1, scales + 8, gains, b);
  finish(y + 3 * stepY, d0, d1, scales + 12, gains, b);
}

@inline
function line(q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, k: i32): void {
  let a0 = i32x4.splat(0), a1 = a0;
  for (const end = w + <usize>(k << 4); w < end; w += 32) {
    const s = v128.load_splat<i32>(q);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, v128.load(w)));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, v128.load(w, 16)));
    q += 4;
  }
  finish(y, a0, a1, scales, gains, b);
}

@inline
function finish(y: usize, low: v128, high: v128, scales: usize, gains: usize, b: usize): void {
  const scale = v128.load_splat<f32>(scales);
  v128.store(y, f32x4.add(v128.load(b),
    f32x4.mul(f32x4.convert_i32x4_s(low), f32x4.mul(scale, v128.load(gains)))));
  v128.store(y, f32x4.add(v128.load(b, 16),
    f32x4.mul(f32x4.convert_i32x4_s(high), f32x4.mul(scale, v128.load(gains, 16)))), 16);
}
