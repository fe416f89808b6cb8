/** A block of an article's body as `POST /articles` takes it. */
export type InputBlock =
  | { type: 'text'; content: string }
  | { type: 'header'; level: 2; content: string }
  | { type: 'list'; style: 'unordered'; items: string[] }
  | { type: 'quote'; content: string; citation?: string }
  | { type: 'divider' };

/** The small Markdown of the edition's files: paragraphs, `##` headers, `-` lists, `>` quotes with a `> --` citation, `---`. */
export function markdownBlocks(text: string): InputBlock[] {
  return text
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(toBlock);
}

function toBlock(part: string): InputBlock {
  const lines = part.split('\n');
  if (part === '---') return { type: 'divider' };
  if (part.startsWith('## ')) return { type: 'header', level: 2, content: inline(part.slice(3)) };
  if (lines.every(line => line.startsWith('- ')))
    return { type: 'list', style: 'unordered', items: lines.map(line => inline(line.slice(2))) };
  if (lines.every(line => line.startsWith('> '))) return toQuote(lines.map(line => line.slice(2)));
  return { type: 'text', content: inline(lines.join(' ')) };
}

function toQuote(lines: string[]): InputBlock {
  const citation = lines.find(line => line.startsWith('-- '))?.slice(3);
  const content = inline(lines.filter(line => !line.startsWith('-- ')).join(' '));
  return citation === undefined ? { type: 'quote', content } : { type: 'quote', content, citation };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inline = (text: string): string =>
  text
    .replace(/[&<>]/g, character => entities[character] ?? character)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
