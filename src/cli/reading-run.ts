import { basename } from 'node:path';
import type { Store } from '../record/index.js';
import { Reader, type Submitted } from '../service/index.js';
import { EXIT, type Exit, type Io } from './io.js';
import { safe } from './print/terminal.js';
import { Progress } from './progress.js';

/** Reads documents into a record one after the other, says what goes on, and counts. */
export class ReadingRun {
  readonly #reader = new Reader();
  readonly #progress: Progress;
  readonly #store: Store;
  readonly #io: Io;
  #documents: string[] = [];
  #read = 0;
  #known = 0;
  #unreadable = 0;
  #isBroken = false;

  constructor(store: Store, io: Io) {
    this.#store = store;
    this.#io = io;
    this.#progress = new Progress(io);
  }

  /** Reads a document. Returns false where the record cannot be written: nothing more is read then. */
  async take(item: Submitted): Promise<boolean> {
    if (item.kind === 'unreadable') {
      this.#complain(item.name, item.failure.message);
      return true;
    }
    this.#progress.show(`reading ${basename(item.name)} (${this.#read + this.#known + 1})`);
    const stories = this.#reader.read(item.submission);
    if (!stories.ok) {
      this.#complain(item.name, stories.failure.message);
      return true;
    }
    for (const story of stories.value) {
      if (!story.reading.covered) {
        this.#say(`dragoman: ${safe(item.name)}: ${notCovered(story.reading.lang)}\n`);
      }
      const kept = await this.#store.put(this.#reader.entry(story, item.submission.path));
      if (!kept.ok) {
        this.#say(`dragoman: ${kept.failure.message}\n`);
        this.#isBroken = true;
        return false;
      }
      if (kept.value.kind === 'already-known') this.#known++;
      else {
        this.#documents.push(kept.value.document);
        this.#read++;
      }
    }
    return true;
  }

  /** Documents that were new, or whose reading changed, since this was asked last. */
  takeNew(): readonly string[] {
    this.#progress.clear();
    const documents = this.#documents;
    this.#documents = [];
    return documents;
  }

  /** Shows that nothing is to be done until then. */
  wait(until: Date): void {
    this.#progress.show(`waiting until ${until.toISOString().slice(11, 16)} UTC`);
  }

  /** What the process ends with. */
  get exit(): Exit {
    if (this.#isBroken) return EXIT.noRecord;
    return this.#unreadable > 0 ? EXIT.someUnreadable : EXIT.done;
  }

  /** One sentence that counts. */
  get summary(): string {
    const parts = [`${this.#read} new`];
    if (this.#known > 0) parts.push(`${this.#known} known already`);
    if (this.#unreadable > 0) parts.push(`${this.#unreadable} could not be read`);
    return `Documents: ${parts.join(', ')}.`;
  }

  #complain(name: string, message: string): void {
    this.#unreadable++;
    this.#say(`dragoman: ${safe(name)}: ${safe(message)}\n`);
  }

  #say(text: string): void {
    this.#progress.clear();
    this.#io.err(text);
  }
}

/** Says plainly that a document was kept, not read. */
function notCovered(lang: string): string {
  const name = lang === 'und' ? 'a language that could not be told' : languageName(lang);
  return `is in ${name}, for which there is no lexicon: it is kept and can be searched, but no events were read.`;
}

function languageName(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}
