/**
 * Examples of requests and responses, by the names of the contract's schemas: an article of an invented newspaper and the
 * comments on one of its paragraphs. A test validates each against its schema.
 */
import type * as contract from '../shared/contract.js';
import { OpinionSettings, SiteRules, SurgeRules } from '../shared/contract.js';
import { COMMENT_FRAGMENT } from '../shared/enums.js';
import {
  SITE,
  id,
  AT,
  LATER,
  TEXT,
  ann,
  quote,
  article,
  details,
  thread,
  prompt,
  comment,
  answer,
  own,
  held,
  list,
  paragraph,
  addresses,
  consent,
  shared,
  reactions,
  report,
  decision,
  queueItem,
  self,
  selector,
  counter,
  placed,
} from './openapi-samples.js';
import { MODERATION_EXAMPLES } from './openapi-moderation-examples.js';
import { SIGN_IN_EXAMPLES } from './openapi-sign-in-examples.js';

const dryRun = {
  ...{ looked: 500, found: { repeat: 4 }, changed: 3 },
  items: [
    {
      ...{ commentId: id(31), excerpt: 'Win big today', author: 'Ann', status: 'published' },
      ...{ from: 'published', to: 'pending', reasons: ['repeat'] },
    },
  ],
};
const API = 'https://comments.example/v1/sites/courier';
const discussion = `${API}/articles/${article.id}/discussion`;
export const EXAMPLES = {
  AnnotationPage: {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [
      {
        ...{ id: `${API}/comments/${comment.id}`, type: 'Annotation', motivation: 'commenting' },
        ...{ created: AT, creator: { type: 'Person', name: ann.name } },
        body: { type: 'TextualBody', value: comment.html, format: 'text/html' },
        target: {
          source: article.url,
          selector: [
            { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
          ],
        },
      },
    ],
  },
  Article: article,
  ArticleChange: { title: 'The very last bus', state: 'closed', reason: 'Archived' },
  ArticleCounts: { items: [{ ref: 'post-17', comments: 2, inline: 2 }] },
  ArticleDetails: details,
  ArticlePage: { items: [article], next: null },
  ArticleStateInput: { state: 'closed', reason: 'Elections' },
  BanInput: { reason: 'Three warnings', until: '2026-07-01T00:00:00Z' },
  CommentList: list,
  CommentPermalink: {
    ...{ comment: answer, root: comment, thread },
    article: { id: article.id, url: article.url, title: article.title, state: 'open' },
  },
  CommentSource: { id: comment.id, body: own.body, version: 1, editableUntil: own.editableUntil },
  DecideInput: {
    ...{ commentIds: [answer.id], action: 'reject', reason: 'off_topic', note: 'About another line.' },
    seen: { [answer.id]: '1.published.0' },
  },
  DecideResult: {
    items: [
      {
        ...{ commentId: answer.id, outcome: 'changed', status: 'rejected', state: '1.rejected.0' },
        decisionId: decision.id,
      },
    ],
  },
  DecisionLog: { items: [decision], next: null },
  DiscussionPosting: {
    ...{ '@context': 'https://schema.org', '@type': 'DiscussionForumPosting' },
    ...{
      '@id': discussion,
      url: article.url,
      headline: article.title,
      text: article.title,
    },
    author: { '@type': 'Organization', name: 'The Courier', url: SITE },
    datePublished: '2026-06-01T06:00:02.000Z',
    sharedContent: { '@type': 'WebPage', url: article.url, headline: article.title },
    isPartOf: { '@type': 'WebSite', name: 'The Courier', url: SITE },
    ...{ commentCount: 2, interactionStatistic: [counter] },
    comment: [
      {
        ...{
          '@type': 'Comment',
          '@id': `${API}/comments/${comment.id}`,
          url: `${SITE}/last-bus${COMMENT_FRAGMENT}${comment.id}`,
        },
        parentItem: { '@id': discussion },
        ...{ datePublished: AT, dateCreated: AT, text: 'It was full on Friday.' },
        ...{ author: { '@type': 'Person', name: ann.name }, upvoteCount: 3, downvoteCount: 0 },
      },
    ],
  },
  RuleTrialInput: { text: 'Win big today', published: 0, links: 2, settings: { maxLinks: 1 } },
  RuleTrial: {
    ...{ status: 'pending', reported: false, tooLong: false, links: 2, asked: [] },
    verdicts: [
      { phase: 'many-links', verdict: 'hold', reason: 'many_links', evidence: { links: 2, allowed: 1 } },
    ],
  },
  DryRunInput: { rules: { repeat: { mode: 'on', likeness: 80 } }, last: 500 },
  DryRunResult: dryRun,
  EditInput: { body: 'It was full on Friday, and on Saturday.' },
  FeatureInput: { featured: true },
  FetchInput: { url: article.url, authors: ['7'] },
  FlagInput: { reason: 'off_topic', note: 'About another line.' },
  FlagResult: { commentId: comment.id, flagged: true },
  GuestChallenge: { salt: 'b1f0?expires=1780338000', hash: '5f16c4', max: 50_000, signature: 'f2a1' },
  GuestInput: { name: 'Ann', salt: 'b1f0?expires=1780338000', number: 31_337, signature: 'f2a1' },
  HeldComments: { items: [held], total: 1, next: null },
  GuestPass: { token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln', name: 'Ann', expiresAt: '2026-09-01T00:00:00.000Z' },
  LatestComments: {
    total: 2,
    items: [
      {
        id: answer.id,
        threadId: thread.id,
        author: answer.author,
        excerpt: answer.excerpt,
        createdAt: LATER,
      },
    ],
  },
  Ledger: { items: [{ ...placed, index: 2, verified: true, text: TEXT }] },
  LockInput: { locked: true, reason: 'Off the rails' },
  MentionCandidates: { items: [ann] },
  MoveInput: { paragraphId: id(31) },
  Overlay: {
    ...self,
    ...{ votes: { [answer.id]: 1 }, reactions: { [answer.id]: 'thanks' }, flags: [], rating: 5, held: [] },
    ...{ editable: [{ id: comment.id, until: own.editableUntil }], ownsArticle: false },
    waiting: null,
  },
  OwnComment: own,
  PageBundle: {
    site: {
      ...{ key: 'courier', name: 'The Courier' },
      settings: {
        ...shared,
        reactions: [...reactions],
        flagReasons: ['abuse', 'spam', 'off_topic', 'other'],
      },
    },
    article,
    paragraphs: [paragraph],
  },
  ParagraphHistory: {
    original: TEXT,
    next: null,
    items: [{ revision: 2, state: 'moved', method: 'exact', confidence: 1, index: 2, text: TEXT, at: LATER }],
  },
  ParagraphSelectors: { items: [{ id: id(30), selector }], next: null },
  PersonCard: {
    ...{
      id: ann.id,
      name: ann.name,
      picture: null,
      guest: false,
      firstSeenAt: AT,
      comments: 12,
      more: false,
    },
    recent: [
      {
        ...{ id: comment.id, excerpt: comment.excerpt, createdAt: AT },
        url: `${SITE}/last-bus${COMMENT_FRAGMENT}${comment.id}`,
        article: { id: article.id, title: article.title },
      },
    ],
  },
  PersonRecord: {
    ...{ id: ann.id, name: ann.name, picture: null, guest: false, published: 12, rejected: 0 },
    standing: 'normal',
    ban: { reason: 'Three warnings', until: null },
    warning: { reason: 'Keep to the subject', createdAt: AT, read: true },
    reports: { upheld: 8, declined: 2, muted: null },
  },
  PinInput: { pinned: true, note: 'Sums it up' },
  PopularArticles: {
    window: '7d',
    items: [
      {
        ...{ id: article.id, url: article.url, title: article.title, image: details.image },
        ...{ publishedAt: details.publishedAt, count: 2 },
      },
    ],
  },
  Posted: { comment: own, thread, article },
  PreviewInput: { body: 'It was **full** on Friday.' },
  PreviewResult: { html: '<p>It was <strong>full</strong> on Friday.</p>' },
  Promotion: { commentId: comment.id, pinned: true, featured: false },
  PromptChange: { closed: true },
  PromptInput: { paragraph: { id: id(30) }, question: prompt.question, display: 'closed' },
  PublishInput: {
    ...{ url: article.url, title: article.title, publishedAt: '2026-06-01T06:00:00Z', authors: ['7'] },
    ...{ aliases: details.aliases, html: `<article><h1>The last bus</h1><p>${TEXT}</p></article>` },
  },
  PublishResult: {
    ...{ article, dryRun: false, unchanged: false },
    report: {
      ...{ blocks: 9, added: 1, anchored: 7, moved: 1, edited: 0, ambiguous: 0, orphaned: 0 },
      items: [report],
    },
  },
  QueueItem: queueItem,
  RatingInput: { value: 5 },
  RatingResult: { articleId: article.id, value: 5, count: 5, average: 4.4 },
  ReactionInput: { kind: 'thanks' },
  ReactionResult: { commentId: comment.id, reactions: { insightful: 1, thanks: 1 }, kind: 'thanks' },
  ReplyInput: { body: 'On Saturday too.', parentId: comment.id, consent: consent.text },
  ReplyList: { items: [answer], next: null },
  ResolveInput: { note: 'It leaves at nine since May; corrected.' },
  Self: self,
  SiteSettings: {
    ...{ ...shared, flagThreshold: 3, flagThresholds: {}, flagMinAgeHours: 24, maxLinks: 3, surge: null },
    ...{ surgeEndedAt: null, surgeRules: SurgeRules.parse({}), opinions: OpinionSettings.parse({}) },
    ...{ appealDays: 14, appealAnswerDays: 7, erasedName: 'Deleted account', erasedTexts: 'remove' },
    rules: SiteRules.parse({}),
    ...{ reactions: [...reactions], addresses },
  },
  SiteSettingsChange: {
    flagThreshold: 5,
    addresses: { ampPath: 'same' },
    rules: { burst: { mode: 'observe' } },
  },
  StartThreadInput: {
    ...{ article: { id: article.id }, paragraph: { id: id(30) }, quote },
    ...{ body: own.body, consent: consent.text },
  },
  StandingInput: { standing: 'premoderated', reason: 'Three rejections today' },
  StreamEvent: {
    ...{ type: 'comment.published', version: 12, at: LATER },
    ...{ commentId: answer.id, threadId: thread.id, paragraphId: id(30) },
  },
  Suggestions: { items: [{ paragraphId: id(31), index: 2, excerpt: TEXT, likeness: 0.82 }] },
  SurgeInput: { mode: 'slow', seconds: 60, until: LATER },
  SurgeState: { surge: { mode: 'slow', seconds: 60, until: LATER, cause: 'manual' } },
  Thread: prompt,
  ThreadList: {
    paragraph,
    edits: [
      [
        { change: 'same', text: 'The last bus to Merrowby leaves the market at ' },
        { change: 'removed', text: 'nine' },
        { change: 'added', text: 'ten past nine' },
        { change: 'same', text: ' in the evening.' },
      ],
    ],
    items: [{ ...thread, passage: { edit: 0, gone: false }, resolution: null, moved: false, list }],
    next: null,
  },
  UndoInput: { decisionIds: [decision.id] },
  UndoResult: {
    items: [
      {
        ...{ decisionId: decision.id, commentId: answer.id, outcome: 'changed', status: 'published' },
        state: '1.published.0',
      },
    ],
  },
  VoteInput: { value: 1 },
  VoteResult: { commentId: comment.id, up: 4, down: 0, value: 1 },
  ...MODERATION_EXAMPLES,
  ...SIGN_IN_EXAMPLES,
} satisfies Partial<Record<keyof typeof contract, unknown>>;
