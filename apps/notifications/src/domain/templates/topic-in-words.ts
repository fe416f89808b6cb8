const words: Readonly<Record<string, (key: string) => string>> = {
  paper: () => 'everything in the paper',
  section: () => 'a section of the paper',
  author: () => 'what one of our authors writes',
  tag: slug => `the subject “${slug.replaceAll('-', ' ')}”`,
  article: () => 'what readers say about an article',
  story: () => 'a running story',
  thread: () => 'answers to your comment',
  report: () => 'the reports of a campaign',
};

/** A topic as a mail names it to whoever has asked for it a moment ago. */
export function topicInWords(topicKey: string): string {
  const [kind = '', key = ''] = topicKey.split(':');
  return words[kind]?.(key) ?? 'news of the paper';
}
