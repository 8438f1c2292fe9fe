/**
 * Compiles the identity tables into dist/identity/tables.bin, which the program reads instead of
 * the tables while none of them is newer. Part of `npm run build`.
 */
import { compileTables } from '../../dist/identity/index.js';

compileTables();
