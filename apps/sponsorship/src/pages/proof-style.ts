import type { Placement } from '../domain/booking/placement.js';
import type { Box } from '../domain/creatives/picture-shape.js';

export interface ProofBoxSize extends Box {
  /** Of its class. */
  readonly name: string;
}

/** Each size of a placement once, however many windows have it. */
export function boxesOf({ sizes }: Placement): ProofBoxSize[] {
  const boxes = sizes.map(({ width, height }) => ({ name: `box-${width}-${height}`, width, height }));
  return [...new Map(boxes.map(box => [box.name, box])).values()];
}

const base = [
  'body{margin:2rem;font:1rem/1.4 Georgia,serif;color:#111;background:#fff}',
  'h1{font-size:1.4rem;margin:0}h2{font-size:1.1rem;margin:2.5rem 0 .5rem}',
  'figure{margin:0 0 2rem}figcaption{font:.75rem/1.6 system-ui,sans-serif;color:#555}',
  '.label{display:block;font:.7rem/1.6 system-ui,sans-serif;color:#555;text-transform:uppercase;letter-spacing:.05em}',
  '.box{display:flex;align-items:safe center;justify-content:center;overflow:hidden;background:#f3f1ec;outline:1px solid #ddd}',
  '.box a{color:inherit;text-decoration:none}.picture{display:block;width:auto;height:auto;max-width:100%}',
  '.card{display:flex;gap:.75rem;align-items:safe center;padding:0 .5rem}.card .picture{max-width:40%}',
  '.words{min-width:0}.headline{display:block;font-weight:bold}.text,.advertiser{display:block;font-size:.85rem}.advertiser{color:#555}',
];

/** Numbers of our own and nothing else goes into it. */
export function proofStyle(placements: readonly Placement[]): string {
  const boxes = new Map(placements.flatMap(boxesOf).map(box => [box.name, box]));
  const sized = [...boxes.values()].map(
    ({ name, width, height }) => `.${name}{width:${width}px;height:${height}px}.${name} .picture{max-height:${height}px}`,
  );
  return [...base, ...sized].join('\n');
}
