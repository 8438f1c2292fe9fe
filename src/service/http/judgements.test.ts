import { expect, test } from 'vitest';
import { fail, ok } from '../../base/index.js';
import type { Judgement, JudgementRequest, Store } from '../../record/index.js';
import { createApp } from './server.js';

const LOCAL = { host: '127.0.0.1:4680', 'content-type': 'application/json' };

function storeThatJudges(asked: JudgementRequest[]): Store {
  const judge: Store['judge'] = async (request, { author, reason }) => {
    asked.push(request);
    if (request.kind === 'undo') return fail('unknown-judgement', 'There is no such judgement.');
    const decision: Judgement['decision'] = { kind: 'undo', judgement: 'j0' };
    return ok({ id: 'j1', at: '2025-10-09T08:00:00Z', author, reason, decision });
  };
  return { judge, judgements: async () => [] } as Partial<Store> as Store;
}

const post = (asked: JudgementRequest[], body: string, headers: Record<string, string> = LOCAL) =>
  createApp(storeThatJudges(asked)).request('/api/judgements', { method: 'POST', headers, body });

test('a judgement reaches the record with its author and reason', async () => {
  const asked: JudgementRequest[] = [];
  const request = { kind: 'reject', ids: ['e1'] };
  const answer = await post(asked, JSON.stringify({ author: 'Anna', reason: 'No.', request }));
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ author: 'Anna', reason: 'No.' });
  expect(asked).toEqual([request]);
});

test('what the record does not allow is a conflict with its reason', async () => {
  const request = { kind: 'undo', judgement: 'j9' };
  const answer = await post([], JSON.stringify({ author: 'Anna', request }));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'unknown-judgement' });
});

test.each([
  ['no JSON', 'reject e1'],
  ['nobody decides', JSON.stringify({ request: { kind: 'reject', ids: ['e1'] } })],
  [
    'an unknown kind',
    JSON.stringify({ author: 'Anna', request: { kind: 'destroy', ids: ['e1'] } }),
  ],
])('%s is refused', async (_, body) => {
  const asked: JudgementRequest[] = [];
  expect((await post(asked, body)).status).toBe(400);
  expect(asked).toEqual([]);
});

test('a form of another site is refused', async () => {
  const body = JSON.stringify({ author: 'x', request: { kind: 'reject', ids: ['e1'] } });
  const asked: JudgementRequest[] = [];
  const answer = await post(asked, body, { host: 'localhost', 'content-type': 'text/plain' });
  expect(answer.status).toBe(400);
  expect(asked).toEqual([]);
});
