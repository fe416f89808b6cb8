import { type ChosenTexts, type Comparison, comparisonPath, type PresentText } from '../../domain/editing/comparison.js';
import { revisionDiffPath, revisionPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { RevisionSummary } from '../../domain/editing/revision.js';
import { languageOf } from '../../domain/text/language.js';
import { usePage } from '../page-scope.js';
import { RevisionFacts } from './revision-facts.js';

interface RowProps {
  article: NewsroomArticle;
  revision: RevisionSummary;
  chosen: ChosenTexts;
  isOldest: boolean;
  isNewest: boolean;
}

/** A text that was saved. With the oldest there is none to compare, and with the newest nothing became of it. */
export function RevisionRow({ article, revision, chosen, isOldest, isNewest }: RowProps) {
  const { words, paper } = usePage();
  const { revisions, untitled } = words.editing;
  const { number, headline, wasPublic } = revision;
  const name = revisions.number(`${number}`);
  return (
    <li>
      <p class="kicker">{name}</p>
      <h2 class="newsroom-list__headline">
        <a href={revisionPath(article.id, number)} {...languageOf(article, paper)}>
          {headline || untitled}
        </a>
      </h2>
      <RevisionFacts revision={revision}>
        {!isOldest && (
          <Way href={revisionDiffPath(article.id, number)} text={revisions[wasPublic ? 'compareForReaders' : 'compare']} of={name} />
        )}
        {!isNewest && <Way href={comparisonPath(article.id, { from: number, to: 'article' })} text={revisions.compareNow} of={name} />}
      </RevisionFacts>
      <Picks name={name} value={number} chosen={chosen} sides={['from', 'to']} />
    </li>
  );
}

const Way = ({ href, text, of }: { href: string; text: string; of: string }) => (
  <a class="newsroom-list__way" href={href}>
    {text}
    <span class="unseen"> ({of})</span>
  </a>
);

/** A text as it is now, up to which another one is compared. */
export function NowRow({ text, chosen }: { text: PresentText; chosen: ChosenTexts }) {
  const name = usePage().words.editing.revisions.now[text];
  return (
    <li>
      <p class="revision-now">{name}</p>
      <Picks name={name} value={text} chosen={chosen} sides={['to']} />
    </li>
  );
}

/** One that stands on another page of the list, and was chosen there. */
export function ChosenRow({ number, chosen }: { number: number; chosen: ChosenTexts }) {
  const name = usePage().words.editing.revisions.number(`${number}`);
  return (
    <li>
      <p class="revision-now">{name}</p>
      <Picks name={name} value={number} chosen={chosen} sides={['from', 'to']} />
    </li>
  );
}

interface PicksProps {
  name: string;
  value: Comparison['to'];
  chosen: ChosenTexts;
  sides: readonly (keyof Comparison)[];
}

function Picks({ name, value, chosen, sides }: PicksProps) {
  const { revisions } = usePage().words.editing;
  return (
    <p class="revision-picks">
      {sides.map(side => (
        <label key={side} class="desk-check">
          <input type="radio" name={side} value={value} checked={chosen[side] === value} />
          <span>
            {revisions[side]}
            <span class="unseen"> ({name})</span>
          </span>
        </label>
      ))}
    </p>
  );
}
