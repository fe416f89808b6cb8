const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ENODATA: 'name-not-found',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
  HPE_HEADER_OVERFLOW: 'answer-too-large',
};

/** As far as whatever was thrown says it. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
}

/** Why a receiver gave no answer, as a word that says nothing of our network. */
export function whyNoAnswer(error: unknown): string {
  const { name, message, code }: Thrown = typeof error === 'object' && error !== null ? error : {};
  if (String(message).includes('is not allowed')) return 'address-refused';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  const known = typeof code === 'string' ? code : '';
  if (/CERT|SIGNATURE|SELF_SIGNED|TLS|^EPROTO|^ERR_SSL/.test(known)) return 'certificate-refused';
  return words[known] ?? (known.startsWith('HPE_') ? 'answer-unreadable' : 'connection-failed');
}
