import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const executablePath = await findChromium();
if (executablePath === undefined)
  process.stderr.write('SKIPPED: browser tests need Chromium, in PATH or by CHROMIUM_PATH (Debian: apt-get install chromium)\n');

/** A suite in the system's Chromium. Skipped where there is none; in CI nothing is. */
export const inBrowser = executablePath === undefined ? describe.skip : describe;

export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Chromium: ask by inBrowser');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
}

/** What a page did that no page may do; empty is good. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page that is watched from its first byte on: errors, violations of its policy, whatever moves. */
export async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    // The status of the page itself is what the test asks for.
    if (message.type() === 'error' && message.location().url !== page.url()) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', request => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, violations: [] as string[] };
    Object.assign(globalThis, { seen });
    document.addEventListener('securitypolicyviolation', event => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { page, complaints };
}

/** Down to the end, a screen at a time, until every picture is there. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    scrollTo(0, 0);
  });
}

/** How the page lies: what is wider than the screen, pictures without size or content, what has moved. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { shift: number; violations: string[] } };
    const root = document.documentElement;
    const pictures = [...document.images].filter(
      image => image.naturalWidth === 0 || !image.hasAttribute('width') || !image.hasAttribute('height') || !image.hasAttribute('alt'),
    );
    return [
      ...(root.scrollWidth > root.clientWidth ? [`is ${root.scrollWidth - root.clientWidth} px too wide`] : []),
      ...pictures.map(image => `picture ${image.currentSrc || image.src}`),
      // The face that comes late may be a hair wider than the one that stood in for it; a hundredth of what counts as good (0.1) is not seen.
      ...(seen.shift > 0.001 ? [`moved by ${seen.shift}`] : []),
      ...seen.violations,
    ];
  });

/** Violations of WCAG 2.2 A and AA and of axe's best practices, as lines to read; in the dark only of its contrast, for the rest is not painted. */
export async function axeViolations(page: Page, colorScheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  // Half a megabyte: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    async rules => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
      interface Violation {
        id: string;
        help: string;
        nodes: { html: string; failureSummary: string }[];
      }
      const { violations } = await axe.run(rules ? { runOnly: { type: 'rule', values: rules } } : {});
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 120)} (${node.failureSummary})`),
      );
    },
    colorScheme === 'dark' && ['color-contrast'],
  );
}

/** CHROMIUM_PATH, or `chromium` in PATH. */
async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const { stdout } = await promisify(execFile)('sh', ['-c', 'command -v chromium || command -v chromium-browser']).catch(() => ({
    stdout: '',
  }));
  const found = stdout.trim() || undefined;
  if (found === undefined && process.env['CI'] === 'true') throw new Error('The browser tests need Chromium: in PATH, or at CHROMIUM_PATH');
  return found;
}
