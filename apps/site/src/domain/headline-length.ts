/** Long headlines are set smaller, so that the longest still leaves room for the story on the first screen. Limits in characters. */
export function headlineLength(headline: string): 'short' | 'medium' | 'long' {
  const { length } = [...headline];
  if (length <= 70) return 'short';
  return length <= 120 ? 'medium' : 'long';
}
