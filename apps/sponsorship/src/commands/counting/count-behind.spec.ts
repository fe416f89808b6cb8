import { describe, expect, it } from '@jest/globals';
import { OverloadedError } from '#persistence';
import { metrics } from '#telemetry';
import { CountBehind } from './count-behind.js';

const hit = () => ({ at: new Date() });
const lost = async (why: string): Promise<number> => {
  const { values } = (await metrics.getSingleMetric('sponsorship_clicks_lost_total')?.get()) ?? { values: [] };
  return values.find(({ labels }) => labels['why'] === why)?.value ?? 0;
};
const gate = (): [passed: Promise<void>, open: () => void] => {
  let open: () => void = () => undefined;
  return [new Promise(resolve => (open = resolve)), () => open()];
};
/** Lets everything go on that can. */
const aMoment = () => new Promise(setImmediate);

describe('What is counted behind a reader', () => {
  it('is no more at a time than there is room for; what is lost is told', async () => {
    const before = await lost('full');
    const [isBack, comeBack] = gate();
    let counted = 0;
    const behind = new CountBehind(async () => {
      await isBack;
      counted += 1;
      return true;
    }, 2);
    for (let time = 0; time < 5; time += 1) behind.begin(hit());
    expect((await lost('full')) - before).toBe(3);
    comeBack();
    await aMoment();
    behind.begin(hit());
    await behind.close();
    expect([counted, (await lost('full')) - before]).toEqual([3, 3]);
  });

  it('is waited for at the end, also what comes meanwhile', async () => {
    const done: string[] = [];
    const behind = new CountBehind(async ({ name, needs }: { at: Date; name: string; needs: Promise<void> }) => {
      await needs;
      return done.push(name) > 0;
    });
    const [first, openFirst] = gate();
    const [second, openSecond] = gate();
    behind.begin({ ...hit(), name: 'first', needs: first });
    const closing = behind.close().then(() => done.push('closed'));
    behind.begin({ ...hit(), name: 'second', needs: second });
    openFirst();
    await aMoment();
    expect(done).toEqual(['first']);
    openSecond();
    await closing;
    expect(done).toEqual(['first', 'second', 'closed']);
  });

  it('is not lost at the end because too much of it comes at once', async () => {
    const before = await lost('failed');
    let free = 0;
    let counted = 0;
    const behind = new CountBehind(async () => {
      free += 1;
      if (free <= 3) throw new OverloadedError();
      counted += 1;
      return Promise.resolve(true);
    });
    for (let time = 0; time < 3; time += 1) behind.begin(hit());
    await behind.close();
    expect([counted, (await lost('failed')) - before]).toEqual([3, 0]);
  });

  it('is lost at the end where it fails, and that is told', async () => {
    const before = await lost('failed');
    const behind = new CountBehind(() => Promise.reject(new Error('away')));
    behind.begin(hit());
    await behind.close();
    expect((await lost('failed')) - before).toBe(1);
  });
});
