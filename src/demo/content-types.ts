/** Types of the demo's content: plain data that the seeder passes to the ordinary use cases. */
import type { DecisionReason, FlagReason, ReactionKind, Role } from '../shared/enums.js';

export interface DemoPerson {
  /** `sub` of the person's token, and the value of `?as=`. */
  id: string;
  name: string;
  email: string;
  roles: Role[];
  /** The person's label in the persona switcher; absent for people who only wrote comments. */
  part?: string;
}

export interface DemoArticle {
  /** The publisher's key of the article. */
  key: string;
  slug: string;
  section: string;
  title: string;
  standfirst: string;
  /** A file among the demo's assets. */
  image: { file: string; alt: string; caption: string };
  byline: string;
  /** `sub` of the author's token. */
  authorSubject: string;
  publishedHoursAgo: number;
  /** The current body. */
  html: string;
  /** The first published body of an article that was corrected later. */
  earlierHtml?: string;
}

export interface DemoFlag {
  by: string;
  reason: FlagReason;
  note?: string;
}

export interface DemoDecision {
  by: string;
  action: 'approve' | 'reject' | 'spam';
  reason: DecisionReason;
  note?: string;
}

export interface DemoComment {
  by: string;
  /** Markdown, as a reader would type it. */
  body: string;
  hoursAgo: number;
  up?: string[];
  down?: string[];
  reactions?: Partial<Record<ReactionKind, string[]>>;
  /** Who pinned the comment, and who featured it. */
  pinned?: string;
  featured?: string;
  flags?: DemoFlag[];
  /** A moderator's later decision about it. */
  decision?: DemoDecision;
  /** Expected status under the site's rules if it is not public; checked by a test, not used for seeding. */
  expect?: 'pending' | 'withheld';
  replies?: DemoComment[];
}

export interface DemoThread {
  /** `key` of the article. */
  article: string;
  /** Beginning of the paragraph's text; null for a thread on the whole article. */
  paragraph: string | null;
  /** The quoted phrase in the paragraph. */
  phrase?: string;
  /** Prompt by the article's author. */
  prompt?: { question: string; display: 'open' | 'closed' };
  /** Whether to start it on `earlierHtml`, before the correction. */
  revision?: 'earlier';
  locked?: { by: string; reason: string };
  comments: DemoComment[];
}
