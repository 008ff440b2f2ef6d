/**
 * What a site's moderation must look like, computed plainly from its stored rows: flags, notices, verdicts, decisions, events. Each
 * difference to what is stored or shown is a line of text.
 */
import type { DecisionLog, QueuePage } from '../../src/shared/contract.js';
import { QUEUES, type Queue } from '../../src/shared/enums.js';
import type { World } from './moderation-world.js';

interface CommentRow {
  id: string;
  thread_id: string;
  paragraph_id: string | null;
  root_id: string | null;
  parent_id: string | null;
  person_id: string;
  status: string;
  version: number;
  reply_count: number;
  flag_count: number;
  pinned_at: Date | null;
  featured: boolean;
  approved_at: Date | null;
  unreviewed: boolean;
  badge: string | null;
  decision_id: string | null;
}
interface DecisionRow {
  id: string;
  action: string;
  actor_id: string | null;
  comment_id: string | null;
  from: string | null;
  to: string | null;
  before: { decisionId: string | null; approvedAt: string | null } | null;
  undoes: string | null;
}
interface EventRow {
  number: number;
  type: string;
  data: { commentId?: string; from?: string; to?: string };
}
interface Rows {
  comments: CommentRow[];
  decisions: DecisionRow[];
  events: EventRow[];
  flags: {
    comment_id: string;
    person_id: string;
    withdrawn_at: Date | null;
    answered_at: Date | null;
    answered_by: string | null;
  }[];
  notices: { comment_id: string; answered_at: Date | null; answered_by: string | null }[];
  verdicts: { id: string; comment_id: string; verdict: string }[];
  appeals: {
    id: string;
    statement_id: string;
    comment_id: string;
    outcome: string | null;
    answered_by: string | null;
  }[];
  lengths: { queue: string; comments: number }[];
  people: { id: string; subject: string; published_count: number; rejected_count: number }[];
  reporters: { person_id: string; upheld: number; declined: number }[];
  threads: { id: string; comment_count: number; shown: boolean }[];
  paragraphs: { id: string; comment_count: number; thread_count: number }[];
  articles: {
    id: string;
    version: number;
    comment_count: number;
    inline_count: number;
    thread_count: number;
  }[];
}

const TABLES: Record<keyof Rows, string> = {
  ...{ comments: 'comment', decisions: 'decision', events: 'event', flags: 'flag', notices: 'notice' },
  ...{ verdicts: 'verdict', appeals: 'appeal', lengths: 'queue_length', people: 'person' },
  ...{ reporters: 'reporter', threads: 'thread', paragraphs: 'paragraph', articles: 'article' },
};

async function readRows({ site }: World): Promise<Rows> {
  const found: Partial<Record<keyof Rows, unknown[]>> = {};
  for (const [name, table] of Object.entries(TABLES)) {
    const { rows } = await site.ctx.db.pool.query<Record<string, unknown>>(
      `select * from "${table}" where site_id = (select id from site where key = $1)`,
      [site.site],
    );
    found[name as keyof Rows] = rows;
  }
  const rows = found as unknown as Rows;
  rows.events.sort((left, right) => left.number - right.number);
  rows.decisions.sort((left, right) => (left.id < right.id ? -1 : 1));
  return rows;
}

/** Actions that answer reports. */
const ANSWERS = ['comment.approve', 'comment.reject', 'comment.spam'];
/** Actions whose entry becomes the decision a status is based on. */
const DECIDES = [...ANSWERS, 'comment.see', 'comment.uphold', 'comment.withhold', 'comment.refuse'];
/** Transitions that have an entry of the log each, in the same order. */
const LOGGED = ['comment.decided', 'comment.withheld'];

const isUndone = ({ decisions }: Rows, id: string) => decisions.some(({ undoes }) => undoes === id);

/** Every difference; normally empty. */
export async function differences(world: World): Promise<string[]> {
  // Moderators' reads count the new ones.
  await world.call(0, world.moderator(0), 'GET', '/moderation/counts');
  const rows = await readRows(world);
  const found: string[] = [];
  const expect = (what: string, stored: unknown, computed: unknown) => {
    const [is, should] = [JSON.stringify(stored), JSON.stringify(computed)];
    if (is !== should) found.push(`${what}: is ${is}, should be ${should}`);
  };
  for (const comment of rows.comments) checkComment(rows, comment, expect);
  checkCounters(rows, expect);
  checkReporters(world, rows, expect);
  checkAppeals(rows, expect);
  await checkReads(world, rows, expect);
  return found;
}

