import { parseTsv, type TsvRow } from '../../base/index.js';
import { STATUSES, type Status } from '../types.js';
import { compileAspects, withPartnerFillers, withPartners } from './aspects.js';
import { collect, compileFacts, compileOperators, type ReadPattern } from './compile-heads.js';
import {
  compileClasses,
  compileDescribed,
  compileMarkers,
  compileNumbers,
  compileUnits,
} from './compile-words.js';
import { passivesOf, withAllAgents, withDoers } from './compound-passives.js';
import { infinitivesOf } from './infinitives.js';
import { Inflection } from './inflection.js';
import { parsePattern, parseRoleSlots } from './pattern.js';
import { compileCallings, compileProperties } from './properties.js';
import {
  compileSenses,
  compileStances,
  type LexiconProblem,
  parseNeeds,
  type Report,
} from './senses.js';
import {
  type Entry,
  type Idiom,
  type Lexicon,
  type Pattern,
  type RoleSlots,
  type Sense,
  WORD_ORDERS,
} from './types.js';

/** The text of every file of a lexicon; a file that a language lacks is `''`. */
export interface LexiconFiles {
  /** Those shared by all languages, by file name without `.tsv`. */
  readonly shared: Readonly<
    Record<
      | 'languages'
      | 'plover'
      | 'frames'
      | 'senses'
      | 'implied'
      | 'counted'
      | 'properties'
      | 'callings'
      | 'stances'
      | 'confidence',
      string
    >
  >;
  /** Those of the language. */
  readonly own: Readonly<
    Record<
      | 'frames'
      | 'entries'
      | 'operators'
      | 'markers'
      | 'facts'
      | 'classes'
      | 'numbers'
      | 'units'
      | 'described'
      | 'inflection'
      | 'aspects',
      string
    >
  >;
}

/** Puts a language's lexicon together; wrong rows are reported and left out. */
export function compileLexicon(
  lang: string,
  files: LexiconFiles,
): { readonly lexicon: Lexicon; readonly problems: readonly LexiconProblem[] } {
  const problems: LexiconProblem[] = [];
  const senses = compileSenses(files.shared, problems);
  const reporter =
    (file: string): Report =>
    (row, reason) =>
      problems.push({ file: `${lang}/${file}.tsv`, line: row.line, reason });

  const sharedReporter =
    (file: string): Report =>
    (row, reason) =>
      problems.push({ file: `${file}.tsv`, line: row.line, reason });

  const classes = compileClasses(files.own.classes);
  const aspects = compileAspects(files.own.aspects);
  const pattern = (row: TsvRow, report: Report): Pattern | null => {
    const parsed = parsePattern(row.get('pattern'), row.get('pos') || 'X', classes);
    if (parsed.ok) return withPartnerFillers(parsed.value, aspects);
    report(row, parsed.failure.message);
    return null;
  };
  const status = (row: TsvRow, report: Report): Status | null => {
    const name = row.get('status');
    if (name === '') return null;
    const known = STATUSES.find((s) => s === name);
    if (known === undefined) report(row, `status "${name}" is none of ${STATUSES.join(' ')}`);
    return known ?? null;
  };

  const own = parseTsv(files.shared.languages).rows.find((row) => row.get('lang') === lang);
  const order = WORD_ORDERS.find((known) => known === own?.get('order')) ?? null;
  const written = compileEntries(files.own, senses, pattern, reporter);
  const idioms = compileIdioms(files.own.entries, pattern, reporter('entries'));
  const none = new Set<string>();
  const agents = classes.get('agent') ?? none;
  const passives = passivesOf(
    written,
    classes.get('passive') ?? none,
    agents,
    classes.get('active-only'),
  );
  const done = written.map((entry) => withAllAgents(entry, agents));
  const told = [
    ...(order === 'sov' ? done.map((entry) => withDoers(entry, agents)) : done),
    ...passives,
  ];
  const become = classes.get('become');
  const isPassive = (lemma: string) => become?.has(lemma) === true;
  const entries = order === 'sov' ? [...told, ...infinitivesOf(told, isPassive)] : told;
  const properties = compileProperties(files.shared.properties, sharedReporter('properties'));
  const lexicon: Lexicon = {
    lang,
    nullSubject: own?.get('null_subject') === 'yes',
    order,
    inflection: new Inflection(files.own.inflection),
    passives: aspects.passives,
    perfectives: aspects.perfectives,
    entries: withPartners(collect(entries), aspects),
    idioms: withPartners(collect(idioms), aspects),
    operators: withPartners(
      compileOperators(files.own.operators, pattern, status, reporter('operators')),
      aspects,
    ),
    facts: withPartners(
      compileFacts(files.own.facts, pattern, properties, reporter('facts')),
      aspects,
    ),
    properties,
    callings: compileCallings(files.shared.callings, properties, sharedReporter('callings')),
    markers: compileMarkers(files.own.markers, status, reporter('markers')),
    classes,
    numbers: compileNumbers(files.own.numbers, reporter('numbers')),
    units: compileUnits(files.own.units, reporter('units')),
    described: compileDescribed(files.own.described, reporter('described')),
    counted: new Map(
      parseTsv(files.shared.counted).rows.map((r) => [
        r.get('sense'),
        { of: r.get('counts'), units: r.get('units').split(' ').filter(Boolean) },
      ]),
    ),
    stances: compileStances(files.shared.stances, senses, problems),
    confidence: new Map(
      parseTsv(files.shared.confidence).rows.map((r) => [r.get('sign'), Number(r.get('weight'))]),
    ),
  };
  return { lexicon, problems };
}

