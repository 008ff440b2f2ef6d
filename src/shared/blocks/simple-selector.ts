/**
 * Selectors that publishers can use for the article's element. A subset of CSS that can be matched by one
 * walk over the page: no pseudo-classes, no siblings, no nesting. See `docs/embedding.md#content-selectors`.
 *
 *     list      = complex { "," complex }            at most 8
 *     complex   = compound { ( " " | ">" ) compound } at most 8
 *     compound  = tag, "*", .class, #id, [attribute], [attribute="value"] in any number, a tag first
 */
import type { TreeAdapter } from './extract.js';

/** Conditions on one element, all of which must match. */
interface Compound {
  tag: string | null;
  conditions: { name: string; operator: string; value: string }[];
}
interface Step extends Compound {
  /** Whether the previous step must match the parent, not just any ancestor. */
  child: boolean;
}
export type SimpleSelector = Step[][];

const MAX_ALTERNATIVES = 8;
const MAX_STEPS = 8;

/** An escaped character stands for itself; hexadecimal escapes are not supported. */
const ESCAPE = String.raw`\\[^\n\r\f\da-fA-F]`;
const IDENT = String.raw`(?:--|-?(?:[A-Za-z_\u0080-\uFFFF]|${ESCAPE}))(?:[\w\-\u0080-\uFFFF]|${ESCAPE})*`;
const SPACE = String.raw`[ \t\n\r\f]*`;
const VALUE = String.raw`"(?<double>[^"\\\n\r\f]*)"|'(?<single>[^'\\\n\r\f]*)'|(?<bare>${IDENT})`;

const TAG = new RegExp(String.raw`\*|${IDENT}`, 'y');
const CONDITION = new RegExp(
  String.raw`\.(?<className>${IDENT})|#(?<id>${IDENT})|` +
    String.raw`\[${SPACE}(?<name>${IDENT})${SPACE}(?:(?<operator>[~|^$*]?=)${SPACE}(?:${VALUE})${SPACE})?\]`,
  'y',
);
const COMBINATOR = new RegExp(String.raw`${SPACE}(?<sign>[>,])${SPACE}|[ \t\n\r\f]+`, 'y');

/** Parses a selector; null if it is not supported. */
export function parseSelector(text: string): SimpleSelector | null {
  const source = text.trim();
  const alternatives: SimpleSelector = [[]];
  let child = false;
  for (let at = 0; ;) {
    const compound = readCompound(source, at);
    const steps = alternatives.at(-1);
    if (!compound || !steps || steps.length >= MAX_STEPS) return null;
    steps.push({ ...compound.read, child });
    at = compound.end;
    if (at === source.length) return alternatives;
    const combinator = matchAt(COMBINATOR, source, at);
    if (!combinator) return null;
    at += combinator[0].length;
    child = combinator.groups?.['sign'] === '>';
    if (combinator.groups?.['sign'] === ',' && alternatives.push([]) > MAX_ALTERNATIVES) return null;
  }
}

function readCompound(source: string, start: number): { read: Compound; end: number } | null {
  const tag = matchAt(TAG, source, start)?.[0];
  let end = start + (tag?.length ?? 0);
  const conditions: Compound['conditions'] = [];
  for (let found; (found = matchAt(CONDITION, source, end)); end += found[0].length) {
    const { className, id, name = '', operator = '', double, single, bare } = found.groups ?? {};
    if (className !== undefined)
      conditions.push({ name: 'class', operator: '~=', value: unescape(className) });
    else if (id !== undefined) conditions.push({ name: 'id', operator: '=', value: unescape(id) });
    else
      conditions.push({
        name: unescape(name).toLowerCase(),
        operator,
        value: double ?? single ?? unescape(bare ?? ''),
      });
  }
  if (end === start) return null;
  return {
    read: { tag: tag === undefined || tag === '*' ? null : unescape(tag).toLowerCase(), conditions },
    end,
  };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function unescape(ident: string): string {
  return ident.replace(/\\(.)/gu, '$1');
}

/**
 * The first `limit` matching elements below `root`, in document order. In a single walk each element carries one bit per step,
 * for the prefixes of each alternative that end at it and at its ancestors.
 */
export function selectElements<N>(
  root: N,
  tree: TreeAdapter<N>,
  selector: SimpleSelector,
  limit: number,
): N[] {
  const found: N[] = [];
  const none = selector.map(() => 0);
  const open: { node: N; parent: number[]; ancestors: number[] }[] = [];
  const push = (children: Iterable<N>, parent: number[], ancestors: number[]) => {
    for (const node of [...children].reverse()) open.push({ node, parent, ancestors });
  };
  push(tree.children(root), none, none);
  for (let next; found.length < limit && (next = open.pop());) {
    const { node, parent, ancestors } = next;
    if (tree.tag(node) === null) continue;
    const reached = selector.map((steps, n) =>
      endingAt(node, tree, steps, parent[n] ?? 0, ancestors[n] ?? 0),
    );
    if (selector.some((steps, n) => ((reached[n] ?? 0) >> (steps.length - 1)) & 1)) found.push(node);
    push(
      tree.children(node),
      reached,
      ancestors.map((bits, n) => bits | (reached[n] ?? 0)),
    );
  }
  return found;
}

/** The prefixes of `steps` that end at the element, given those that end at its parent and at its ancestors. */
function endingAt<N>(
  element: N,
  tree: TreeAdapter<N>,
  steps: Step[],
  parent: number,
  ancestors: number,
): number {
  let reached = 0;
  steps.forEach((step, n) => {
    const before = step.child ? parent : ancestors;
    if ((n === 0 || (before >> (n - 1)) & 1) && matches(element, tree, step)) reached |= 1 << n;
  });
  return reached;
}

function matches<N>(element: N, tree: TreeAdapter<N>, { tag, conditions }: Compound): boolean {
  if (tag !== null && tree.tag(element) !== tag) return false;
  return conditions.every(({ name, operator, value }) => {
    const actual = tree.attribute(element, name);
    return actual !== null && holds(actual, operator, value);
  });
}

function holds(actual: string, operator: string, value: string): boolean {
  switch (operator) {
    case '':
      return true;
    case '=':
      return actual === value;
    case '~=':
      return value !== '' && actual.split(/[ \t\n\r\f]+/).includes(value);
    case '|=':
      return actual === value || actual.startsWith(`${value}-`);
    case '^=':
      return value !== '' && actual.startsWith(value);
    case '$=':
      return value !== '' && actual.endsWith(value);
    default:
      return value !== '' && actual.includes(value);
  }
}
