import type { PublicArticle } from '#contracts';
import type { Language } from '../../domain/language.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

type Correction = PublicArticle['corrections'][number];

interface CorrectionsProps {
  all: readonly Correction[];
  position: Correction['position'];
  language: Language;
}

/** What the paper has put right, in a ruled box where the editors want it; newest first. */
export function Corrections({ all, position, language }: CorrectionsProps) {
  const { words } = usePage();
  const here = all
    .filter(correction => correction.position === position)
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  if (!here.length) return null;
  return (
    <div class={`corrections corrections--${position}`} role="note" aria-label={words.corrections}>
      {here.map(({ id, kind, text, at }) => (
        <div key={id} class="correction" id={`correction-${id}`}>
          <p class="correction__kind">
            {words.correctionKind[kind]} <Moment at={at} style="full" />
          </p>
          <p {...language}>{text}</p>
        </div>
      ))}
    </div>
  );
}
