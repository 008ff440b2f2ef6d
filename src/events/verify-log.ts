/**
 * Verifies the sealed audit log of a site: recomputes every hash from the rows. Reads in one snapshot, one seal at a time, over a
 * connection of its own, because a long log takes longer than a request may.
 */
import pg from 'pg';
import * as z from 'zod';
import type { Database } from '../db/client.js';
import { hashRow, hashSeal, SealedRow, type SealContent } from './seal-form.js';
import { sealedColumns } from './sealing.js';

/** A row this much older than the last seal that left none unsealed was added later; milliseconds. */
const LATE = 3_600_000;
/** Maximum number of ids that one finding lists. */
const LISTED = 10;

export interface LogFinding {
  /** The seal, or null if the finding is about rows outside of all seals. */
  seal: number | null;
  what:
    | 'seal missing'
    | 'seal changed'
    | 'seals reordered'
    | 'entries changed'
    | 'entries missing'
    | 'entries added late'
    | 'entries never sealed'
    | 'texts changed'
    | 'texts missing'
    | 'texts erased without an entry'
    | 'expected hash missing';
  count: number;
  /** The first and last time of the seal's rows as they were when it was made; null without a seal. */
  period: { from: string; to: string } | null;
  /** The first ten ids. */
  ids: string[];
}

export interface LogReport {
  seals: number;
  sealed: number;
  waiting: number;
  /** Hash of the last seal; null without seals. */
  head: string | null;
  findings: LogFinding[];
}

const SealRow = z.object({
  number: z.int(),
  ids: z.array(z.string()),
  hashes: z.array(z.string()),
  complete: z.boolean(),
  previous: z.string().nullable(),
  hash: z.string(),
  sealedAt: z.date(),
});
type SealRow = z.output<typeof SealRow>;

/** `expected`: the hash of one of the seals, kept outside of the database; without that seal the log was rewritten or cut. */
export async function verifyLog(db: Database, siteId: string, expected?: string): Promise<LogReport> {
  const client = new pg.Client({ connectionString: db.directUrl });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'; begin isolation level repeatable read read only`);
    return await new Verification(client, siteId).run(expected);
  } finally {
    await client.end();
  }
}

