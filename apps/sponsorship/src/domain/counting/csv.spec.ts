import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv.js';

/** A reader of RFC 4180, of another mind than the writer. */
function readCsv(text: string, divider: string): string[] {
  const cells: string[] = [];
  for (let rest = text.replace(/\r\n$/, ''); ;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const cell = quoted ? quoted[0] : (rest.split(divider)[0] ?? '');
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell);
    if (cell.length >= rest.length) return cells;
    rest = rest.slice(cell.length + 1);
  }
}

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=cmd|"/C calc"!A0',
  '=HYPERLINK("http://evil.example","x")',
  '";=1+1;"',
  'a;=1+1',
  'a,=1+1',
  'a\t@x',
  'a|-1',
  '"=1',
  '\0=1',
  '\u00a0=1',
];

describe('A table for spreadsheets', () => {
  it.each(hostile)('runs nothing of %j, whatever its columns are divided by', name => {
    const text = csvOf([['before', name, 7]]);
    for (const divider of [',', ';', '\t', '|']) {
      for (const line of text.split(/\r\n|\r|\n/))
        for (const cell of line.split(divider)) expect(cell.replace(/^["\s\0]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  });

  it('runs nothing of any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@＝;,|\t\r\n" a\0'.split('')) });
    fc.assert(
      fc.property(text, name => {
        const [cell] = readCsv(csvOf([[name]]), ',');
        expect((cell ?? '').trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read back as it was, where nothing in it could be a formula', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a ",;\r\néß0.'.split('')) });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(readCsv(csvOf([[one, 12, other, undefined]]), ',')).toEqual([one, '12', other, '']);
      }),
    );
  });

  it('leaves numbers, days and hours as they are', () => {
    expect(csvOf([['2026-11-28', '2026-11-28T06:00', 0, 12_345, undefined]])).toBe('2026-11-28,2026-11-28T06:00,0,12345,\r\n');
  });
});
