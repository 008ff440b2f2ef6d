/**
 * The API's contract: every request and response as a zod schema. Validation, TypeScript types and the OpenAPI
 * document come from here. The browser imports the types only.
 */
import { z } from 'zod';
import {
  ARTICLE_STATES,
  ATTENTIONS,
  COMMENT_STATUSES,
  DECISION_REASONS,
  FLAG_REASONS,
  GUEST_MODES,
  LIST_SCOPES,
  LIST_SORTS,
  PARAGRAPH_STATES,
  POPULAR_WINDOWS,
  PROMPT_DISPLAYS,
  PUBLIC_STATUSES,
  QUEUES,
  REACTIONS,
  ROLES,
  STREAM_EVENTS,
  THREAD_KINDS,
} from './vocabulary.js';
import { isShowable } from './guest-name.js';

// --- building blocks ---------------------------------------------------------------------------------------

/** Whether Postgres can store it and a browser can show it. */
const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const STORABLE = { message: 'holds a NUL or a lone surrogate', params: { problem: 'invalid_text' } };
const text = (max: number, min = 0) => z.string().min(min).max(max).refine(isStorable, STORABLE);
/** Text without blanks around it; with a `min` of one, blanks alone are too little. */
const line = (max: number, min = 0) =>
  text(max, min)
    .refine((value) => value.trim().length >= min, { message: 'is blank' })
    .transform((value) => value.trim());
const id = z.uuid();
const time = z.iso.datetime();
/** A time somebody sends: Postgres knows no year zero. */
const sentTime = time.refine((value) => !value.startsWith('0000'), { message: 'lies before the year 1' });
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .refine(isStorable, STORABLE);
const count = z.int().min(0);
const pageSize = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback);
const flagQuery = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((value) => value === 'true' || value === '1');
const cursor = z.string().max(512).optional();
/** As BCP 47 shapes them: `de`, `pt-BR`. */
const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
/** `?url=a&url=b` and `?url=a` alike. */
const listQuery = (item: z.ZodString | z.ZodURL, max: number) =>
  z
    .union([item, z.array(item)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.string()).max(max))
    .default([]);

/** A name somebody types in: characters that are seen, at most sixty of them, and a letter or digit among them. */
const GuestName = z
  .string()
  .max(400)
  .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine(isShowable, { message: 'cannot be shown as a name', params: { problem: 'invalid_name' } });

export const CommentBody = text(20_000, 1).refine((value) => value.trim() !== '', { message: 'is empty' });

export const ParagraphSelectorInput = z.strictObject({
  text: text(8_192, 1),
  hash: z.string().regex(/^[0-9a-f]{8,64}$/),
  prefix: text(256),
  suffix: text(256),
  index: z.int().min(0).max(100_000),
  total: z.int().min(1).max(100_000),
  tag: z.string().regex(/^[a-z][a-z0-9]{0,15}$/),
  id: text(256).optional(),
  /** How many blocks read the same, and which of them it is; only for texts that are not unique. */
  copies: z.int().min(1).max(100_000).optional(),
  copy: z.int().min(0).max(100_000).optional(),
});

export const QuoteInput = z
  .strictObject({
    exact: text(2_000, 1),
    prefix: text(256),
    suffix: text(256),
    start: z.int().min(0).max(2_000_000),
    end: z.int().min(1).max(2_000_000),
  })
  .refine((quote) => quote.end > quote.start, { message: 'ends before it starts' });

/** The publisher's own words of agreement, for a checkbox; `url` leads to the whole of it. */
const Consent = z.strictObject({ text: line(500, 1), url: httpUrl.nullable().default(null) });

/** A known paragraph, or one the page shows: its selector, and its raw text where that differs from the selector's. */
const ParagraphRef = z.union([
  z.strictObject({ id }),
  z.strictObject({ selector: ParagraphSelectorInput, text: text(65_536, 1).optional() }),
]);

// --- what everybody may read -------------------------------------------------------------------------------

export const Person = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  /** The role the person wrote in, shown beside the name. */
  badge: z.enum(['author', 'moderator']).nullable(),
  /** Nobody vouches for the name: it was typed in, not signed in with. */
  guest: z.boolean(),
});

export const Anchor = z.object({
  threadId: id,
  paragraphId: id,
  state: z.enum(PARAGRAPH_STATES),
  /** False until a revision from the publisher confirms the passage. */
  verified: z.boolean(),
  /** The phrase the thread is about, or null when it is about the whole paragraph. */
  quote: z.string().nullable(),
  /** First words of the phrase or paragraph, as it was written about. */
  excerpt: z.string(),
  truncated: z.boolean(),
  /** The paragraph reads differently now than when the thread was started. */
  edited: z.boolean(),
  /** As in `Thread` and `PanelThread`. */
  locked: z.boolean(),
  resolved: z.boolean(),
  moved: z.boolean(),
});

