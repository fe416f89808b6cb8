import { anewScriptUrl, letterScriptUrl, ownCommentsScriptUrl, reportScriptUrl } from '../../assets/assets.js';
import { commentOrders } from '../../domain/comments/comment-order.js';
import type { Discussion } from '../../domain/comments/discussion.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import { CommentItself, CommentList } from './comment.js';
import { minePath } from './comment-paths.js';
import { CommentForm } from './comment-form.js';
import { ScriptTemplates } from './script-templates.js';

/** Under an article: the form, and a page of what has been said. Nothing where the thread is hidden or off. */
export function DiscussionSection({ discussion }: { discussion: Discussion | undefined }) {
  const { words, paper } = usePage();
  if (!discussion) return null;
  const { thread, under, comments, order } = discussion;
  const own = words.comments;
  const open = thread.state === 'open';
  const isFirst = !discussion.firstUrl && !under;
  return (
    <section
      class="discussion"
      data-article={discussion.articleId}
      data-version={discussion.articleVersion}
      data-shows={isFirst ? order : 'part'}
      data-letter={letterScriptUrl}
      data-own={ownCommentsScriptUrl}
      data-report={reportScriptUrl}
      data-anew={anewScriptUrl}
      data-live={discussion.isLive ? 'yes' : undefined}
    >
      {open && (
        <div class="discussion__form">
          <h2 class="discussion__name">{under ? own.replyTo(under.author?.name ?? own.reader) : own.leave}</h2>
          {thread.closesAt && (
            <p class="comment-form__note">
              <Moment at={thread.closesAt} style="full" words={own.closesAt} />
            </p>
          )}
          <CommentForm discussion={discussion} parentId={under?.id} />
        </div>
      )}
      <div class="discussion__comments" id="comments" tabIndex={-1}>
        <h2 class="discussion__name">
          {own.heading} (<span class="discussion__count">{thread.count.toLocaleString(paper.locale)}</span>)
        </h2>
        <p class="discussion__mine">
          <a href={minePath(discussion.path)} rel="nofollow">
            {own.own.title}
          </a>
        </p>
        {!open && <p class="discussion__note">{own.closed}</p>}
        {under ? <Under discussion={discussion} under={under} /> : <Orders discussion={discussion} />}
        {comments.length > 0 ? (
          <CommentList comments={comments} path={discussion.path} open={open} level={1} />
        ) : (
          <>
            {open && !under && <p class="discussion__note discussion__empty">{own.empty}</p>}
            <ol class="comments" />
          </>
        )}
        <Pages discussion={discussion} />
      </div>
      <ScriptTemplates open={open} />
    </section>
  );
}

function Orders({ discussion: { comments, order, path } }: { discussion: Discussion }) {
  const { words } = usePage();
  if (comments.length < 2) return null;
  return (
    <nav class="discussion__orders" aria-label={words.comments.orders}>
      <ul>
        {commentOrders.map(way => (
          <li key={way}>
            <Link
              to={way === 'newest' ? `${path}#comments` : `${path}?comments=${way}#comments`}
              rel="nofollow"
              aria-current={way === order ? 'true' : undefined}
            >
              {words.comments.order[way]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The comment whose answers these are, and the way back to all. */
function Under({ discussion: { path }, under }: { discussion: Discussion; under: NonNullable<Discussion['under']> }) {
  const { words } = usePage();
  return (
    <>
      <p class="discussion__whole">
        <a href={`${path}#comments`}>{words.comments.wholeThread}</a>
      </p>
      <div class="discussion__under">
        <CommentItself comment={under} />
      </div>
    </>
  );
}

function Pages({ discussion: { nextUrl, firstUrl } }: { discussion: Discussion }) {
  const { words } = usePage();
  if (!nextUrl && !firstUrl) return null;
  return (
    <nav class="paging" aria-label={words.comments.pages}>
      {firstUrl && (
        <Link to={firstUrl} rel="first nofollow">
          {words.comments.first}
        </Link>
      )}
      {nextUrl && (
        <Link to={nextUrl} rel="next nofollow" class="paging__older">
          {words.comments.further}
        </Link>
      )}
    </nav>
  );
}
