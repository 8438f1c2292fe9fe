export { createApp, type Listening, listen } from './http/server.js';
export { EXTENSIONS } from './inputs/find.js';
export { idOfBrokenLine, parseGivenDocument } from './inputs/lines.js';
export { MAX_FILE_BYTES } from './inputs/open.js';
export { READER_VERSION, Reader, type ReadStory, type Submission } from './reader.js';
export { type GivenForAll, pipedSubmission, type Submitted, submissionsOf } from './submissions.js';
