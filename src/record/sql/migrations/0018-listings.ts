/**
 * Facts, nearly all of which come after everything that has a date, are listed without going through
 * all events; stories by their last days, without counting all documents.
 */
export const listings = () => `
create index merged_facts on merged (n) where fact = 1;
create index threads_by_day on threads (day, story);
`;
