/**
 * Matrix products on 16-bit integers: i32x4.dot_i16x8_s does eight products in one instruction,
 * where floats take two for four. Rows of floats become integers with one scale a row; weights are integers
 * with one scale an output. Whoever sets `limit` and the size of the weights sees to it that sums fit 32 bits.
 */

/** q[n, k] = round(x[n, k] * limit / m), m the row's largest amount; scales[n] = m / limit. k is a multiple of 8. */
export function quantise(x: usize, ldx: i32, q: usize, scales: usize, n: i32, k: i32, limit: f32): void {
  const bytes = <usize>(k << 2);
  for (let row = 0; row < n; row++) {
    const from = x + ((row * ldx) << 2);
    let most = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) most = f32x4.max(most, f32x4.abs(v128.load(from + i)));
    const m = max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    store<f32>(scales + (row << 2), m / limit);
    const times = f32x4.splat(m > 0 ? limit / m : 0);
    const to = q + ((row * k) << 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      const low = f32x4.nearest(f32x4.mul(v128.load(from + i), times));
      const high = f32x4.nearest(f32x4.mul(v128.load(from + i, 16), times));
      v128.store(to + (i >> 1), i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high),
      ));
    }
  }
}

/**
 * y[n, o] = q[n, k] * w[k, o] * scales[n] * gains[o] + b[o], in tiles of six rows by eight columns, so that
 * twelve sums stay in registers. `w` has k / 2 rows of o pairs: two inputs of one output side by side.
 * `k` is even, `o` a multiple of 8; `ldy` is a row's length in floats.
 */
export function multiply(
  q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, ldy: i32, n: i32, k: i32, o: i32,
): void {
  for (let column = 0; column < o; column += 8) {
    const at = <usize>(column << 2);
    let row = 0;
    for (; row + 6 <= n; row += 6) {
      tile(q + ((row * k) << 1), scales + (row << 2), w + at, gains + at, b + at, y + ((row * ldy + column) << 2), ldy, k, o);
    }
    for (; row < n; row++) {
      line(q + ((row * k) << 1), scales + (row << 2), w + at, gains + at, b + at, y + ((row * ldy + column) << 2), k, o);
    }
  }
}

@inline
function tile(q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, ldy: i32, k: i32, o: i32): void {
  const stepQ = <usize>(k << 1), stepY = <usize>(ldy << 2), stepW = <usize>(o << 2);
  const zero = i32x4.splat(0);
  let a0 = zero, a1 = zero, b0 = zero, b1 = zero, c0 = zero, c1 = zero;
  let d0 = zero, d1 = zero, e0 = zero, e1 = zero, f0 = zero, f1 = zero;
  let x0 = q, x1 = x0 + stepQ, x2 = x1 + stepQ, x3 = x2 + stepQ, x4 = x3 + stepQ, x5 = x4 + stepQ;
  let p = w;
  for (let i = 0; i < k; i += 2) {
    const w0 = v128.load(p), w1 = v128.load(p, 16);
    let s = v128.load_splat<i32>(x0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x1);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(s, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x2);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0)); c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x3);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0)); d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x4);
    e0 = i32x4.add(e0, i32x4.dot_i16x8_s(s, w0)); e1 = i32x4.add(e1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load_splat<i32>(x5);
    f0 = i32x4.add(f0, i32x4.dot_i16x8_s(s, w0)); f1 = i32x4.add(f1, i32x4.dot_i16x8_s(s, w1));
    x0 += 4; x1 += 4; x2 += 4; x3 += 4; x4 += 4; x5 += 4;
    p += stepW;
  }
  finish(y, a0, a1, scales, gains, b);
  finish(y + stepY, b0, b1, scales + 4, gains, b);
  finish(y + 2 * stepY, c0, c1, scales + 8, gains, b);
  finish(y + 3 * stepY, d0, d1, scales + 12, gains, b);
  finish(y + 4 * stepY, e0, e1, scales + 16, gains, b);
  finish(y + 5 * stepY, f0, f1, scales + 20, gains, b);
}

@inline
function line(q: usize, scales: usize, w: usize, gains: usize, b: usize, y: usize, k: i32, o: i32): void {
  const stepW = <usize>(o << 2);
  let a0 = i32x4.splat(0), a1 = a0;
  let p = w, x = q;
  for (let i = 0; i < k; i += 2) {
    const s = v128.load_splat<i32>(x);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, v128.load(p)));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, v128.load(p, 16)));
    x += 4;
    p += stepW;
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