/** Reactions by kind; kinds nobody chose are absent. */
export const ReactionCounts = z.partialRecord(z.enum(REACTIONS), count);

const commentFields = {
  id,
  articleId: id,
  threadId: id,
  parentId: id.nullable(),
  /** The top comment this reply stands under; null for a top comment. */
  rootId: id.nullable(),
  author: Person.nullable(),
  /** Safe HTML, or null for a tombstone. */
  html: z.string().nullable(),
  /** Plain text, at most 85 characters; empty for a tombstone. */
  excerpt: z.string(),
  anchor: Anchor.nullable(),
  up: count,
  down: count,
  reactions: ReactionCounts,
  /** Stands first in the list under the article, whatever its order. */
  pinned: z.boolean(),
  /** Marked by the newsroom. */
  featured: z.boolean(),
  /** Published replies below a top comment at any depth; for a reply, its direct ones. */
  replyCount: count,
  /** Also the comment's ETag: `"<version>"`. */
  version: z.int().min(1),
  createdAt: time,
  editedAt: time.nullable(),
};

export const Comment = z.object({ ...commentFields, status: z.enum(PUBLIC_STATUSES) });

/** A top comment with its first replies, oldest first, of `replyCount`. */
export const TopComment = Comment.extend({ replies: z.array(Comment) });

export const Counts = z.object({ comments: count, inline: count, threads: count });
/** How readers rate an article: how many have, and their average with two decimals; null without any. */
export const Rating = z.object({ count, average: z.number().min(1).max(5).nullable() });
const stars = z.int().min(1).max(5);

export const Quote = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: count,
  end: count,
});

export const Thread = z.object({
  id,
  articleId: id,
  paragraphId: id.nullable(),
  kind: z.enum(THREAD_KINDS),
  quote: Quote.nullable(),
  /** The author's question, for prompts. */
  question: z.string().nullable(),
  display: z.enum(PROMPT_DISPLAYS).nullable(),
  /** No more replies: locked by a moderator, or a prompt closed by its author. */
  locked: z.boolean(),
  /** Settled, usually by an edit of the paragraph. */
  resolved: z.boolean(),
  comments: count,
  createdAt: time,
});

/** A piece of text as it stayed, came or went between two versions. */
export const DiffPart = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });

/** A thread beside its paragraph, with what became of the passage it is about. */
export const PanelThread = Thread.extend({
  /** Then and now, when the paragraph was edited since or is gone (`now` null); null when it reads as it did. */
  passage: z.object({ then: z.string(), now: z.string().nullable(), diff: z.array(DiffPart) }).nullable(),
  /** How it was settled: by whom, with which words, and what the edit changed. */
  resolution: z
    .object({
      at: time,
      by: z.string(),
      note: z.string().nullable(),
      /** Who had raised it. */
      raisedBy: z.string(),
      diff: z.array(DiffPart),
    })
    .nullable(),
  /** Somebody moved it here by hand. */
  moved: z.boolean(),
});

export const PageParagraph = z.object({
  id,
  /** Hash of the normalised text in the last known revision. */
  hash: z.string(),
  index: count.nullable(),
  tag: z.string(),
  siteId: z.string().nullable(),
  state: z.enum(PARAGRAPH_STATES),
  verified: z.boolean(),
  comments: count,
  /** When the newest published comment was written; null without one. */
  latestAt: time.nullable(),
  /** Threads on phrases and prompts: what the page marks in its text. */
  marks: z.array(
    Thread.pick({
      id: true,
      kind: true,
      quote: true,
      question: true,
      display: true,
      locked: true,
      comments: true,
    }),
  ),
});

export const Article = z.object({
  id,
  key: z.string().nullable(),
  url: z.string(),
  title: z.string(),
  state: z.enum(ARTICLE_STATES),
  version: count,
  revision: count.nullable(),
  counts: Counts,
  rating: Rating,
});

export const WidgetSettings = z.object({
  moderation: z.enum(['post', 'pre']),
  editWindowSeconds: count,
  maxCommentLength: z.int(),
  flagReasons: z.array(z.enum(FLAG_REASONS)),
  /** The reactions readers may choose from; empty: none. */
  reactions: z.array(z.enum(REACTIONS)),
  contentSelector: z.string().nullable(),
  attention: z.enum(ATTENTIONS),
  rating: z.boolean(),
  /** What everybody agrees to before posting; null: nothing. */
  consent: z.object({ text: z.string(), url: z.string().nullable() }).nullable(),
  guests: z.enum(GUEST_MODES),
});

