import type { AppealingPerson, PeoplePage } from '../../domain/moderation/person-history.js';
import { personPath, type QueueFilters, queueAddress } from '../../domain/moderation/queue-address.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import { AppealText } from './appeal-text.js';
import { StandingLine } from './standing-line.js';

/** Banned and suspended people who wait for an answer; it is given on the page of each. */
export function AppealingPeople({ people: { items, next }, filters }: { people: PeoplePage; filters: QueueFilters }) {
  const { appealing } = usePage().words.moderation;
  return (
    <section aria-labelledby="people">
      <h2 class="desk__name" id="people">
        {appealing.people}
      </h2>
      <ol class="desk-appeals">
        {items.map(person => (
          <Person key={person.id} person={person} />
        ))}
      </ol>
      <Paging
        {...(next !== undefined && { olderUrl: queueAddress(filters, { people: next }) })}
        {...(filters.people !== undefined && { newestUrl: queueAddress(filters, { people: undefined }) })}
        older={appealing.nextPeople}
        newest={appealing.firstPeople}
      />
    </section>
  );
}

function Person({ person }: { person: AppealingPerson }) {
  const { id, name, reason, appeal } = person;
  return (
    <li>
      <h3>
        <a class="desk__link" href={personPath(id)} dir="auto">
          {name ?? id}
        </a>
      </h3>
      <p class="desk-standing__now">
        <StandingLine standing={person} />
      </p>
      {reason !== undefined && <p dir="auto">{reason}</p>}
      {appeal && <AppealText appeal={appeal} level={4} />}
    </li>
  );
}
