/** What a spreadsheet takes for the beginning of a formula, narrow and wide; it may stand behind spaces, and behind what another locale's lists are divided by. */
const formula = /(^|[,;|\t\r\n"])(\s*)(?=[=+\-@＝＋－＠])/gu;

/** Of no use in a name, and passed over by whoever reads the table. */
const unseen = /[^\P{Cc}\t\r\n]/gu;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet runs: what could be a formula begins with an apostrophe (OWASP, CSV Injection). Numbers are ours,
 * and stay numbers.
 */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(unseen, '').replace(formula, "$1$2'");
  return /^[\w.:-]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
