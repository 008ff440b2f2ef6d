/**
 * A discussion as schema.org JSON-LD: a DiscussionForumPosting by the site about its article, with nested
 * comments. Google requires author, date and text of every post and comment, and recommends the rest
 * (https://developers.google.com/search/docs/appearance/structured-data/discussion-forum).
 */
import type { Site } from '../../../access/site.js';
import type { DiscussionComment, DiscussionPosting } from '../../../shared/contract.js';
import type { DiscussionRow } from './discussion-queries.js';
import { plainText } from '../rendering/plain-text.js';
import { branchOf, type Branch } from '../lists/reply-tree.js';
import { isoTime, topCommentView } from '../view.js';
/** `api`: base address of the site's API; `address`: the page with the comments. */
/** `api`: base of the site's API; `address`: the page the comments are on. */
export function discussionPosting(
  { article, items, total }: DiscussionRow,
  site: Site,
  api: string,
  address: string,
): DiscussionPosting {
  const id = `${api}/articles/${article.id}/discussion`;
  const home = new URL(article.url).origin;
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': id,
    url: address,
    headline: article.title,
    text: article.title,
    ...(article.image !== null && { image: article.image }),
    author: { '@type': 'Organization', name: site.name, url: home },
    datePublished: isoTime(article.publishedAt),
    sharedContent: { '@type': 'WebPage', url: article.url, headline: article.title },
    isPartOf: { '@type': 'WebSite', name: site.name, url: home },
    commentCount: total,
    interactionStatistic: [counter('CommentAction', total)],
    comment: items.map((item) => comment(branchOf(topCommentView(item), Infinity), id, api, address)),
  };
}

function comment(
  { comment: { id, author, html, createdAt, editedAt, up, down }, replies }: Branch,
  parent: string,
  api: string,
  address: string,
): DiscussionComment {
  const self = `${api}/comments/${id}`;
  const below = replies.map((reply) => comment(reply, self, api, address));
  const common = {
    '@type': 'Comment' as const,
    '@id': self,
    url: `${address}#interline-comment-${id}`,
    datePublished: createdAt,
    dateCreated: createdAt,
    parentItem: { '@id': parent },
  };
  if (!author || html === null) return { ...common, creativeWorkStatus: 'Deleted', comment: below };
  return {
    ...common,
    author: {
      '@type': 'Person',
      name: author.name,
      ...(author.picture !== null && { image: author.picture }),
    },
    ...(editedAt !== null && { dateModified: editedAt }),
    text: plainText(html),
    upvoteCount: up,
    downvoteCount: down,
    interactionStatistic: [counter('LikeAction', up), counter('DislikeAction', down)],
    ...(below.length > 0 && { comment: below }),
  };
}

function counter(action: 'CommentAction' | 'LikeAction' | 'DislikeAction', count: number) {
  return {
    '@type': 'InteractionCounter' as const,
    interactionType: `https://schema.org/${action}` as const,
    userInteractionCount: count,
  };
}
