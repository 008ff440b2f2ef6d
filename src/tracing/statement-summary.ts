/** Short names for statements: what they do to which tables, from their text. */
import { LRUCache } from 'lru-cache';

/** Characters; semantic conventions allow 255. */
const LONGEST = 120;

/** Tables of the functions that insert rows (`add_event` …) and are not named after their table. */
const TABLES: Readonly<Record<string, string>> = {
  verdicts: 'verdict',
  asks: 'opinion',
  key: 'idempotency_key',
};

const summaries = new LRUCache<string, string>({ max: 1_000 });

/** `INSERT comment, event UPDATE article` for a statement with these parts; `SELECT article, person` for one that only reads. */
export function statementSummary(text: string): string {
  let summary = summaries.get(text);
  if (summary === undefined) summaries.set(text, (summary = summarise(text)));
  return summary;
}

function summarise(text: string): string {
  const ctes = new Set(
    [...text.matchAll(/\b(\w+) as (?:not materialized |materialized )?\(/gi)].map(([, name]) => name),
  );
  const tables = (verb: RegExp) => {
    const found = [...text.matchAll(verb)].map(([, name = '']) => name.toLowerCase());
    return [...new Set(found.filter((name) => !ctes.has(name)))];
  };
  const inserting = tables(/\badd_(\w+)\(/gi).map((name) => TABLES[name] ?? name);
  const writes = Object.entries({
    INSERT: [...new Set([...tables(/\binsert\s+into\s+"?(\w+)/gi), ...inserting])],
    UPDATE: tables(/\bupdate\s+(?!set\b|of\b|skip\b|nowait\b)"?(\w+)[\w"\s]*?\sset\b/gi),
    DELETE: tables(/\bdelete\s+from\s+"?(\w+)/gi),
  }).filter(([, names]) => names.length > 0);
  const reads: [string, string[]][] = [
    ['SELECT', tables(/(?<!distinct |delete )\b(?:from|join)\s+"?(\w+)/gi)],
  ];
  return (writes.length > 0 ? writes : reads)
    .map(([verb, names]) => [verb, names.join(', ')].join(' ').trim())
    .join(' ')
    .slice(0, LONGEST);
}