/** Everything a page needs to draw its badges, in one call. */
export const PageBundle = z.object({
  site: z.object({ key: z.string(), name: z.string(), settings: WidgetSettings }),
  /** Null while nobody has published or commented on the page. */
  article: Article.nullable(),
  /** Paragraphs that have comments or a prompt, in document order. */
  paragraphs: z.array(PageParagraph),
});

export const CommentList = z.object({
  /** The pinned ones stand first on the first page, beyond its limit, and nowhere else. */
  items: z.array(TopComment),
  next: z.string().nullable(),
  /** Published comments in this scope, replies included. */
  total: count,
});
export const ReplyList = z.object({ items: z.array(Comment), next: z.string().nullable() });
export const ThreadList = z.object({
  paragraph: PageParagraph.nullable(),
  items: z.array(PanelThread.extend({ list: CommentList })),
  next: z.string().nullable(),
});
export const LatestComments = z.object({
  total: count,
  items: z.array(Comment.pick({ id: true, threadId: true, author: true, excerpt: true, createdAt: true })),
});
export const CommentPermalink = z.object({
  comment: Comment,
  /** The top comment above it, when it is a reply. */
  root: Comment.nullable(),
  thread: Thread,
  article: Article.pick({ id: true, url: true, title: true, state: true }),
});
/** W3C Web Annotations (JSON-LD) of the published comments on an article's passages. */
export const AnnotationPage = z.object({
  '@context': z.string(),
  type: z.literal('AnnotationPage'),
  next: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      type: z.literal('Annotation'),
      motivation: z.string(),
      created: time,
      modified: time.optional(),
      creator: z.object({ type: z.literal('Person'), name: z.string() }),
      body: z.object({ type: z.literal('TextualBody'), value: z.string(), format: z.string() }),
      target: z.object({
        source: z.string(),
        selector: z
          .array(
            z.union([
              z.object({
                type: z.literal('TextQuoteSelector'),
                exact: z.string(),
                prefix: z.string(),
                suffix: z.string(),
              }),
              z.object({ type: z.literal('TextPositionSelector'), start: count, end: count }),
            ]),
          )
          .optional(),
      }),
    }),
  ),
});

const InteractionCounter = z.strictObject({
  '@type': z.literal('InteractionCounter'),
  interactionType: z.enum([
    'https://schema.org/CommentAction',
    'https://schema.org/LikeAction',
    'https://schema.org/DislikeAction',
  ]),
  userInteractionCount: count,
});
/**
 * A comment as schema.org has it, with its replies inside. One that is gone stays for the replies' sake, as `Deleted`,
 * without author, text and votes.
 */
export const DiscussionComment = z.strictObject({
  '@type': z.literal('Comment'),
  '@id': z.string(),
  url: z.string(),
  datePublished: time,
  dateCreated: time,
  dateModified: time.optional(),
  parentItem: z.strictObject({ '@id': z.string() }),
  author: z
    .strictObject({ '@type': z.literal('Person'), name: z.string(), image: z.string().optional() })
    .optional(),
  /** Plain text. */
  text: z.string().optional(),
  creativeWorkStatus: z.literal('Deleted').optional(),
  upvoteCount: count.optional(),
  downvoteCount: count.optional(),
  interactionStatistic: z.array(InteractionCounter).optional(),
  get comment() {
    return z.array(DiscussionComment).optional();
  },
});
/** Whether it and all below it have author and text, or are deleted. */
const isWhole = ({ creativeWorkStatus, author, text, comment = [] }: DiscussionComment): boolean =>
  (creativeWorkStatus === undefined) === (author !== undefined && text !== undefined) &&
  comment.every(isWhole);
/**
 * An article's discussion as a schema.org DiscussionForumPosting (JSON-LD), with what Google requires and recommends of
 * one (https://developers.google.com/search/docs/appearance/structured-data/discussion-forum).
 */
