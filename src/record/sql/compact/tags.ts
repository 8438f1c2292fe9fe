/**
 * JSON as bytes. Names that repeat over a whole record (ids, labels, types, the keys of objects) are
 * numbers of the table `strings`; a span is told from where the last one began. Records hold these
 * bytes: never change what one means.
 */
export const REF_2 = 0x60;
export const REF = 0x80;
export const NULL = 0x81;
export const TRUE = 0x82;
export const FALSE = 0x83;
export const WHOLE = 0x84;
export const NEGATIVE = 0x85;
export const THOUSANDTHS = 0x86;
export const DOUBLE = 0x87;
export const DAY = 0x88;
export const TEXT = 0x89;
export const ARRAY = 0x8a;
export const SPAN = 0x8b;
export const OBJECT = 0x8c;
export const HASH = 0x8d;
export const RAW = 0x8e;
export const SMALL_ARRAY = 0x90;
export const SMALL_WHOLE = 0xa0;
export const SMALL_OBJECT = 0xc0;
