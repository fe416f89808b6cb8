import { describe, expect, it } from '@jest/globals';
import { announceStrip } from './announce-strip.js';
import { addEntry, editEntry, editStrip, makeStrip, removeEntry, showSponsor } from './edit-strip.js';
import { InvalidStripEntryError, StripEntryNotFoundError, StripFullError } from './errors.js';
import type { Strip, StripEntry } from './strip.js';
import { isStandingIn } from './strip-entry.js';

const now = new Date('2030-01-10T00:00:00Z');
const empty = makeStrip('stp_1', { state: 'on', label: 'With thanks to', tiers: [{ tier: 'title', order: 'fixed' }] });
const entry = (id: string, over: Partial<StripEntry> = {}): StripEntry => ({
  id,
  sponsorId: 'spn_1',
  name: 'Haverleigh Oats',
  clickPath: `/strip-clicks/${id}`,
  tier: 'title',
  position: 0,
  period: { from: '2030-01-01T00:00' },
  startsAt: new Date('2030-01-01T00:00:00Z'),
  ...over,
});
const over = { period: { from: '2029-01-01T00:00', to: '2030-01-10T00:00' }, startsAt: new Date('2029-01-01T00:00:00Z'), endsAt: now };
const told = (strip: Strip) => announceStrip(strip, now).data;

describe('A strip', () => {
  const strip = addEntry(addEntry(empty, entry('ste_1'), now), entry('ste_2', { ...over, sponsorId: 'spn_2' }), now);

  it('is told whole, but for what is over', () => {
    expect(told(strip)).toEqual({
      id: 'stp_1',
      version: 3,
      state: 'on',
      label: 'With thanks to',
      tiers: [{ tier: 'title', order: 'fixed' }],
      entries: [
        {
          id: 'ste_1',
          sponsorId: 'spn_1',
          name: 'Haverleigh Oats',
          tier: 'title',
          position: 0,
          startsAt: '2030-01-01T00:00:00.000Z',
          clickPath: '/strip-clicks/ste_1',
        },
      ],
    });
  });

  it('has a sponsor in it until its last entry is over', () => {
    expect(['spn_1', 'spn_2', 'spn_3'].map(id => isStandingIn(strip, id, now))).toEqual([true, false, false]);
  });

  it('shows its sponsor as it is called now', () => {
    const renamed = showSponsor(strip, { id: 'spn_1', name: 'Haverleigh' });
    expect([renamed.version, renamed.entries.map(({ name }) => name)]).toEqual([4, ['Haverleigh', 'Haverleigh Oats']]);
  });

  it('has no entry of a tier that it has not, none that ends before it starts, and none that nobody added', () => {
    expect(() => addEntry(empty, entry('ste_1', { tier: 'supporter' }), now)).toThrow(InvalidStripEntryError);
    expect(() => editEntry(strip, 'ste_1', { tier: 'supporter' }, now)).toThrow(InvalidStripEntryError);
    expect(() => editEntry(strip, 'ste_1', { endsAt: new Date('2030-01-01T00:00:00Z') }, now)).toThrow(InvalidStripEntryError);
    expect(() => editEntry(strip, 'ste_9', {}, now)).toThrow(StripEntryNotFoundError);
    expect(() => removeEntry(strip, 'ste_9')).toThrow(StripEntryNotFoundError);
  });

  it('keeps a tier as long as somebody is to be seen in it', () => {
    const tiers = [{ tier: 'supporter', order: 'fixed' }] as const;
    expect(() => editStrip(strip, { tiers: [...tiers] }, now)).toThrow(InvalidStripEntryError);
    expect(editStrip(removeEntry(strip, 'ste_1'), { tiers: [...tiers] }, now).version).toBe(5);
  });

  it('holds a hundred that are not over, and any number that are', () => {
    let full = empty;
    for (let number = 0; number < 100; number += 1) full = addEntry(full, entry(`ste_${number}`), now);
    expect(() => addEntry(full, entry('ste_x'), now)).toThrow(StripFullError);
    const more = addEntry(full, entry('ste_x', over), now);
    expect(more.entries).toHaveLength(101);
    expect(() => editEntry(more, 'ste_x', { endsAt: undefined }, now)).toThrow(StripFullError);
    expect(editEntry(more, 'ste_1', { position: 1 }, now).version).toBe(more.version + 1);
  });
});