export const DiscussionPosting = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DiscussionForumPosting'),
  '@id': z.string(),
  url: z.string(),
  headline: z.string(),
  text: z.string(),
  image: z.string().optional(),
  author: z.strictObject({ '@type': z.literal('Organization'), name: z.string(), url: z.string() }),
  datePublished: time,
  /** The article that is talked about. */
  sharedContent: z.strictObject({ '@type': z.literal('WebPage'), url: z.string(), headline: z.string() }),
  isPartOf: z.strictObject({ '@type': z.literal('WebSite'), name: z.string(), url: z.string() }),
  commentCount: count,
  interactionStatistic: z.array(InteractionCounter),
  comment: z.array(DiscussionComment.refine(isWhole, { message: 'lacks author or text' })),
});
export const ArticleCounts = z.object({
  items: z.array(z.object({ ref: z.string(), comments: count, inline: count })),
});
export const PopularArticles = z.object({
  window: z.enum(POPULAR_WINDOWS),
  items: z.array(
    z.object({
      id,
      url: z.string(),
      title: z.string(),
      image: z.string().nullable(),
      publishedAt: time.nullable(),
      /** Comments published inside the window that are still published. */
      count,
    }),
  ),
});

/** What everybody may know of a person who takes part: there is one only while something of theirs is published. */
export const PersonCard = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  /** Nobody vouches for the name. */
  guest: z.boolean(),
  firstSeenAt: time,
  /** Published comments on articles that are not hidden, among the newest 1,000 published ones. */
  comments: count,
  /** There are published ones besides those 1,000. */
  more: z.boolean(),
  /** The newest five of them; `url` is the permalink on the article's page. */
  recent: z.array(
    z.object({
      id,
      excerpt: z.string(),
      url: z.string(),
      createdAt: time,
      article: z.object({ id, title: z.string() }),
    }),
  ),
});

/** `data` of one server-sent event; its `id` is the article's version, its `event` is `type`. */
export const StreamEvent = z.object({
  type: z.enum(STREAM_EVENTS),
  version: count,
  at: time,
  commentId: id.nullable(),
  threadId: id.nullable(),
  paragraphId: id.nullable(),
});

// --- what a reader sends and sees of itself ------------------------------------------------------------------

/** A person's own comment: the real status, and why it is not public. */
export const OwnComment = z.object({
  ...commentFields,
  status: z.enum(COMMENT_STATUSES),
  body: z.string(),
  editableUntil: time.nullable(),
  /** Why it is held or was taken down, in the order it happened. */
  reasons: z.array(z.object({ by: z.string(), reason: z.string(), note: z.string().nullable() })),
});

const said = {
  body: CommentBody,
  /** The `text` of the site's consent as the writer read and agreed to it; needed where there is one. */
  consent: text(500).optional(),
};
export const StartThreadInput = z.strictObject({
  article: z.union([z.strictObject({ id }), z.strictObject({ url: httpUrl, title: line(500).optional() })]),
  /** Absent: the thread is about the article as a whole. */
  paragraph: ParagraphRef.optional(),
  quote: QuoteInput.optional(),
  ...said,
});
export const ReplyInput = z.strictObject({ ...said, parentId: id.optional() });
export const EditInput = z.strictObject({ body: CommentBody });
export const VoteInput = z.strictObject({ value: z.union([z.literal(1), z.literal(0), z.literal(-1)]) });
export const RatingInput = z.strictObject({ value: stars });
/** Null takes the reaction back. */
export const ReactionInput = z.strictObject({ kind: z.enum(REACTIONS).nullable() });
export const FlagInput = z.strictObject({ reason: z.enum(FLAG_REASONS), note: text(1_000).optional() });
/** With the article, people it may mention are shown as mentions. */
export const PreviewInput = z.strictObject({ body: CommentBody, articleId: id.optional() });
export const PreviewResult = z.object({ html: z.string() });
export const CommentSource = z.object({
  id,
  body: z.string(),
  version: z.int(),
  editableUntil: time.nullable(),
});

export const Posted = z.object({
  comment: OwnComment,
  thread: Thread,
  article: Article,
});
export const VoteResult = z.object({ commentId: id, up: count, down: count, value: z.int().min(-1).max(1) });
/** The article's rating with the person's own in it; null once taken back. */
export const RatingResult = Rating.extend({ articleId: id, value: stars.nullable() });
export const ReactionResult = z.object({
  commentId: id,
  reactions: ReactionCounts,
  kind: z.enum(REACTIONS).nullable(),
});
/** Whom a comment may mention: at most eight people, those of the thread first. */
export const MentionCandidates = z.object({ items: z.array(Person) });
export const FlagResult = z.object({ commentId: id, flagged: z.boolean() });

