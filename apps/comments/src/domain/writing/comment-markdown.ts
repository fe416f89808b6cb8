import MarkdownIt from 'markdown-it';
import { isSafeLink } from './safe-link.js';

/**
 * Each rule by name; whatever is not named (headings, pictures, tables, raw HTML, indented code) stays text. No entities:
 * what a reader sees is what the moderation read. No link references: one long address would be written out many times.
 */
const blocks = ['blockquote', 'fence', 'list'];
const inlines = ['emphasis', 'link', 'autolink', 'linkify', 'backticks', 'escape', 'newline'];

/** `zero` bounds nesting at twenty levels. */
const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([...blocks, ...inlines]);
markdown.validateLink = isSafeLink;
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const scheme of ['ftp:', '//']) markdown.linkify.add(scheme, null);

const escape = markdown.utils.escapeHtml;
markdown.renderer.rules.fence = (tokens, at) => `<pre><code>${escape(tokens[at]?.content ?? '')}</code></pre>\n`;

/** Markup that still is to be sanitised. */
export const renderMarkdown = (text: string): string => markdown.render(text);

/** Without any markup: the characters as they are, line by line. */
export const renderPlainly = (text: string): string => `<p>${escape(text).replaceAll('\n', '<br />\n')}</p>`;

/** Links that readers would get. */
export const countLinks = (text: string): number =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open').length;
