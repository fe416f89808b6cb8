/** A body that is accepted as a draft, and that no event can hold: its limit is a little lower. */
export const tooLong = { body: Array.from({ length: 19 }, () => ({ type: 'text', content: 'tide '.repeat(9_600) })) };
