import { v7 } from 'uuid';

export type IdPrefix =
  | 'art'
  | 'sec'
  | 'aut'
  | 'img'
  | 'iss'
  | 'cmt'
  | 'rpt'
  | 'spn'
  | 'cmp'
  | 'flt'
  | 'crv'
  | 'plc'
  | 'stp'
  | 'ste'
  | 'sbr'
  | 'sub'
  | 'ask'
  | 'ntf'
  | 'dlv'
  | 'whk'
  | 'aud'
  | 'gst'
  | 'dec'
  | 'lea';

/** Crockford's alphabet: no letter that can be mistaken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id as every aggregate has one: `<prefix>_<UUIDv7 in base32>`, 26 characters after the prefix, sorted by time of making. */
export function newId(prefix: IdPrefix): string {
  let bits = BigInt(`0x${v7().replaceAll('-', '')}`);
  let text = '';
  for (let digit = 0; digit < 26; digit += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}`;
}
