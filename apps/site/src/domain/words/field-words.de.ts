import type { FieldWords } from './field-words.js';

const shown = (count: number): string => count.toLocaleString('de');

export const germanOnFields: FieldWords = {
  missing: {
    text: 'Bitte schreiben Sie zuerst etwas.',
    name: 'Bitte nennen Sie Ihren Namen.',
    email: 'Bitte geben Sie eine E-Mail-Adresse an, etwa name@example.com.',
    reason: 'Bitte wählen Sie einen Grund.',
    because: 'Bitte sagen Sie, warum.',
    until: 'Bitte wählen Sie einen Tag.',
  },
  unusable: {
    text: 'Dieser Text lässt sich so nicht zeigen. Bitte schreiben Sie ihn anders.',
    name: 'Dieser Name lässt sich so nicht zeigen. Bitte schreiben Sie ihn anders.',
    email: 'Das ist keine ganze Adresse. Bitte geben Sie eine an wie name@example.com.',
    until: 'Bitte wählen Sie einen Tag, der noch kommt.',
  },
  nameReserved: 'Dieser Name ist den Leuten der Zeitung vorbehalten. Bitte nehmen Sie einen anderen.',
  tooLong: most => `Höchstens ${shown(most)} Zeichen.`,
  longLine: most => `Höchstens ${shown(most)} Zeichen in einer Zeile.`,
  tooManyLines: most => `Höchstens ${shown(most)} Zeilen.`,
  whole: (least, most) => `Eine ganze Zahl, mindestens ${shown(least)} und höchstens ${shown(most)}.`,
  share: 'Eine Zahl von 0 bis 1; alle drei zusammen oder keine.',
  oneOfThese: 'Bitte wählen Sie eines davon.',
};
