import { type Area, areas } from '../../domain/paper/compose-front-page.js';
import { type FrontSlot, slotField } from '../../domain/editing/front-slots.js';
import type { ListedArticle } from '../../domain/editing/newsroom-article.js';
import { usePage } from '../page-scope.js';

interface AreaProps {
  area: Area;
  slots: readonly FrontSlot[];
  articles: readonly ListedArticle[];
  mayCurate: boolean;
}

/** An area of the front page, with what was put there. */
export function FrontArea({ area, slots, articles, mayCurate }: AreaProps) {
  const { front } = usePage().words.editing;
  return (
    <section class="front-area" data-area={area} aria-labelledby={`area-${area}`}>
      <h2 class="editor-panel__title" id={`area-${area}`}>
        {front.area[area]}
      </h2>
      <p class="field__hint">{front.areaHint[area]}</p>
      <ol class="front-area__slots">
        {slots.map(slot => (
          <Slot key={slot.articleId} slot={slot} article={articles.find(({ id }) => id === slot.articleId)} mayCurate={mayCurate} />
        ))}
      </ol>
      <p class="front-area__empty">{front.empty}</p>
    </section>
  );
}

function Slot({ slot, article, mayCurate }: { slot: FrontSlot; article: ListedArticle | undefined; mayCurate: boolean }) {
  const { front, untitled } = usePage().words.editing;
  const { articleId, headline, kicker } = slot;
  const name = article?.headline || untitled;
  return (
    <li class="front-slot" data-slot={articleId} data-name={name}>
      <p class="front-slot__headline" dir="auto">
        {headline || name}
      </p>
      {article?.state !== 'published' && <p class="front-slot__gone">{front.gone}</p>}
      {mayCurate && <Moves slot={slot} name={name} />}
      {mayCurate && (
        <details open={headline !== '' || kicker !== ''}>
          <summary>
            {front.ownWords}
            <span class="unseen">: {name}</span>
          </summary>
          <Words slot={slot} />
        </details>
      )}
    </li>
  );
}

function Moves({ slot: { articleId, area, imageId }, name }: { slot: FrontSlot; name: string }) {
  const { front } = usePage().words.editing;
  const id = slotField(articleId, 'area');
  return (
    <div class="front-slot__moves">
      <input type="hidden" name={slotField(articleId, 'imageId')} value={imageId} />
      <label class="unseen" for={id}>
        {front.moveTo(name)}
      </label>
      <select class="desk-field" id={id} name={id} data-place="">
        {areas.map(each => (
          <option key={each} value={each} selected={each === area}>
            {front.area[each]}
          </option>
        ))}
      </select>
      <Move act="up" id={articleId} sign="↑" name={front.up(name)} />
      <Move act="down" id={articleId} sign="↓" name={front.down(name)} />
      <Move act="remove" id={articleId} sign="✕" name={front.remove(name)} />
    </div>
  );
}

function Move({ act, id, sign, name }: { act: 'up' | 'down' | 'remove'; id: string; sign: string; name: string }) {
  return (
    <button class="editor-tool" name="do" value={`${act}:${id}`} title={name} data-move="">
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{name}</span>
    </button>
  );
}

function Words({ slot: { articleId, headline, kicker } }: { slot: FrontSlot }) {
  const { front } = usePage().words.editing;
  const fields = [
    ['headline', front.headline, headline, 200],
    ['kicker', front.kicker, kicker, 80],
  ] as const;
  return (
    <>
      {fields.map(([field, label, value, most]) => (
        <div key={field} class="editor-field">
          <label for={slotField(articleId, field)}>{label}</label>
          <input
            class="desk-field"
            id={slotField(articleId, field)}
            name={slotField(articleId, field)}
            value={value}
            maxLength={most}
            dir="auto"
            autocomplete="off"
          />
        </div>
      ))}
    </>
  );
}
