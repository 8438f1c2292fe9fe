/** The default branch of an exhaustive `switch`: does not compile while a kind is unhandled. */
export function unreachable(kind: never): never {
  throw new Error(`This kind is not handled: ${JSON.stringify(kind)}.`);
}