export const Self = z.object({
  person: Person.omit({ badge: true }),
  roles: z.array(z.enum(ROLES)),
  /** Actions of the permission table; those marked `own` there hold for own rows only. */
  can: z.array(z.string()),
  ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
});
/** What only this person may see of an article, laid over the public bytes. */
export const Overlay = Self.extend({
  votes: z.record(z.string(), z.int()),
  reactions: z.record(z.string(), z.enum(REACTIONS)),
  flags: z.array(id),
  /** The own rating of the article; null without one, and where the site takes none. */
  rating: stars.nullable(),
  /** Own comments that are not public, newest first. */
  held: z.array(OwnComment),
  /** Own published comments that may still be edited. */
  editable: z.array(z.object({ id, until: time })),
  /** Whether prompts may be set on this article by this person. */
  ownsArticle: z.boolean(),
});

// --- guests ---------------------------------------------------------------------------------------------------

/** Work for a browser: find the `number` of 0 to `max` for which SHA-256 of `salt.number` is `hash`. */
export const GuestChallenge = z.object({
  salt: z.string(),
  /** Hex. */
  hash: z.string(),
  max: z.int(),
  signature: z.string(),
});
export const GuestInput = z.strictObject({
  name: GuestName,
  salt: z.string().max(200),
  number: z.int().min(0).max(100_000_000),
  signature: z.string().max(100),
});
export const GuestPass = z.object({
  /** What a guest sends where others send the token of their host site. */
  token: z.string(),
  name: z.string(),
  expiresAt: time,
});

// --- authors and publishers ----------------------------------------------------------------------------------

export const PromptInput = z.strictObject({
  paragraph: ParagraphRef,
  quote: QuoteInput.optional(),
  question: line(255, 1),
  display: z.enum(PROMPT_DISPLAYS).default('closed'),
});
export const PromptChange = z.strictObject({
  question: line(255, 1).optional(),
  display: z.enum(PROMPT_DISPLAYS).optional(),
  closed: z.boolean().optional(),
});

const PublishedBlock = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,15}$/)
    .default('p'),
  id: text(256).optional(),
  text: text(1_048_576),
});
export const PublishInput = z
  .strictObject({
    url: httpUrl,
    title: line(500, 1),
    image: httpUrl.nullish(),
    publishedAt: sentTime.nullish(),
    /** Subjects (`sub` of their tokens) of the people who wrote it. */
    authors: z.array(text(255, 1)).max(50).optional(),
    /** Other addresses of the same article. */
    aliases: z.array(httpUrl).max(50).optional(),
    html: text(4_194_304).optional(),
    contentSelector: line(500).optional(),
    blocks: z.array(PublishedBlock).max(20_000).optional(),
  })
  .refine((input) => (input.html === undefined) !== (input.blocks === undefined), {
    message: 'send either html or blocks',
  });

/** Publishing by the service's own look at the page. */
export const FetchInput = z.strictObject({
  url: httpUrl,
  /** Absent: the page's own title. */
  title: line(500, 1).optional(),
  authors: z.array(text(255, 1)).max(50).optional(),
  contentSelector: line(500).optional(),
});

export const AnchorReportItem = z.object({
  paragraphId: id,
  excerpt: z.string(),
  comments: count,
  from: z.int().nullable(),
  to: z.int().nullable(),
  state: z.enum(PARAGRAPH_STATES),
  method: z.string(),
  confidence: z.number().min(0).max(1),
});
export const PublishResult = z.object({
  article: Article,
  dryRun: z.boolean(),
  /** Whether the text equals the last revision's. */
  unchanged: z.boolean(),
  report: z.object({
    blocks: count,
    added: count,
    anchored: count,
    moved: count,
    edited: count,
    ambiguous: count,
    orphaned: count,
    /** Every paragraph with comments or a prompt whose place changed or is not certain. */
    items: z.array(AnchorReportItem),
  }),
});
export const Ledger = z.object({
  items: z.array(
    AnchorReportItem.omit({ from: true, to: true }).extend({
      index: z.int().nullable(),
      verified: z.boolean(),
      text: z.string(),
    }),
  ),
});

/** How to find the discussed paragraphs again, for pages whose text is not the last known one. */
export const ParagraphSelectors = z.object({
  items: z.array(z.object({ id, selector: ParagraphSelectorInput })),
});

/** Where a paragraph that lost its place may now be, best first; for people to judge. */
export const Suggestions = z.object({
  items: z.array(
    z.object({
      paragraphId: id,
      index: z.int(),
      excerpt: z.string(),
      /** How much of the original is still said there, 0 to 1. */
      likeness: z.number().min(0).max(1),
    }),
  ),
});

