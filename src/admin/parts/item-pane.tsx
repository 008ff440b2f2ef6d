/** One comment with everything needed to decide about it. */
import type { ComponentChildren } from 'preact';
import type { QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import type { Promoted } from '../state/promote-comment.js';
import { addressOf } from '../state/route.js';
import { text } from '../language.js';
import { CommentTexts } from './comment-texts.js';
import { LookingLine } from './looking.js';
import { Parent } from './parent.js';
import { Passage } from './passage.js';
import { PersonName } from './person-name.js';
import { PlaceActions, PlaceChips } from './place-actions.js';
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
      <LookingLine commentId={comment.id} />
      <div class="item-columns">
        <WhyHere key={comment.id} {...{ api, item, can, onDone }} />
        <ItemPlace item={item} />
        <div class="item-main">
          {paragraph ? <Passage paragraph={paragraph} /> : <p class="hint">{text.item.onArticle}</p>}
          {thread.question !== null && (
            <section class="block">
              <h3>{text.item.question}</h3>
              <p class="passage" dir="auto">
                {thread.question}
              </p>
            </section>
          )}
          {comment.parentId !== null && <Parent key={comment.parentId} api={api} comment={comment} />}
          <CommentBlock {...{ item, can, onPromote }}>
            <CommentTexts key={comment.id} {...{ api, item, can, onDone }} />
          </CommentBlock>
          <ThreadAround key={comment.id} api={api} item={item} />
        </div>
        <div class="item-side">
          <ItemActions {...{ api, item, can, onLock, onArticle, onDone }} />
          <AuthorRecord author={author} may={item.may} can={can} onBan={onBan} onStanding={onStanding} />
          <DecisionHistory decisions={item.decisions} />
        </div>
      </div>
    </article>
  );
}

/** The comment's article, and how it and the thread are. */
function ItemPlace({ item }: Pick<ItemPaneProps, 'item'>) {
  const { article, thread } = item;
  return (
    <header class="item-place">
      <p class="item-article">
        <a href={article.url} target="_blank" rel="noopener noreferrer">
          {article.title}
        </a>
        {article.state !== 'open' && <span class="chip chip-warn">{text.articleStates[article.state]}</span>}
        {thread.locked && <span class="chip chip-warn">{text.item.threadLocked}</span>}
        <PlaceChips item={item} />
      </p>
    </header>
  );
}

/** Ways to the article and its comments, and actions on it and the thread. */
function ItemActions({
  api,
  item,
  can,
  onLock,
  onArticle,
  onDone,
}: Pick<ItemPaneProps, 'api' | 'item' | 'can' | 'onLock' | 'onArticle' | 'onDone'>) {
  const { article, thread } = item;
  return (
    <div class="block">
      <p class="block-actions">
        <a
          href={addressOf({
            view: 'queue',
            queue: 'new',
            reading: false,
            filter: { article: article.id, all: 'true' },
          })}
        >
          {text.queueWords.allOfArticle}
        </a>
        <a href={addressOf({ view: 'article', id: article.id })}>{text.articleLink}</a>
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
        <PlaceActions {...{ api, item, can, onDone }} />
      </p>
    </div>
  );
}

interface CommentBlockProps extends Pick<ItemPaneProps, 'item' | 'can' | 'onPromote'> {
  /** Below the text. */
  children?: ComponentChildren;
}

export function CommentBlock({ item, can, onPromote, children }: CommentBlockProps) {
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
        <pre tabIndex={0} dir="auto">
          {comment.body}
        </pre>
      </details>
      {children}
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
