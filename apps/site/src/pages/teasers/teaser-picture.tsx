import type { PublicImage } from '#contracts';
import { clockDuration, isoDuration } from '../../domain/article/duration.js';
import { Picture } from '../elements/picture.js';
import { usePage } from '../page-scope.js';
import type { ArticleSummary } from '../../domain/article/article-summary.js';

/** Five sizes, chosen by the slot, never by the article; `feature` and `row` are those of lists. */
export type TeaserSize = 'lead' | 'major' | 'medium' | 'minor' | 'brief' | 'feature' | 'row';

/** How wide each size shows its picture; kept beside the stylesheet's grid, which decides it. */
const widths: Record<TeaserSize, string> = {
  lead: '(min-width: 64em) 600px, 100vw',
  major: '(min-width: 64em) 290px, (min-width: 40em) 45vw, 100vw',
  medium: '(min-width: 64em) 390px, (min-width: 40em) 45vw, 100vw',
  minor: '(min-width: 64em) 290px, (min-width: 40em) 45vw, 40vw',
  brief: '120px',
  feature: '(min-width: 64em) 800px, 100vw',
  row: '(min-width: 64em) 290px, 35vw',
};

interface TeaserPictureProps {
  article: ArticleSummary;
  image: PublicImage;
  size: TeaserSize;
  first: boolean;
}

/** 3:2 for a story; 16:9 with its running time for a video, so that the two differ in form. */
export function TeaserPicture({ article, image, size, first }: TeaserPictureProps) {
  const { words } = usePage();
  const video = article.kind === 'video' ? article.video : undefined;
  return (
    <div class="teaser__picture">
      <Picture image={image} ratio={video ? 'video' : 'photo'} sizes={widths[size]} first={first} />
      {video && (
        <p class="runtime">
          <span class="unseen">{words.duration} </span>
          <time dateTime={isoDuration(video.durationSeconds)}>{clockDuration(video.durationSeconds)}</time>
        </p>
      )}
    </div>
  );
}
