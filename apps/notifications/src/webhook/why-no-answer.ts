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

/** Why a receiver gave no answer, as a word that says nothing of our network. */
export function whyNoAnswer(error: unknown): string {
  if (!(error instanceof Error)) return 'connection-failed';
  if (error.message.includes('is not allowed')) return 'address-refused';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/CERT|SIGNATURE|SELF_SIGNED|TLS|^EPROTO|^ERR_SSL/.test(code)) return 'certificate-refused';
  if (code.startsWith('HPE_')) return words[code] ?? 'answer-unreadable';
  return words[code] ?? 'connection-failed';
}
