import {
  type Article,
  type Carrier,
  type Content,
  type Given,
  readContent,
  type Story,
} from '../article/index.js';
import { fail, ok, type Result } from '../base/index.js';
import { loadTables, type Tables } from '../identity/index.js';
import { loadLanguage, type Sentence } from '../language/index.js';
import { loadLexicon, type Reading, readStory } from '../reading/index.js';
import { documentId, type Entry } from '../record/index.js';

/** Changes whenever the same document may be read differently than before. */
export const READER_VERSION = '0.1.0';

/** A document on its way into a reading. */
export interface Submission {
  readonly content: Content;
  /** Where it came from, for people; `null` for standard input. */
  readonly path: string | null;
  /** What the person who hands it in knows better than the document. */
  readonly given: Given;
  /** What the feed, mail or archive that brought it says of it. */
  readonly carrier?: Carrier;
}

/** One story read, with the article that it stands in. */
export interface ReadStory {
  readonly article: Article;
  readonly story: Story;
  readonly reading: Reading;
}

/** Reads documents with the data that ships. */
export class Reader {
  readonly #tables: Tables;

  constructor(tables: Tables = loadTables()) {
    this.#tables = tables;
  }

  /** The first stage alone. Codes: those of `readContent`. */
  article({ content, given, carrier = {} }: Submission): Result<Article> {
    return readContent(content, given, carrier);
  }

  /** Sentences of a text with their trees. */
  parse(text: string, lang: string): readonly Sentence[] {
    return loadLanguage(lang).parse(text);
  }

  /**
   * Every story of a document, the document's own first. A defect that one document brings to
   * light must not cost the others of a batch, so it is a failure here: `reading-failed`.
   */
  read(submission: Submission): Result<readonly ReadStory[]> {
    try {
      const article = this.article(submission);
      return article.ok ? ok(this.#stories(article.value, submission)) : article;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return fail(
        'reading-failed',
        `Reading it failed inside Dragoman; please report this: ${what}`,
      );
    }
  }

  #stories(article: Article, { given }: Submission): readonly ReadStory[] {
    return article.stories.map((story, index) => {
      const id = documentId(article.text, given, index + 1);
      const reading = readStory(article, story, id, {
        parse: (text, lang) => this.parse(text, lang),
        tables: this.#tables,
        lexicon: loadLexicon,
      });
      return { article, story, reading };
    });
  }

  /** What the record keeps of a story. */
  entry({ article, story, reading }: ReadStory, path: string | null): Entry {
    return {
      document: {
        id: reading.id,
        text: article.text,
        path,
        url: article.url,
        outlet: article.outlet,
        lang: story.lang,
        title: story.title?.text ?? null,
        published: story.published,
        blocks: reading.blocks,
        repairs: article.repairs,
      },
      reading,
      readerVersion: READER_VERSION,
    };
  }
}
