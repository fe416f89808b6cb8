import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true });

export const renderMarkdown = (text: string): string => markdown.render(text);

export const countLinks = (text: string): number =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open').length;
