/**
 * Aho–Corasick automaton: finds all occurrences of many sequences in one pass over the text, however many sequences
 * there are. Transitions are a hash table in typed arrays, so that ten thousand entries take a few megabytes.
 */

/** Symbols or states per step of the construction; about a millisecond. */
const STEP = 10_000;

export class Automaton {
  /** Open addressing: state, symbol and next state. */
  readonly #size: number;
  readonly #from: Int32Array;
  readonly #symbol: Int32Array;
  readonly #to: Int32Array;
  #states = 1;
  /** Numbers of the sequences that end in a state. */
  readonly #ends = new Map<number, number[]>();
  readonly #fail: Int32Array;
  /** The longest proper suffix that is an end; 0 if there is none. */
  readonly #next: Int32Array;

  private constructor(transitions: number) {
    this.#size = 2 ** Math.max(12, Math.ceil(Math.log2(2 * transitions)));
    this.#from = new Int32Array(this.#size).fill(-1);
    this.#symbol = new Int32Array(this.#size);
    this.#to = new Int32Array(this.#size);
    this.#fail = new Int32Array(transitions + 1);
    this.#next = new Int32Array(transitions + 1);
  }

  /** Builds the automaton in short steps, between which the caller can let other work run. */
  static *build(sequences: readonly (readonly number[])[]): Generator<void, Automaton> {
    const transitions = sequences.reduce((sum, { length }) => sum + length, 0);
    const automaton = new Automaton(transitions);
    const tree: Tree = {
      parents: new Int32Array(transitions + 1),
      symbols: new Int32Array(transitions + 1),
      depths: new Int32Array(transitions + 1),
    };
    let added = 0;
    for (const [number, sequence] of sequences.entries()) {
      automaton.#add(sequence, number, tree);
      added += sequence.length;
      if (added < STEP) continue;
      added = 0;
      yield;
    }
    yield* automaton.#link(tree);
    return automaton;
  }

  #add(sequence: readonly number[], number: number, { parents, symbols, depths }: Tree): void {
    let state = 0;
    for (const symbol of sequence) {
      let next = this.#step(state, symbol);
      if (next === -1) {
        next = this.#states;
        this.#states += 1;
        this.#connect(state, symbol, next);
        parents[next] = state;
        symbols[next] = symbol;
        depths[next] = (depths[state] ?? 0) + 1;
      }
      state = next;
    }
    const ends = this.#ends.get(state);
    if (ends) ends.push(number);
    else this.#ends.set(state, [number]);
  }

  /** Calls `found` with each sequence's number and the index after its last symbol, in order of their ends. */
  scan(symbols: readonly number[], found: (sequence: number, end: number) => void): void {
    let state = 0;
    for (let at = 0; at < symbols.length; at += 1) {
      state = this.#follow(state, symbols[at] ?? 0);
      for (let end = this.#ends.has(state) ? state : this.#next[state]; end; end = this.#next[end])
        for (const sequence of this.#ends.get(end) ?? []) found(sequence, at + 1);
    }
  }

  #follow(from: number, symbol: number): number {
    let state = from;
    for (;;) {
      const next = this.#step(state, symbol);
      if (next !== -1) return next;
      if (state === 0) return 0;
      state = this.#fail[state] ?? 0;
    }
  }

  /** Suffix links, shorter states first. */
  *#link({ parents, symbols, depths }: Tree): Generator<void, void> {
    const states = byDepth(depths.subarray(0, this.#states));
    for (const [at, state] of states.entries()) {
      if (at % STEP === 0) yield;
      if (state === 0) continue;
      const parent = parents[state] ?? 0;
      const fail = parent === 0 ? 0 : this.#follow(this.#fail[parent] ?? 0, symbols[state] ?? 0);
      this.#fail[state] = fail;
      this.#next[state] = this.#ends.has(fail) ? fail : (this.#next[fail] ?? 0);
    }
  }

  #slot(state: number, symbol: number): number {
    const mixed = Math.imul(Math.imul(state, 0x9e3779b1) + symbol, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (this.#size - 1);
    while (this.#from[slot] !== -1 && (this.#from[slot] !== state || this.#symbol[slot] !== symbol))
      slot = (slot + 1) & (this.#size - 1);
    return slot;
  }

  /** The next state of a transition; -1 if there is none. */
  #step(state: number, symbol: number): number {
    const slot = this.#slot(state, symbol);
    return this.#from[slot] === -1 ? -1 : (this.#to[slot] ?? -1);
  }

  #connect(state: number, symbol: number, to: number): void {
    const slot = this.#slot(state, symbol);
    this.#from[slot] = state;
    this.#symbol[slot] = symbol;
    this.#to[slot] = to;
  }
}

/** Of each state: the state before it, the symbol between them, and its distance from the first state. */
interface Tree {
  parents: Int32Array;
  symbols: Int32Array;
  depths: Int32Array;
}

/** The states in order of depth. */
function byDepth(depths: Int32Array): Int32Array {
  /** Where the states of each depth begin. */
  const places: number[] = [];
  for (const depth of depths) places[depth + 1] = (places[depth + 1] ?? 0) + 1;
  places[0] = 0;
  for (let depth = 1; depth < places.length; depth += 1)
    places[depth] = (places[depth] ?? 0) + (places[depth - 1] ?? 0);
  const states = new Int32Array(depths.length);
  depths.forEach((depth, state) => {
    const place = places[depth] ?? 0;
    states[place] = state;
    places[depth] = place + 1;
  });
  return states;
}
