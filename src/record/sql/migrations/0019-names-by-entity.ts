/** Whether what is asked for is somebody's id is looked up, instead of going through all names. */
export const namesByEntity = () => `
create index names_by_entity on names (entity);
`;
