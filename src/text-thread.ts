/** Entry point of worker threads (see `text-workers.ts`). */
import type { MessagePort } from 'node:worker_threads';

/** A call of the function `name` that the module `file` exports. */
export interface ThreadTask {
  file: string;
  name: string;
  input: unknown;
  /** Receives a message when the module is loaded and the function is called. */
  begins: MessagePort;
}

/** Runs a task. Loading the module, the first time, may take longer than the task. */
export async function runTask({ file, name, input, begins }: ThreadTask): Promise<unknown> {
  const functions = (await import(file)) as Record<string, (input: unknown) => unknown>;
  begins.postMessage(null);
  return functions[name]?.(input);
}
