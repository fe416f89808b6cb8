import { usePage } from '../page-scope.js';
import { Teaser } from '../teasers/teaser.js';
import type { ArticleSummary } from '../../domain/article/article-summary.js';
import { BlockHeading } from './block-heading.js';

const shown = 4;

/** Television: one large screen, and the next ones beside it. Nothing at all where there is no video. */
export function TvBlock({ videos }: { videos: readonly ArticleSummary[] }) {
  const { words } = usePage();
  const [newest, ...others] = videos.slice(0, shown);
  if (!newest) return null;
  return (
    <section class="block block--tv" aria-labelledby="tv">
      <BlockHeading id="tv" name={words.television} href="/tv" all={words.allVideos} />
      <div class="screens" data-count={others.length + 1}>
        <Teaser article={newest} size="medium" level={3} picture standfirst uncounted />
        {others.map(video => (
          <Teaser key={video.id} article={video} size="minor" level={3} picture uncounted />
        ))}
      </div>
    </section>
  );
}
