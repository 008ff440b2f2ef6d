/** Data of an invented newspaper for the examples: an article, one of its paragraphs, and the comments on it. */
import type * as contract from '../shared/contract.js';

export const SITE = 'https://courier.example';
/** An id with the shape of a UUIDv7. */
export const id = (number: number) => `0190f5fe-7c00-7a00-8a00-${String(number).padStart(12, '0')}`;
export const AT = '2026-06-01T18:20:00.000Z';
export const LATER = '2026-06-01T18:31:00.000Z';
export const TEXT = 'The last bus to Merrowby leaves the market at ten past nine in the evening.';

export const ann = { id: id(1), name: 'Ann Marlow', picture: null, badge: null, guest: false };
export const quote = {
  exact: 'ten past nine',
  prefix: 'the market at ',
  suffix: ' in the',
  start: 45,
  end: 58,
};

export const article: contract.Article = {
  ...{ id: id(10), key: 'post-17', url: `${SITE}/last-bus`, title: 'The last bus', state: 'open' },
  ...{ version: 12, revision: 2, counts: { comments: 2, inline: 2, threads: 1 } },
  rating: { count: 4, average: 4.25 },
};
export const details: contract.ArticleDetails = {
  ...article,
  ...{ image: `${SITE}/last-bus.jpg`, publishedAt: '2026-06-01T06:00:00.000Z', authors: ['7'] },
  ...{ aliases: [`${SITE}/?p=17`], createdAt: '2026-06-01T06:00:02.000Z' },
};
export const thread: contract.Thread = {
  ...{ id: id(20), articleId: article.id, paragraphId: id(30), kind: 'discussion', quote, question: null },
  ...{ display: null, locked: false, lockedBy: null, resolved: false, comments: 2, createdAt: AT },
};
export const prompt: contract.Thread = {
  ...thread,
  ...{ id: id(21), kind: 'prompt', quote: null, comments: 0 },
  ...{ question: 'How do you get home after nine?', display: 'closed' },
};
export const comment: contract.Comment = {
  ...{ id: id(40), articleId: article.id, threadId: thread.id, parentId: null, rootId: null, author: ann },
  ...{ html: '<p>It was full on Friday.</p>', excerpt: 'It was full on Friday.' },
  anchor: {
    ...{ threadId: thread.id, paragraphId: id(30), state: 'anchored', verified: true },
    ...{ quote: quote.exact, excerpt: quote.exact, truncated: false },
    ...{ edited: false, locked: false, resolved: false, moved: false },
  },
  ...{ up: 3, down: 0, reactions: { insightful: 1 }, pinned: false, featured: false, locked: false },
  ...{ replyCount: 1, version: 1, createdAt: AT, editedAt: null, status: 'published' },
};
export const answer: contract.Comment = {
  ...comment,
  ...{ id: id(41), parentId: comment.id, rootId: comment.id, anchor: null, up: 0, reactions: {} },
  ...{ author: { ...ann, id: id(2), name: 'Theo Brandt' }, replyCount: 0, createdAt: LATER },
  ...{ html: '<p>On Saturday too.</p>', excerpt: 'On Saturday too.' },
};
export const own: contract.OwnComment = {
  ...comment,
  ...{ body: 'It was full on Friday.', editableUntil: '2026-06-01T18:35:00.000Z', reasons: [] },
  status: 'published',
};
export const held: contract.HeldComment = {
  ...{ id: id(42), threadId: thread.id, parentId: comment.id, author: ann, anchor: comment.anchor },
  ...{ html: '<p>See my page: <a href="https://bus.example">bus.example</a></p>', status: 'pending' },
  ...{ excerpt: 'See my page: bus.example', createdAt: LATER, editedAt: null, selector: null },
  reasons: ['link_domain', 'new_commenter'],
};
export const list: contract.CommentList = {
  items: [{ ...comment, replies: [answer] }],
  next: null,
  total: 2,
};
export const paragraph: contract.PageParagraph = {
  ...{ id: id(30), hash: '9b74c9897bac770f', index: 1, tag: 'p', siteId: null, state: 'anchored' },
  ...{ verified: true, comments: 2, latestAt: LATER },
  marks: [
    { id: thread.id, kind: 'discussion', quote, question: null, display: null, locked: false, comments: 2 },
  ],
};
export const addresses: contract.AddressRules = {
  ...{ scheme: 'same', www: 'same', index: 'same', ampParameter: 'same' },
  ...{ ampPath: 'different', letterCase: 'different' },
};
export const consent = { text: 'I agree to the rules.', url: `${SITE}/rules` };
export const shared = {
  ...{ moderation: 'post', editWindowSeconds: 900, maxCommentLength: 5_000, contentSelector: 'article' },
  ...{ inlineLabel: null, attention: 'blink', rating: true, consent, guests: 'held' },
} as const;
export const reactions = ['thanks', 'insightful', 'funny', 'sad'] as const;
export const report: contract.AnchorReportItem = {
  ...{ paragraphId: id(30), excerpt: TEXT, comments: 2, from: 1, to: 2 },
  ...{ state: 'moved', method: 'exact', confidence: 1 },
};
export const { from: _from, to: _to, ...placed } = report;
export const decision: contract.DecisionLog['items'][number] = {
  ...{ id: id(50), action: 'comment.reject', reason: 'off_topic', note: 'About another line.' },
  ...{ actor: { id: id(3), name: 'Ida Chief' }, evidence: {}, articleId: article.id, threadId: thread.id },
  ...{
    commentId: answer.id,
    personId: id(2),
    personName: 'Ann Reader',
    from: 'published',
    to: 'rejected',
    undoes: null,
    undone: false,
  },
  createdAt: LATER,
};
export const queueItem: contract.QueueItem = {
  comment: {
    ...{ id: comment.id, status: 'published', state: '1.published.1', version: 1, body: own.body },
    ...{
      html: comment.html ?? '',
      parentId: null,
      parentExcerpt: null,
      top: true,
      pinned: false,
      featured: false,
    },
    ...{ createdAt: AT, editedAt: null },
  },
  author: {
    ...{
      id: ann.id,
      name: ann.name,
      picture: null,
      guest: false,
      roles: [],
      published: 12,
      rejected: 0,
      standing: 'normal',
    },
    ban: null,
  },
  may: { decide: true, ban: true, unban: true, promote: true, standing: true },
  article: { id: article.id, title: article.title, url: article.url, state: 'open', surge: null },
  thread: { id: thread.id, kind: 'discussion', question: null, locked: false, premoderated: false },
  paragraph: {
    ...{ id: id(30), state: 'anchored', verified: true, quote: quote.exact },
    ...{ original: TEXT, current: TEXT },
  },
  flags: [
    {
      ...{ reason: 'off_topic', note: null, by: 'Theo Brandt', personId: id(2), answered: false },
      ...{ counts: true, weight: 1.6, arranged: false, upheld: 8, declined: 2, muted: false },
      createdAt: LATER,
    },
  ],
  notices: [],
  verdicts: [],
  decisions: [],
};
export const self: contract.Self = {
  person: { id: ann.id, name: ann.name, picture: null, guest: false },
  ...{ roles: ['reader'], can: ['page.read', 'thread.start', 'comment.reply'], ban: null },
  warning: null,
  reportsMuted: null,
};
export const selector = {
  ...{ text: TEXT, hash: '9b74c9897bac770f', prefix: 'The last bus', suffix: 'The council says' },
  ...{ index: 1, total: 9, tag: 'p' },
};
export const counter = {
  '@type': 'InteractionCounter',
  interactionType: 'https://schema.org/CommentAction',
  userInteractionCount: 2,
} as const;
export const ownReport: contract.OwnReports['items'][number] = {
  ...{ commentId: comment.id, reason: 'off_topic', note: null, createdAt: AT, answeredAt: LATER },
  ...{ outcome: 'declined', excerpt: comment.excerpt },
  article: { title: article.title, url: article.url },
};
export const statement: contract.OwnStatements['items'][number] = {
  ...{ id: id(71), action: 'comment.reject', reason: 'off_topic', note: 'About another line.' },
  ...{ automated: false, until: null, createdAt: LATER },
  comment: {
    ...{ id: comment.id, excerpt: comment.excerpt },
    article: { title: article.title, url: article.url },
  },
  appealUntil: null,
  appeal: {
    ...{ text: 'It is about this line: see the second table.', createdAt: LATER, dueAt: LATER },
    ...{ answeredAt: LATER, outcome: 'overturned', note: 'You are right, it is.' },
  },
};
export const appeal: contract.Appeal = {
  ...{ id: id(72), text: 'It is about this line: see the second table.', createdAt: LATER, dueAt: LATER },
  statement: {
    ...{ id: id(71), action: 'comment.reject', reason: 'off_topic', note: 'About another line.' },
    ...{ actor: { id: id(3), name: 'Mo Derator' }, evidence: { flags: 1 }, articleId: article.id },
    ...{ threadId: thread.id, commentId: comment.id, personId: ann.id, from: 'published', to: 'rejected' },
    personName: ann.name,
    ...{ undoes: null, undone: false, createdAt: LATER },
  },
  person: { id: ann.id, name: ann.name },
  item: queueItem,
  may: 'answer',
};
export const note: contract.PersonNote = {
  ...{ id: id(81), text: 'Warned by mail on Monday.', by: 'Mo Derator', byId: id(3), createdAt: LATER },
};
export const noticeStatus: contract.NoticeStatus = {
  ...{ id: id(70), commentId: comment.id, ground: 'defamation' },
  ...{ createdAt: AT, answeredAt: LATER, outcome: 'upheld' },
};
