/** A text's blocks, normalised and hashed once for all comparisons. */
import { hashText } from './hash.js';
import { normalise } from './normalise.js';
import { finish, type Steps } from './steps.js';
import type { Block } from './types.js';

/** Normalised text of a block, and its hash. */
export interface Spelling {
  text: string;
  hash: string;
}

/** A whole text; all arrays are parallel to its blocks. */
export interface Text {
  blocks: Block[];
  texts: string[];
  hashes: string[];
  /** For each block the number of blocks with its text, and which of them, from 0, it is. */
  copies: { copies: number; copy: number }[];
}

/**
 * Reads a text. `known` caches spellings by raw text, for texts that share most of their blocks; new ones are
 * added to it.
 */
export function readText(blocks: Block[], known?: Map<string, Spelling>): Text {
  return finish(readTextInSteps(blocks, known));
}

/** `readText`, interruptible after every block. */
export function* readTextInSteps(blocks: Block[], known = new Map<string, Spelling>()): Steps<Text> {
  const spellings: Spelling[] = [];
  for (const { text: raw } of blocks) {
    let spelling = known.get(raw);
    if (!spelling) {
      const text = normalise(raw);
      spelling = { text, hash: hashText(text) };
      known.set(raw, spelling);
    }
    spellings.push(spelling);
    yield;
  }
  const texts = spellings.map(({ text }) => text);
  return { blocks, texts, hashes: spellings.map(({ hash }) => hash), copies: numberCopies(texts) };
}

function numberCopies(texts: string[]): Text['copies'] {
  const counts = new Map<string, number>();
  const numbers = texts.map((text) => {
    const copy = counts.get(text) ?? 0;
    counts.set(text, copy + 1);
    return copy;
  });
  return numbers.map((copy, at) => ({ copies: counts.get(texts[at]!)!, copy }));
}
