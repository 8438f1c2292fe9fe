/**
 * y[n, o] = x[n, k] * w[k, o] + b[o], in tiles of six rows by eight columns, so that twelve sums
 * stay in registers. `o` is a multiple of 8; `ldx` and `ldy` are row lengths in floats.
 */
export function multiply(
  x: usize, ldx: i32, w: usize, b: usize, y: usize, ldy: i32, n: i32, k: i32, o: i32,
): void {
  for (let column = 0; column < o; column += 8) {
    let row = 0;
    for (; row + 6 <= n; row += 6) {
      tile(x + ((row * ldx) << 2), ldx, w + (column << 2), b + (column << 2),
        y + ((row * ldy + column) << 2), ldy, k, o);
    }
    for (; row < n; row++) {
      line(x + ((row * ldx) << 2), w + (column << 2), b + (column << 2),
        y + ((row * ldy + column) << 2), k, o);
    }
  }
}

@inline
function tile(x: usize, ldx: i32, w: usize, b: usize, y: usize, ldy: i32, k: i32, o: i32): void {
  const stepX = <usize>(ldx << 2), stepY = <usize>(ldy << 2), stepW = <usize>(o << 2);
  let a0 = v128.load(b), a1 = v128.load(b, 16);
  let b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1;
  let x0 = x, x1 = x0 + stepX, x2 = x1 + stepX, x3 = x2 + stepX, x4 = x3 + stepX, x5 = x4 + stepX;
  let p = w;
  for (let i = 0; i < k; i++) {
    const w0 = v128.load(p), w1 = v128.load(p, 16);
    let s = v128.load_splat<f32>(x0);
    a0 = f32x4.add(a0, f32x4.mul(s, w0)); a1 = f32x4.add(a1, f32x4.mul(s, w1));
    s = v128.load_splat<f32>(x1);
    b0 = f32x4.add(b0, f32x4.mul(s, w0)); b1 = f32x4.add(b1, f32x4.mul(s, w1));
    s = v128.load_splat<f32>(x2);
    c0 = f32x4.add(c0, f32x4.mul(s, w0)); c1 = f32x4.add(c1, f32x4.mul(s, w1));
    s = v128.load_splat<f32>(x3);
    d0 = f32x4.add(d0, f32x4.mul(s, w0)); d1 = f32x4.add(d1, f32x4.mul(s, w1));
    s = v128.load_splat<f32>(x4);
    e0 = f32x4.add(e0, f32x4.mul(s, w0)); e1 = f32x4.add(e1, f32x4.mul(s, w1));
    s = v128.load_splat<f32>(x5);
    f0 = f32x4.add(f0, f32x4.mul(s, w0)); f1 = f32x4.add(f1, f32x4.mul(s, w1));
    x0 += 4; x1 += 4; x2 += 4; x3 += 4; x4 += 4; x5 += 4;
    p += stepW;
  }
  let q = y;
  v128.store(q, a0); v128.store(q, a1, 16); q += stepY;
  v128.store(q, b0); v128.store(q, b1, 16); q += stepY;
  v128.store(q, c0); v128.store(q, c1, 16); q += stepY;
  v128.store(q, d0); v128.store(q, d1, 16); q += stepY;
  v128.store(q, e0); v128.store(q, e1, 16); q += stepY;
  v128.store(q, f0); v128.store(q, f1, 16);
}

@inline
function line(x: usize, w: usize, b: usize, y: usize, k: i32, o: i32): void {
  const stepW = <usize>(o << 2);
  let a0 = v128.load(b), a1 = v128.load(b, 16);
  let p = w, q = x;
  for (let i = 0; i < k; i++) {
    const s = v128.load_splat<f32>(q);
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(p)));
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(p, 16)));
    q += 4;
    p += stepW;
  }
  v128.store(y, a0);
  v128.store(y, a1, 16);
}
