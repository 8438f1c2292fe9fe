import pg from 'pg';
import { fail, type Result } from '../../base/index.js';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET']);

/**
 * The failure that an error of the server or of the way to it amounts to.
 *
 * @param where the server, without a password.
 * @throws the error itself where it is none that can be expected.
 */
export function explainPostgres(where: string, error: unknown): Result<never> {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (UNREACHABLE.has(code) || /^(Connection terminated|timeout exceeded)/.test(error.message)) {
    return fail(
      'record-unreadable',
      `${where} does not answer: check that it runs and is reachable.`,
    );
  }
  if (!(error instanceof pg.DatabaseError)) throw error;
  switch (code.slice(0, 2)) {
    case '28':
      return fail('record-unreadable', `${where} does not let you in: check user and password.`);
    case '3D':
      return fail('record-missing', `${where} is not there: make it with createdb first.`);
    case '53':
      return fail('record-unwritable', `${where} has no room left: ${error.message}.`);
    case '57':
      return fail('record-unreadable', `${where} is starting or shutting down: try again.`);
  }
  if (code === '42501' || code === '25006') {
    return fail('record-unwritable', `${where} does not let you write: check your rights.`);
  }
  throw error;
}
