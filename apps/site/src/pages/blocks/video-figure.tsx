import type { PublicVideo } from '#contracts';
import { clockDuration, isoDuration } from '../../domain/article/duration.js';
import { largestJpeg } from '../../domain/article/renditions.js';
import { safeUrl } from '../../domain/text/safe-url.js';
import { classes } from '../elements/classes.js';
import { usePage } from '../page-scope.js';

interface VideoFigureProps {
  video: PublicVideo;
  title?: string;
  class?: string;
}

/** Plays in the browser's own controls; loads nothing but its poster before the reader asks. */
export function VideoFigure({ video, title, ...attributes }: VideoFigureProps) {
  const { words } = usePage();
  const sources = video.sources.flatMap(({ url, type }) => {
    const src = safeUrl(url);
    return src ? [{ src, type }] : [];
  });
  const first = sources[0];
  if (!first) return null;
  const poster = video.poster && (largestJpeg(video.poster)?.url ?? video.poster.renditions[0]?.url);
  return (
    <figure class={classes('film', attributes.class)}>
      <video controls preload="none" playsInline width={1280} height={720} poster={safeUrl(poster)} aria-label={title ?? words.television}>
        {sources.map(source => (
          <source key={source.src} {...source} />
        ))}
        {video.captions.map(({ locale, label, url }, at) => (
          <track key={locale} kind="captions" srclang={locale} label={label} src={safeUrl(url)} default={at === 0} />
        ))}
        <p>
          {words.videoFallback} <a href={first.src}>{title ?? first.src}</a>
        </p>
      </video>
      <figcaption>
        <span class="caption">
          {words.duration} <time dateTime={isoDuration(video.durationSeconds)}>{clockDuration(video.durationSeconds)}</time>
        </span>
        {video.poster?.credit && <span class="credit">{video.poster.credit}</span>}
      </figcaption>
      {video.transcript && (
        <details class="transcript">
          <summary>{words.transcript}</summary>
          {paragraphs(video.transcript).map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
    </figure>
  );
}

const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter(Boolean);
