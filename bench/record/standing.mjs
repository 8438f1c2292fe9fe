// Standing facts of the synthetic world, with the documents that contradict each other about them.

const ORGANISATIONS = ['local:org/o1', 'local:org/o2', 'local:org/o3'];
const KM_TO_MILES = 0.621371;

/** Facts of a world and how a document tells some of them. */
export function makeFacts(random, world) {
  const borders = Array.from({ length: world.states.length }, () => {
    const [a, b] = random.some(world.states, 2);
    const km = random.between(120, 3000);
    return {
      a,
      b,
      km,
      other: random.chance(0.3) ? Math.round(km * random.pick([0.9, 1.06, 1.2])) : null,
    };
  });
  const members = world.states.flatMap((state) =>
    ORGANISATIONS.filter(() => random.chance(0.4)).map((of) => ({
      state,
      of,
      denied: random.chance(0.1),
    })),
  );
  const offices = world.states.map((state) => ({
    state,
    next: random.chance(0.3) ? state.others[0] : null,
    turn: `202${random.between(4, 5)}-0${random.between(1, 9)}-15`,
    disputed: random.chance(0.15),
  }));
  const tellers = [
    (r) => border(r, r.pick(borders)),
    (r) => membership(r, r.pick(members)),
    (r, published) => office(r, r.pick(offices), published),
  ];
  return {
    tell(r, published) {
      if (!r.chance(0.3)) return [];
      const { text, fact, truth } = r.pick(tellers)(r, published);
      return [{ text, fact, truth: { ...truth, published } }];
    },
  };
}

function base(subject, property, value, more = {}) {
  return {
    subject: asActor(subject),
    property,
    value,
    qualifiers: {},
    valid: null,
    polarity: true,
    saidBy: null,
    confidence: 0.8,
    ...more,
  };
}

function asActor({ id, label, kind, state }) {
  return { span: [0, 1], id, label, kind, ...(state ? { state } : {}), score: 1 };
}

function border(r, { a, b, km, other }) {
  const isOther = other !== null && r.chance(0.3);
  const length = isOther ? other : km;
  const [from, to] = r.chance(0.5) ? [a, b] : [b, a];
  const style = isOther ? 'exact' : r.weighted({ exact: 6, rounded: 2, miles: 2, about: 1 });
  const value = {
    exact: { number: length, unit: 'km', bound: 'exact' },
    rounded: { number: Math.round(length / 10) * 10, unit: 'km', bound: 'exact' },
    about: { number: Math.round(length / 10) * 10, unit: 'km', bound: 'about' },
    miles: { number: Math.round(length * KM_TO_MILES), unit: 'mile', bound: 'exact' },
  }[style];
  const fact = base(from, 'border_length', value, { qualifiers: { with: asActor(to) } });
  const about = `border ${[a.id, b.id].sort().join(' ')}`;
  return {
    text: `${from.label} border ${to.label} ${value.number} ${value.unit}.`,
    fact,
    truth: { about, version: isOther ? 'other' : 'true', kind: 'figure', lasting: true },
  };
}

function membership(r, { state, of, denied }) {
  const isDenied = denied && r.chance(0.4);
  const value = asActor({ id: of, label: of.slice(10), kind: 'organisation', state: null });
  return {
    text: `${state.label} ${isDenied ? 'no member' : 'member'} ${value.label}.`,
    fact: base(state, 'member_of', value, { polarity: !isDenied }),
    truth: {
      about: `member ${state.id} ${of}`,
      version: String(isDenied),
      kind: 'membership',
      lasting: false,
    },
  };
}

function office(r, { state, next, turn, disputed }, published) {
  const holder = next !== null && published >= turn ? next : state.leader;
  const isOther = disputed && r.chance(0.4);
  const person = isOther ? state.others[1] : holder;
  const value = `President of ${state.label}`;
  return {
    text: `${person.label} ${value}.`,
    fact: base(person, 'holds_office', value),
    truth: {
      about: `office ${state.id}`,
      version: person.id,
      // One who follows another in office contradicts nobody.
      follows: isOther ? null : { turn, before: state.leader.id, after: next?.id ?? null },
      kind: 'identity',
      lasting: false,
    },
  };
}
