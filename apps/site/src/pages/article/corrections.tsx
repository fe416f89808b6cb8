import type { PublicArticle } from '#contracts';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

type Correction = PublicArticle['corrections'][number];

/** What the paper has put right, in a ruled box where the editors want it; newest first. */
export function Corrections({ all, position }: { all: readonly Correction[]; position: Correction['position'] }) {
  const { words } = usePage();
  const here = all.filter(correction => correction.position === position).sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  if (!here.length) return null;
  return (
    <aside class={`corrections corrections--${position}`} aria-label={words.corrections}>
      {here.map(({ id, kind, text, at }) => (
        <div key={id} class="correction" id={`correction-${id}`}>
          <p class="correction__kind">
            {words.correctionKind[kind]} <Moment at={at} style="full" />
          </p>
          <p>{text}</p>
        </div>
      ))}
    </aside>
  );
}
