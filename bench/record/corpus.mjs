// The synthetic corpus: documents with their readings and the truth behind each telling.
import { documentId } from '../../dist/record/index.js';
import { makeDeeds, word } from './deeds.mjs';
import { Random } from './random.mjs';
import { makeFacts } from './standing.mjs';
import { contradictions, tell } from './tell.mjs';
import { addDays, makeWorld } from './world.mjs';

const LANGS = { en: 4, ru: 3, ar: 2, fa: 2 };
const OUTLETS = 36;
/** Documents that one matter leads to, on average; from it follows how many matters are needed. */
const PER_MATTER = 25;

/**
 * Documents of the synthetic corpus, each `{entry, tellings, matter}`; `tellings` has the truth of
 * each event, in the order of the reading. The same seed gives the same corpus everywhere.
 *
 * @param {number} documents about how many
 * @param {number} seed
 */
export function makeCorpus(documents, seed) {
  const random = new Random(seed);
  const matters = Math.max(1, Math.round(documents / PER_MATTER));
  const world = makeWorld(random, {
    states: Math.min(120, 16 + Math.round(Math.sqrt(matters) * 2)),
  });
  const outlets = Array.from({ length: OUTLETS }, (_, i) => ({
    name: `Outlet ${i}`,
    lang: random.weighted(LANGS),
  }));
  const facts = makeFacts(random, world);
  const made = [];
  for (const deeds of makeDeeds(random, world, { matters })) {
    for (const deed of deeds) {
      deed.filler = (r, lang) => word(lang, 100_000 + r.between(0, 3000));
      deed.versions = contradictions(random, deed, world);
    }
    for (const [i, deed] of deeds.entries()) {
      const reports = 1 + Math.min(7, Math.floor(-Math.log(1 - random.next()) * 2));
      for (const outlet of random.some(outlets, reports)) {
        const before = deeds.slice(0, i).filter(({ day }) => day < deed.day);
        made.push(...report(random, { deed, before, outlet, outlets, facts, world }));
      }
    }
  }
  return { documents: made, world };
}

/** One article about a deed, and the copies that other outlets print of it. */
function report(random, { deed, before, outlet, outlets, facts, world }) {
  const early = deed.planned && random.chance(0.3);
  const published = addDays(
    deed.day,
    early ? -random.between(1, 5) : random.pick([0, 0, 0, 1, 1, 2]),
  );
  const { lang } = outlet;
  const told = [
    tell(
      random,
      deed,
      deed.versions,
      { lang, published, fresh: true, other: versionOf(random, deed, early) },
      world,
    ),
  ];
  for (const old of random.some(before, random.pick([0, 0, 1, 1, 2]))) {
    told.push(
      tell(
        random,
        old,
        old.versions,
        { lang, published, fresh: false, other: versionOf(random, old, false) },
        world,
      ),
    );
  }
  const standing = facts.tell(random, published, lang);
  const padding = Array.from(
    { length: random.between(3, 9) },
    () => `${Array.from({ length: 12 }, () => deed.filler(random, lang)).join(' ')}.`,
  );
  const article = { told, standing, padding, published, matter: deed.matter };
  const documents = [document(article, outlet)];
  if (random.chance(0.16)) {
    const others = outlets.filter((one) => one !== outlet && one.lang === lang);
    for (const copier of random.some(others, random.between(1, 3))) {
      // A copy loses a sentence or two of padding and comes up to a day later.
      documents.push(
        document(
          {
            ...article,
            padding: padding.slice(random.between(0, 1)),
            published: addDays(published, random.pick([0, 0, 1])),
          },
          copier,
        ),
      );
    }
  }
  return documents;
}

/** Which version of a deed an outlet follows: mostly what happened. */
function versionOf(random, deed, early) {
  const { figure, date, denied, identity, attribution } = deed.versions;
  const open = [
    ...(figure === null || early ? [] : ['figure']),
    ...(date === null || early ? [] : ['date']),
    ...(denied && !early ? ['denied'] : []),
    ...(identity === null ? [] : ['identity']),
    ...(attribution === null || early ? [] : ['attribution']),
  ];
  return open.length > 0 && random.chance(0.35) ? random.pick(open) : null;
}

function document({ told, standing, padding, published, matter }, outlet) {
  const sentences = [
    ...told.map((one) => one.sentence.text),
    ...standing.map((one) => one.text),
    ...padding,
  ];
  const text = sentences.join(' ');
  const spans = [];
  let at = 0;
  for (const sentence of sentences) {
    spans.push([at, at + sentence.length]);
    at += sentence.length + 1;
  }
  const id = documentId(text, { outlet: outlet.name, date: published });
  const date = { date: published, precision: 'day', basis: 'given', why: 'Given.' };
  const reading = {
    id,
    lang: outlet.lang,
    published: date,
    title: null,
    events: told.map(({ event, sentence }, i) => ({
      id: `e${i}`,
      ...event,
      trigger: { span: [spans[i][0], spans[i][0] + 1], lemma: sentence.lemma },
      span: spans[i],
    })),
    facts: standing.map(({ fact }, i) => ({ id: `f${i}`, ...fact, span: spans[told.length + i] })),
    mentions: mentionsOf(told),
    blocks: [],
    covered: true,
  };
  return {
    matter,
    tellings: told.map(({ truth }) => truth),
    standing: standing.map(({ truth }) => truth),
    entry: {
      document: {
        id,
        text,
        path: null,
        url: null,
        outlet: outlet.name,
        lang: outlet.lang,
        title: null,
        published: date,
        blocks: [],
        repairs: [],
      },
      reading,
      readerVersion: 'synthetic',
    },
  };
}

function mentionsOf(told) {
  return told
    .flatMap(({ event }) => [...event.actors, ...event.recipients])
    .map(({ as: _, ...mention }) => mention);
}
