import { percentile } from '../compare.js';

/** Pages that nobody has asked for before, one after the other: the milliseconds within which 99 of 100 came. */
export async function firstTimes(site: string, paths: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const path of paths) times.push(await once(site + path));
  return percentile(times, 0.99);
}

/** The pages of a list from the newest on, by the link to the older ones of each; as many as there are, and no more than `count`. */
export async function pagesOfList(site: string, path: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let next: string | undefined = path; next !== undefined && times.length < count;) {
    const began: number = performance.now();
    const html: string = await text(site + next);
    times.push(performance.now() - began);
    next = /href="([^"]+\?after=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return percentile(times, 0.99);
}

async function once(url: string): Promise<number> {
  const began = performance.now();
  await text(url);
  return performance.now() - began;
}

async function text(url: string): Promise<string> {
  const answer = await fetch(url);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return body;
}
