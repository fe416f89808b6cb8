import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Placement } from '../domain/booking/placement.js';
import type { Creative } from '../domain/creatives/creative.js';
import { ProofBox } from './proof-box.js';
import { boxesOf, proofStyle } from './proof-style.js';

export interface ProofView {
  readonly creative: Creative;
  readonly placements: readonly Placement[];
  readonly root: string;
}

export interface ProofPage {
  readonly html: string;
  /** No script, no frame, nothing from elsewhere; styles are those of this page, by their hash. */
  readonly policy: string;
}

/** A creative in place, for those who sell, review and buy it. Everything in it is text or attributes, escaped by the renderer. */
export function renderProof({ creative, placements, root }: ProofView): ProofPage {
  const style = proofStyle(placements);
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`Proof: ${creative.name}`}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <h1>{creative.name}</h1>
        <p>
          Version {creative.version}, {creative.state}. {note(creative)} This page counts nothing.
        </p>
        {placements.length === 0 && <p>There is no placement to show it in yet.</p>}
        {placements.map(placement => (
          <section key={placement.id}>
            <h2>{placement.name}</h2>
            {boxesOf(placement).map(box => (
              <ProofBox key={box.name} creative={creative} placement={placement} box={box} root={root} />
            ))}
          </section>
        ))}
      </body>
    </html>,
  );
  return { html: `<!doctype html>${html}`, policy: policyOf(style) };
}

const note = ({ state }: Creative): string =>
  state === 'approved' ? 'Readers may see it.' : 'No reader sees it while it is not approved.';

function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "img-src 'self'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
