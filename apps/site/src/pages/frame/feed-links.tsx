import { type FeedFile, feedFiles, feedPath } from '../../domain/paper/feed-files.js';
import { absoluteUrl } from '../../domain/text/safe-url.js';
import { usePage } from '../page-scope.js';

/** Where feed readers find a list, in each format. */
export function FeedLinks({ name, path }: { name: string; path: string }) {
  const { paper } = usePage();
  return (
    <>
      {(Object.keys(feedFiles) as FeedFile[]).map(file => (
        <link
          key={file}
          rel="alternate"
          type={feedFiles[file].type}
          title={`${name} (${feedFiles[file].name})`}
          href={absoluteUrl(feedPath(path, file), paper.url)}
        />
      ))}
    </>
  );
}
