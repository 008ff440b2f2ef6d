/**
 * Finds code that uses another connection inside a transaction (decision 015). Not in production: its `AsyncLocalStorage` makes Node.js
 * follow every promise, timer and write of the process from its first use on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Set while the work of a transaction runs, including everything it awaits. */
const inTransaction = new AsyncLocalStorage<true>();

/** Runs the work of a transaction. */
export function markTransaction<T>(work: () => Promise<T>): Promise<T> {
  return inTransaction.run(true, work);
}

/** Throws an Error inside a marked transaction. */
export function refuseInTransaction(what: string): void {
  if (inTransaction.getStore())
    throw new Error(`${what} inside a transaction, which must use its own connection`);
}

/** A proxy of the object that throws on any use inside a marked transaction. */
export function outsideTransactions<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(from, property): unknown {
      refuseInTransaction(`db.${name}.${String(property)}`);
      return Reflect.get(from, property, from);
    },
  });
}
