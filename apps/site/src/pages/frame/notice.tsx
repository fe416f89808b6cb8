import type { ComponentChildren } from 'preact';

interface NoticeProps {
  code?: string | undefined;
  title: string;
  text: string;
  /** Where one can go from here. */
  children: ComponentChildren;
}

/** What a page says when it has nothing else to say. */
export function Notice({ code, title, text, children }: NoticeProps) {
  return (
    <section class="notice">
      {code && <p class="notice__code">{code}</p>}
      <h1 class="notice__title">{title}</h1>
      <p class="notice__text">{text}</p>
      <div class="notice__way">{children}</div>
    </section>
  );
}
