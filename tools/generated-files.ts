import { allEvents } from '#contracts';
import { printCopyTransitions } from '../apps/articles/src/domain/working-copy/print-copy-transitions.js';
import { printTransitions } from '../apps/articles/src/domain/publication/print-transitions.js';
import { printFlightTransitions } from '../apps/sponsorship/src/domain/booking/print-flight-transitions.js';
import { printCreativeTransitions } from '../apps/sponsorship/src/domain/creatives/print-creative-transitions.js';
import { schemaFiles } from '../libs/contracts/tools/json-schema.js';
import { printEvents } from '../libs/contracts/tools/print-events.js';

/** Path → text of all that is made from the code and checked in. */
export const generatedFiles = (): Map<string, string> =>
  new Map([
    ['docs/article-states.md', printTransitions()],
    ['docs/working-copy-states.md', printCopyTransitions()],
    ['docs/flight-states.md', printFlightTransitions()],
    ['docs/creative-states.md', printCreativeTransitions()],
    ['docs/events.md', printEvents(allEvents)],
    ...schemaFiles(allEvents),
  ]);
