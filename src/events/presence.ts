/**
 * Which moderator looks at which comment at the moment. It is only in the memory of the instances, which tell each other by NOTIFY:
 * nothing is stored, a lost notification is made up for by the next renewal, and a view that is not renewed expires.
 */
import * as z from 'zod';
import type { Database } from '../db/client.js';

export const VIEW_CHANNEL = 'interline_views';
/** Time until a view that is not renewed expires; milliseconds. */
const EXPIRES = 30_000;
const SWEEP = 1_000;
/** Changes within this time are told together; milliseconds. */
const GATHER = 200;
/** Maximum number of views of a site; further ones are ignored. */
const MOST = 500;
/** Maximum number of views of a person, such as tabs; the oldest go. */
const MOST_OF_PERSON = 5;

/** A notification's payload; without `commentId` the view has ended. */
const Told = z.object({
  siteId: z.string(),
  viewId: z.string(),
  personId: z.string(),
  name: z.string(),
  commentId: z.string().nullable(),
});
type Told = z.infer<typeof Told>;

export type View = Pick<Told, 'personId' | 'name'> & { commentId: string };

export class Presence {
  /** By site, then by person and view; the least recently renewed first. */
  readonly #views = new Map<string, Map<string, View & { until: number }>>();
  readonly #changed = new Set<string>();
  #gather: NodeJS.Timeout | null = null;
  readonly #sweep: NodeJS.Timeout;

  /** `onChange` is called for a site after its views have changed. */
  constructor(
    private readonly db: Database,
    private readonly now: () => Date,
    private readonly onChange: (siteId: string) => void,
  ) {
    this.#sweep = setInterval(() => this.#expire(), SWEEP).unref();
  }

  /** What the site's moderators look at. */
  of(siteId: string): View[] {
    return [...(this.#views.get(siteId)?.values() ?? [])].map(({ personId, name, commentId }) => ({
      ...{ personId, name, commentId },
    }));
  }

  /** The message for the site's moderators. */
  messageOf(siteId: string): { type: 'views'; views: View[] } {
    return { type: 'views', views: this.of(siteId) };
  }

  /** Starts, renews or ends a view, here and on the other instances. */
  async tell(told: Told): Promise<void> {
    this.#apply(told);
    try {
      await this.db.sql.execute`select pg_notify(${VIEW_CHANNEL}, ${JSON.stringify(told)})`;
    } catch (error) {
      this.db.outage.report(error, 'could not tell other instances what a moderator looks at');
    }
  }

  /** Another instance's notification, or this one's own. */
  heard(payload: string | undefined): void {
    try {
      this.#apply(Told.parse(JSON.parse(payload ?? '')));
    } catch {
      // From another version.
    }
  }

  #apply({ siteId, viewId, commentId, ...person }: Told): void {
    const views = this.#views.get(siteId) ?? new Map<string, View & { until: number }>();
    this.#views.set(siteId, views);
    const key = `${person.personId} ${viewId}`;
    const before = views.get(key)?.commentId ?? null;
    views.delete(key);
    if (commentId !== null && views.size < MOST) {
      const own = [...views].filter(([, { personId }]) => personId === person.personId);
      for (const [oldest] of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_PERSON))) views.delete(oldest);
      views.set(key, { ...person, commentId, until: this.now().getTime() + EXPIRES });
    }
    if (views.size === 0) this.#views.delete(siteId);
    if (before !== commentId) this.#hasChanged(siteId);
  }

  #expire(): void {
    const now = this.now().getTime();
    for (const [siteId, views] of this.#views)
      for (const [key, { until }] of views) {
        if (until > now) break;
        views.delete(key);
        if (views.size === 0) this.#views.delete(siteId);
        this.#hasChanged(siteId);
      }
  }

  #hasChanged(siteId: string): void {
    this.#changed.add(siteId);
    this.#gather ??= setTimeout(() => {
      this.#gather = null;
      const changed = [...this.#changed];
      this.#changed.clear();
      for (const each of changed) this.onChange(each);
    }, GATHER).unref();
  }

  close(): void {
    clearInterval(this.#sweep);
    if (this.#gather) clearTimeout(this.#gather);
  }
}