function compileEntries(
  own: LexiconFiles['own'],
  senses: ReadonlyMap<string, Sense>,
  pattern: ReadPattern,
  reporter: (file: string) => Report,
): readonly Entry[] {
  const frames = new Map<string, { actor: RoleSlots; recipient: RoleSlots }>();
  for (const row of parseTsv(own.frames).rows) {
    frames.set(`${row.get('frame')} ${row.get('pos')}`, {
      actor: parseRoleSlots(row.get('actor')),
      recipient: parseRoleSlots(row.get('recipient')),
    });
  }
  const report = reporter('entries');
  return parseTsv(own.entries).rows.flatMap((row): Entry[] => {
    if (row.get('sense') === NO_SENSE) return [];
    const read = pattern(row, report);
    const sense = senses.get(row.get('sense'));
    if (read === null) return [];
    if (sense === undefined) {
      report(row, `sense "${row.get('sense')}" is not in senses.tsv`);
      return [];
    }
    const framePos = read.pos === 'N' ? 'N' : 'V';
    const frame = frames.get(`${sense.frame} ${framePos}`);
    if (frame === undefined) {
      report(row, `frame "${sense.frame}" has no ${framePos} row in frames.tsv`);
      return [];
    }
    const standsAlone = row.get('needs') === 'none';
    const recipient = row.get('recipient') ? parseRoleSlots(row.get('recipient')) : frame.recipient;
    return [
      {
        pattern: read,
        sense,
        actor: row.get('actor')
          ? parseRoleSlots(row.get('actor'))
          : withoutSufferer(frame.actor, recipient),
        recipient,
        needs: standsAlone ? [] : row.get('needs') ? parseNeeds(row, report) : sense.needs,
        standsAlone,
      },
    ];
  });
}

/** Stands for a sense in `entries.tsv` where words that look like those of a deed tell none ("took first place"). */
const NO_SENSE = '-';

function compileIdioms(text: string, pattern: ReadPattern, report: Report): readonly Idiom[] {
  return parseTsv(text).rows.flatMap((row): Idiom[] => {
    if (row.get('sense') !== NO_SENSE) return [];
    const read = pattern(row, report);
    return read === null ? [] : [{ pattern: read }];
  });
}

/** Who suffers a deed by the word for it ("was hit by", "попал под стражу") is not its doer. */
function withoutSufferer(actor: RoleSlots, [first]: RoleSlots): RoleSlots {
  if (first?.[0] !== 'subj') return actor;
  return actor.filter((together) => !together.includes('subj'));
}