type Expect = (what: string, stored: unknown, computed: unknown) => void;

function openReports({ flags, notices, verdicts, ...rows }: Rows, id: string): number {
  const answers = rows.decisions.filter(
    (decision) =>
      decision.comment_id === id &&
      decision.actor_id !== null &&
      ANSWERS.includes(decision.action) &&
      !rows.decisions.some(({ undoes }) => undoes === decision.id),
  );
  return [
    flags.filter((flag) => flag.comment_id === id && !flag.withdrawn_at && !flag.answered_at),
    notices.filter((notice) => notice.comment_id === id && !notice.answered_at),
    verdicts.filter(
      (verdict) =>
        verdict.comment_id === id &&
        verdict.verdict === 'report' &&
        !answers.some((decision) => decision.id > verdict.id),
    ),
  ].reduce((sum, { length }) => sum + length, 0);
}

/** Replays the comment's events and log. */
function checkComment(rows: Rows, comment: CommentRow, expect: Expect): void {
  const { id } = comment;
  const name = `comment ${id}`;
  const events = rows.events.filter(({ data }) => data.commentId === id);
  const log = rows.decisions.filter(
    ({ comment_id: of, action }) => of === id && (DECIDES.includes(action) || action === 'comment.undo'),
  );
  const logged = log.filter(({ action }) => action !== 'comment.refuse');
  expect(
    `${name}: transitions and the log`,
    events.filter(({ type }) => LOGGED.includes(type)).map(({ data }) => [data.from, data.to]),
    logged.map(({ from, to }) => [from, to]),
  );
  let status: string | undefined;
  let approved = false;
  let next = 0;
  for (const { type, data } of events) {
    if (data.from !== undefined) expect(`${name}: where ${type} began`, data.from, status);
    status = data.to ?? status ?? 'published';
    if (type === 'comment.edited') approved = false;
    if (!LOGGED.includes(type)) continue;
    const decision = logged[next++];
    if (decision?.action === 'comment.approve') approved = true;
    else if (decision?.action === 'comment.undo')
      approved = Boolean(rows.decisions.find((each) => each.id === decision.undoes)?.before?.approvedAt);
    else if (decision && ANSWERS.includes(decision.action)) approved = false;
  }
  expect(`${name}: status`, comment.status, status);
  expect(`${name}: approved`, comment.approved_at !== null, approved);
  let decisionId: string | null = null;
  for (const decision of log)
    decisionId =
      decision.action === 'comment.undo'
        ? (rows.decisions.find(({ id: each }) => each === decision.undoes)?.before?.decisionId ?? null)
        : decision.id;
  expect(`${name}: decision`, comment.decision_id, decisionId);
  expect(`${name}: open reports`, comment.flag_count, openReports(rows, id));
  if (comment.status !== 'published')
    expect(`${name}: promoted`, [comment.pinned_at, comment.featured], [null, false]);
  const replies = rows.comments.filter(
    (reply) =>
      reply.status === 'published' &&
      (comment.root_id === null ? reply.root_id === id : reply.parent_id === id),
  );
  expect(`${name}: replies`, comment.reply_count, replies.length);
}

function queuesOf(comment: CommentRow): Queue[] {
  const { status, flag_count: flags, approved_at: approved, unreviewed, badge } = comment;
  if (status !== 'published') return QUEUES.filter((queue) => queue === status);
  const isIn: Partial<Record<Queue, boolean>> = {
    reported: flags > 0,
    approved: approved !== null,
    new: unreviewed && approved === null && badge === null,
  };
  return QUEUES.filter((queue) => isIn[queue]);
}

