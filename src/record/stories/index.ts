export { type Features, featuresOf } from './features.js';
export {
  better,
  carriesOn,
  isBefore,
  type Link,
  PAUSE_DAYS,
  rootsOf,
  type Threaded,
} from './thread.js';
