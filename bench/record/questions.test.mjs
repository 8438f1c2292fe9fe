// Ten questions that people ask of the record, answered from ../shared/seeds alone, each with its quotations.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTables } from '../../dist/identity/index.js';
import { knowledgeOf, openRecord, parseRules } from '../../dist/record/index.js';
import { Reader, submissionsOf } from '../../dist/service/index.js';

const SEEDS = '../shared/seeds';
const ICC = 'Q47488';

if (!existsSync(SEEDS)) {
  describe('ten questions', () => {
    test.skip(`are not asked: ${SEEDS} is not here`, () => {});
  });
} else describe('ten questions', () => ask());

function ask() {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  const texts = new Map();
  let store;

  beforeAll(async () => {
    const opened = await openRecord(folder, { now: () => '2026-01-01T00:00:00Z' });
    if (!opened.ok) throw new Error(opened.failure.message);
    store = opened.value;
    const reader = new Reader();
    for await (const { submission, name } of submissionsOf([SEEDS], {})) {
      const read = reader.read(submission);
      if (!read.ok) throw new Error(`${name}: ${read.failure.message}`);
      for (const story of read.value) {
        const entry = reader.entry(story, name);
        texts.set(entry.document.id, entry.document.text);
        await store.put(entry);
      }
    }
  }, 120_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** Every answer rests on words that stand in its documents. */
  const quoted = (found) => {
    for (const { sources } of found) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { document, span, quote } of sources) {
        expect(texts.get(document).slice(...span)).toBe(quote);
      }
    }
    return found;
  };
  const events = async (filter) => quoted(await store.events(filter));
  const facts = async (filter) => quoted(await store.facts(filter));

  test('1: all dealings of Russia and Tajikistan, with status', async () => {
    const dealings = await events({ actor: 'RUS', with: 'TJK' });
    expect(dealings.length).toBeGreaterThan(5);
    expect(dealings.some(({ mode }) => mode === 'visit')).toBe(true);
    expect(dealings.some(({ type }) => type === 'AGREE')).toBe(true);
    expect(new Set(dealings.map(({ status }) => status)).size).toBeGreaterThan(1);
  });

  test('2: who is under warrant, which ICC members hosted them, who is no member', async () => {
    const warrants = [
      ...(await events({ actor: ICC })).filter(({ why }) => why.sense === 'arrest-warrant'),
      ...(await facts({ type: 'warrant_against' })),
    ];
    expect(JSON.stringify(warrants)).toContain('Q7747');
    const yaml = `
name: hosts
title: Hosts
match:
  warrant:
    - event: { sense: arrest-warrant, actor: ${ICC} }
    - fact: { property: warrant_against }
  visit: { event: { type: CONSULT, mode: visit, happened: true } }
where:
  - visit.actors.persons is warrant.parties
  - visit.recipients.state member of ${ICC} on visit.when
alert: "{visit.recipients.state}"`;
    const alerts = quoted(await store.watch(parseRules(yaml).rules, knowledgeOf(loadTables())));
    expect([...new Set(alerts.map(({ text }) => text))].sort()).toEqual(['MNG', 'TJK']);
    const memberships = (await facts({ actor: ICC })).filter(
      ({ property }) => property === 'member_of',
    );
    expect(memberships.some(({ subject, polarity }) => subject.id === 'TJK' && polarity)).toBe(
      true,
    );
    expect(memberships.some(({ subject, polarity }) => subject.id === 'USA' && !polarity)).toBe(
      true,
    );
  });

  test('3: members of CIS, CSTO and SCO, by source', async () => {
    const members = (await facts({ type: 'member_of' })).filter(({ polarity }) => polarity);
    const of = (id) =>
      members.filter(({ value }) => value.id === id).map(({ subject }) => subject.id);
    const cis = ['ARM', 'AZE', 'BLR', 'KAZ', 'KGZ', 'MDA', 'RUS', 'TJK', 'UZB'];
    expect([...new Set(of('Q7779'))].sort()).toEqual(cis);
  });

  test('4: bases, with where they are', async () => {
    const bases = await facts({ type: 'military_base' });
    expect(bases).toMatchObject([{ subject: { id: 'RUS' }, value: { id: 'TJK' }, reports: 4 }]);
  });

  test('4: exercises, with figures', async () => {
    const drills = (await events({ actor: 'RUS', with: 'TJK' })).filter(
      ({ why }) => why.sense === 'joint-exercise',
    );
    expect(drills.length).toBeGreaterThan(0);
    const figures = drills.flatMap((one) => one.figures);
    expect(figures.some(({ number }) => number === 50_000)).toBe(true);
  });

  test("5: the Afghan border's length as a dispute, both sides kept", async () => {
    const [dispute] = (await store.disputes({ type: 'figure' })).filter(({ about }) =>
      about.label.includes('border_length'),
    );
    expect(dispute.positions.map(({ value }) => value)).toEqual(['1300 km', '1360 km']);
    quoted(dispute.positions);
  });

  test('5: attacks across the Afghan border', async () => {
    const attacks = await events({ type: 'ASSAULT', text: 'Afghan*' });
    expect(attacks.length).toBeGreaterThan(0);
  });

  test('6: border clashes', async () => {
    const clashes = await events({ actor: 'TJK', with: 'KGZ', type: 'ASSAULT' });
    expect(clashes.length).toBeGreaterThan(0);
  });

  test('6: mediation', async () => {
    const mediation = (await events({ actor: 'RUS' })).filter(({ why }) => why.sense === 'mediate');
    expect(mediation.map(({ recipients }) => recipients.map(({ id }) => id).sort())).toContainEqual(
      ['KGZ', 'TJK'],
    );
  });

  test('7: Iran and Tajikistan from accusation to accords', async () => {
    const between = await events({ actor: 'IRN', with: 'TJK' });
    const types = new Set(between.map(({ type }) => type));
    expect(types.has('ACCUSE')).toBe(true);
    expect(between.some(({ why }) => why.sense === 'sign-agreement')).toBe(true);
    expect(between.some(({ mode }) => mode === 'visit')).toBe(true);
  });

  test('8: holders of an office on a date', async () => {
    const holders = await facts({ type: 'holds_office', validOn: '2021-05-10' });
    const president = (of) =>
      holders
        .filter(({ value }) => value === `President of ${of}`)
        .map(({ subject }) => subject.id);
    expect(president('Russia')).toEqual(['Q7747']);
    expect(president('Tajikistan')).toHaveLength(1);
    expect(await facts({ type: 'in_office_since', validOn: '2021-07-01', actor: 'IRN' })).toEqual(
      [],
    );
    expect(
      await facts({ type: 'in_office_since', validOn: '2021-09-01', actor: 'IRN' }),
    ).toHaveLength(1);
  });

  test('9: the Claims Commission is told apart from the main story', async () => {
    const [main] = await store.documents({ text: '"era of co-operation"' });
    const [other] = await store.documents({ text: '"Claims Commission for Ukraine"' });
    expect(other.id).toBe(`${main.id}#2`);
    const accords = await events({ documents: [other.id] });
    expect(accords.some(({ type }) => type === 'SUPPORT' || type === 'AGREE')).toBe(true);
    expect(
      (await events({ documents: [main.id] })).some(({ actors }) =>
        actors.some(({ id }) => id === 'UKR'),
      ),
    ).toBe(false);
  });

  for (const [what, number] of [
    ['signatories', 34],
    ['threshold', 25],
    ['claims', 86_000],
  ]) {
    test(`9: its ${what}`, async () => {
      const [other] = await store.documents({ text: '"Claims Commission for Ukraine"' });
      const filter = { documents: [other.id] };
      const told = (await facts(filter)).map(({ value }) => value.number);
      const counted = (await events(filter)).flatMap(({ figures }) =>
        figures.map((one) => one.number),
      );
      expect([...told, ...counted]).toContain(number);
    });
  }

  test('10: what was dropped, repaired and inferred', async () => {
    const shown = [];
    for (const { id } of await store.documents()) shown.push((await store.show(id)).document);
    const dropped = shown.flatMap(({ blocks }) => blocks.filter(({ reason }) => reason));
    expect(new Set(dropped.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(dropped.some(({ kind }) => kind === 'injected')).toBe(true);
    expect(shown.flatMap(({ repairs }) => repairs).length).toBeGreaterThan(0);
    expect(shown.some(({ published }) => published?.basis === 'inferred')).toBe(true);
    for (const { text, blocks } of shown) {
      expect(blocks.map(({ span }) => text.slice(...span)).join('')).toBe(text);
    }
  });
}
