/** Layer norm of n rows (Ba et al. 2016, https://arxiv.org/abs/1607.06450); width a multiple of 4. */
export function normalise(x: usize, y: usize, gain: usize, bias: usize, n: i32, width: i32): void {
  const bytes = <usize>(width << 2);
  for (let row = 0; row < n; row++) {
    const from = x + <usize>row * bytes, to = y + <usize>row * bytes;
    let sum = f32x4.splat(0), squares = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const v = v128.load(from + k);
      sum = f32x4.add(sum, v);
      squares = f32x4.add(squares, f32x4.mul(v, v));
    }
    const mean = total(sum) / <f32>width;
    const variance = total(squares) / <f32>width - mean * mean;
    const m = f32x4.splat(mean);
    const r = f32x4.splat(<f32>1 / sqrt<f32>(max<f32>(variance, 0) + <f32>1e-5));
    for (let k: usize = 0; k < bytes; k += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(from + k), m), r);
      v128.store(to + k, f32x4.add(f32x4.mul(v, v128.load(gain + k)), v128.load(bias + k)));
    }
  }
}

/** x = max(x, slope * x) over n floats, n a multiple of 4. */
export function leak(x: usize, n: i32, slope: f32): void {
  const s = f32x4.splat(slope);
  for (let i = 0; i < n; i += 4) {
    const at = x + (i << 2);
    const v = v128.load(at);
    v128.store(at, f32x4.pmax(v, f32x4.mul(v, s)));
  }
}

/** out = max(0, a + b) over n floats, n a multiple of 4. */
export function rectifiedSum(a: usize, b: usize, out: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const k = <usize>(i << 2);
    v128.store(out + k, f32x4.pmax(zero, f32x4.add(v128.load(a + k), v128.load(b + k))));
  }
}

/** s[i, j] = a[i] . b[j] for n rows of a and m rows of b, each `width` floats, a multiple of 4. */
export function products(
  a: usize, lda: i32, b: usize, ldb: i32, s: usize, n: i32, m: i32, width: i32,
): void {
  const stepB = <usize>(ldb << 2);
  for (let i = 0; i < n; i++) {
    const from = a + ((i * lda) << 2);
    const out = s + ((i * m) << 2);
    let j = 0;
    for (; j + 4 <= m; j += 4) fourProducts(from, b + (<usize>j * stepB), stepB, out + (j << 2), width);
    for (; j < m; j++) {
      const to = b + <usize>j * stepB;
      let sum = f32x4.splat(0);
      for (let k = 0; k < width; k += 4) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(from + (k << 2)), v128.load(to + (k << 2))));
      }
      store<f32>(out + (j << 2), total(sum));
    }
  }
}

/** Four sums side by side, since each waits for its own last addition. */
@inline
function fourProducts(a: usize, b0: usize, step: usize, s: usize, width: i32): void {
  const b1 = b0 + step, b2 = b1 + step, b3 = b2 + step;
  const zero = f32x4.splat(0);
  let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
  for (let at: usize = 0; at < <usize>(width << 2); at += 16) {
    const v = v128.load(a + at);
    s0 = f32x4.add(s0, f32x4.mul(v, v128.load(b0 + at)));
    s1 = f32x4.add(s1, f32x4.mul(v, v128.load(b1 + at)));
    s2 = f32x4.add(s2, f32x4.mul(v, v128.load(b2 + at)));
    s3 = f32x4.add(s3, f32x4.mul(v, v128.load(b3 + at)));
  }
  store<f32>(s, total(s0));
  store<f32>(s, total(s1), 4);
  store<f32>(s, total(s2), 8);
  store<f32>(s, total(s3), 12);
}

/** Index of the first largest of n floats: the largest by fours, then where it stands first. */
export function largest(x: usize, n: i32): i32 {
  let most = load<f32>(x);
  let i = 0;
  if (n >= 4) {
    let four = v128.load(x);
    for (i = 4; i + 4 <= n; i += 4) four = f32x4.pmax(four, v128.load(x + (i << 2)));
    most = max<f32>(
      max<f32>(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)),
      max<f32>(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)),
    );
  }
  for (; i < n; i++) most = max<f32>(most, load<f32>(x + (i << 2)));
  const found = f32x4.splat(most);
  let at = 0;
  while (at + 4 <= n && !v128.any_true(f32x4.eq(v128.load(x + (at << 2)), found))) at += 4;
  while (at < n && load<f32>(x + (at << 2)) != most) at++;
  return at < n ? at : 0;
}

@inline
function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)
    + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}
