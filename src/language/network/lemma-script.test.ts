import { describe, expect, it } from 'vitest';
import { applyLemmaScript } from './lemma-script.js';

describe('applyLemmaScript', () => {
  it.each([
    ['L|0||2|', 'Talked', 'talk'],
    ['L|0||3|y', 'countries', 'country'],
    ['T|0||0|', 'PUTIN', 'Putin'],
    ['U|0||0|', 'nato', 'NATO'],
    ['=go', 'went', 'go'],
    ['L|2||0|', 'الحكومة', 'حكومة'],
  ])('%s turns %s into %s', (script, form, lemma) => {
    expect(applyLemmaScript(script, form)).toBe(lemma);
  });

  it('leaves a form that is too short for the script', () => {
    expect(applyLemmaScript('L|0||3|y', 'ab')).toBe('ab');
  });
});
