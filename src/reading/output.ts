import { createHash } from 'node:crypto';
import { quote, type Span, type TextView } from '../base/index.js';
import type { Mention, Referent, Tables } from '../identity/index.js';
import type { Draft } from './events/draft.js';
import type { Party } from './events/party.js';
import type { DraftFact } from './facts/find.js';
import type { DraftValue } from './facts/values.js';
import type { Actor, Fact, LinkedMention, Quantity, ReadEvent, Where } from './types.js';

/** Carries what was read in a view back to the text as received, in the contract's shapes. */
export class Output {
  readonly #id: string;
  readonly #text: string;
  readonly #view: TextView;
  readonly #tables: Tables;

  constructor(id: string, text: string, view: TextView, tables: Tables) {
    this.#id = id;
    this.#text = text;
    this.#view = view;
    this.#tables = tables;
  }

  event(draft: Draft): ReadEvent {
    const { sense } = draft;
    const trigger = this.#span(draft.trigger);
    return {
      id: this.#stableId('e', sense.id, trigger),
      type: sense.type,
      mode: sense.mode,
      contexts: sense.contexts,
      cameo: sense.cameo,
      quad: sense.quad,
      goldstein: sense.goldstein,
      actors: draft.actors.map((p) => this.#actor(p)),
      recipients: draft.recipients.map((p) => this.#actor(p)),
      symmetric: sense.symmetric,
      when: this.#when(draft),
      where: draft.where === null ? null : this.#where(draft.where),
      status: draft.status,
      polarity: draft.polarity,
      saidBy: draft.saidBy === null ? null : this.#actor(draft.saidBy),
      trigger: { span: trigger, lemma: draft.lemma },
      span: this.#span(draft.span),
      also: draft.also.map((s) => this.#span(s)),
      figures: draft.figures.map((figure) => ({ ...figure, span: this.#span(figure.span) })),
      confidence: draft.confidence,
      why: { sense: sense.id, rule: draft.rule },
    };
  }

  fact(draft: DraftFact): Fact {
    const span = this.#span(draft.span);
    const qualifiers = [...draft.qualifiers].map(
      ([name, party]) => [name, this.#actor(party)] as const,
    );
    const value = this.#value(draft.value);
    return {
      id: this.#stableId(
        'f',
        `${draft.property} ${draft.subject.referent.id} ${JSON.stringify(value)}`,
        span,
      ),
      subject: this.#actor(draft.subject),
      property: draft.property,
      value,
      qualifiers: Object.fromEntries(qualifiers),
      valid: draft.valid,
      polarity: draft.polarity,
      saidBy: draft.saidBy === null ? null : this.#actor(draft.saidBy),
      span,
      confidence: draft.confidence,
    };
  }

  mentions(mention: Mention): readonly LinkedMention[] {
    return mention.referents.map((referent) => this.#linked(referent, mention.span, mention.score));
  }

  #span(span: Span): Span {
    return this.#view.toSource(span);
  }

  #when(draft: Draft): ReadEvent['when'] {
    if (draft.when === null) return null;
    const span = draft.when.span === null ? null : this.#span(draft.when.span);
    return { ...draft.when, span, text: span === null ? null : quote(this.#text, span) };
  }

  #value(value: DraftValue): Actor | Quantity | string {
    switch (value.kind) {
      case 'party':
        return this.#actor(value.party);
      case 'measure':
        return {
          number: value.measured.number,
          unit: value.measured.unit,
          bound: value.measured.bound,
        };
      case 'text':
        return value.text;
    }
  }

  #actor(party: Party): Actor {
    const linked = this.#linked(party.referent, party.mention.span, party.score);
    return party.referent.as === null ? linked : { ...linked, as: party.referent.as };
  }

  #linked(referent: Referent, span: Span, score: number): LinkedMention {
    return {
      span: this.#span(span),
      id: referent.id,
      label: referent.label,
      kind: referent.kind,
      ...(referent.state === null ? {} : { state: referent.state }),
      score: Math.round(score * 100) / 100,
    };
  }

  #where({ referent, mention }: Party): Where {
    const position = this.#tables.place(referent.id);
    return {
      id: referent.id,
      label: referent.label,
      state: referent.state,
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      span: this.#span(mention.span),
    };
  }

  #stableId(prefix: string, what: string, span: Span): string {
    const key = `${this.#id}\n${what}\n${span[0]} ${span[1]}`;
    return `${prefix}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  }
}
