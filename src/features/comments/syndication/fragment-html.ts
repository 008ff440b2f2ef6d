/**
 * The HTML fragment of a discussion: a section of plain semantic markup with class names, without style, script, image or
 * form, for inclusion by publishers' servers. Readers and machines without script get it, and
 * `<interline-comments>` replaces it if it is inside the element.
 */
import { html, jsonScript, Markup } from '../../../http/html.js';
import type { Anchor, Comment, DiscussionPosting } from '../../../shared/contract.js';
import { firstWords } from '../../../shared/excerpt.js';
import type { DiscussionItem, DiscussionRow, PlaceRow, SettledRow } from './discussion-queries.js';
import type { FragmentWords } from './fragment-words.js';
import { withoutSpoilers } from '../rendering/plain-text.js';
import { branchOf, type Branch } from '../lists/reply-tree.js';
import { topCommentView } from '../view.js';

/** Levels of indented replies, as in the widget. */
const DEPTH = 3;
/** Number of words in a link to a passage. */
const PLACE_WORDS = 10;

interface Writing {
  words: FragmentWords;
  /** The page's address, without a fragment. */
  address: string;
}

/** The section. `page`: null if the article is unknown; `next`: address of the next page; `posting`: JSON-LD to include. */
export function writeFragment(
  page: DiscussionRow | null,
  words: FragmentWords,
  address: string,
  next: string | null,
  posting: DiscussionPosting | null,
): string {
  const { t, locale, direction } = words;
  const writing = { words, address };
  const items = (page?.items ?? []).map((item) => topItem(writing, item));
  return html`
    <section
      class="interline"
      lang="${locale}"
      dir="${direction}"
      aria-label="${t('comments')}"
      data-interline-skip
    >
      <h2 class="interline-title">${t('comments_count', { count: page?.total ?? 0 })}</h2>
      ${page?.article.state === 'closed' ? line('notice', t('article_closed')) : null}
      ${
        items.length > 0
          ? html`<ol class="interline-list">
              ${items}
            </ol>`
          : line('notice', t('empty_closed'))
      }
      ${next === null ? null : line('next', html`<a rel="next" href="${next}">${t('load_more')}</a>`)}
      ${posting && jsonScript('application/ld+json', posting)}
    </section>
  `.text.trim();
}

function line(kind: string, content: string | Markup): Markup {
  return html`<p class="interline-${kind}" dir="auto">${content}</p>`;
}

function span(kind: string, content: string | Markup): Markup {
  return html`<span class="interline-${kind}">${content}</span>`;
}

function time(words: FragmentWords, iso: string): Markup {
  return html`<time datetime="${iso}">${words.time(iso)}</time>`;
}

function topItem(writing: Writing, item: DiscussionItem): Markup {
  const top = topCommentView(item);
  const quote = top.anchor && quoteOf(writing, top.anchor, item.place, item.settled);
  const left = top.replyCount - top.replies.filter(({ status }) => status === 'published').length;
  return entry(writing, branchOf(top, DEPTH), quote, left > 0 ? moreReplies(writing, top.id, left) : null);
}

function moreReplies({ words, address }: Writing, id: string, count: number): Markup {
  const text = words.t('more_replies', { count });
  return line('more', html`<a href="${address}#interline-comment-${id}">${text}</a>`);
}

function entry(
  writing: Writing,
  branch: Branch,
  quote: Markup | null = null,
  more: Markup | null = null,
): Markup {
  const replies = branch.replies.map((reply) => entry(writing, reply));
  return html`
    <li class="interline-comment" id="interline-comment-${branch.comment.id}">
      <article>${said(writing, branch, quote)}</article>
      ${
        replies.length > 0
          ? html`<ol class="interline-replies">
              ${replies}
            </ol>`
          : null
      }
      ${more}
    </li>
  `;
}

function said(writing: Writing, { comment, answers }: Branch, quote: Markup | null): Markup {
  const { t } = writing.words;
  if (comment.html === null)
    return line('gone', t(comment.status === 'removed' ? 'tombstone_removed' : 'tombstone_deleted'));
  return html`
    <header class="interline-meta">${meta(writing, comment, answers)}</header>
    ${quote}
    <div class="interline-body" dir="auto">${new Markup(withoutSpoilers(comment.html))}</div>
  `;
}

function meta({ words, address }: Writing, comment: Comment, answers: Comment | null): Markup {
  const { t } = words;
  const nameOf = (one: Comment) => one.author?.name ?? t('someone');
  const badge = comment.author?.badge;
  const link = `${address}#interline-comment-${comment.id}`;
  return html`
    <b class="interline-author"><bdi>${nameOf(comment)}</bdi></b>
    ${badge ? span('role', t(badge === 'author' ? 'author_badge' : 'moderator_badge')) : null}
    ${comment.author?.guest ? span('guest', t('guest_badge')) : null}
    ${answers && span('answers', t('in_reply_to', { name: nameOf(answers) }))}
    <a class="interline-permalink" href="${link}">${time(words, comment.createdAt)}</a>
    ${comment.editedAt === null ? null : span('edited', html`${t('edited')} ${time(words, comment.editedAt)}`)}
  `;
}

/** The quoted passage with a link to it in the article, and its state. */
function quoteOf(
  { words, address }: Writing,
  anchor: Anchor,
  place: PlaceRow | null,
  settled: SettledRow | null,
): Markup {
  const quoted = html`<q dir="auto">${anchor.excerpt}${anchor.truncated ? ' …' : ''}</q>`;
  const link = place && `${address}#${placeOf(place)}`;
  const notes = [
    stateOf(words, anchor),
    settled && settledBy(words, settled),
    settled && settled.note,
    anchor.locked ? words.t('locked') : null,
  ];
  return html`
    <blockquote class="interline-quote">
      <p>${link === null ? quoted : html`<a class="interline-passage" href="${link}">${quoted}</a>`}</p>
      ${notes.map((note) => note && line('note', note))}
    </blockquote>
  `;
}

function stateOf({ t }: FragmentWords, anchor: Anchor): string | null {
  if (anchor.state !== 'orphaned' && anchor.state !== 'ambiguous')
    return anchor.edited ? t('passage_edited') : null;
  // A passage reported only by readers may never have been in the published text.
  if (!anchor.verified) return t('passage_unverified');
  return t(anchor.state === 'orphaned' ? 'passage_removed' : 'passage_uncertain');
}

function settledBy({ t, edits }: FragmentWords, { edited, by, raisedBy }: SettledRow): string {
  const thanks = edits.t(edited ? 'addressed' : 'settled', { name: raisedBy ?? t('someone') });
  return by === null ? thanks : `${thanks}. ${edits.t('settled_by', { name: by })}`;
}

/**
 * URL fragment of the block's id if it has one, and a text directive (https://wicg.github.io/scroll-to-text-fragment/), which
 * browsers that do not support it ignore: `lead:~:text=The%20last%20bus`.
 */
function placeOf({ blockId, text }: PlaceRow): string {
  const words = firstWords(text, PLACE_WORDS).text;
  // An unescaped hyphen would mark the words as context.
  const directive = `:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
  return (blockId === null ? '' : encodeURIComponent(blockId)) + directive;
}
