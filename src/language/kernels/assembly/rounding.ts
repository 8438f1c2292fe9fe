/**
 * Rounding (ties to even) by adding 1.5 * 2^23: the sum has no bits for fractions, and the lowest bits of a float of
 * less than 2^22 are then its integer. `nearest` with `trunc_sat` gives the same but costs a dozen instructions more.
 */
const ROUNDER: f32 = 12582912;

/** Rounded floats with {@link ROUNDER} still added, which is nothing in the lowest nine bits. */
@inline
export function shifted4(x: v128): v128 {
  return f32x4.add(x, f32x4.splat(ROUNDER));
}

/** The rounded floats behind {@link shifted4}. */
@inline
export function unshifted4(shifted: v128): v128 {
  return f32x4.sub(shifted, f32x4.splat(ROUNDER));
}

/** Four floats rounded to integers. */
@inline
export function rounded4(x: v128): v128 {
  return i32x4.sub(shifted4(x), i32x4.splat(reinterpret<i32>(ROUNDER)));
}
