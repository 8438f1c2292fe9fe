export { packageFile, packageText, supplyFile } from './files.js';
export type { DatePrecision, DateRange, IsoDate } from './iso-date.js';
export { identifyLanguage, type LanguageGuess } from './lang/index.js';
export { unreachable } from './never.js';
export { remembered, rememberedOf } from './remembered.js';
export { type Failure, fail, ok, type Result } from './result.js';
export { contains, cover, type Offset, overlaps, quote, type Span, span } from './span.js';
export { parseTsv, type TsvLine, type TsvRow, type TsvTable, tsvLines } from './tsv.js';
export { TextView, ViewBuilder } from './view.js';
