import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, isolated, type Json, made, makeSection, page as read, type Paper, published, startPaper, story } from '#testing';
import { inBrowser, openBrowser, watchedPage } from '../browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { notice, press } from './editor-in-browser.js';

jest.setTimeout(240_000);

inBrowser('what is published, at the editors’ desk', () => {
  let paper: Paper;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  let writer: Page;
  let editor: Page;
  let article: Json;
  let other: Json;

  const signedIn = async (name: string, role: string, options = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const watched = await watchedPage(context);
    await watched.page.goto('/desk/articles');
    await signInAs(watched.page, role, name);
    watched.page.on('close', () => complaints.push(...watched.complaints));
    return watched.page;
  };
  const desk = (path = '') => `/desk/articles/${article.id}${path}`;
  const seen = async (path: string) => (await read(paper, path)).text;
  const wordsOf = async (page: Page, element: 'ins' | 'del') =>
    (await page.locator(`.editor-diff__words ${element}`).allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim());

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startPaper(isolated('working-copies'), {}, ['sponsorship']), openBrowser()]);
    const world = await makeSection(paper, 'world');
    const body = [{ type: 'text', content: 'The wall stands as it stood.' }];
    article = await published(paper, story(world.id, 'A wall stays', { body }));
    const table = { type: 'raw_html', content: '<table><tbody><tr><td>3 m</td></tr></tbody></table>' };
    article = made(await paper.editor.patch(`/articles/${article.id}`, { body: [...article.body, table] }, { version: article.version }));
    other = await published(paper, story(world.id, 'The tide turns'));
    writer = await signedIn('Wren Iter', 'editor');
    editor = await signedIn('Eddy Tor', 'editor');
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
  });

  it('is edited in a working copy that readers do not see', async () => {
    await eventually(async () => expect(await seen(other.path)).toContain('The tide turns'));
    await writer.goto('/desk/articles?list=published');
    await writer.getByRole('link', { name: 'A wall stays' }).click();
    expect(await faultsOf(writer, 'published')).toEqual([]);
    await writer.locator('.editor-ways').getByRole('link', { name: 'Edit' }).click();
    expect(await writer.locator('.editor-note').first().innerText()).toContain('a working copy begins');
    const headline = writer.getByLabel('Headline', { exact: true });
    await headline.fill('A wall is raised');
    await eventually(async () => expect(await writer.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0));
    writer.on('dialog', dialog => void dialog.accept());
    await writer.reload();
    await writer.getByRole('button', { name: 'Put it back' }).click();
    expect(await headline.inputValue()).toBe('A wall is raised');
    expect(await writer.locator('.editor-body__blocks [data-type]').count()).toBe(2);
    await press(writer, 'Submit for review');
    expect(await notice(writer)).toContain('Submitted.');
    expect(writer.url()).toContain(desk('/working-copy'));
    expect(await seen(article.path)).toContain('A wall stays');
    expect(await faultsOf(writer, 'copy')).toEqual([]);
  });

  it('is returned with a note, approved by somebody else, and stands in the list until it is published', async () => {
    await editor.goto('/desk/articles?list=copies');
    expect(await faultsOf(editor, 'copies')).toEqual([]);
    await editor.locator('.newsroom-list').getByRole('link').first().click();
    await editor.locator('summary', { hasText: 'Return to the writer' }).click();
    await editor.getByLabel('What should change').fill('By how much?');
    await editor.getByRole('button', { name: 'Return it' }).click();
    await writer.goto('/desk/articles');
    const own = writer.locator('.newsroom-list').first();
    expect(await own.innerText()).toContain('came back');
    await own.getByRole('link').first().click();
    expect(writer.url()).toContain(desk('/working-copy'));
    expect(await writer.locator('.editor-note').allInnerTexts()).toContain('It came back to you: By how much?');
    await writer.getByLabel('Headline', { exact: true }).fill('A wall is raised by a metre');
    await press(writer, 'Submit for review');
    await editor.goto(desk('/working-copy'));
    await editor.getByRole('link', { name: 'What would change' }).click();
    expect([await wordsOf(editor, 'del'), (await wordsOf(editor, 'ins')).join(' ')]).toEqual([
      [expect.stringContaining('stays')],
      expect.stringContaining('raised'),
    ]);
    expect(await faultsOf(editor, 'diff')).toEqual([]);
    await editor.goto(desk('/working-copy'));
    await press(editor, 'Approve');
    expect(await notice(editor)).toContain('Approved.');
    await editor.goto(desk());
    expect(await editor.locator('.editor-note').first().innerText()).toContain('working copy: Approved');
    expect(await faultsOf(editor, 'has-copy')).toEqual([]);
  });

  it('is planned, taken off the plan, and published with its changes', async () => {
    await editor.goto(desk('/working-copy'));
    await editor.locator('summary', { hasText: 'Schedule' }).click();
    await editor.getByLabel('Appears').fill('2040-01-01T06:30');
    await editor.locator('details[open]').getByRole('button', { name: 'Schedule' }).click();
    expect(await notice(editor)).toContain('Scheduled.');
    await editor.getByRole('button', { name: 'Take off the schedule' }).click();
    expect(await notice(editor)).toContain('off the schedule');
    await press(editor, 'Publish now');
    expect(await notice(editor)).toContain('Published.');
    expect(new URL(editor.url()).pathname).toBe(desk());
    await eventually(async () => expect(await seen(article.path)).toContain('A wall is raised by a metre'));
  });

  it('has each text that was saved, what it changed, and a way back to it', async () => {
    await editor.goto(desk('/revisions'));
    expect(await editor.locator('.newsroom-list > li').count()).toBeGreaterThan(2);
    expect(await editor.locator('.newsroom-list__facts').first().innerText()).toContain('by ');
    expect(await faultsOf(editor, 'revisions')).toEqual([]);
    await editor.getByRole('radio', { name: 'From this one' }).last().check();
    await editor.getByRole('radio', { name: 'To this one (The article as it is now)' }).check();
    await press(editor, 'Compare the two');
    expect(await editor.locator('h1').innerText()).toContain('to the article as it is now');
    expect((await wordsOf(editor, 'ins')).join(' ')).toContain('raised by a metre');
    await editor.getByRole('link', { name: 'All revisions' }).click();
    await editor.locator('.newsroom-list').getByRole('link', { name: 'A wall stays' }).last().click();
    expect(await editor.locator('.editor-reading').innerText()).toContain('as it stood');
    expect(await faultsOf(editor, 'revision')).toEqual([]);
    await editor.getByRole('button', { name: 'Bring this text back' }).click();
    expect(await notice(editor)).toContain('The older text is back');
    expect(await editor.getByLabel('Headline', { exact: true }).inputValue()).toBe('A wall stays');
    expect(await seen(article.path)).toContain('A wall is raised by a metre');
    await editor.locator('summary', { hasText: 'Discard the changes' }).click();
    await editor.getByRole('button', { name: 'Discard them' }).click();
    expect(await notice(editor)).toContain('discarded');
  });

  it('is put on the front page by keys and by hand', async () => {
    await editor.goto('/desk/front-page');
    await editor.getByLabel('Published article').selectOption({ label: 'The tide turns' });
    await editor.getByRole('button', { name: 'Put it there' }).click();
    await editor.getByLabel('Published article').selectOption({ label: 'A wall is raised by a metre' });
    await editor.getByRole('button', { name: 'Put it there' }).click();
    await editor.getByRole('button', { name: 'Further up: A wall is raised by a metre' }).focus();
    await editor.keyboard.press('Enter');
    expect(await editor.textContent('#desk-said')).toBe('A wall is raised by a metre: Lead, 1');
    await editor
      .locator('[data-name="The tide turns"] .front-slot__headline')
      .dragTo(editor.locator('[data-area=rail] .front-area__slots'));
    expect(await editor.locator('[data-area=rail] .front-slot__headline').allInnerTexts()).toEqual(['The tide turns']);
    expect(await faultsOf(editor, 'front')).toEqual([]);
    await press(editor, 'Save the front page');
    expect(await notice(editor)).toContain('Readers see it now');
    expect(await editor.locator('[data-area=rail] .front-slot__headline').allInnerTexts()).toEqual(['The tide turns']);
    await eventually(async () => expect(await seen('/')).toMatch(/A wall is raised[^]*The tide turns/));
  });

  it('is arranged without a script, and whoever comes second loses nothing', async () => {
    const plain = await signedIn('Eddy Plain', 'chief', { javaScriptEnabled: false });
    await plain.goto('/desk/front-page');
    await plain.getByRole('button', { name: 'Further up: The tide turns' }).click();
    expect(await plain.locator('[data-area=secondary] .front-slot__headline').allInnerTexts()).toEqual(['The tide turns']);
    await editor.goto('/desk/front-page');
    await editor.getByRole('button', { name: 'Further down: The tide turns' }).click();
    await press(editor, 'Save the front page');
    expect(await notice(editor)).toContain('Readers see it now');
    await plain.getByRole('button', { name: 'Save the front page' }).last().click();
    expect(await notice(plain)).toContain('Somebody else was quicker');
    expect(await plain.locator('.editor-note').innerText()).toContain('Band below: The tide turns');
    expect(await plain.locator('[data-area=secondary] .front-slot__headline').allInnerTexts()).toEqual(['The tide turns']);
    await plain.getByRole('button', { name: 'Save the front page' }).last().click();
    expect(await notice(plain)).toContain('Readers see it now');
  });

  it('is nothing that a browser complains of', async () => {
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  });
});
