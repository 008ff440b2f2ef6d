/**
 * The fixed sets of values of the product, without dependencies, so that the browser can import them.
 * `contract.ts` uses them in schemas; CHECK constraints in the database repeat them, and a test compares the two.
 */

export const COMMENT_STATUSES = [
  'published',
  'pending',
  'withheld',
  'rejected',
  'spam',
  'deleted',
  'erased',
] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** Status of a comment in public: its text, or a tombstone that keeps its replies together. */
export const PUBLIC_STATUSES = ['published', 'deleted', 'removed'] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

export const ARTICLE_STATES = ['open', 'closed', 'hidden'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** Orders of the articles for moderators. */
export const ARTICLE_SORTS = ['activity', 'reports', 'lost'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** Result of searching a paragraph in a text. Only `anchored`, `moved` and `edited` have a block. */
export const PARAGRAPH_STATES = ['anchored', 'moved', 'edited', 'ambiguous', 'orphaned'] as const;
export type ParagraphState = (typeof PARAGRAPH_STATES)[number];

export const THREAD_KINDS = ['discussion', 'prompt'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];
export const PROMPT_DISPLAYS = ['open', 'closed'] as const;
export type PromptDisplay = (typeof PROMPT_DISPLAYS)[number];

/** How a prompt draws attention: its badge pulses, its panel opens automatically, or not at all. */
export const ATTENTIONS = ['blink', 'scroll_open', 'none'] as const;

/** Possible outcomes of a moderation check. */
export const CHECK_OUTCOMES = ['approve', 'observe', 'report', 'hold', 'reject'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What a word does to a comment that contains it: `banned` rejects it, `suspect` holds it for a moderator. */
export const WORD_LISTS = ['banned', 'suspect'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** A moderator's decision about a person's comments: `premoderated` holds them, `trusted` skips the site's rules. */
export const STANDINGS = ['normal', 'premoderated', 'trusted'] as const;
export type Standing = (typeof STANDINGS)[number];

export const FLAG_REASONS = [
  'abuse',
  'hate',
  'spam',
  'off_topic',
  'privacy',
  'illegal',
  'misinformation',
  'other',
] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** The outcome of a report: not decided yet, the comment was removed, or it was kept. */
export const REPORT_OUTCOMES = ['open', 'upheld', 'declined'] as const;

/** What people are given reasons for: actions of the log; `comment.refuse` is a check's rejection. */
export const STATEMENT_ACTIONS = [
  'comment.reject',
  'comment.spam',
  'comment.refuse',
  'comment.redact',
  'person.ban',
  'person.mute_reports',
  'person.warn',
] as const;

/** The answer to an appeal; `gone`: its comment was deleted, or the decision was undone, before an answer. */
export const APPEAL_OUTCOMES = ['upheld', 'overturned', 'gone'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Which law a notice says that a comment breaks. */
export const NOTICE_GROUNDS = [
  'hate',
  'threat',
  'defamation',
  'privacy',
  'copyright',
  'fraud',
  'child_safety',
  'other',
] as const;
export type NoticeGround = (typeof NOTICE_GROUNDS)[number];
/** The outcome of a notice; `gone`: its comment was deleted before a decision. */
export const NOTICE_OUTCOMES = [...REPORT_OUTCOMES, 'gone'] as const;

export const DECISION_REASONS = [
  'within_rules',
  'abuse',
  'hate',
  'spam',
  'off_topic',
  'privacy',
  'illegal',
  'misinformation',
  'other',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** Services outside Interline that are asked about comments. */
export const OPINION_PROVIDERS = ['akismet', 'toxicity', 'external'] as const;
export type OpinionProvider = (typeof OPINION_PROVIDERS)[number];

export const REACTIONS = ['thanks', 'insightful', 'funny', 'sad'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export const QUEUES = ['new', 'pending', 'reported', 'withheld', 'approved', 'rejected', 'spam'] as const;
export type Queue = (typeof QUEUES)[number];
/** Queues that can be sorted and grouped: those that wait for a decision. */
export const WAITING_QUEUES = ['new', 'pending', 'reported', 'withheld'] as const satisfies readonly Queue[];
/** `age` is each queue's own order; `reports` and `urgency` are of waiting queues only. */
export const QUEUE_SORTS = ['age', 'reports', 'urgency'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];
export const SEARCH_SORTS = ['newest', 'oldest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];
/** What waits for moderators or was decided by them: the queues of comments, and the appeals. */
export const COUNTED_QUEUES = [...QUEUES, 'appeals'] as const;
export type CountedQueue = (typeof COUNTED_QUEUES)[number];

/** `guest` is only in tokens of the service itself, `publisher` belongs to service tokens; host sites can grant the others. */
export const ROLES = ['guest', 'reader', 'author', 'moderator', 'admin', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

/** Who can comment without signing in: no one; anyone, after a moderator's approval; anyone. */
export const GUEST_MODES = ['off', 'held', 'on'] as const;

/** Algorithms for host sites' tokens; determined by the key, never by the token. */
export const KEY_ALGORITHMS = ['HS256', 'RS256', 'ES256', 'EdDSA'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];

/** Whether two spellings of an address lead to the same article. */
export const SAMENESS = ['same', 'different'] as const;
export type Sameness = (typeof SAMENESS)[number];

export const LIST_SORTS = ['newest', 'oldest', 'top', 'most_reacted', 'hottest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];
export const LIST_SCOPES = ['all', 'inline'] as const;
export const POPULAR_WINDOWS = ['24h', '7d', '30d'] as const;

/** Length of a comment's excerpt, as in comparable widgets; characters. */
export const EXCERPT_LENGTH = 85;
/** Maximum number of pinned comments per article. */
export const MAX_PINS = 3;
/** URL fragment of a comment's permalink on its article's page, followed by the comment's id. */
export const COMMENT_FRAGMENT = '#interline-comment-';
/** Number of words of the quote above an inline comment in the list. */
export const QUOTE_WORDS = 20;

/** Event types of an article. */
export const ARTICLE_EVENTS = [
  'article.created',
  'article.published',
  'article.edited',
  'article.state_changed',
  'article.surge_changed',
  'article.deleted',
  'article.rated',
  'prompt.changed',
  'thread.locked',
  'thread.unlocked',
  'thread.premoderation_changed',
  'thread.moved',
  'thread.resolved',
  'thread.reopened',
  'comment.posted',
  'comment.held',
  'comment.edited',
  'comment.deleted',
  'comment.voted',
  'comment.reacted',
  'comment.pinned',
  'comment.unpinned',
  'comment.featured',
  'comment.unfeatured',
  'comment.flagged',
  'comment.unflagged',
  'comment.withheld',
  'comment.decided',
] as const;
export type ArticleEventType = (typeof ARTICLE_EVENTS)[number];

/** Event types of a site that do not belong to an article. Database triggers record them. */
export const SITE_EVENTS = [
  'site.created',
  // Settings, name, origins, issuers, keys or service tokens.
  'site.changed',
  'site.deleted',
  // A visible name or picture.
  'person.renamed',
  'person.banned',
  'person.unbanned',
  // A warning given or taken back.
  'person.warned',
  // A moderator's note about them was added or deleted.
  'person.noted',
  // Asked or answered.
  'appeal.changed',
] as const;
export type SiteEventType = (typeof SITE_EVENTS)[number];

/** Event types of the live stream: enough to know what to reload, nothing private. */
export const STREAM_EVENTS = [
  'comment.published',
  'comment.edited',
  'comment.removed',
  'comment.voted',
  'comment.reacted',
  'comment.promoted',
  'thread.changed',
  'article.changed',
] as const;
export type StreamEventType = (typeof STREAM_EVENTS)[number];

/** What becomes of an erased person's public comments: the text stays without a name, or goes. */
export const ERASED_TEXTS = ['keep', 'remove'] as const;
export type ErasedTexts = (typeof ERASED_TEXTS)[number];

/** What a service token may do: publish and change articles, read the queues, decide about comments, sign moderators in to the console. */
export const TOKEN_SCOPES = ['publish', 'queues:read', 'decide', 'sign-in'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Roles that a sign-in to the console can give. */
export const CONSOLE_ROLES = ['admin', 'moderator'] as const satisfies readonly Role[];
export type ConsoleRole = (typeof CONSOLE_ROLES)[number];

/** How many days the overview can show. */
export const OVERVIEW_DAYS = ['7', '30', '90'] as const;
export type OverviewDays = (typeof OVERVIEW_DAYS)[number];

/** The queues that wait for moderators, with the appeals. */
export const OVERVIEW_QUEUES = ['new', 'pending', 'reported', 'withheld', 'appeals'] as const;
export type OverviewQueue = (typeof OVERVIEW_QUEUES)[number];
