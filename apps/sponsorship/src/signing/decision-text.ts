import type { Device } from '../domain/booking/targeting.js';
import type { Decision } from '../domain/serving/decision.js';

/** Of the format; a replica of the release before may still read and write. */
const format = '1';
const devices: readonly Device[] = ['phone', 'tablet', 'desktop'];
const kinds = ['dec', 'flt', 'cmp', 'crv', 'plc', 'spn', 'art', 'sec'].map(prefix => ({ prefix, id: new RegExp(`^${prefix}_[0-9a-z]+$`) }));
const mark = '.';

/** A decision in some 260 characters that an address may hold as they are: its ids without their prefixes, in a fixed order, the absent ones empty. */
export function writeDecision(decision: Decision): string {
  const { id, at, flightId, campaignId, creativeId, placementId, sponsorId, articleId, sectionId, country, device, leaseId } = decision;
  const ids = [id, flightId, campaignId, creativeId, placementId, sponsorId, articleId, sectionId];
  const bare = kinds.map(({ prefix, id: pattern }, place) => withoutPrefix(ids[place], prefix, pattern));
  const parts = [at.getTime().toString(36), country ?? '', device ? String(devices.indexOf(device)) : '', leaseId ?? ''];
  const odd = parts.find(part => !/^[\w-]*$/.test(part));
  if (odd !== undefined) throw new TypeError(`"${odd}" cannot be part of a decision's text`);
  return [format, ...bare, ...parts].join(mark);
}

/** Of a text that was signed; nothing where it is of another format. */
export function readDecision(text: string): Decision | undefined {
  const [its, id, flight, campaign, creative, placement, sponsor, article, section, at, country, device, lease, ...more] = text.split(mark);
  if (its !== format || !id || !flight || !campaign || !creative || !placement || !at || lease === undefined || more.length > 0)
    return undefined;
  const shownOn = device ? devices[Number(device)] : undefined;
  return {
    id: `dec_${id}`,
    at: new Date(Number.parseInt(at, 36)),
    flightId: `flt_${flight}`,
    campaignId: `cmp_${campaign}`,
    creativeId: `crv_${creative}`,
    placementId: `plc_${placement}`,
    ...(sponsor && { sponsorId: `spn_${sponsor}` }),
    ...(article && { articleId: `art_${article}` }),
    ...(section && { sectionId: `sec_${section}` }),
    ...(country && { country }),
    ...(shownOn && { device: shownOn }),
    ...(lease && { leaseId: lease }),
  };
}

function withoutPrefix(id: string | undefined, prefix: string, pattern: RegExp): string {
  if (id === undefined) return '';
  if (!pattern.test(id)) throw new TypeError(`"${id}" is no id of the kind ${prefix}`);
  return id.slice(prefix.length + 1);
}
