import { articleView } from './article.js';
import { ask, element } from './dom.js';
import { timeline } from './timeline.js';

const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT';
const TYPING_PAUSE_MS = 200;

const form = document.querySelector('#filters');
const list = document.querySelector('#timeline');
const detail = document.querySelector('#detail');
for (const type of TYPES.split(' '))
  form.elements.type.append(element('option', { value: type }, type));

let latest = 0;

/** Asks for what the filters let through; an answer that a newer question has overtaken is dropped. */
async function refresh() {
  const question = ++latest;
  const filters = Object.fromEntries(new FormData(form));
  try {
    const [events, facts, disputes] = await Promise.all([
      ask('events', filters),
      ask('facts', filters.type ? { ...filters, type: '', limit: '0' } : filters),
      ask('disputes', filters),
    ]);
    if (question === latest) list.replaceChildren(timeline({ events, facts, disputes }, open));
  } catch (error) {
    if (question === latest) list.replaceChildren(element('p', { class: 'hint' }, error.message));
  }
}

async function open(id, span) {
  const shown = await ask('show', { id });
  detail.replaceChildren(...articleView(shown, span));
  detail.querySelector('.focus')?.scrollIntoView({ block: 'center' });
}

let pause;
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(refresh, TYPING_PAUSE_MS);
});
form.addEventListener('reset', () => setTimeout(refresh));
form.addEventListener('submit', (event) => event.preventDefault());
await refresh();
