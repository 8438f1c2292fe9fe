/**
 * exp, sigmoid and tanh on four floats. exp(x) = 2^n * e^r with |r| <= ln 2 / 2 and a polynomial
 * of degree five for e^r (relative error about 2e-6), the usual range reduction of Cephes.
 */

import { shifted4, unshifted4 } from './rounding';

const LOG2_E: f32 = 1.44269504;
const LN_2: f32 = 0.693147181;
const LIMIT: f32 = 80;

@inline
export function exp4(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, f32x4.splat(-LIMIT)), f32x4.splat(LIMIT));
  const shifted = shifted4(f32x4.mul(x, f32x4.splat(LOG2_E)));
  const n = unshifted4(shifted);
  const r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN_2)));
  let p = f32x4.splat(1.0 / 120.0);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0));
  const exponent = i32x4.shl(i32x4.add(shifted, i32x4.splat(127)), 23);
  return f32x4.mul(p, exponent);
}

@inline
export function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

@inline
export function tanh4(x: v128): v128 {
  const s = sigmoid4(f32x4.add(x, x));
  return f32x4.sub(f32x4.add(s, s), f32x4.splat(1));
}
