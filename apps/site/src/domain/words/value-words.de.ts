import { germanInEditor as inEditor } from './editor-words.de.js';
import { fieldNames, partNames, type ValueWords } from './value-words.js';

export const germanForValues: ValueWords = {
  field: fieldNames(inEditor, {
    sectionIds: 'Ressorts',
    minor: 'Nur ein Tippfehler',
    state: 'Wie weit er ist',
    corrections: 'Korrekturen',
    embargo: 'Sperrfrist',
    takedown: 'Dass er vom Netz ist',
    schedule: 'Wann er erscheint oder geht',
    scheduleError: 'Dass ein Plan nicht eingehalten wurde',
  }),
  part: partNames(inEditor, { type: 'Format', durationSeconds: 'Sekunden', label: 'Name' }),
  yes: 'ja',
  no: 'nein',
  nothing: 'nichts',
};
