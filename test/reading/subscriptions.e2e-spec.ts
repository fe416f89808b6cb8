import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, type Json, makeSection, page as read, published, type ReceivedMail, story } from '#testing';
import { inBrowser } from '../browser.js';
import { openReaders, type Readers, shows, write } from '../commenting/commenting-readers.js';

jest.setTimeout(180_000);

inBrowser('a reader who wants to know', () => {
  let readers: Readers;
  let town: Json;

  beforeAll(async () => {
    readers = await openReaders('subscriptions', ['sponsorship']);
    town = await makeSection(readers.paper, 'town');
    await eventually(
      async () => {
        if ((await read(readers.paper, '/town')).status !== 200) throw new Error('The section has no page yet');
      },
      { withinMs: 20_000 },
    );
  });
  afterAll(() => readers.stop());
  afterEach(() => readers.leave());

  const faultsOf = (name: string, page: Page) => readers.faultsOf(name, page);
  const mailsTo = (address: string, count: number): Promise<ReceivedMail[]> =>
    eventually(
      async () => {
        const mails = await readers.paper.mail.received(address);
        if (mails.length !== count) throw new Error(`${address} has ${mails.length} mails instead of ${count}`);
        return mails;
      },
      { withinMs: 60_000 },
    );
  const linkIn = ({ text = '' }: ReceivedMail, page: string): string =>
    new RegExp(`https?://[^\\s)]+/${page}/[\\w.~-]+`).exec(text)?.[0] ?? `No link to ${page} in: ${text}`;

  async function subscribe(page: Page, address: string): Promise<void> {
    await page.goto('/town');
    await page.getByLabel('Your e-mail address').fill(address);
    await page.getByLabel('How often').selectOption('immediate');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await shows(page, 'h1', 'We have sent you a mail');
  }

  it('without a script: subscribes on a section’s page, confirms, is told once, chooses, and leaves by one click', async () => {
    const address = 'wader@example.org';
    const page = await readers.newReader(false);
    await subscribe(page, address);
    const faults = await faultsOf('mail-sent', page);
    const [question] = await mailsTo(address, 1);
    const link = linkIn(question as ReceivedMail, 'subscriptions');
    await page.goto(link);
    await shows(page, 'h1', 'Was it you?');
    faults.push(...(await faultsOf('confirm', page)));
    await page.getByRole('button', { name: 'Yes, send it to me' }).click();
    await shows(page, 'h1', 'That is settled');
    await page.goto(link);
    await shows(page, 'h1', 'You have confirmed this already');

    const { path } = await published(readers.paper, story(town.id, 'The tide comes twice', { notify: 'subscribers' }));
    const [, told] = await mailsTo(address, 2);
    expect([told?.subject, told?.text?.includes(path), told?.html?.includes(path)]).toEqual(['The tide comes twice', true, true]);

    await page.goto(linkIn(told as ReceivedMail, 'preferences'));
    await shows(page, '.mail-preferences', 'New articles in');
    await page.getByLabel('Nothing after').fill('22:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await shows(page, '.field__error', 'Please give both times');
    await page.getByLabel('and before').fill('07:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await shows(page, '.decision__said', 'Saved');
    faults.push(...(await faultsOf('preferences', page)));

    const way = /^<(\S+)>$/.exec(told?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    await page.goto(way);
    await shows(page, 'h1', 'Do you want no more of this?');
    faults.push(...(await faultsOf('leave', page)));
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), form])
      expect((await fetch(way, { method: 'POST', body, redirect: 'manual' })).status).toBe(200);
    await published(readers.paper, story(town.id, 'The tide comes a third time', { notify: 'subscribers' }));
    await page.goto(linkIn(told as ReceivedMail, 'preferences'));
    await shows(page, '.mail-preferences', 'You follow nothing');
    expect(faults).toEqual([]);
  });

  it('follows a section in their inbox, once they are signed in', async () => {
    const [page, nobody] = [await readers.signedIn('Sam Section'), await readers.newReader(false)];
    await nobody.goto('/town');
    await nobody.getByRole('button', { name: 'Tell me in my inbox' }).click();
    await shows(nobody, 'h1', 'Please sign in first');
    await nobody.locator('.subscribe__ways').getByRole('link', { name: 'Sign in' }).click();
    await nobody.getByLabel('Name').waitFor();
    await page.goto('/town');
    await page.getByRole('button', { name: 'Tell me in my inbox' }).click();
    await shows(page, 'h1', 'That is settled');
    const faults = await faultsOf('settled', page);
    await page.goto('/inbox');
    await published(readers.paper, story(town.id, 'The tide comes at night', { notify: 'subscribers' }));
    await page.getByRole('link', { name: 'Something has come' }).click();
    await shows(page, '.inbox__title', 'The tide comes at night');
    expect(faults).toEqual([]);
  });

  it('is told of an answer to their comment in their inbox, live, and reads it there', async () => {
    const path = await readers.discussed('A question');
    const [page, other] = [await readers.signedIn('Ann Asker'), await readers.newReader()];
    await page.goto(path);
    await write(page, 'Who knows?');
    await page.locator('.comment__replies').click();
    await shows(page, 'h1', 'Answers to your comment');
    const faults = await faultsOf('replies', page);
    await page.getByRole('button', { name: 'Tell me' }).click();
    await shows(page, 'h1', 'That is settled');
    await page.goto('/inbox');
    await shows(page, '.inbox__count', 'Nothing unread');
    faults.push(...(await faultsOf('inbox-empty', page)));
    await other.goto(path);
    await other.locator('.comment__reply').click();
    await other.locator('.comment form [name=body]').fill('I do');
    await other.locator('.comment form [name=name]').fill('A wader');
    await other.locator('.comment form [name=email]').fill('wader@example.org');
    await other.locator('.comment form [type=submit]').click();
    await shows(page, '.inbox__count', '1 unread');
    await page.getByRole('link', { name: 'Something has come' }).click();
    await shows(page, '.inbox__title', 'A wader under “A question”');
    faults.push(...(await faultsOf('inbox', page)));
    await page.locator('.inbox__way').click();
    await page.waitForURL(url => url.pathname === path && url.hash.startsWith('#comment-cmt_'));
    await page.goto('/inbox');
    await shows(page, '.inbox__count', 'Nothing unread');
    await page.getByRole('button', { name: 'Put away' }).click();
    await shows(page, 'h2', 'Nothing has come yet');
    expect(faults).toEqual([]);
  });
});
