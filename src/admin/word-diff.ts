/** What changed between two versions of a paragraph, word by word. */

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above this many word pairs the table would cost more than the answer is worth. */
const MAX_CELLS = 1_000_000;

/** The longest common run of words kept as `same`; neighbouring words of one kind are joined. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.match(/\S+\s*/gu) ?? [];
  const b = after.match(/\S+\s*/gu) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && same(a[start], b[start])) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    same(a[a.length - 1 - end], b[b.length - 1 - end])
  )
    end++;

  const parts: DiffPart[] = [];
  push(parts, 'same', b.slice(0, start));
  middle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end));
  push(parts, 'same', b.slice(b.length - end));
  return parts;
}

function middle(parts: DiffPart[], a: string[], b: string[]): void {
  if (a.length * b.length > MAX_CELLS) {
    push(parts, 'removed', a);
    push(parts, 'added', b);
    return;
  }
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      push(parts, 'same', [b[j] ?? '']);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      push(parts, 'removed', [a[i++] ?? '']);
    } else {
      push(parts, 'added', [b[j++] ?? '']);
    }
  }
}

function same(left: string | undefined, right: string | undefined): boolean {
  return left?.trimEnd() === right?.trimEnd();
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: string[]): void {
  if (words.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += words.join('');
  else parts.push({ kind, text: words.join('') });
}
