/**
 * Applies a lemma script of `training/lemma_script.py` to a form: `=lemma`, or
 * `case|cut front|add front|cut back|add back`. A script that does not fit leaves the form.
 *
 * @example
 * applyLemmaScript('L|0||2|', 'Talked') // 'talk'
 */
export function applyLemmaScript(script: string, form: string): string {
  if (script.startsWith('=')) return script.slice(1);
  const [letterCase, cutFront, front, cutBack, back] = script.split('|');
  const lower = form.toLowerCase();
  const from = Number(cutFront);
  const to = lower.length - Number(cutBack);
  if (back === undefined || from >= to) return form;
  const lemma = front + lower.slice(from, to) + back;
  if (letterCase === 'U') return lemma.toUpperCase();
  if (letterCase === 'T') return lemma.charAt(0).toUpperCase() + lemma.slice(1);
  return lemma;
}
