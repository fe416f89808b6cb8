import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser } from '../browser.js';
import { openReaders, type Readers, shows, write } from './commenting-readers.js';

jest.setTimeout(180_000);

inBrowser('somebody', () => {
  let readers: Readers;

  beforeAll(async () => {
    readers = await openReaders('strangers');
  });
  afterAll(() => readers.stop());

  it('whom nobody knows reports what is illegal, with a script and without; and is one person from then on', async () => {
    const path = await readers.discussed('Reported by strangers');
    const [author, scripted, plain] = [await readers.newReader(), await readers.newReader(), await readers.newReader(false)];
    await author.goto(path);
    await write(author, 'It calls for violence', true);
    await author.locator('.comment__delete').waitFor();

    const report = async (reason: string) => {
      await scripted.goto(path);
      await scripted.locator('.comment__report').click();
      await scripted.selectOption('.report-form select', reason);
    };
    const outcome = async () => /rpt_\w+/.exec((await scripted.textContent('.comment > .comment-form__outcome')) ?? '')?.[0];
    await report('spam');
    await scripted.click('.report-form [type=submit]');
    await shows(scripted, '.comment > .comment-form__outcome', 'sign in or leave a comment first');
    await report('illegal');
    await scripted.fill('.report-form [name=text]', 'It is incitement');
    await scripted.fill('.report-form [name=name]', 'Some Body');
    await scripted.fill('.report-form [name=email]', 'some@example.org');
    await scripted.check('.report-form [type=checkbox]');
    await scripted.click('.report-form [type=submit]');
    await shows(scripted, '.comment > .comment-form__outcome', 'rpt_');
    const receipt = await outcome();
    await report('spam');
    await scripted.click('.report-form [type=submit]');
    await shows(scripted, '.comment > .comment-form__outcome', 'rpt_');
    expect(await outcome()).toBe(receipt);

    await plain.goto(path);
    await plain.locator('.comment__report').click();
    await plain.getByLabel('Illegal').check();
    await plain.getByLabel('In your words').fill('It is incitement');
    await plain.getByLabel('Your name').fill('Any Body');
    await plain.getByLabel('Your e-mail').fill('any@example.org');
    await plain.getByLabel('I believe in good faith').check();
    await plain.getByRole('button', { name: 'Send the report' }).click();
    await shows(plain, '.receipt', 'rpt_');
    expect(await readers.newestOf('It calls for violence')).toMatchObject({ openReports: 2, reports: { illegal: 2 } });
  });
});
