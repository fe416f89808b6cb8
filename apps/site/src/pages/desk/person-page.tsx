import type { Paper } from '../../domain/paper/paper.js';
import { nameOf, type PersonStanding } from '../../domain/moderation/person-history.js';
import { queueAddress } from '../../domain/moderation/queue-address.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { usePage } from '../page-scope.js';
import { DeskItem } from './desk-item.js';
import { renderDesk } from './desk-page.js';
import type { PersonView } from './desk-views.js';
import { LogLines } from './log-page.js';
import { moderatorsDesk } from './moderators-desk.js';
import { OutcomeNotice } from './outcome-notice.js';
import { PersonAppeal } from './person-appeal.js';
import { StandingForms } from './standing-forms.js';
import { StandingLine } from './standing-line.js';

/** A person's history: how they stand, what was decided about them, and what they wrote last. */
export function renderPerson(view: PersonView, paper: Paper): string {
  const { moderation: own } = wordsFor(paper.locale);
  const { history, items, key, here, typed, errors } = view;
  const { id } = history.standing;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'person',
    title: nameOf(history),
    outcome: <OutcomeNotice view={view} />,
    children: (
      <>
        <Standing standing={history.standing} />
        <PersonAppeal standing={history.standing} pageKey={key} back={here} typed={typed} errors={errors} />
        <StandingForms standing={history.standing} pageKey={key} back={here} typed={typed} errors={errors} />
        <section aria-labelledby="decisions">
          <h2 class="desk__name" id="decisions">
            {own.person.decisions}
          </h2>
          <LogLines lines={history.decisions} empty={own.person.noDecisions} of={id} />
        </section>
        <section aria-labelledby="latest-comments">
          <h2 class="desk__name" id="latest-comments">
            {own.person.comments}
          </h2>
          <p>
            <a class="desk__link" href={queueAddress({ queue: 'all', person: id })}>
              {own.person.everything}
            </a>
          </p>
          {items.length === 0 && <p class="desk__empty">{own.person.noComments}</p>}
          <ol class="desk-items">
            {items.map(item => (
              <DeskItem key={item.comment.id} {...item} pageKey={key} back={here} next={item.comment.id} />
            ))}
          </ol>
        </section>
      </>
    ),
  });
}

function Standing({ standing }: { standing: PersonStanding }) {
  const { person } = usePage().words.moderation;
  return (
    <div class="desk-standing" data-standing={standing.standing}>
      <p class="desk-standing__now">
        <StandingLine standing={standing} />
      </p>
      <p>{standing.reason ?? (standing.standing === 'good' ? person.none : '')}</p>
      {standing.trusted && <p>{person.trusted}</p>}
      <p class="desk-item__mark">{standing.id}</p>
    </div>
  );
}
