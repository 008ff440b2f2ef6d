/** People by the identity their token was checked to: a busy writer is looked up once a second, not once a request. */
import type { PersonRow } from './person.js';
import type { Identity } from './tokens.js';

/** How long a person is believed, and so how late a ban may reach other instances; milliseconds. */
const BELIEVED = 1_000;

export class PersonCache {
  /** Identities live as long as their token is remembered, so the entries go with them. */
  #people = new WeakMap<Identity, { person: PersonRow; read: number }>();

  get(identity: Identity): PersonRow | undefined {
    const entry = this.#people.get(identity);
    return entry && performance.now() - entry.read < BELIEVED ? entry.person : undefined;
  }

  /** `asked` is when the row was asked for (`performance.now()`): a ban since then has emptied the cache. */
  set(identity: Identity, person: PersonRow, asked: number): void {
    if (asked > this.#emptied) this.#people.set(identity, { person, read: asked });
  }

  #emptied = -1;

  /** Clears all entries, after a ban or its end. */
  forgetAll(): void {
    this.#emptied = performance.now();
    this.#people = new WeakMap();
  }
}
