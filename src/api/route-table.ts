/**
 * Finds what belongs to a path such as `/v1/sites/courier/threads/7/comments` among patterns such as
 * `/v1/sites/:site/threads/:threadId/comments`. Express would compile two regular expressions for each of more than a hundred
 * patterns at the start, and try them one after the other for each request; what matches is the same.
 */

export interface Found<Value> {
  value: Value;
  /** Decoded values of the pattern's parameters. */
  params: Record<string, string>;
}

interface Node<Value> {
  /** Next segments in lower case. */
  literals: Map<string, Node<Value>>;
  parameter: Node<Value> | null;
  /** The pattern that ends here, with the names of its parameters in order. */
  end: { value: Value; names: string[] } | null;
}

const emptyNode = <Value>(): Node<Value> => ({ literals: new Map(), parameter: null, end: null });

/** Patterns of literal segments and `:parameters`. Letter case and a slash at the end do not matter; literals precede parameters. */
export class RouteTable<Value> {
  readonly #root = emptyNode<Value>();

  add(pattern: string, value: Value): void {
    let node = this.#root;
    const names: string[] = [];
    for (const segment of pattern.split('/').slice(1)) {
      if (segment.startsWith(':')) {
        names.push(segment.slice(1));
        node = node.parameter ??= emptyNode();
      } else {
        const literal = segment.toLowerCase();
        const next = node.literals.get(literal) ?? emptyNode();
        node.literals.set(literal, next);
        node = next;
      }
    }
    node.end = { value, names };
  }

  /** Null if no pattern matches; throws a URIError if a parameter is not encoded correctly. */
  find(path: string): Found<Value> | null {
    const segments = path.split('/').slice(1);
    if (segments.length > 1 && segments.at(-1) === '') segments.pop();
    const values: string[] = [];
    const end = endAt(this.#root, segments, 0, values);
    if (end === null) return null;
    const params = Object.fromEntries(
      end.names.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]),
    );
    return { value: end.value, params };
  }
}

/** The end of the pattern that matches the segments from `at`; appends the parameters' values to `values`. */
function endAt<Value>(
  node: Node<Value>,
  segments: readonly string[],
  at: number,
  values: string[],
): Node<Value>['end'] {
  const segment = segments[at];
  if (segment === undefined) return node.end;
  const literal = node.literals.get(segment.toLowerCase());
  const end = literal ? endAt(literal, segments, at + 1, values) : null;
  if (end !== null || node.parameter === null || segment === '') return end;
  values.push(segment);
  const found = endAt(node.parameter, segments, at + 1, values);
  if (found === null) values.pop();
  return found;
}
