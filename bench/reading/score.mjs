// How well events of annotated articles are found: precision, recall and F1 at four levels.
//
//   node bench/reading/score.mjs [FOLDER]        default: samples
//
// FOLDER holds articles and beside each NAME.EXT a NAME.expected.json with the events that a
// careful reader finds. A predicted event counts at a level where
//   event   type is right (or another that the answer calls defensible) and its span overlaps the quotation (or a retelling's)
//   dyad    and one actor and one recipient are right (a person or its state; sides may swap where
//           the event is symmetric)
//   status  and the status is right (occurred and ongoing count as one)
//   date    and the date is right as far as it is given
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Reader, submissionsOf } from '../../dist/service/index.js';

const LEVELS = ['event', 'dyad', 'status', 'date'];
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function isParty(label, party) {
  const wanted = fold(label);
  return [party.id, party.label, party.state ?? ''].some((name) => fold(name) === wanted);
}

function sideAgrees(labels, parties) {
  if (labels.length === 0) return true;
  return labels.some((label) => parties.some((party) => isParty(label, party)));
}

const settled = (status) => (status === 'ongoing' ? 'occurred' : status);

function agrees(level, wanted, found, text) {
  const at = text.indexOf(wanted.quote);
  const end = at + wanted.quote.length;
  const overlaps = [found.span, ...found.also].some(([s, e]) => s < end && at < e);
  if (!overlaps || ![wanted.type, ...(wanted.alt ?? [])].includes(found.type)) return false;
  if (level === 'event') return true;
  const both = [...found.actors, ...found.recipients];
  const straight =
    sideAgrees(wanted.actors, found.actors) && sideAgrees(wanted.recipients, found.recipients);
  const swapped =
    found.symmetric && sideAgrees(wanted.actors, both) && sideAgrees(wanted.recipients, both);
  if (!straight && !swapped) return false;
  if (level === 'dyad') return true;
  if (level === 'status') return settled(found.status) === settled(wanted.status);
  const from = found.when?.from ?? null;
  if (from === null || !wanted.when) return from === (wanted.when ?? null);
  return from.startsWith(wanted.when) || wanted.when.startsWith(from);
}

/**
 * Counts right, surplus and missing events of one article at a level, each matched once. Optional
 * events count neither way, nor does a further event that tells a matched one again.
 */
export function count(level, expected, found, text) {
  const used = new Set();
  const required = expected.filter((wanted) => !wanted.optional);
  let right = 0;
  for (const wanted of required) {
    const i = found.findIndex((f, k) => !used.has(k) && agrees(level, wanted, f, text));
    if (i >= 0) {
      used.add(i);
      right++;
    }
  }
  const surplus = found.filter(
    (f, k) => !used.has(k) && !expected.some((wanted) => agrees(level, wanted, f, text)),
  );
  return { right, surplus: surplus.length, missing: required.length - right };
}

async function main(folder) {
  const reader = new Reader();
  const totals = new Map();
  for (const file of readdirSync(folder).sort()) {
    const answers = join(folder, `${basename(file, extname(file))}.expected.json`);
    if (file.endsWith('.json') || !existsSync(answers)) continue;
    const expected = [JSON.parse(readFileSync(answers, 'utf8'))].flat();
    let i = -1;
    for await (const item of submissionsOf([join(folder, file)])) {
      i++;
      const read = item.kind === 'document' ? reader.read(item.submission) : null;
      if (!read?.ok || !expected[i]) continue;
      const [{ article, reading }] = read.value;
      for (const level of LEVELS) {
        const key = `${reading.lang} ${level}`;
        const sum = totals.get(key) ?? { right: 0, surplus: 0, missing: 0 };
        const counts = count(level, expected[i].events, reading.events, article.text);
        for (const name of Object.keys(sum)) sum[name] += counts[name];
        totals.set(key, sum);
      }
    }
  }
  for (const [key, { right, surplus, missing }] of [...totals].sort()) {
    const precision = right / (right + surplus) || 0;
    const recall = right / (right + missing) || 0;
    const f1 = (2 * precision * recall) / (precision + recall) || 0;
    const percent = (x) => (100 * x).toFixed(1).padStart(5);
    console.log(
      `${key.padEnd(10)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${right} right, ${surplus} surplus, ${missing} missing)`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2] ?? 'samples');
