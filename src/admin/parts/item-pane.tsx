/** One comment with everything needed to decide about it. */
import type { QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { text } from '../text/en.js';
import { Passage } from './passage.js';
import { PersonName } from './person-name.js';
import { AuthorRecord, DecisionHistory } from './record.js';
import { Avatar, GuestMark, Time } from './small.js';
import { SafeHtml } from './safe-html.js';
import { ThreadAround } from './thread-around.js';
import { WhyHere } from './why-here.js';

interface ItemPaneProps {
  api: Api;
  item: QueueItem;
  gone: boolean;
  can: ReadonlySet<string>;
  onLock: () => void;
  onArticle: () => void;
  onBan: () => void;
  onStanding: () => void;
  /** Pins or features the comment, or reverts that. */
  onPromote: (how: Promoted, on: boolean) => void;
  /** Called after a change to a person. */
  onDone: (message: string) => void;
}

export type Promoted = 'pin' | 'feature';

export function ItemPane({
  api,
  item,
  gone,
  can,
  onLock,
  onArticle,
  onBan,
  onStanding,
  onPromote,
  onDone,
}: ItemPaneProps) {
  const { comment, author, thread, paragraph } = item;
  return (
    <article class="item" aria-labelledby="item-heading">
      <h2 id="item-heading" class="visually-hidden">
        {text.item.by(author.name)}
      </h2>
      {gone && <p class="banner">{text.item.gone}</p>}
      <ItemPlace item={item} can={can} onLock={onLock} onArticle={onArticle} />
      <div class="item-columns">
        <div class="item-main">
          {paragraph ? <Passage paragraph={paragraph} /> : <p class="hint">{text.item.onArticle}</p>}
          {thread.question !== null && (
            <section class="block">
              <h3>{text.item.question}</h3>
              <p class="passage">{thread.question}</p>
            </section>
          )}
          {comment.parentExcerpt !== null && (
            <section class="block">
              <h3>{text.item.inReplyTo}</h3>
              <p class="quoted">{comment.parentExcerpt}</p>
            </section>
          )}
          <CommentBlock item={item} can={can} onPromote={onPromote} />
          <ThreadAround key={comment.id} api={api} item={item} />
        </div>
        <div class="item-side">
          <WhyHere api={api} item={item} can={can} onDone={onDone} />
          <AuthorRecord author={author} may={item.may} can={can} onBan={onBan} onStanding={onStanding} />
          <DecisionHistory decisions={item.decisions} />
        </div>
      </div>
    </article>
  );
}

/** The comment's article and thread, and actions on them. */
function ItemPlace({
  item,
  can,
  onLock,
  onArticle,
}: Pick<ItemPaneProps, 'item' | 'can' | 'onLock' | 'onArticle'>) {
  const { article, thread } = item;
  return (
    <header class="item-place">
      <p class="item-article">
        <a href={article.url} target="_blank" rel="noopener noreferrer">
          {article.title}
        </a>
        {article.state !== 'open' && <span class="chip chip-warn">{text.articleStates[article.state]}</span>}
        {thread.locked && <span class="chip chip-warn">{text.item.threadLocked}</span>}
      </p>
      <p class="block-actions">
        {can.has('thread.lock') && (
          <button type="button" class="small" onClick={onLock}>
            {thread.locked ? text.decide.unlock : text.decide.lock}
          </button>
        )}
        {can.has('article.set_state') && (
          <button type="button" class="small" onClick={onArticle}>
            {article.state === 'open' ? text.decide.articleState : text.decide.articleStateOpen}
          </button>
        )}
      </p>
    </header>
  );
}

export function CommentBlock({ item, can, onPromote }: Pick<ItemPaneProps, 'item' | 'can' | 'onPromote'>) {
  const { comment, author } = item;
  return (
    <section class="block comment">
      <header class="comment-head">
        <Avatar id={author.id} name={author.name} />
        <b class="comment-name">
          <PersonName id={author.id} name={author.name} />
        </b>
        {author.guest && <GuestMark />}
        <span class="hint">
          <Time at={comment.createdAt} />
          {comment.editedAt !== null && (
            <>
              , {text.item.edited} <Time at={comment.editedAt} />
            </>
          )}
        </span>
        <span class="comment-chips">
          {comment.pinned && <span class="chip">{text.item.pinned}</span>}
          {comment.featured && <span class="chip">{text.item.featured}</span>}
          <span class={`chip status-${comment.status}`}>{text.statuses[comment.status]}</span>
        </span>
      </header>
      <SafeHtml html={comment.html} />
      <details class="source">
        <summary>{text.item.source}</summary>
        <pre tabIndex={0}>{comment.body}</pre>
      </details>
      {comment.status === 'published' && <CommentActions item={item} can={can} onPromote={onPromote} />}
    </section>
  );
}

function CommentActions({ item, can, onPromote }: Pick<ItemPaneProps, 'item' | 'can' | 'onPromote'>) {
  const { comment, article } = item;
  return (
    <p class="hint block-actions">
      <a href={`${article.url}#interline-comment-${comment.id}`} target="_blank" rel="noopener noreferrer">
        {text.item.onPage}
      </a>
      {comment.top && item.may.promote && can.has('comment.pin') && (
        <button type="button" class="small" onClick={() => onPromote('pin', !comment.pinned)}>
          {comment.pinned ? text.decide.unpin : text.decide.pin}
        </button>
      )}
      {item.may.promote && can.has('comment.feature') && (
        <button type="button" class="small" onClick={() => onPromote('feature', !comment.featured)}>
          {comment.featured ? text.decide.unfeature : text.decide.feature}
        </button>
      )}
    </p>
  );
}
