export { type Alert, type Finding, findingsOf, withoutEchoes } from './alerts.js';
export { type Asked, type Binding, evaluate } from './evaluate.js';
export type { Knowledge } from './holds.js';
export type { Item } from './items.js';
export { knowledgeOf } from './knowledge.js';
export { type ParsedRules, parseRules } from './parse.js';
export { fits } from './patterns.js';
export type { Rule, RuleProblem } from './rule.js';
