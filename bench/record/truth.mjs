// What a perfect record would conclude from the synthetic corpus.

/** The merged event that a telling belongs to: contradictory versions stay apart. */
export function deedKey({ deed, version }) {
  return `${deed}${version}`;
}

/** Days within which documents speak of the same time. */
const SAME_TIME_DAYS = 31;

/**
 * Disputes that the documents' own words make: `${kind} ${what}` with the documents of each side.
 * A contradiction that no two documents tell is none.
 */
export function trueDisputes(documents) {
  const byDeed = new Map();
  const byFact = new Map();
  for (const { entry, tellings, standing } of documents) {
    const document = entry.document.id;
    for (const truth of tellings) push(byDeed, truth.deed, { ...truth, document });
    for (const truth of standing) push(byFact, truth.about, { ...truth, document });
  }
  const found = new Map();
  for (const [deed, told] of byDeed) {
    for (const kind of ['figure', 'date', 'status', 'identity', 'attribution']) {
      if (disputed(kind, told)) found.set(`${kind} ${deed}`, told);
    }
  }
  for (const [about, told] of byFact)
    if (factDisputed(told)) found.set(`${told[0].kind} ${about}`, told);
  return found;
}

function push(map, key, value) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function disputed(kind, told) {
  const plain = told.filter(({ other }) => other === null || other === 'figure');
  const against = (other) =>
    told.some((one) => one.other === other) && plain.some((one) => one.status !== 'denied');
  switch (kind) {
    case 'figure':
      return figuresClash(plain);
    case 'date':
      return (
        new Set(
          told
            .filter(
              ({ other, exactDay }) => exactDay !== null && (other === null || other === 'date'),
            )
            .map(({ exactDay }) => exactDay),
        ).size > 1
      );
    case 'status':
      return against('denied');
    case 'identity':
      return crossed(
        told,
        plain,
        kind,
        ({ names }) => names,
        (a, b) => a.slice(0, 3) === b.slice(0, 3) && a !== b,
      );
    default:
      return crossed(
        told,
        plain,
        kind,
        ({ doers }) => doers,
        (a, b) => a !== b,
      );
  }
}

/** Whether a contradictory telling and a plain one both name somebody, and not the same. */
function crossed(told, plain, other, named, clash) {
  return told.some(
    (a) =>
      a.other === other &&
      plain.some(
        (b) => b.status !== 'denied' && named(a).some((x) => named(b).some((y) => clash(x, y))),
      ),
  );
}

function figuresClash(told) {
  const all = told.flatMap(({ document, variants }) =>
    variants.map((one) => ({ document, ...one })),
  );
  return all.some((a) =>
    all.some((b) => a.of === b.of && a.document !== b.document && a.range[1] < b.range[0]),
  );
}

function factDisputed(told) {
  return told.some((a) =>
    told.some((b) => {
      if (a.version === b.version || a.document === b.document) return false;
      if (a.kind === 'identity' && a.follows !== null && b.follows !== null) return false;
      return (
        a.lasting ||
        Math.abs(Date.parse(a.published) - Date.parse(b.published)) <= SAME_TIME_DAYS * 86_400_000
      );
    }),
  );
}
