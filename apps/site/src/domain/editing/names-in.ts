/** What somebody lists in one field, each once. */
export const namesIn = (text = ''): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map(name => name.trim())
      .filter(name => name !== ''),
  ),
];
