import { clockDuration } from '../article/duration.js';
import { shownCaptions, typedCaptions } from './caption-fields.js';
import { secondsOf } from './seconds-of.js';
import type { NewsroomVideo } from './newsroom-article.js';

/** A film in a form: its first source, how long it runs, and its captions. What else it has (other sources) is carried through. */
export const shownVideo = (video: NewsroomVideo | undefined): Record<string, string> => ({
  url: video?.sources[0]?.url ?? '',
  duration: video ? clockDuration(video.durationSeconds) : '',
  imageId: video?.posterId ?? '',
  transcript: video?.transcript ?? '',
  ...shownCaptions(video?.captions ?? []),
});

/** As the owner takes it; whether it will do is for the owner to say. */
export function typedVideo(fields: Readonly<Record<string, string>>, before: NewsroomVideo | undefined): Record<string, unknown> {
  const { url = '', duration = '', imageId = '', transcript = '' } = fields;
  const { posterId: _poster, transcript: _transcript, ...rest } = before ?? {};
  const [first, ...others] = before?.sources ?? [];
  const captions = typedCaptions(fields, before?.captions ?? []);
  return {
    ...rest,
    sources: url.trim() === first?.url ? before?.sources : [{ url: url.trim(), type: typeOf(url) }, ...others],
    durationSeconds: duration === shownVideo(before)['duration'] ? before?.durationSeconds : (secondsOf(duration) ?? 0),
    ...(imageId !== '' && { posterId: imageId }),
    ...(transcript.trim() !== '' && { transcript }),
    ...((before?.captions !== undefined || captions.length > 0) && { captions }),
  };
}

const typeOf = (url: string): string => (/\.m3u8(?:[?#]|$)/i.test(url) ? 'application/vnd.apple.mpegurl' : 'video/mp4');
