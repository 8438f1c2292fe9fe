// Merges a corpus in memory, by the same functions that every store uses: for fitting weights and
// for looking at mistakes without waiting for a disk.
import { withStableIds } from '../../dist/record/ids.js';
import {
  account,
  factBlock,
  mergeEvents,
  mergeFacts,
  NO_BONDS,
  reach,
  relink,
} from '../../dist/record/merge/index.js';

/** Accounts of all events with their truth, told as a store tells them. */
export function accountsOf(documents, copiesOf = copiesByFold(documents)) {
  return documents.flatMap(({ entry, tellings }) =>
    toldOf(entry, copiesOf).events.map((told, i) => ({
      account: account(told),
      truth: tellings[i],
    })),
  );
}

function toldOf({ document, reading }, copiesOf) {
  const { events, facts } = withStableIds(document.id, reading);
  const teller = {
    id: document.id,
    outlet: document.outlet,
    lang: document.lang,
    published: document.published?.date ?? null,
    copies: copiesOf(document.id),
  };
  const told = (what) => ({ what, quote: document.text.slice(...what.span), teller });
  return { events: events.map(told), facts: facts.map(told) };
}

/** Copies are told apart by the corpus itself here; the store finds them by their texts. */
function copiesByFold() {
  return (id) => id;
}

/** Blocks, merged deeds and disputes of a whole corpus. */
export async function mergeAll(documents) {
  const accounts = accountsOf(documents).map((one) => one.account);
  const tellings = new MemoryTellings(accounts);
  const { moves } = await relink(
    accounts.map(({ what }) => what.id),
    [],
    tellings,
    NO_BONDS,
  );
  const blocks = new Map();
  for (const one of accounts) push(blocks, moves.get(one.what.id), one);
  const factBlocks = new Map();
  for (const { entry } of documents) {
    for (const told of toldOf(entry, (id) => id).facts)
      push(factBlocks, factBlock(told.what), told);
  }
  const merged = [...blocks.values()].map((block) => mergeEvents(block));
  const facts = [...factBlocks.values()].map((block) => mergeFacts(block));
  return {
    blocks: merged,
    deeds: merged.flatMap(({ deeds }) => deeds),
    facts: facts.flatMap((one) => one.facts),
    disputes: [...merged, ...facts].flatMap(({ disputes }) => disputes),
  };
}

export function push(map, key, value) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** All tellings at hand, found by key as a store finds them. */
export class MemoryTellings {
  #byId;
  #byKey = new Map();

  constructor(accounts) {
    this.#byId = new Map(accounts.map((one) => [one.what.id, { account: one, block: null }]));
    for (const placed of this.#byId.values()) {
      const own = reach(placed.account.what, placed.account.teller);
      for (const key of own?.keys ?? [])
        push(this.#byKey, key, { placed, from: own.from, to: own.to });
    }
    for (const list of this.#byKey.values()) list.sort((a, b) => a.from - b.from);
  }

  async near(searches) {
    return searches.map((search) => this.#near(search));
  }

  #near({ keys, from, to, longest }) {
    const found = new Set();
    for (const key of keys) {
      const list = this.#byKey.get(key) ?? [];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle].from < from - longest) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < list.length && list[i].from <= to; i++) {
        if (list[i].to >= from) found.add(list[i].placed);
      }
    }
    return [...found];
  }

  async inBlocks() {
    return [];
  }

  async choices() {
    return new Map();
  }

  async byIds(ids) {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}
