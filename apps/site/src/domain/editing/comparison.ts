import { revisionsPath } from './desk-address.js';

/** A text as it is now. */
export const presentTexts = ['article', 'working-copy'] as const;
export type PresentText = (typeof presentTexts)[number];

/** Two texts that are compared: from one that was saved until another, or until a text as it is now. */
export interface Comparison {
  readonly from: number;
  readonly to: number | PresentText;
}

/** What of a comparison is chosen by now. */
export type ChosenTexts = { readonly [Side in keyof Comparison]?: Comparison[Side] };

export function chosenIn(query: URLSearchParams): ChosenTexts {
  const [from, to] = [numberIn(query.get('from')), query.get('to')];
  const until = presentTexts.find(text => text === to) ?? numberIn(to);
  return { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) };
}

/** From the older one to the newer one, in whichever order they were chosen. */
export function comparisonIn(query: URLSearchParams): Comparison | undefined {
  const { from, to } = chosenIn(query);
  if (from === undefined || to === undefined) return undefined;
  return typeof to === 'number' && to < from ? { from: to, to: from } : { from, to };
}

export const comparisonsPath = (id: string): string => `${revisionsPath(id)}/compare`;
export const comparisonPath = (id: string, { from, to }: Comparison): string =>
  `${comparisonsPath(id)}?${new URLSearchParams({ from: `${from}`, to: `${to}` })}`;

/** Of a revision as addresses and forms name it. */
export const numberIn = (text: string | null): number | undefined => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined);
