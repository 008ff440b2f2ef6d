/**
 * Worker threads for texts that a site sends: parsing bodies, pages and lists of words, planning a publish. On the main
 * thread one long or hostile text would block all other requests. A task that exceeds its time or memory limit is
 * terminated with its thread.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Outcome } from './http/outcome.js';
import { Problem } from './http/problem.js';
import type * as TextThread from './text-thread.js';

const THREAD = fileURLToPath(new URL('./text-thread.js', import.meta.url));
const FILE = new URL('./text-worker.js', import.meta.url).href;

/** At least two, so that a slow text leaves a thread for others. */
const THREADS = Math.max(2, Math.min(4, availableParallelism() - 1));
/** Minimum default of `patience`, in milliseconds: starting a thread takes a tenth of a second, on a busy machine several seconds. */
const MIN_PATIENCE = 20_000;
/** Idle threads end after this; milliseconds. */
const IDLE = 60_000;
/** Ten times what the longest texts need. */
const HEAP_MEGABYTES = 512;
/** Maximum total size of waiting texts of one site (eight of the longest), and of all sites (five such sites); bytes. */
const MAX_WAITING_OF_SITE = 48_000_000;
const MAX_WAITING = 240_000_000;

/** Name of a function that `text-worker.ts` exports. */
export interface TextTask<Input, Output> {
  name: string;
  /** Type information only, never set. */
  signature?: (input: Input) => Output;
}

interface Waiting {
  siteId: string;
  bytes: number;
  start(): void;
}

const tooBusy = () => new Problem('unavailable', { headers: { 'Retry-After': '2' } });

export class TextWorkers {
  readonly #pool: Tinypool;
  /** Sites with a running task. Each may have one, so that no site occupies all threads. */
  readonly #busy = new Set<string>();
  readonly #waiting: Waiting[] = [];

  /**
   * `deadline`: time limit of a task in milliseconds, without the start of its thread. The first task starts the first thread.
   * `file`: the module with the tasks' functions.
   */
  constructor(
    private readonly deadline: number,
    private readonly file = FILE,
  ) {
    this.#pool = new Tinypool({
      filename: THREAD,
      name: 'runTask' satisfies keyof typeof TextThread,
      minThreads: 0,
      maxThreads: THREADS,
      idleTimeout: IDLE,
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
  }

  /**
   * Runs a task in a thread; `bytes` is the approximate size of its input. Throws the task's problem,
   * `text_too_complex` if it exceeds the time or memory limit, or `unavailable` if too much is waiting, or if within `patience`
   * milliseconds no thread becomes free, or its thread does not start.
   */
  async run<Input, Output>(
    siteId: string,
    { name }: TextTask<Input, Output>,
    input: Input,
    bytes: number,
    patience = Math.max(2 * this.deadline, MIN_PATIENCE),
  ): Promise<Output> {
    await this.#turn(siteId, bytes, patience);
    try {
      const outcome = (await this.#runInThread(name, input, patience)) as Outcome<Output>;
      if ('problem' in outcome) throw new Problem(outcome.problem.code, outcome.problem.extras);
      return outcome.value;
    } finally {
      this.#busy.delete(siteId);
      this.#startNext();
    }
  }

  async #runInThread(name: string, input: unknown, patience: number): Promise<unknown> {
    const { port1: begun, port2: begins } = new MessageChannel();
    const end = new AbortController();
    let late = tooBusy();
    let limit = setTimeout(() => end.abort(), patience);
    begun.once('message', () => {
      clearTimeout(limit);
      late = new Problem('text_too_complex');
      limit = setTimeout(() => end.abort(), this.deadline);
    });
    const task: TextThread.ThreadTask = { file: this.file, name, input, begins };
    try {
      return await this.#pool.run(task, { signal: end.signal, transferList: [begins] });
    } catch (error) {
      if (end.signal.aborted) throw late;
      throw isOutOfMemory(error) ? new Problem('text_too_complex') : error;
    } finally {
      clearTimeout(limit);
      begun.close();
    }
  }

  async #turn(siteId: string, bytes: number, patience: number): Promise<void> {
    const sum = (waiting: Waiting[]) => waiting.reduce((total, task) => total + task.bytes, bytes);
    const ofSite = this.#waiting.filter((task) => task.siteId === siteId);
    if (sum(ofSite) > MAX_WAITING_OF_SITE || sum(this.#waiting) > MAX_WAITING) throw tooBusy();
    await new Promise<void>((resolve, reject) => {
      const task: Waiting = {
        siteId,
        bytes,
        start() {
          clearTimeout(late);
          resolve();
        },
      };
      const late = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(task), 1);
        reject(tooBusy());
      }, patience);
      this.#waiting.push(task);
      this.#startNext();
    });
  }

  #startNext(): void {
    const at = this.#waiting.findIndex(({ siteId }) => !this.#busy.has(siteId));
    if (at < 0 || this.#busy.size >= THREADS) return;
    const [next] = this.#waiting.splice(at, 1);
    if (!next) return;
    this.#busy.add(next.siteId);
    next.start();
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}
