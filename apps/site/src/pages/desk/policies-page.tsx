import type { Paper } from '../../domain/paper/paper.js';
import { policyPath } from '../../domain/moderation/queue-address.js';
import { paperScope } from '../../domain/moderation/scope-policy.js';
import { childrenOf, topLevel } from '../../domain/paper/section-tree.js';
import { wordsFor } from '../../domain/words/words-for.js';
import type { PublicSection } from '#contracts';
import { renderDesk } from './desk-page.js';
import type { DeskView } from './desk-views.js';
import { moderatorsDesk, places } from './moderators-desk.js';
import { OutcomeNotice } from './outcome-notice.js';

/** Every scope that can have a policy: the paper, and its sections as they lie in each other. */
export function renderPolicies(view: DeskView, paper: Paper): string {
  const own = wordsFor(paper.locale).moderation;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'policies',
    title: own.policy.title,
    place: places.policies,
    outcome: <OutcomeNotice view={view} />,
    children: (
      <>
        <p class="desk__intro">{own.policy.intro}</p>
        <ul class="desk-scopes">
          <li>
            <a href={policyPath(paperScope)}>{own.policy.paper}</a> <span class="field__hint">{own.policy.paperHint}</span>
            <Sections sections={topLevel(view.sections)} all={view.sections} />
          </li>
        </ul>
      </>
    ),
  });
}

function Sections({ sections, all }: { sections: readonly PublicSection[]; all: readonly PublicSection[] }) {
  if (sections.length === 0) return null;
  return (
    <ul>
      {sections.map(section => (
        <li key={section.id}>
          <a href={policyPath(section.id)}>{section.name}</a>
          <Sections sections={childrenOf(section, all)} all={all} />
        </li>
      ))}
    </ul>
  );
}
