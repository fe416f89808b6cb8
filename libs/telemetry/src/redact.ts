const HIDDEN = '[hidden]';
const SECRET_KEYS = /authorization|cookie|token|password|passwd|secret|email|apikey|privatekey|credential/;
const MAX_DEPTH = 8;

/** Values that must not leave the process in any log line, whatever the key or message they hide in. */
const secrets = new Set<string>();

/** From now on no log line shows this value. Too short a value would garble every line, so it is refused by doing nothing. */
export function keepOutOfLogs(secret: string): void {
  if (secret.length >= 8) secrets.add(JSON.stringify(secret).slice(1, -1));
}

/** A copy in which every value under a secret's key is hidden, at any depth; errors become plain objects. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[too deep]';
  if (Array.isArray(value)) return value.map(item => redact(item, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return redact(plainError(value), depth + 1);
  return redactFields(value, depth);
}

export function redactFields(fields: object, depth = 0): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, isSecretKey(key) ? HIDDEN : redact(item, depth + 1)]));
}

/** The last gate, on the finished line: bearer tokens, JWTs, passwords in addresses, e-mail addresses and the registered secrets. */
export function redactLine(line: string): string {
  let safe = line;
  if (safe.includes('eyJ')) safe = safe.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, HIDDEN);
  if (/bearer /i.test(safe)) safe = safe.replace(/\bBearer +[^\s"\\]+/gi, `Bearer ${HIDDEN}`);
  if (safe.includes('@')) {
    safe = safe.replace(/:\/\/[^\s"\\/@]*:[^\s"\\]*@/g, `://${HIDDEN}@`).replace(/[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, HIDDEN);
  }
  for (const secret of secrets) safe = safe.replaceAll(secret, HIDDEN);
  return safe;
}

const judged = new Map<string, boolean>();

/** Remembered for the few names that lines are made of. */
function isSecretKey(key: string): boolean {
  const known = judged.get(key);
  if (known !== undefined) return known;
  const secret = SECRET_KEYS.test(key.toLowerCase().replace(/[-_]/g, ''));
  if (judged.size < 1_000) judged.set(key, secret);
  return secret;
}

function plainError(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  return { ...Object.fromEntries(Object.entries(error)), type: name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
