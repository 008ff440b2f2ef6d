/** People by verified identity: a busy writer is loaded once per second instead of once per request. */
import type { PersonRow } from './person.js';
import type { Identity } from './tokens.js';

/** Lifetime of an entry, and so the maximum delay until a ban reaches other instances; milliseconds. */
const BELIEVED = 1_000;

export class PersonCache {
  /** Entries are garbage-collected with their identity, which lives as long as its token is cached. */
  #people = new WeakMap<Identity, { person: PersonRow; read: number }>();

  get(identity: Identity): PersonRow | undefined {
    const entry = this.#people.get(identity);
    return entry && performance.now() - entry.read < BELIEVED ? entry.person : undefined;
  }

  /** `asked` is when the query was sent (`performance.now()`): a row read before the cache was last cleared is not stored. */
  set(identity: Identity, person: PersonRow, asked: number): void {
    if (asked > this.#emptied) this.#people.set(identity, { person, read: asked });
  }

  #emptied = -1;

  /** Clears all entries after a ban or unban. */
  forgetAll(): void {
    this.#emptied = performance.now();
    this.#people = new WeakMap();
  }
}
