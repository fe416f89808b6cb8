import { type Area, areas } from '../../domain/paper/compose-front-page.js';
import { type FrontSlot, slotField } from '../../domain/editing/front-slots.js';
import type { ListedArticle } from '../../domain/editing/newsroom-article.js';
import { faulty, FieldFault } from '../desk/field-fault.js';
import { usePage } from '../page-scope.js';
import { TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';
import { PictureChoice } from './picture-fields.js';

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
  const { errors } = useForm();
  const { articleId, headline } = slot;
  const name = article?.headline || untitled;
  return (
    <li class="front-slot" data-slot={articleId} data-name={name}>
      <p class="front-slot__headline" id={slotField(articleId, 'articleId')} dir="auto">
        {headline || name}
      </p>
      {article?.state !== 'published' && <p class="front-slot__gone">{front.gone}</p>}
      {mayCurate && <Moves slot={slot} name={name} />}
      <FieldFault id={slotField(articleId, 'area')} error={errors[slotField(articleId, 'area')]} />
      <FieldFault id={slotField(articleId, 'articleId')} error={errors[slotField(articleId, 'articleId')]} />
      {mayCurate && <OwnFace slot={slot} name={name} />}
    </li>
  );
}

function Moves({ slot: { articleId, area }, name }: { slot: FrontSlot; name: string }) {
  const { front } = usePage().words.editing;
  const { errors } = useForm();
  const id = slotField(articleId, 'area');
  return (
    <div class="front-slot__moves">
      <label class="unseen" for={id}>
        {front.moveTo(name)}
      </label>
      <select class="desk-field" id={id} name={id} data-place="" {...faulty({ id, error: errors[id] })}>
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

/** In which words, and with which picture, it stands there. */
function OwnFace({ slot: { articleId, headline, kicker, imageId }, name }: { slot: FrontSlot; name: string }) {
  const { front } = usePage().words.editing;
  const { errors } = useForm();
  const named = (field: string) => slotField(articleId, field);
  const isSaid = [headline, kicker, imageId].some(text => text !== '');
  const isAtFault = ['headline', 'kicker', 'imageId'].some(field => errors[named(field)] !== undefined);
  return (
    <details open={isSaid || isAtFault}>
      <summary>
        {front.ownWords}
        <span class="unseen">: {name}</span>
      </summary>
      <div class="front-slot__face">
        <TextField name={named('headline')} label={front.headline} />
        <TextField name={named('kicker')} label={front.kicker} />
        <PictureChoice name={named('imageId')} label={front.picture} none={front.articlePicture} />
      </div>
    </details>
  );
}
