import type { IsoDate } from '../../base/index.js';
import { type Holder, type Match, scriptOf, type Tables, type Via } from '../tables/index.js';
import type { Certainty, EntityId, EntityKind, Mention } from '../types.js';

/** What is asked about: a name, an office or a description. */
export interface WhoQuestion {
  readonly text: string;
  /** ISO 639-1; told from the letters where it is not given. */
  readonly lang?: string;
  readonly date: IsoDate | null;
}

/** Somebody or something that the words may mean. */
export interface WhoCandidate {
  readonly id: EntityId;
  readonly label: string;
  readonly kind: EntityKind;
  readonly state: EntityId | null;
  /** From 0 to 1. */
  readonly score: number;
  readonly certainty: Certainty;
  /** One phrase for people. */
  readonly why: string;
}

/** Names, offices and descriptions are not longer than this, in UTF-16 code units. */
const LONGEST = 300;

/** No more are listed; an ambiguous surname may have dozens. */
const MOST = 10;

/**
 * Whom a name, an office or a description means on a date, the likeliest first. Nobody for what is
 * empty, too long, or no words.
 *
 * @param read finds the mentions of the words in their context (`findMentions` on their tree)
 * @example
 * whoIs({ text: 'the President of Russia', date: '2023-10-13' }, tables, read)[0]?.label // 'Vladimir Putin'
 */
export function whoIs(
  question: WhoQuestion,
  tables: Tables,
  read: (text: string, lang: string, date: IsoDate | null) => readonly Mention[],
): WhoCandidate[] {
  const text = question.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return [];
  const lang = question.lang ?? languageOf(text);
  const { date } = question;
  const found = [
    ...byContext(text, read(text, lang, date)).filter(({ id }) => tables.entity(id) !== null),
    ...byTables(text, lang, date, tables),
    ...byOffice(text, lang, date, tables),
  ];
  const whole = found.length > 0 ? found : byLikeness(text, tables);
  return best(whole).slice(0, MOST);
}

/** The language of a few words by their letters, of those that the tables have names in. */
export function languageOf(text: string): string {
  switch (scriptOf(text.replace(/^[^\p{L}]+/u, ''))) {
    case 'cyrillic':
      return 'ru';
    case 'arabic':
      return /[پچژگکی\u200c]/.test(text) ? 'fa' : 'ar';
    default:
      return 'en';
  }
}

function best(found: readonly WhoCandidate[]): WhoCandidate[] {
  const byId = new Map<EntityId, WhoCandidate>();
  for (const candidate of found) {
    const known = byId.get(candidate.id);
    if (known === undefined || candidate.score > known.score) byId.set(candidate.id, candidate);
  }
  return [...byId.values()].sort((a, b) => b.score - a.score);
}

/** Letters that a mention must cover to be what was asked about rather than a part of it. */
const COVERED = 0.7;

