/**
 * Aho–Corasick automaton: finds all occurrences of many sequences in one pass over the text, however many sequences
 * there are. Transitions are a hash table in typed arrays, so that ten thousand entries take milliseconds to build and
 * a few megabytes.
 */

export class Automaton {
  /** Open addressing: state, symbol and next state. */
  #size = 1 << 12;
  #from = new Int32Array(this.#size).fill(-1);
  #symbol = new Int32Array(this.#size);
  #to = new Int32Array(this.#size);
  #states = 1;
  #transitions = 0;
  /** Numbers of the sequences that end in a state. */
  readonly #ends = new Map<number, number[]>();
  #fail = new Int32Array(0);
  /** The longest proper suffix that is an end; 0 if there is none. */
  #next = new Int32Array(0);

  constructor(sequences: readonly (readonly number[])[]) {
    const parents: number[] = [0];
    const symbols: number[] = [0];
    const depths: number[] = [0];
    sequences.forEach((sequence, number) => {
      let state = 0;
      for (const symbol of sequence) {
        let next = this.#step(state, symbol);
        if (next === -1) {
          next = this.#states;
          this.#states += 1;
          this.#connect(state, symbol, next);
          parents.push(state);
          symbols.push(symbol);
          depths.push((depths[state] ?? 0) + 1);
        }
        state = next;
      }
      const ends = this.#ends.get(state);
      if (ends) ends.push(number);
      else this.#ends.set(state, [number]);
    });
    this.#link(parents, symbols, depths);
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
  #link(parents: readonly number[], symbols: readonly number[], depths: readonly number[]): void {
    this.#fail = new Int32Array(this.#states);
    this.#next = new Int32Array(this.#states);
    for (const state of byDepth(depths)) {
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
    if (this.#transitions * 2 >= this.#size) this.#grow();
    const slot = this.#slot(state, symbol);
    this.#from[slot] = state;
    this.#symbol[slot] = symbol;
    this.#to[slot] = to;
    this.#transitions += 1;
  }

  #grow(): void {
    const [from, symbol, to] = [this.#from, this.#symbol, this.#to];
    this.#size *= 2;
    this.#from = new Int32Array(this.#size).fill(-1);
    this.#symbol = new Int32Array(this.#size);
    this.#to = new Int32Array(this.#size);
    this.#transitions = 0;
    from.forEach((state, at) => {
      if (state !== -1) this.#connect(state, symbol[at] ?? 0, to[at] ?? 0);
    });
  }
}

/** The states in order of depth. */
function byDepth(depths: readonly number[]): number[] {
  const levels: number[][] = [];
  depths.forEach((depth, state) => (levels[depth] ??= []).push(state));
  return levels.flat();
}
