import { genres } from '../../domain/editing/newsroom-article.js';
import { usePage } from '../page-scope.js';
import { ArticleTies } from './article-ties.js';
import { CheckField, SelectField, TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';
import { Panel } from './panel.js';
import { PictureChoice } from './picture-fields.js';

/** What an article has besides what readers read first; closed until it is looked for, or something in it is wrong. */
export function DetailPanels({ isPublished }: { isPublished: boolean }) {
  const own = usePage().words.editing;
  return (
    <section class="editor-panel" aria-labelledby="more">
      <h2 class="editor-panel__title" id="more">
        {own.more}
      </h2>
      {isPublished && <CheckField name="minor" label={own.minor} />}
      <TextField name="tags" label={own.tags} hint={own.tagsHint} />
      <SelectField name="genre" label={own.genre} options={genres.map(genre => [genre, own.genres[genre]])} />
      <OtherSections />
      <ArticleTies />
      <Panel
        name={[own.shortHeadline, own.dateline, own.slug, own.locale].join(', ')}
        fields={['shortHeadline', 'dateline', 'slug', 'locale']}
      >
        <TextField name="shortHeadline" label={own.shortHeadline} hint={own.shortHeadlineHint} />
        <TextField name="dateline" label={own.dateline} hint={own.datelineHint} />
        <TextField name="slug" label={own.slug} hint={own.slugHint} />
        <TextField name="locale" label={own.locale} hint={own.localeHint} />
      </Panel>
      <Panel name={own.comments} fields={['comments', 'comments.days']}>
        <SelectField name="comments" label={own.comments} isQuiet options={Object.entries(own.commentsAre)} />
        <TextField name="comments.days" label={own.commentDays} inputMode="numeric" />
        <SelectField name="comments.moderation" label={own.commentModeration} options={Object.entries(own.moderationIs)} />
        <SelectField name="comments.guests" label={own.guests} options={Object.entries(own.guestsAre)} />
      </Panel>
      <Panel name={own.notify} fields={['notify', 'alertText']}>
        <SelectField name="notify" label={own.notify} isQuiet options={Object.entries(own.notifyIs)} />
        <TextField name="alertText" label={own.alertText} />
      </Panel>
      <Panel name={own.search} fields={['seo.title', 'seo.description', 'seo.canonicalUrl', 'seo.socialImageId']}>
        <TextField name="seo.title" label={own.seoTitle} />
        <TextField name="seo.description" label={own.seoDescription} rows={2} />
        <PictureChoice name="seo.socialImageId" label={own.socialImage} />
        <TextField name="seo.canonicalUrl" label={own.canonicalUrl} inputMode="url" />
        <CheckField name="seo.noindex" label={own.noindex} value="yes" />
      </Panel>
      <Panel name={own.sensitive} fields={['sensitive']}>
        <TextField name="sensitive" label={own.sensitive} isQuiet hint={own.sensitiveHint} />
      </Panel>
    </section>
  );
}

function OtherSections() {
  const { choices, fields } = useForm();
  const own = usePage().words.editing;
  const others = choices.sections.filter(({ id }) => id !== fields['section']);
  if (others.length === 0) return null;
  const isIn = others.some(({ id }) => fields[`also.${id}`] === 'on');
  return (
    <details class="editor-step" open={isIn}>
      <summary>{own.alsoIn}</summary>
      <div class="editor-step__fields">
        {others.map(({ id, name }) => (
          <CheckField key={id} name={`also.${id}`} label={name} />
        ))}
      </div>
    </details>
  );
}
