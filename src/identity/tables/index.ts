export type { PlaceRow } from './catalogue.js';
export { columnFor, fold, MAIN_LANGUAGES, pieces, scriptOf, type TableLanguage } from './fold.js';
export { compileTables, loadTables, loadTablesFrom, shippedTables } from './load.js';
export type { Membership } from './memberships.js';
export type { Office, OfficeMatch } from './offices.js';
export { type Pieced, piecedOf } from './pieced.js';
export { type Beginnings, type Match, Tables } from './tables.js';
export type { Holder, TermRow } from './terms.js';
export type { Via } from './via.js';
