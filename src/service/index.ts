export { createApp, type Listening, listen } from './http/server.js';
export { idOfBrokenLine, parseGivenDocument } from './inputs/lines.js';
export { type Clock, systemClock } from './net/clock.js';
export { type Fetch, networkFetch } from './net/fetch.js';
export { isAddress } from './net/incoming.js';
export { Web } from './net/web.js';
export { READER_VERSION, Reader, type ReadStory, type Submission } from './reader.js';
export { type InputOptions, MOST_PAGES, type Submitted, submissionsOf } from './submissions.js';
