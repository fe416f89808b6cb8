import { englishInEditor as inEditor } from './editor-words.en.js';
import { fieldNames, partNames, type ValueWords } from './value-words.js';

export const englishForValues: ValueWords = {
  field: fieldNames(inEditor, {
    sectionIds: 'Sections',
    minor: 'Only a typo',
    state: 'How far it is',
    corrections: 'Corrections',
    embargo: 'Embargo',
    takedown: 'That it was taken down',
    schedule: 'When it appears, or goes',
    scheduleError: 'That a plan was not kept',
  }),
  part: partNames(inEditor, { type: 'Format', durationSeconds: 'Seconds', label: 'Name' }),
  yes: 'yes',
  no: 'no',
  nothing: 'nothing',
};