/** What became of a paragraph, oldest first: each time it did not simply stay. */
export const ParagraphHistory = z.object({
  /** Its text as first seen. */
  original: z.string(),
  items: z.array(
    z.object({
      revision: z.int().nullable(),
      state: z.enum(PARAGRAPH_STATES),
      method: z.string(),
      confidence: z.number().min(0).max(1),
      index: z.int().nullable(),
      /** The text it was found with; null when it had no place. */
      text: z.string().nullable(),
      at: time,
    }),
  ),
});

// --- moderators and administrators -----------------------------------------------------------------------------

export const Flag = z.object({
  reason: z.enum(FLAG_REASONS),
  note: z.string().nullable(),
  by: z.string(),
  createdAt: time,
});
export const Verdict = z.object({
  phase: z.string(),
  verdict: z.enum(['hold', 'withhold']),
  reason: z.string(),
  evidence: z.record(z.string(), z.unknown()),
});
export const Decision = z.object({
  id,
  action: z.string(),
  reason: z.string(),
  note: z.string().nullable(),
  /** Null: a rule decided. */
  actor: z.object({ id, name: z.string() }).nullable(),
  evidence: z.record(z.string(), z.unknown()),
  articleId: id.nullable(),
  threadId: id.nullable(),
  commentId: id.nullable(),
  personId: id.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  createdAt: time,
});
export const QueueItem = z.object({
  comment: z.object({
    id,
    status: z.enum(COMMENT_STATUSES),
    body: z.string(),
    html: z.string(),
    parentExcerpt: z.string().nullable(),
    /** A top comment, which can be pinned. */
    top: z.boolean(),
    pinned: z.boolean(),
    featured: z.boolean(),
    createdAt: time,
    editedAt: time.nullable(),
  }),
  author: z.object({
    id,
    name: z.string(),
    picture: z.string().nullable(),
    guest: z.boolean(),
    published: count,
    rejected: count,
    ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  }),
  article: z.object({ id, title: z.string(), url: z.string(), state: z.enum(ARTICLE_STATES) }),
  thread: z.object({ id, kind: z.enum(THREAD_KINDS), question: z.string().nullable(), locked: z.boolean() }),
  /** The paragraph as it was written about and as it is now (null: gone). */
  paragraph: z
    .object({
      id,
      state: z.enum(PARAGRAPH_STATES),
      verified: z.boolean(),
      quote: z.string().nullable(),
      original: z.string(),
      current: z.string().nullable(),
    })
    .nullable(),
  flags: z.array(Flag),
  verdicts: z.array(Verdict),
  decisions: z.array(Decision),
});
export const QueuePage = z.object({ items: z.array(QueueItem), next: z.string().nullable() });
export const QueueCounts = z.record(z.enum(QUEUES), count);

export const DecideInput = z.strictObject({
  commentIds: z.array(id).min(1).max(100),
  action: z.enum(['approve', 'reject', 'spam']),
  reason: z.enum(DECISION_REASONS),
  note: text(2_000).optional(),
});
export const DecideResult = z.object({
  items: z.array(
    z.object({
      commentId: id,
      outcome: z.enum(['changed', 'unchanged', 'not_found', 'gone']),
      status: z.enum(COMMENT_STATUSES).nullable(),
    }),
  ),
});
/** What the newsroom chose a comment for. */
export const PinInput = z.strictObject({ pinned: z.boolean(), note: line(500, 1).optional() });
export const FeatureInput = z.strictObject({ featured: z.boolean(), note: line(500, 1).optional() });
export const Promotion = z.object({ commentId: id, pinned: z.boolean(), featured: z.boolean() });
/** The paragraph a thread belongs to by a person's judgement. */
export const MoveInput = z.strictObject({ paragraphId: id });
export const ResolveInput = z.strictObject({ note: line(500, 1).optional() });
export const LockInput = z.strictObject({ locked: z.boolean(), reason: line(500, 1) });
export const ArticleStateInput = z.strictObject({ state: z.enum(ARTICLE_STATES), reason: line(500, 1) });
export const BanInput = z.strictObject({ reason: line(500, 1), until: sentTime.nullish() });
export const PersonRecord = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  guest: z.boolean(),
  ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  published: count,
  rejected: count,
});
export const DecisionLog = z.object({ items: z.array(Decision), next: z.string().nullable() });

