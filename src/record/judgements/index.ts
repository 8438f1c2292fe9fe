export { type Retold, retell, type Telling, typeOf } from './retell.js';
export { judgementShape, requestShape } from './shapes.js';
export { documentsOf, inOrder, pairsOf, undoneBy } from './standing.js';
export type {
  Anchor,
  Decision,
  Judgement,
  JudgementRequest,
  JudgementView,
  Standing,
} from './types.js';
