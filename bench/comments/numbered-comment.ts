/** A comment that listeners tell from others by its number. */
export const numberedComment = (number: number): string => `Number ${number} of those that are heard. ${'The tide comes in. '.repeat(5)}`;

export const numbered = /Number (\d+) of those that are heard/g;
