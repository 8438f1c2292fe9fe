/**
 * out[i] += bytes[i] * scale, reckoned on doubles and kept as floats, over n signed bytes, a multiple of 8: a row
 * of an embedding table.
 */
export function addScaled(bytes: usize, scale: f64, out: usize, n: i32): void {
  const times = f64x2.splat(scale);
  for (const end = bytes + <usize>n; bytes < end; bytes += 8) {
    const shorts = v128.load_ext<i8>(bytes);
    v128.store(out, sum(v128.load(out), i32x4.extend_low_i16x8_s(shorts), times));
    v128.store(out, sum(v128.load(out, 16), i32x4.extend_high_i16x8_s(shorts), times), 16);
    out += 32;
  }
}

@inline
function sum(floats: v128, integers: v128, times: v128): v128 {
  const low = f64x2.mul(f64x2.convert_low_i32x4_s(integers), times);
  const high = f64x2.mul(f64x2.convert_low_i32x4_s(upper(integers)), times);
  const a = f32x4.demote_f64x2_zero(f64x2.add(f64x2.promote_low_f32x4(floats), low));
  const b = f32x4.demote_f64x2_zero(f64x2.add(f64x2.promote_low_f32x4(upper(floats)), high));
  return v128.shuffle<i32>(a, b, 0, 1, 4, 5);
}

@inline
function upper(v: v128): v128 {
  return v128.shuffle<i32>(v, v, 2, 3, 2, 3);
}

/** out = max(a, b) over n floats, n a multiple of 4. */
export function larger(a: usize, b: usize, out: usize, n: i32): void {
  for (let k: usize = 0; k < <usize>(n << 2); k += 16) {
    v128.store(out + k, f32x4.max(v128.load(a + k), v128.load(b + k)));
  }
}