function checkCounters(rows: Rows, expect: Expect): void {
  const published = rows.comments.filter(({ status }) => status === 'published');
  const threadsOf = (comments: CommentRow[]) => new Set(comments.map(({ thread_id: id }) => id)).size;
  const lengths = new Map(rows.lengths.map(({ queue, comments }) => [queue, comments]));
  for (const queue of QUEUES) {
    const there = rows.comments.filter((comment) => queuesOf(comment).includes(queue));
    expect(`length of ${queue}`, lengths.get(queue) ?? 0, there.length);
  }
  const open = rows.appeals.filter(({ outcome }) => outcome === null);
  expect('length of appeals', lengths.get('appeals') ?? 0, open.length);
  for (const person of rows.people) {
    const own = rows.comments.filter(({ person_id: id }) => id === person.id);
    expect(
      `sums of ${person.subject}`,
      [person.published_count, person.rejected_count],
      [
        own.filter(({ status }) => status === 'published').length,
        own.filter(({ status }) => status === 'rejected' || status === 'spam').length,
      ],
    );
  }
  for (const thread of rows.threads) {
    const own = published.filter(({ thread_id: id }) => id === thread.id);
    expect(`thread ${thread.id}`, [thread.comment_count, thread.shown], [own.length, own.length > 0]);
  }
  for (const paragraph of rows.paragraphs) {
    const own = published.filter(({ paragraph_id: id }) => id === paragraph.id);
    const counts = [paragraph.comment_count, paragraph.thread_count];
    expect(`paragraph ${paragraph.id}`, counts, [own.length, threadsOf(own)]);
  }
  for (const article of rows.articles) {
    const inline = published.filter(({ paragraph_id: id }) => id !== null);
    const counts = [article.comment_count, article.inline_count, article.thread_count];
    expect('article', counts, [published.length, inline.length, threadsOf(published)]);
    const numbers = rows.events.map(({ number }) => number);
    expect(
      'numbers of events',
      numbers,
      Array.from({ length: article.version }, (_, at) => at + 1),
    );
  }
}

/** Only of reports that were made once: a repeated report replaces the answered one, which stays counted. */
function checkReporters({ reports }: World, rows: Rows, expect: Expect): void {
  for (const { id, subject } of rows.people) {
    const own = rows.flags.filter(({ person_id: by }) => by === id);
    if (own.some(({ comment_id: of }) => (reports.get(`${subject} ${of}`) ?? 0) > 1)) continue;
    const outcomes = own.flatMap(({ answered_by: by }) => rows.decisions.filter((each) => each.id === by));
    const counted = rows.reporters.find(({ person_id: by }) => by === id);
    expect(
      `outcomes of reports by ${subject}`,
      [counted?.upheld ?? 0, counted?.declined ?? 0],
      [
        outcomes.filter(({ to }) => to !== 'published').length,
        outcomes.filter(({ to }) => to === 'published').length,
      ],
    );
  }
  for (const { answered_by: by } of [...rows.flags, ...rows.notices])
    if (by !== null) expect(`the decision ${by} that answers reports is undone`, isUndone(rows, by), false);
}

function checkAppeals(rows: Rows, expect: Expect): void {
  for (const { id, statement_id: about, outcome, answered_by: by, comment_id: of } of rows.appeals) {
    const answer = rows.decisions.find((decision) => decision.id === by);
    if (by !== null) expect(`the answer to appeal ${id} is undone`, isUndone(rows, by), false);
    if (outcome === 'upheld') expect(`answer to appeal ${id}`, answer?.action, 'comment.uphold');
    if (outcome === 'overturned') expect(`answer to appeal ${id}`, answer?.action, 'comment.approve');
    if (outcome !== null) continue;
    expect(`appeal ${id} is about an undone decision`, isUndone(rows, about), false);
    const status = rows.comments.find((comment) => comment.id === of)?.status;
    expect(`appeal ${id}: comment is removed`, status === 'rejected' || status === 'spam', true);
  }
}

