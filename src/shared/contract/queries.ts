/** Schemas of query parameters and problems. */
import * as z from 'zod';
import { PROBLEMS, type ProblemCode } from '../problem-codes.js';
import {
  DECISION_REASONS,
  LIST_SCOPES,
  LIST_SORTS,
  POPULAR_WINDOWS,
  QUEUE_SORTS,
  QUEUES,
  SEARCH_SORTS,
  WAITING_QUEUES,
} from '../enums.js';
import { CommentNow } from './moderation.js';
import {
  cursor,
  day,
  flagQuery,
  httpUrl,
  id,
  languageTag,
  line,
  listQuery,
  pageSize,
  text,
} from './values.js';

const articleRef = { url: httpUrl.optional(), key: text(255, 1).optional() };
const isWaiting = (queue: string) => WAITING_QUEUES.some((waiting) => waiting === queue);
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
  /** An empty one means the first page, because servers may include parameters without a value. */
  cursor,
  /** The page that contains the fragment, on one of the site's origins; links lead to it. Default: the article's address. */
  pageUrl: httpUrl.optional(),
  /** Empty means English. */
  lang: languageTag.or(z.literal('')).default(''),
  /** Whether to include the discussion as JSON-LD. */
  jsonld: flagQuery,
}).refine(namesOne, ONE_REF);
/** With `thread`, `sort` must be `newest` or `oldest`. */
export const ListQuery = z
  .strictObject({
    scope: z.enum(LIST_SCOPES).default('all'),
    paragraph: id.optional(),
    thread: id.optional(),
    sort: z.enum(LIST_SORTS).default('newest'),
    limit: pageSize(20, 50),
    cursor,
  })
  .refine(({ thread, sort }) => thread === undefined || sort === 'newest' || sort === 'oldest', {
    path: ['sort'],
    message: 'a thread is sorted by time: newest or oldest',
  });
export const AnnotationQuery = z.strictObject({ limit: pageSize(100, 500), cursor });
export const SelectorQuery = z.strictObject({ cursor });
export const PagingQuery = z.strictObject({ limit: pageSize(20, 50), cursor });
/** `prefix`: beginning of a word of the name, ignoring case and accents. `thread`: people of this thread come first. */
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
/** A waiting queue can be limited to one `person`'s comments, or to those whose text is nearly that of the comment `alike`. */
export const QueueQuery = z
  .strictObject({
    status: z.enum(QUEUES).default('pending'),
    sort: z.enum(QUEUE_SORTS).default('age'),
    person: id.optional(),
    alike: id.optional(),
    limit: pageSize(25, 100),
    cursor,
  })
  .refine(({ status, sort, person, alike }) => isWaiting(status) || (sort === 'age' && !person && !alike), {
    path: ['status'],
    message: 'only queues that wait for a decision are sorted and grouped',
  })
  .refine(({ sort, person, alike }) => (!person && !alike) || (sort === 'age' && !(person && alike)), {
    path: ['sort'],
    message: 'a group is of one person or of one text, sorted by age',
  });
/**
 * Every condition must apply. `text`: every word occurs, whole, ignoring case and accents. `person`: an id, or the beginning of a name.
 * `article`: an id, an address, or beginnings of words in title, key and address, as for the list of articles. `reason`: of a report, a notice or the last decision. `rule`: a check's name or reason.
 */
export const SearchQuery = z.strictObject({
  queue: z.enum(QUEUES).optional(),
  text: line(200).optional(),
  person: line(100).optional(),
  article: line(2_048).optional(),
  reason: z.enum(DECISION_REASONS).optional(),
  rule: z
    .string()
    .max(60)
    .regex(/^[A-Za-z_.-]*$/)
    .optional(),
  from: day.optional(),
  /** Included. */
  to: day.optional(),
  links: flagQuery,
  sort: z.enum(SEARCH_SORTS).default('newest'),
  limit: pageSize(25, 100),
  cursor,
});
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With `conflict`: the comment's current state. */
  current: CommentNow.optional(),
  requestId: z.string().optional(),
});

export type DiscussionQuery = z.infer<typeof DiscussionQuery>;
export type FragmentQuery = z.infer<typeof FragmentQuery>;
export type ListQuery = z.infer<typeof ListQuery>;
export type CandidatesQuery = z.infer<typeof CandidatesQuery>;
export type ProblemDetails = z.infer<typeof ProblemDetails>;
