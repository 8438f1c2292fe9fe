// Measures of what a record concluded against the truth of the synthetic corpus.
import { deedKey, trueDisputes } from './truth.mjs';

/** Where a telling stands: document and start of the sentence. */
export function placeOf(document, [start]) {
  return `${document} ${start}`;
}

/** The truth of every telling by its place. */
export function truthByPlace(documents) {
  const found = new Map();
  for (const { entry, tellings, standing } of documents) {
    const { id, events, facts } = entry.reading;
    for (const [i, truth] of tellings.entries()) found.set(placeOf(id, events[i].span), truth);
    for (const [i, truth] of standing.entries()) found.set(placeOf(id, facts[i].span), truth);
  }
  return found;
}

/**
 * B-cubed precision and recall (Bagga and Baldwin 1998): for each telling, how many of those merged
 * with it belong with it, and how many of those that belong with it are merged with it.
 *
 * @param {Iterable<readonly string[]>} groups places of the tellings of each merged event
 */
export function bCubed(groups, truth) {
  const sizes = new Map();
  for (const one of truth.values()) {
    if (one.deed !== undefined) sizes.set(deedKey(one), (sizes.get(deedKey(one)) ?? 0) + 1);
  }
  let precision = 0;
  let recall = 0;
  let count = 0;
  let acrossDays = 0;
  for (const group of groups) {
    const within = new Map();
    const days = new Set();
    for (const place of group) {
      const one = truth.get(place);
      within.set(deedKey(one), (within.get(deedKey(one)) ?? 0) + 1);
      if (one.exactDay !== null) days.add(one.exactDay);
    }
    if (days.size > 1) acrossDays++;
    for (const [key, n] of within) {
      precision += (n * n) / group.length;
      recall += (n * n) / sizes.get(key);
      count += n;
    }
  }
  const [p, r] = [precision / count, recall / count];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r), tellings: count, acrossDays };
}

/** Precision and recall of disputes, all and by kind: each is right where it names a true one. */
export function scoreDisputes(disputes, documents, truth) {
  const wanted = trueDisputes(documents);
  const found = new Set();
  const kinds = {};
  const mistakes = [];
  const of = (kind) => {
    kinds[kind] ??= { right: 0, wrong: 0, wanted: 0, found: 0 };
    return kinds[kind];
  };
  for (const key of wanted.keys()) of(key.split(' ')[0]).wanted++;
  for (const dispute of disputes) {
    const about = new Set();
    for (const { sources } of dispute.positions) {
      for (const { document, span } of sources) {
        const one = truth.get(placeOf(document, span));
        about.add(`${dispute.kind} ${one.deed ?? one.about}`);
      }
    }
    const right = [...about].filter((key) => wanted.has(key));
    if (right.length > 0) of(dispute.kind).right++;
    else {
      of(dispute.kind).wrong++;
      mistakes.push(dispute);
    }
    for (const key of right) found.add(key);
  }
  for (const key of found) of(key.split(' ')[0]).found++;
  const all = Object.values(kinds).reduce((a, b) => ({
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    wanted: a.wanted + b.wanted,
    found: a.found + b.found,
  }));
  const missed = [...wanted].filter(([key]) => !found.has(key));
  return {
    all: rates(all),
    kinds: Object.fromEntries(Object.entries(kinds).map(([k, v]) => [k, rates(v)])),
    mistakes,
    missed,
  };
}

function rates({ right, wrong, wanted, found }) {
  return {
    precision: right / (right + wrong || 1),
    recall: found / (wanted || 1),
    given: right + wrong,
    wanted,
  };
}

export function percent(share) {
  return (share * 100).toFixed(1);
}

/** B-cubed precision and recall of groups of anything, against the group that each belongs to. */
export function bCubedOf(groups, groupOf) {
  const sizes = new Map();
  for (const one of groups.flat()) sizes.set(groupOf(one), (sizes.get(groupOf(one)) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const group of groups) {
    const within = new Map();
    for (const one of group) within.set(groupOf(one), (within.get(groupOf(one)) ?? 0) + 1);
    for (const [key, n] of within) {
      precision += (n * n) / group.length;
      recall += (n * n) / sizes.get(key);
    }
  }
  const count = groups.flat().length;
  const [p, r] = [precision / count, recall / count];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}
