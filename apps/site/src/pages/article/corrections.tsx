import type { PublicArticle } from '#contracts';
import type { Language } from '../../domain/text/language.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

type OneCorrection = PublicArticle['corrections'][number];

interface CorrectionsProps {
  all: readonly OneCorrection[];
  position: OneCorrection['position'];
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
      {here.map(correction => (
        <Correction key={correction.id} {...correction} language={language} anchor={`correction-${correction.id}`} />
      ))}
    </div>
  );
}

/** One of them; its anchor is that of the article's own page. */
export function Correction({ kind, text, at, language, anchor }: OneCorrection & { language: Language; anchor?: string }) {
  const { words } = usePage();
  return (
    <div class="correction" id={anchor}>
      <p class="correction__kind">
        {words.correctionKind[kind]} <Moment at={at} style="full" />
      </p>
      <p {...language}>{text}</p>
    </div>
  );
}
