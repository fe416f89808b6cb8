import type { ComponentChildren } from 'preact';
import type { Topic } from '../../domain/subscribing/topic.js';
import { usePage } from '../page-scope.js';

interface SettledProps {
  message: readonly [title: string, text: string];
  detail?: string | undefined;
  topic?: Topic | undefined;
  children?: ComponentChildren;
}

/** What a page about mail says first: what has come of it, and what it is about. */
export function Settled({ message: [title, text], detail, topic, children }: SettledProps) {
  const { topic: words } = usePage().words.subscribing;
  return (
    <section class="comment-answer">
      <h1 class="comment-answer__title">{title}</h1>
      <div class="comment-answer__said">
        <p>{text}</p>
        {topic && (
          <p class="subscribe__topic">
            {topic.path === undefined ? words[topic.kind](topic.name) : <a href={topic.path}>{words[topic.kind](topic.name)}</a>}
          </p>
        )}
        {detail !== undefined && <p>{detail}</p>}
      </div>
      {children}
    </section>
  );
}
