import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../../test/fixtures/edition.js';
import { editorView } from '../../../test/fixtures/editors-desk.js';
import { inReview, newsroomAuthors, publishedOne, wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { surroundings } from '../../../test/fixtures/pages.js';
import { fieldsOf } from '../../domain/editing/article-fields.js';
import { renderEditor } from './editor-page.js';

const editor = (article = wholeDraft, own = {}) => parse(renderEditor(editorView(surroundings, article, own), paper));

describe('what can be done with an article', () => {
  it('comes back from Enter with the step open in which something was typed', () => {
    const isOpen = (typed: object) => {
      const fields = { ...fieldsOf(publishedOne, newsroomAuthors), ...typed };
      return editor(publishedOne, { fields }).querySelector('details:has([name="schedule.unpublishAt"])')?.hasAttribute('open');
    };
    expect([isOpen({}), isOpen({ 'schedule.unpublishAt': '2027-01-04T12:00' })]).toEqual([false, true]);
  });

  it('plans of a published article its end, of a working copy its beginning, and of any other both', () => {
    const times = (article: typeof wholeDraft) =>
      editor({ ...article, allowed: ['schedule'] })
        .querySelectorAll('[type=datetime-local][name^="schedule."]')
        .map(field => field.id);
    const [begins, ends] = ['schedule.publishAt', 'schedule.unpublishAt'];
    expect([{ ...inReview, state: 'approved' as const }, publishedOne, { ...inReview, isCopy: true }].map(times)).toEqual([
      [begins, ends],
      [ends],
      [begins],
    ]);
  });
});