export const SiteSettings = z.strictObject({
  /** `post`: published at once; `pre`: held until a moderator approves. */
  moderation: z.enum(['post', 'pre']).default('post'),
  /** This many open flags withhold a published comment. */
  flagThreshold: z.int().min(1).max(1_000).default(3),
  editWindowSeconds: z.int().min(0).max(86_400).default(900),
  maxCommentLength: z.int().min(1).max(20_000).default(5_000),
  /** More links than this hold a comment. */
  maxLinks: z.int().min(0).max(100).default(3),
  /** Whole words that hold a comment, in any case. */
  heldWords: z.array(line(100, 1)).max(2_000).default([]),
  /** CSS selector of the article's text in the page; null: found by the usual names. */
  contentSelector: line(500, 1).nullable().default(null),
  /** How an author's question draws attention as the reader comes to it. */
  attention: z.enum(ATTENTIONS).default('blink'),
  /** Whether readers rate articles. */
  rating: z.boolean().default(false),
  /** The reactions readers may choose from; empty: none. */
  reactions: z
    .array(z.enum(REACTIONS))
    .max(REACTIONS.length)
    .transform((kinds) => REACTIONS.filter((kind) => kinds.includes(kind)))
    .default([...REACTIONS]),
  /** What everybody must agree to before posting; null: nothing. */
  consent: Consent.nullable().default(null),
  /** Whether people may comment by a name alone; `held`: only after a moderator approved. */
  guests: z.enum(GUEST_MODES).default('off'),
});
/** A change names only what it changes. */
export const SiteSettingsChange = z.strictObject({
  moderation: SiteSettings.shape.moderation.unwrap().optional(),
  flagThreshold: SiteSettings.shape.flagThreshold.unwrap().optional(),
  editWindowSeconds: SiteSettings.shape.editWindowSeconds.unwrap().optional(),
  maxCommentLength: SiteSettings.shape.maxCommentLength.unwrap().optional(),
  maxLinks: SiteSettings.shape.maxLinks.unwrap().optional(),
  heldWords: SiteSettings.shape.heldWords.unwrap().optional(),
  contentSelector: SiteSettings.shape.contentSelector.unwrap().optional(),
  attention: SiteSettings.shape.attention.unwrap().optional(),
  rating: SiteSettings.shape.rating.unwrap().optional(),
  reactions: SiteSettings.shape.reactions.unwrap().optional(),
  consent: SiteSettings.shape.consent.unwrap().optional(),
  guests: SiteSettings.shape.guests.unwrap().optional(),
});

// --- queries and errors ------------------------------------------------------------------------------------------

const articleRef = { url: httpUrl.optional(), key: text(255, 1).optional() };
const namesOne = (query: { url?: string | undefined; key?: string | undefined }) =>
  (query.url === undefined) !== (query.key === undefined);
const ONE_REF = { message: 'send either url or key' };
export const PageQuery = z.strictObject(articleRef).refine(namesOne, ONE_REF);
export const DiscussionQuery = z.strictObject({
  sort: z.enum(LIST_SORTS).default('newest'),
  limit: pageSize(20, 50),
});
export const FragmentQuery = DiscussionQuery.extend({
  ...articleRef,
  /** Empty, as servers include what they were not sent: the first page. */
  cursor,
  /** Where the fragment is put, on one of the site's origins: its links stay there. Absent: the article's address. */
  pageUrl: httpUrl.optional(),
  /** Empty: English. */
  lang: languageTag.or(z.literal('')).default(''),
  /** With the discussion as JSON-LD. */
  jsonld: flagQuery,
}).refine(namesOne, ONE_REF);
export const ListQuery = z.strictObject({
  scope: z.enum(LIST_SCOPES).default('all'),
  paragraph: id.optional(),
  thread: id.optional(),
  sort: z.enum(LIST_SORTS).default('newest'),
  limit: pageSize(20, 50),
  cursor,
});
export const AnnotationQuery = z.strictObject({ limit: pageSize(100, 500), cursor });
export const PagingQuery = z.strictObject({ limit: pageSize(20, 50), cursor });
/** `prefix`: how some word of the name begins, whatever its case and accents. `thread`: whose people come first. */
export const CandidatesQuery = z.strictObject({ prefix: line(100, 1), thread: id.optional() });
export const CountsQuery = z.strictObject({
  url: listQuery(httpUrl, 100),
  key: listQuery(text(255, 1), 100),
});
export const PopularQuery = z.strictObject({
  window: z.enum(POPULAR_WINDOWS).default('7d'),
  limit: pageSize(5, 20),
});
export const PublishQuery = z.strictObject({ dryRun: flagQuery });
export const QueueQuery = z.strictObject({
  status: z.enum(QUEUES).default('pending'),
  limit: pageSize(25, 100),
  cursor,
});
export const LogQuery = z.strictObject({
  commentId: id.optional(),
  personId: id.optional(),
  limit: pageSize(50, 100),
  cursor,
});

