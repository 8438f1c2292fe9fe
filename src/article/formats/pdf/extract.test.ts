import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Print, pdf } from '../testing/make.js';
import { extractPdf } from './extract.js';

async function text(pages: readonly (readonly Print[])[]): Promise<string> {
  const content = await extractPdf(pdf(pages));
  return content.kind === 'extracted' ? content.extracted.text : '';
}

/** A block of lines from the top down, `leading` points apart. */
function block(lines: readonly string[], x: number, y: number, leading = 14): Print[] {
  return lines.map((line, i) => ({ text: line, x, y: y - i * leading }));
}

/** Right-to-left lines end at the left and begin at `right`. */
function rtlBlock(lines: readonly string[], right: number, y: number): Print[] {
  return lines.map((line, i) => ({ text: line, x: right - [...line].length * 5.5, y: y - i * 14 }));
}

describe('a PDF in one column', () => {
  test('gives each paragraph as one line, with words whole that were parted at line ends', async () => {
    const told = await text([
      [
        { text: 'Ministers meet', x: 50, y: 780, size: 22 },
        ...block(
          [
            'The ministers of the two states met on Monday and signed an agree-',
            'ment on the waters of two rivers, which ends a dispute of some',
            'twenty years.',
          ],
          50,
          740,
        ),
        ...block(
          ['They will meet again in May. The agreement is a well-known text of', 'five pages.'],
          50,
          680,
        ),
      ],
    ]);
    expect(told.split('\n\n')).toEqual([
      'Ministers meet',
      'The ministers of the two states met on Monday and signed an agreement on the waters of two rivers, which ends a dispute of some twenty years.',
      'They will meet again in May. The agreement is a well-known text of five pages.',
    ]);
  });

  test('keeps a hyphen that the text writes elsewhere', async () => {
    const told = await text([
      block(
        [
          'They spoke of a long-term plan, and then of another plan for the long-',
          'term use of water by all of the states that lie on the two rivers now.',
        ],
        50,
        740,
      ),
    ]);
    expect(told).toContain('for the long-term use');
  });

  test('goes on over the page, with page numbers and running heads put last', async () => {
    const pages = ['first', 'second', 'third'].map((name, i) => [
      { text: 'The Orvale Post', x: 50, y: 815 },
      ...block(
        [
          `On the ${name} page the ministers spoke of rivers, of roads and of the`,
          'railways that they want to build from one of the capitals to the other',
        ],
        50,
        740,
      ),
      { text: `${i + 1}`, x: 290, y: 30 },
    ]);
    const paragraphs = (await text(pages)).split('\n\n');
    expect(paragraphs.slice(-6).sort()).toEqual([
      '1',
      '2',
      '3',
      ...Array(3).fill('The Orvale Post'),
    ]);
    expect(paragraphs[0]).toMatch(/^On the first page/);
  });
});

describe('a PDF in columns', () => {
  const LEFT = [
    'The ministers of the two states met',
    'on Monday and signed an agreement',
    'on the waters of two rivers, which',
    'ends a dispute that began when one',
    'of them built a dam.',
  ];
  const RIGHT = [
    'They will meet again in May, when',
    'roads and railways will be talked',
    'about as well, as both of them had',
    'said in the weeks before, and they',
    'will sign a protocol.',
  ];

  test('reads one column after the other, below a headline that spans them', async () => {
    const told = await text([
      [
        { text: 'Ministers of two states meet in the city of Orvale', x: 50, y: 790, size: 20 },
        ...block(LEFT, 50, 740),
        ...block(RIGHT, 310, 740),
        { text: '7', x: 295, y: 40 },
      ],
    ]);
    expect(told.split('\n\n')).toEqual([
      'Ministers of two states meet in the city of Orvale',
      LEFT.join(' '),
      RIGHT.join(' '),
      '7',
    ]);
  });
});

describe('a PDF in Arabic', () => {
  const RIGHT = [
    'التقى وزيرا خارجية البلدين يوم الاثنين',
    'ووقعا اتفاقا بشأن مياه النهرين ينهي',
    'خلافا بدأ في عام 1998 عندما بنت إحدى',
    'الدولتين سدا على النهر.',
  ];
  const LEFT = [
    'وسيلتقيان مرة أخرى في شهر مايو حيث',
    'سيبحثان الطرق والسكك الحديدية كما',
    'قال كلاهما في الأسابيع التي سبقت',
    'اللقاء في 8 أكتوبر 2025.',
  ];

  test('is read from right to left, numbers from left to right, the right column first', async () => {
    const told = await text([[...rtlBlock(RIGHT, 545, 740), ...rtlBlock(LEFT, 270, 740)]]);
    expect(told.split('\n\n')).toEqual([RIGHT.join(' '), LEFT.join(' ')]);
  });

  test('keeps Latin words among Arabic ones in their own order', async () => {
    const told = await text([
      [
        { text: 'قال', x: 500, y: 700 },
        { text: 'New', x: 440, y: 700 },
        { text: 'York', x: 465, y: 700 },
        { text: 'في', x: 415, y: 700 },
        ...rtlBlock(RIGHT, 545, 640),
      ],
    ]);
    expect(told).toContain('قال New York في');
  });

  test('turns letters in the shapes of print into letters', async () => {
    expect(await text([[{ text: 'ﻣﺪﻳﻨﺔ', x: 400, y: 700 }]])).toBe('مدينة');
  });
});

describe('a PDF that cannot be read', () => {
  test.each([
    ['no-text', pdf([[]])],
    [
      'bomb',
      Buffer.concat([
        pdf([[{ text: 'A', x: 50, y: 700 }]]),
        Buffer.from('9 0 obj <</Filter/FlateDecode>>\nstream\n'),
        deflateSync(new Uint8Array(70 * 1024 * 1024)),
        Buffer.from('\nendstream'),
      ]),
    ],
  ])('is refused with %s', async (code, bytes) => {
    await expect(extractPdf(bytes)).rejects.toMatchObject({ failure: { code } });
  });

  test('cut short or changed anywhere, gives text or an error, and ends', async () => {
    const whole = pdf([
      block(['The ministers met on Monday.', 'They signed an agreement.'], 50, 740),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const broken = isCut
          ? whole.slice(0, at)
          : Uint8Array.from(whole, (it, i) => (i === at ? byte : it));
        await extractPdf(broken).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      }),
      { numRuns: 40 },
    );
  });
});
