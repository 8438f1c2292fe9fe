import { MAX_XML_DEPTH } from './limits.js';
import { Refused } from './refused.js';

/** What is wanted of an XML document while it passes by. Names come without their prefix, in lower case. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** @param text all text directly in the element */
  close?(name: string, text: string): void;
}

/** Reads XML piece by piece. */
export interface XmlReader {
  write(text: string): void;
  end(): void;
}

/** Longest text of one element that is of use to those who read XML in passing. */
const LONGEST_TEXT = 10_000;

/**
 * An XML reader that keeps nothing but its place, so that documents of any length pass through.
 * Entities that a document defines itself are not expanded.
 *
 * @throws Refused `xml-too-deep` while it is written to
 */
export async function xmlReader(handlers: XmlHandlers): Promise<XmlReader> {
  const { Parser } = await import('htmlparser2');
  const texts: string[] = [];
  return new Parser(
    {
      onopentag(name, attributes) {
        if (texts.push('') > MAX_XML_DEPTH) {
          throw new Refused(
            'xml-too-deep',
            `Its elements nest more than ${MAX_XML_DEPTH} deep, as in no document that people write; it was not read.`,
          );
        }
        handlers.open?.(local(name), attributes);
      },
      ontext(text) {
        const at = texts.length - 1;
        if (at >= 0 && texts[at]!.length < LONGEST_TEXT) texts[at] += text;
      },
      onclosetag(name) {
        const text = texts.pop() ?? '';
        handlers.close?.(local(name), text.trim());
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
