import type { PersonStanding } from '../../domain/moderation/person-history.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** How somebody stands, and until when. */
export function StandingLine({ standing: { standing, until } }: { standing: Pick<PersonStanding, 'standing' | 'until'> }) {
  const { person } = usePage().words.moderation;
  return (
    <>
      {person.standing[standing]}{' '}
      {until !== undefined && standing === 'suspended' && <Moment at={until} style="full" words={person.until} />}
    </>
  );
}