async function checkReads(world: World, rows: Rows, expect: Expect): Promise<void> {
  const moderator = world.moderator(0);
  const ids = new Set(rows.comments.map(({ id }) => id));
  for (const queue of QUEUES) {
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/moderation/queue?status=${queue}&limit=7${cursor ? `&cursor=${cursor}` : ''}`;
      const page = (await world.call(0, moderator, 'GET', path)).body as QueuePage;
      listed.push(...page.items.map(({ comment }) => comment.id));
      cursor = page.next;
    }
    const there = rows.comments.filter((comment) => queuesOf(comment).includes(queue)).map(({ id }) => id);
    expect(`queue ${queue}`, listed.toSorted(), there.toSorted());
    const isOldestFirst = ['pending', 'reported', 'withheld'].includes(queue);
    expect(`order of ${queue}`, listed, isOldestFirst ? listed.toSorted() : listed.toSorted().toReversed());
  }
  const log: [string, boolean][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/moderation/log?limit=50${cursor ? `&cursor=${cursor}` : ''}`;
    const page = (await world.call(0, moderator, 'GET', path)).body as DecisionLog;
    log.push(...page.items.map(({ id, undone }): [string, boolean] => [id, undone]));
    cursor = page.next;
  }
  const computed = rows.decisions.map(({ id }): [string, boolean] => [id, isUndone(rows, id)]);
  expect('log', log, computed.toReversed());
  await checkPublicReads(world, rows, ids, expect);
}

interface Listed {
  id: string;
  status: string;
  pinned: boolean;
  featured: boolean;
  replies?: Listed[];
}

/** What readers see on each instance, whose caches may be half a second late. */
async function checkPublicReads(
  world: World,
  rows: Rows,
  ids: ReadonlySet<string>,
  expect: Expect,
): Promise<void> {
  const version = rows.articles[0]?.version;
  const shown = rows.comments.filter(({ status }) => status === 'published');
  for (const at of world.instances) {
    let page = await at.call('GET', '/page?key=scene');
    while (page.body.article.version !== version) page = await at.call('GET', '/page?key=scene');
    expect('counts of the page', page.body.article.counts.comments, shown.length);
    const seen: Listed[] = [];
    for (const { id } of rows.threads) {
      const path = `/articles/${world.articleId}/comments?thread=${id}&sort=oldest&limit=50`;
      const list = await at.call('GET', path);
      const walk = (items: Listed[]) => {
        for (const item of items) {
          seen.push(item);
          walk(item.replies ?? []);
        }
      };
      if (list.status === 200) walk(list.body.items as Listed[]);
    }
    for (const each of seen) expect('a comment in a list is stored', ids.has(each.id), true);
    const published = seen.filter(({ status }) => status === 'published');
    // Lists have the first replies of each comment; the counters say how many there are.
    for (const { id, pinned, featured } of published) {
      const row = rows.comments.find((comment) => comment.id === id);
      const stored = row && [row.status, row.pinned_at !== null, row.featured];
      expect(`comment ${id} in a list`, ['published', pinned, featured], stored);
    }
    const tops = shown.filter(({ root_id: root }) => root === null).map(({ id }) => id);
    expect(
      'top comments',
      published
        .map(({ id }) => id)
        .filter((id) => tops.includes(id))
        .toSorted(),
      tops.toSorted(),
    );
  }
}

/** Everything stored about the site except the log, the events and the versions that count them. */
export async function snapshot({ site }: World): Promise<Record<string, unknown[]>> {
  const tables = [
    ...(['comment', 'flag', 'notice', 'verdict', 'appeal', 'reporter', 'person', 'thread'] as const),
    ...([
      'paragraph',
      'queue_length',
      'activity',
      'comment_rank',
      'comment_revision',
      'comment_mention',
    ] as const),
  ];
  const found: Record<string, unknown[]> = {};
  for (const table of tables) {
    const { rows } = await site.ctx.db.pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${table}" t where site_id = (select id from site where key = $1) order by 1`,
      [site.site],
    );
    // A sum that has become zero has a row; one that was never counted has none.
    found[table] = rows
      // A person's last token is not a matter of decisions.
      .map(({ row: { roles_until: _, named_at: __, ...row } }) => row)
      .filter((row) => !(table === 'reporter' && row['upheld'] === 0 && row['declined'] === 0))
      .filter((row) => row['comments'] !== 0);
  }
  const { rows } = await site.ctx.db.pool.query(
    `select comment_count, inline_count, thread_count, state from article
     where site_id = (select id from site where key = $1)`,
    [site.site],
  );
  return { ...found, article: rows };
}
