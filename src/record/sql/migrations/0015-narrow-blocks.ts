/**
 * Blocks hold less than before: only what may become one deed or one dispute. Everything that tells of
 * events is linked and merged again, and what vague accounts followed is worked out anew.
 */
export const narrowBlocks = () => `
delete from followings;
insert into stale (block, document)
  select block, min(document) from tellings where block >= 0 group by block
  on conflict do nothing;
`;
