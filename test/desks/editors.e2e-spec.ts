import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '#testing';
import { inBrowser, type Watched, watchedPage } from '../browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { type DeskOfPaper, openDeskOfPaper } from './desk-of-paper.js';
import { kept, notice, press, reloaded } from './editor-in-browser.js';

jest.setTimeout(240_000);

inBrowser('writers and editors at their desk', () => {
  let desk: DeskOfPaper;
  let writer: Page;
  let editor: Page;
  let other: Page;
  const watched: Watched[] = [];

  const signedIn = async (name: string, role: string, options = {}): Promise<Page> => {
    const one = await watchedPage(await desk.browser.newContext({ baseURL: desk.paper.site.url, reducedMotion: 'reduce', ...options }));
    watched.push(one);
    await one.page.goto('/desk/articles');
    await signInAs(one.page, role, name);
    return one.page;
  };
  const paragraph = (page: Page, at = 0) => page.getByRole('textbox', { name: 'Text of the paragraph' }).nth(at);

  beforeAll(async () => {
    desk = await openDeskOfPaper('editors');
    writer = await signedIn('Wren Iter', 'writer');
    editor = await signedIn('Eddy Tor', 'editor');
  });
  afterAll(() => desk.stop());

  it('a writer writes, with a picture, and hands it in', async () => {
    await writer.getByRole('link', { name: 'New article' }).click();
    await writer.locator('.editor-body__end').getByRole('button', { name: 'Heading' }).click();
    await press(writer, 'Submit for review');
    expect(await writer.locator('.field__error').allInnerTexts()).toEqual([
      'Please choose a section.',
      'Please write a headline.',
      'Please write something here, or remove it.',
    ]);
    expect(await writer.getByRole('textbox', { name: 'Heading' }).getAttribute('aria-describedby')).toMatch(/-error$/);
    await writer.getByRole('button', { name: 'Remove: Heading' }).click();
    expect(await writer.textContent('#desk-said')).toBe('Remove: Heading');
    await writer.getByLabel('Section', { exact: true }).selectOption('WORLD');
    await writer.getByLabel('Headline', { exact: true }).fill('The sea comes in');
    await writer.getByLabel('Standfirst').fill('One field at a time.');
    await writer.getByLabel('Kicker').press('Enter');
    expect(await writer.textContent('.editor-bar__state')).toBe('Enter saves nothing. Press a button.');
    await paragraph(writer).click();
    await writer.keyboard.type('The vote came ');
    await writer.keyboard.press('Control+i');
    await writer.keyboard.type('late');
    await writer.keyboard.press('Control+i');
    await writer.keyboard.type('.');
    await writer.keyboard.press('Enter');
    await writer.keyboard.type('Nobody left.');
    await writer.locator('.editor-body__end').getByRole('button', { name: 'Picture' }).click();
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#557755' } })
      .jpeg()
      .toBuffer();
    const block = writer.locator('.editor-body__blocks [data-type=image]');
    await block.getByLabel('What it shows').fill('A green field');
    await block.getByLabel('Upload a new picture').setInputFiles({ name: 'field.jpg', mimeType: 'image/jpeg', buffer: picture });
    await press(writer, 'Submit for review');
    expect(await notice(writer)).toContain('Submitted.');
    expect(await writer.locator('.editor-reading').innerText()).toContain('Nobody left.');
    expect(await writer.locator('.editor-bar').count()).toBe(0);
  });

  it('an editor returns it with a note, which the writer reads and answers; words that come too late are shown', async () => {
    await editor.goto('/desk/articles?list=in_review');
    await editor.getByRole('link', { name: 'The sea comes in' }).click();
    await editor.locator('summary', { hasText: 'Return to the writer' }).click();
    await editor.getByLabel('What should change').fill('Who voted against it?');
    await editor.getByRole('button', { name: 'Return it' }).click();
    expect(await notice(editor)).toContain('back with its writer');
    await writer.goto('/desk/articles');
    await writer.getByRole('link', { name: 'The sea comes in' }).click();
    expect(await writer.locator('.editor-note').allInnerTexts()).toContain('It came back to you: Who voted against it?');
    await writer.getByLabel('Standfirst').fill('Not sent.');
    await kept(writer, 'Not sent.');
    const elsewhere = await signedIn('Wren Iter', 'writer');
    await elsewhere.getByRole('link', { name: 'The sea comes in' }).click();
    await paragraph(elsewhere, 1).fill('Nobody left, and two were against it.');
    await press(elsewhere, 'Submit for review');
    expect(await notice(elsewhere)).toContain('Submitted.');
    await reloaded(writer);
    await writer.getByRole('button', { name: 'Put it back' }).click();
    expect(await writer.locator('.desk-kept').innerText()).toContain('Not sent.');
  });

  it('another approves and publishes it, and readers see it', async () => {
    await editor.goto('/desk/articles?list=in_review');
    await editor.getByRole('link', { name: 'The sea comes in' }).click();
    await press(editor, 'Approve');
    await press(editor, 'Publish now');
    expect(await notice(editor)).toContain('Readers see it now.');
    const live = (await editor.getByRole('link', { name: 'See it in the paper' }).getAttribute('href')) ?? '';
    await eventually(async () => {
      await editor.goto(live);
      expect(await editor.locator('h1').innerText()).toBe('The sea comes in');
    });
    expect(await editor.locator('.prose i').innerText()).toBe('late');
    expect(await editor.locator('.prose').innerText()).toContain('two were against it');
    expect(await editor.locator('.prose img').getAttribute('alt')).toBe('A green field');
  });

  it('who was slower learns what stands there, and loses nothing', async () => {
    other = await signedIn('Other Tor', 'editor');
    for (const page of [editor, other]) {
      await page.goto('/desk/articles?list=published');
      await page.getByRole('link', { name: 'The sea comes in' }).click();
    }
    expect(await other.locator('[data-present]').innerText()).toContain('Eddy Tor');
    await other.getByLabel('Headline', { exact: true }).fill('The sea goes out');
    await press(other, 'Update the published article');
    await editor.getByLabel('Headline', { exact: true }).fill('The sea stays');
    await press(editor, 'Update the published article');
    expect(await notice(editor)).toContain('Somebody else was quicker');
    expect(await editor.locator('.editor-theirs').innerText()).toContain('The sea goes out');
    expect(await editor.locator('.editor-missed li').first().innerText()).toMatch(/Headline: The sea goes out\s+Other Tor/);
    expect(await editor.getByLabel('Headline', { exact: true }).inputValue()).toBe('The sea stays');
    await kept(editor, 'The sea stays');
    expect(await faultsOf(editor, 'editor-conflict')).toEqual([]);
    await press(editor, 'Update the published article');
    expect(await notice(editor)).toContain('Saved.');
  });

  it('what was typed and not saved is offered again, whatever others have saved since, and takes nothing of that back', async () => {
    await editor.getByLabel('Standfirst').fill('Kept in this browser.');
    await kept(editor, 'Kept in this browser.');
    await reloaded(editor);
    expect(await editor.locator('.desk-notice').allInnerTexts()).toContainEqual(expect.stringMatching(/did not save\.\s/));
    await other.reload();
    await other.getByLabel('Kicker').fill('Tides');
    await press(other, 'Update the published article');
    await editor.reload();
    expect(await editor.locator('.desk-notice').allInnerTexts()).toContainEqual(expect.stringContaining('has been changed since'));
    await editor.getByRole('button', { name: 'Put it back' }).click();
    expect(await editor.getByLabel('Standfirst').inputValue()).toBe('Kept in this browser.');
    await press(editor, 'Update the published article');
    expect(await editor.locator('.editor-missed li').allInnerTexts()).toContainEqual(expect.stringContaining('Tides'));
    await press(editor, 'Update the published article');
    expect(await notice(editor)).toContain('Saved.');
    expect(await editor.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  });

  it('says whose a picture is, and by keys what must stay in sight', async () => {
    await editor.goto('/desk/pictures');
    await editor.getByRole('link', { name: 'A green field' }).click();
    await editor.getByLabel('Whose picture it is').fill('The parish');
    await editor.getByRole('radio', { name: 'centre' }).focus();
    await editor.keyboard.press('ArrowUp');
    await press(editor, 'Save');
    expect(await notice(editor)).toContain('Saved.');
    expect(await editor.getByRole('radio', { name: 'left', exact: true }).isChecked()).toBe(true);
    expect(await faultsOf(editor, 'editors-picture')).toEqual([]);
    await editor.getByRole('link', { name: 'All pictures' }).click();
    expect(await faultsOf(editor, 'editors-pictures')).toEqual([]);
  });

  it('works without JavaScript', async () => {
    const bare = await signedIn('Plain Writer', 'writer', { javaScriptEnabled: false });
    await bare.getByRole('link', { name: 'New article' }).click();
    await bare.getByLabel('Headline', { exact: true }).fill('Plain');
    await bare.getByLabel('Section', { exact: true }).selectOption('WORLD');
    await paragraph(bare).fill('One & one.\n\nTwo.');
    await bare.locator('.editor-body__end').getByRole('button', { name: 'Heading' }).click();
    await bare.getByRole('textbox', { name: 'Heading' }).fill('Between');
    await bare.locator('[data-type=header]').getByRole('button', { name: 'Move up: Heading' }).click();
    await press(bare, 'Save draft');
    expect(await notice(bare)).toContain('The draft is begun.');
    const kinds = await bare
      .locator('.editor-body__blocks [data-type]')
      .evaluateAll(all => all.map(each => each.getAttribute('data-type')));
    expect(kinds).toEqual(['header', 'text', 'text']);
    expect(await paragraph(bare).inputValue()).toBe('One & one.');
    await press(bare, 'Submit for review');
    expect(await notice(bare)).toContain('Submitted.');
  });

  it('its pages are whole at every size, by day and by night', async () => {
    const paths = { list: '/desk/articles', new: '/desk/articles/new', video: '/desk/articles/new?kind=video' };
    for (const [name, path] of Object.entries(paths)) {
      await writer.goto(path);
      await writer.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
      });
      expect(await faultsOf(writer, `editors-${name}`)).toEqual([]);
    }
  });

  it('nothing on the way was an error, or against the policy of the page', () => {
    expect(watched.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
