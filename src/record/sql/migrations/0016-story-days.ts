/** The stories that were told last are found in an index, without the features of all documents. */
export const storyDays = () => `
drop index threads_by_story;
create index threads_by_story on threads (story, day);
`;
