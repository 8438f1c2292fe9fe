/** An expected failure: a stable code for programs and a sentence that tells a person what to do. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What a function returns that may fail in an expected way; broken promises throw instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure. */
export function fail(code: string, message: string): Result<never> {
  return { ok: false, failure: { code, message } };
}