export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});

export type Person = z.infer<typeof Person>;
export type Anchor = z.infer<typeof Anchor>;
export type Comment = z.infer<typeof Comment>;
export type TopComment = z.infer<typeof TopComment>;
export type Thread = z.infer<typeof Thread>;
export type DiffPart = z.infer<typeof DiffPart>;
export type PanelThread = z.infer<typeof PanelThread>;
export type Quote = z.infer<typeof Quote>;
export type PageParagraph = z.infer<typeof PageParagraph>;
export type Article = z.infer<typeof Article>;
export type Rating = z.infer<typeof Rating>;
export type WidgetSettings = z.infer<typeof WidgetSettings>;
export type PageBundle = z.infer<typeof PageBundle>;
export type CommentList = z.infer<typeof CommentList>;
export type ReplyList = z.infer<typeof ReplyList>;
export type ThreadList = z.infer<typeof ThreadList>;
export type LatestComments = z.infer<typeof LatestComments>;
export type CommentPermalink = z.infer<typeof CommentPermalink>;
export type AnnotationPage = z.infer<typeof AnnotationPage>;
export type PersonCard = z.infer<typeof PersonCard>;
export type DiscussionComment = z.infer<typeof DiscussionComment>;
export type DiscussionPosting = z.infer<typeof DiscussionPosting>;
export type ArticleCounts = z.infer<typeof ArticleCounts>;
export type PopularArticles = z.infer<typeof PopularArticles>;
export type StreamEvent = z.infer<typeof StreamEvent>;
export type OwnComment = z.infer<typeof OwnComment>;
export type StartThreadInput = z.infer<typeof StartThreadInput>;
export type ReplyInput = z.infer<typeof ReplyInput>;
export type Posted = z.infer<typeof Posted>;
export type ReactionCounts = z.infer<typeof ReactionCounts>;
export type ReactionResult = z.infer<typeof ReactionResult>;
export type Promotion = z.infer<typeof Promotion>;
export type MentionCandidates = z.infer<typeof MentionCandidates>;
export type VoteResult = z.infer<typeof VoteResult>;
export type RatingResult = z.infer<typeof RatingResult>;
export type FlagResult = z.infer<typeof FlagResult>;
export type FlagInput = z.infer<typeof FlagInput>;
export type CommentSource = z.infer<typeof CommentSource>;
export type PreviewInput = z.infer<typeof PreviewInput>;
export type PreviewResult = z.infer<typeof PreviewResult>;
export type GuestChallenge = z.infer<typeof GuestChallenge>;
export type GuestInput = z.infer<typeof GuestInput>;
export type GuestPass = z.infer<typeof GuestPass>;
export type Self = z.infer<typeof Self>;
export type Overlay = z.infer<typeof Overlay>;
export type PromptInput = z.infer<typeof PromptInput>;
export type PromptChange = z.infer<typeof PromptChange>;
export type LockInput = z.infer<typeof LockInput>;
export type FetchInput = z.infer<typeof FetchInput>;
export type PublishInput = z.infer<typeof PublishInput>;
export type PublishResult = z.infer<typeof PublishResult>;
export type AnchorReportItem = z.infer<typeof AnchorReportItem>;
export type ParagraphSelectors = z.infer<typeof ParagraphSelectors>;
export type Suggestions = z.infer<typeof Suggestions>;
export type ParagraphHistory = z.infer<typeof ParagraphHistory>;
export type Ledger = z.infer<typeof Ledger>;
export type QueueItem = z.infer<typeof QueueItem>;
export type QueuePage = z.infer<typeof QueuePage>;
export type QueueCounts = z.infer<typeof QueueCounts>;
export type DecideInput = z.infer<typeof DecideInput>;
export type DecideResult = z.infer<typeof DecideResult>;
export type Decision = z.infer<typeof Decision>;
export type DecisionLog = z.infer<typeof DecisionLog>;
export type PersonRecord = z.infer<typeof PersonRecord>;
export type SiteSettings = z.infer<typeof SiteSettings>;
export type SiteSettingsChange = z.infer<typeof SiteSettingsChange>;
export type CandidatesQuery = z.infer<typeof CandidatesQuery>;
export type DiscussionQuery = z.infer<typeof DiscussionQuery>;
export type FragmentQuery = z.infer<typeof FragmentQuery>;
export type ListQuery = z.infer<typeof ListQuery>;
export type ProblemDetails = z.infer<typeof ProblemDetails>;
