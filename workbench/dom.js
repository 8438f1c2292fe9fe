/**
 * Makes an element. Text is always set as text: what an article says is never markup.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Asks the API.
 * @param {string} path
 * @param {Record<string, string>} query
 */
export async function ask(path, query = {}) {
  const response = await fetch(`/api/${path}?${new URLSearchParams(query)}`);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? 'The record did not answer.');
  return answer;
}
