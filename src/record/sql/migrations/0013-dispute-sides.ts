/**
 * A dispute keeps who tells each position instead of what they tell, which may be thousands of
 * quotations: blocks with disputes are merged again.
 */
export const disputeSides = () => `
insert into stale (block, document)
  select distinct block, -1 from disputes where true on conflict do nothing;
delete from dispute_about;
delete from disputes;
`;
