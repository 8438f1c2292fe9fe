import { expect, test } from 'vitest';
import { fail } from '../../base/index.js';
import type { Filter, Store } from '../../record/index.js';
import { createApp } from './server.js';

/** A store that remembers what it was asked and knows one document. */
function stubStore(): Store & { readonly asked: Filter[] } {
  const asked: Filter[] = [];
  const list = async (filter: Filter = {}) => {
    asked.push(filter);
    return [];
  };
  return {
    asked,
    events: list,
    facts: list,
    disputes: list,
    documents: list,
    people: list,
    stories: list,
    network: async () => [],
    show: async () => null,
    put: () => Promise.reject(new Error('The server writes nothing.')),
    rebuild: () => Promise.reject(new Error('The server writes nothing.')),
    judge: async () => fail('unknown-id', 'There is no such thing.'),
    judgements: async () => [],
    watch: async () => [],
    importJudgements: () => Promise.reject(new Error('The server imports nothing.')),
    close: async () => {},
  };
}

const LOCAL = { host: '127.0.0.1:4680' };

test('filters of the address reach the record, empty ones do not', async () => {
  const store = stubStore();
  const answer = await createApp(store).request(
    '/api/events?actor=RUS&type=CONSULT&since=2021-05&limit=5&with=',
    { headers: LOCAL },
  );
  expect(answer.status).toBe(200);
  expect(store.asked).toEqual([{ actor: 'RUS', type: 'CONSULT', since: '2021-05', limit: 5 }]);
});

test.each(['type=TALK', 'since=yesterday', 'limit=-1', 'colour=red'])(
  'the filter %s is refused with a reason',
  async (query) => {
    const answer = await createApp(stubStore()).request(`/api/events?${query}`, { headers: LOCAL });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-filter' });
  },
);

test('a page of another host may not ask', async () => {
  const answer = await createApp(stubStore()).request('/api/documents', {
    headers: { host: 'evil.example' },
  });
  expect(answer.status).toBe(403);
});

test('what is not there is not found, and no other file of the disk is served', async () => {
  const app = createApp(stubStore());
  for (const url of ['/api/show?id=x', '/package.json', '/../package.json', '/..%2fpackage.json']) {
    expect((await app.request(url, { headers: LOCAL })).status).toBe(404);
  }
});

test('the page may load nothing from elsewhere and run no script of an article', async () => {
  const answer = await createApp(stubStore()).request('/', { headers: LOCAL });
  expect(answer.status).toBe(200);
  const policy = String(answer.headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('how far shared work is can be asked where there is any', async () => {
  const status = {
    waiting: 3,
    done: 2,
    aside: 0,
    lastMinute: 2,
    secondsLeft: 90,
    setAside: [],
  };
  const shared = createApp(stubStore(), { status: async () => status });
  const answer = await shared.request('/api/queue', { headers: LOCAL });
  expect(await answer.json()).toEqual(status);
  const alone = await createApp(stubStore()).request('/api/queue', { headers: LOCAL });
  expect(alone.status).toBe(404);
});