/** What the words mean when they are read like a sentence of a document with that date. */
function byContext(text: string, mentions: readonly Mention[]): WhoCandidate[] {
  const all = letters(text);
  return mentions
    .filter(({ nested, span: [start, end] }) => {
      return !nested && letters(text.slice(start, end)) >= COVERED * all;
    })
    .flatMap(({ referents, score, certainty, why }) =>
      referents.map(({ id, label, kind, state }) => ({
        id,
        label,
        kind,
        state,
        score,
        certainty,
        why,
      })),
    );
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

const SCORES: Readonly<Record<Via, number>> = {
  name: 0.98,
  alias: 0.96,
  abbreviation: 0.96,
  demonym: 0.9,
  metonym: 0.85,
  surname: 0.4,
};

/** All that bear the whole name in the tables, however many. */
function byTables(
  text: string,
  lang: string,
  date: IsoDate | null,
  tables: Tables,
): WhoCandidate[] {
  const words = text.replace(/^(?:the|The) /, '').split(' ');
  const matches = tables.match(words, 0, lang).filter(({ length }) => length === words.length);
  return matches.flatMap((match) => candidate(match, date, tables) ?? []);
}

function candidate(match: Match, date: IsoDate | null, tables: Tables): WhoCandidate | null {
  const entity = tables.entity(match.entity);
  if (entity === null) return null;
  const { id, label, kind } = entity;
  const held = kind === 'person' && date !== null ? tables.offices(id, date)[0] : undefined;
  const state = held === undefined ? entity.state : stateOn(held, tables);
  const score =
    match.via === 'surname' && held !== undefined ? surnameScore(held) : SCORES[match.via];
  const certainty: Certainty = match.via === 'surname' ? 'unsure' : 'sure';
  const why =
    held === undefined ? WHYS[match.via] : `${WHYS[match.via]}; ${held.term.office} on ${date}`;
  return { id, label, kind, state, score, certainty, why };
}

const WHYS: Readonly<Record<Via, string>> = {
  name: 'usual name',
  alias: 'another name of it',
  abbreviation: 'abbreviation',
  demonym: 'adjective or people of the state',
  metonym: 'seat of its government',
  surname: 'surname only',
};

/** A surname proposes those in office first, leaders before others. */
function surnameScore({ term }: Holder): number {
  return term.kind === 'head-of-state' || term.kind === 'head-of-government' ? 0.7 : 0.55;
}

/** Who heads a body of several states acts for none. */
function stateOn({ term }: Holder, tables: Tables): EntityId | null {
  return tables.entity(term.of)?.state ?? null;
}

/** One of several holders is likelier meant than the state whose office it is. */
const OFFICE = 0.62;

/** Who asks by a title that is also the name of its body, "UN High Commissioner for Refugees", asks for somebody. */
const TITLE_OF_BODY = 0.99;

/** All who held an office on the date, where the sources name several or are not sure. */
function byOffice(
  text: string,
  lang: string,
  date: IsoDate | null,
  tables: Tables,
): WhoCandidate[] {
  const words = text.split(' ');
  const titles = words.flatMap((_, at) => tables.office(words, at, lang) ?? []);
  const title = titles.sort((a, b) => b.length - a.length)[0];
  if (title === undefined) return [];
  const { kinds, of: own, label: called } = title.office;
  // "UN High Commissioner for Refugees" is no office of the UN whose name is in the title.
  const owners =
    own === null
      ? new Set(words.flatMap((_, at) => tables.match(words, at, lang)).map(({ entity }) => entity))
      : [own];
  const score = own !== null && title.length === words.length ? TITLE_OF_BODY : OFFICE;
  return [...owners].flatMap((of) =>
    kinds
      .flatMap((kind) => tables.holders(kind, of, date, called))
      .flatMap(({ term, why }) => {
        const person = tables.entity(term.person);
        if (person === null) return [];
        const { id, label, kind, state } = person;
        return [
          {
            id,
            label,
            kind,
            state,
            score,
            certainty: 'unsure' as const,
            why: `${term.office}: ${why}`,
          },
        ];
      }),
  );
}

/** What a likeness in sound is worth beside a name that the tables have as it is written. */
const LIKENESS = 0.9;

/** A name less like the words is not proposed. */
const LIKE_ENOUGH = 0.7;

/** People whose names sound like the words: another spelling or another script. */
function byLikeness(text: string, tables: Tables): WhoCandidate[] {
  return tables.peopleLike(text).flatMap(({ value, score, verdict }): WhoCandidate[] => {
    const entity = tables.entity(value);
    if (entity === null || score < LIKE_ENOUGH) return [];
    const { id, label, kind, state } = entity;
    const same = verdict === 'same';
    const certainty = 'unsure';
    const why = same ? 'written like this name' : 'not unlike this name';
    return [
      {
        id,
        label,
        kind,
        state,
        score: Math.round(1000 * score * (same ? LIKENESS : 0.5)) / 1000,
        certainty,
        why,
      },
    ];
  });
}
