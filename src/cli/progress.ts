import type { Io } from './io.js';
import { cut, safe } from './print/terminal.js';

/** One line on stderr that says what is going on; nothing where stderr is no terminal. */
export class Progress {
  readonly #io: Io;
  #shown = false;

  constructor(io: Io) {
    this.#io = io;
  }

  show(text: string): void {
    if (!this.#io.interactive) return;
    this.#io.err(`\r\u001b[2K${cut(safe(text), this.#io.columns - 1)}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) this.#io.err('\r\u001b[2K');
    this.#shown = false;
  }
}
