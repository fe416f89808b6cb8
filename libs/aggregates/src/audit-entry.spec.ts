import { changedFields } from './audit-entry.js';

describe('The changed fields of an audit entry', () => {
  it('are those that differ, inner ones by their path', () => {
    const before = { version: 1, state: 'draft', content: { headline: 'Ebb', tags: ['a'] } };
    const after = { version: 1, state: 'in_review', content: { headline: 'Ebb', tags: ['b'], kicker: 'Sea' } };
    expect(changedFields(before, after)).toEqual({
      before: { state: 'draft', 'content/tags': ['a'] },
      after: { state: 'in_review', 'content/tags': ['b'], 'content/kicker': 'Sea' },
    });
  });

  it('are all of them at the beginning and at the end', () => {
    expect(changedFields(undefined, { a: 1, b: undefined })).toEqual({ before: {}, after: { a: 1 } });
    expect(changedFields({ a: 1 }, undefined)).toEqual({ before: { a: 1 }, after: {} });
  });

  it('compare times by value', () => {
    expect(changedFields({ at: new Date(1) }, { at: new Date(1) })).toEqual({ before: {}, after: {} });
  });
});
