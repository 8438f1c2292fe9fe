import { describe, expect, it } from 'vitest';
import { splitByLabel } from './split-label.js';

const forms = (token: string, label: string) => splitByLabel(token, label)?.map((p) => p.form);

describe('splitByLabel', () => {
  it('gives the article back that was assimilated', () => {
    expect(forms('وللحكومة', 'و+ل|ا|0||')).toEqual(['و', 'ل', 'الحكومة']);
    expect(forms('للغة', 'ل|ال|0||')).toEqual(['ل', 'اللغة']);
  });

  it('gives the ending back that a pronoun had changed', () => {
    expect(forms('بمدينتها', 'ب||1|ة|ها')).toEqual(['ب', 'مدينة', 'ها']);
  });

  it('shares out all characters of the token', () => {
    const parts = splitByLabel('بمدينتها', 'ب||1|ة|ها');
    expect(parts?.map((p) => p.length)).toEqual([1, 5, 2]);
  });

  it('refuses a label that does not fit', () => {
    expect(splitByLabel('كتاب', 'و||0||')).toBeNull();
    expect(splitByLabel('ها', '||0||ها')).toBeNull();
  });
});
