/** How much two texts repeat each other: the share of three-word sequences they have in common. */
import { foldText } from './visible-text.js';

/** Shorter texts are often equal by chance: "I agree". */
const SHORTEST = 12;

/** The words of a text that are compared, in one form; null if it is too short. */
export function comparable(text: string): string | null {
  const words = (foldText(text.slice(0, 1_000)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
  return words.length < SHORTEST ? null : words;
}

/** The share of common sequences of two comparable texts, in percent. */
export function likeness(one: string, other: string): number {
  return one === other ? 100 : Math.floor(shared(rowsOf(one), rowsOf(other)) * 100);
}

function rowsOf(text: string): Set<string> {
  const words = text.split(' ');
  const full = words.slice(0, Math.max(1, words.length - 2));
  return new Set(full.map((_word, at) => words.slice(at, at + 3).join(' ')));
}

function shared(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((row) => other.has(row)).length;
  return common / (one.size + other.size - common);
}