/** The state of one run. */
class Verification {
  readonly #findings: LogFinding[] = [];
  #last: SealRow | null = null;
  /** When the last seal was made that left no row unsealed. */
  #completeAt: Date | null = null;
  #sealed = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly siteId: string,
  ) {}

  async run(expected: string | undefined): Promise<LogReport> {
    let found = expected === undefined;
    let seals = 0;
    for (let seal = await this.#next(0); seal; seal = await this.#next(seal.number)) {
      this.#checkLink(seal);
      await this.#checkRows(seal);
      await this.#checkTexts(seal);
      found ||= seal.hash === expected;
      seals += 1;
      this.#sealed += seal.ids.length;
      if (seal.complete) this.#completeAt = seal.sealedAt;
      this.#last = seal;
    }
    if (!found) this.#report(null, 'expected hash missing', 1, [expected ?? '']);
    const waiting = await this.#checkUnsealed();
    return {
      ...{ seals, waiting, sealed: this.#sealed },
      head: this.#last?.hash ?? null,
      findings: this.#findings,
    };
  }

  async #next(after: number): Promise<SealRow | undefined> {
    const { rows } = await this.client.query(
      `select number, decision_ids::text[] as ids, row_hashes as hashes, complete, previous, hash, sealed_at as "sealedAt"
       from decision_seal where site_id = $1 and number > $2 order by number limit 1`,
      [this.siteId, after],
    );
    return rows.length === 0 ? undefined : SealRow.parse(rows[0]);
  }

  /** The seal follows the one before, and its own hash fits its content. */
  #checkLink(seal: SealRow): void {
    const before = this.#last;
    const missing = seal.number - (before?.number ?? 0) - 1;
    if (missing > 0) this.#report(null, 'seal missing', missing, [`before seal ${seal.number}`]);
    else if (seal.previous !== (before?.hash ?? null)) this.#report(seal, 'seals reordered', 1, []);
    const content: SealContent = { siteId: this.siteId, ...seal };
    const isSorted = seal.ids.every((id, at) => at === 0 || (seal.ids[at - 1] ?? '') < id);
    if (!isSorted || seal.ids.length !== seal.hashes.length || hashSeal(content) !== seal.hash)
      this.#report(seal, 'seal changed', 1, []);
  }

  async #checkRows(seal: SealRow): Promise<void> {
    const { rows } = await this.client.query(
      `select ${sealedColumns.text} from decision d where d.site_id = $1 and d.id = any($2::uuid[])`,
      [this.siteId, seal.ids],
    );
    const hashes = new Map<string, string>();
    const late: string[] = [];
    for (const found of rows) {
      const row = SealedRow.parse(found);
      hashes.set(row.id, hashRow(row));
      if (this.#completeAt && row.createdAt.getTime() < this.#completeAt.getTime() - LATE) late.push(row.id);
    }
    const missing = seal.ids.filter((id) => !hashes.has(id));
    const changed = seal.ids.filter((id, at) => hashes.has(id) && hashes.get(id) !== seal.hashes[at]);
    this.#reportIds(seal, 'entries missing', missing);
    this.#reportIds(seal, 'entries changed', changed);
    this.#reportIds(seal, 'entries added late', late);
  }

  /** Each text fits its hash, or was erased with its person, which the log says. */
  async #checkTexts(seal: SealRow): Promise<void> {
    const { rows } = await this.client.query<{ id: string; state: string }>(
      `select d.id, case when x.decision_id is null then 'missing'
         when x.erased_at is not null then
           case when exists (select from decision e where e.site_id = d.site_id and e.person_id = d.person_id
             and e.action = 'person.erase') then 'ok' else 'erased' end
         when encode(sha256(convert_to(jsonb_build_array(x.salt, x.reason, x.note, x.evidence)::text, 'UTF8')), 'hex') = d.text_hash
           then 'ok' else 'changed' end as state
       from decision d left join decision_text x on x.site_id = d.site_id and x.decision_id = d.id
       where d.site_id = $1 and d.id = any($2::uuid[]) and d.text_hash is not null`,
      [this.siteId, seal.ids],
    );
    const idsOf = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => id);
    this.#reportIds(seal, 'texts missing', idsOf('missing'));
    this.#reportIds(seal, 'texts changed', idsOf('changed'));
    this.#reportIds(seal, 'texts erased without an entry', idsOf('erased'));
  }

  /** Rows outside of all seals wait for one; returns their number. */
  async #checkUnsealed(): Promise<number> {
    const { rows } = await this.client.query<{ id: string; state: 'waiting' | 'missing' | 'never' }>(
      `with sealed as materialized (
         select unnest(decision_ids) as id from decision_seal where site_id = $1)
       select coalesce(d.id, u.decision_id) as id,
         case when d.id is null then 'missing' when u.decision_id is null then 'never' else 'waiting' end as state
       from (select id from decision where site_id = $1) d
       full join (select decision_id from decision_unsealed where site_id = $1) u on u.decision_id = d.id
       where not exists (select from sealed s where s.id = d.id)`,
      [this.siteId],
    );
    const idsOf = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => id);
    this.#reportIds(null, 'entries never sealed', idsOf('never'));
    this.#reportIds(null, 'entries missing', idsOf('missing'));
    return idsOf('waiting').length;
  }

  #reportIds(seal: SealRow | null, what: LogFinding['what'], ids: string[]): void {
    if (ids.length > 0) this.#report(seal, what, ids.length, ids);
  }

  #report(seal: SealRow | null, what: LogFinding['what'], count: number, ids: string[]): void {
    this.#findings.push({
      seal: seal?.number ?? null,
      ...{ what, count, ids: ids.slice(0, LISTED) },
      period: seal && periodOf(seal.ids),
    });
  }
}

/** Ids begin with their time, and the seal has them even if the rows are gone. */
function periodOf(ids: readonly string[]): LogFinding['period'] {
  const timeOf = (id: string) => new Date(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();
  const [first, last] = [ids[0], ids.at(-1)];
  return first === undefined || last === undefined ? null : { from: timeOf(first), to: timeOf(last) };
}
