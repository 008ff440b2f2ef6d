/** Names of statements in traces. */
import { expect, test } from '@jest/globals';
import { statementSummary } from '../../src/tracing/statement-summary.js';

test.each([
  ['select id from article where site_id = $1', 'SELECT article'],
  [
    'select c.id from comment c\n  join person p on p.id = c.author_id for update of c',
    'SELECT comment, person',
  ],
  ['select 1 where $1 is distinct from $2', 'SELECT'],
  [
    `with bumped as (
       update article set version = version + 1 where id = $1 returning version),
     recorded as materialized (insert into event (number) select version from bumped)
     select version from bumped`,
    'INSERT event UPDATE article',
  ],
  [
    `with bumped as (update article set version = version + 1 where id = $1 returning version),
     asked as materialized (select add_asks($1, $2, $3)),
     recorded as materialized (select add_event($1, bumped.version) from bumped)
     select version from bumped, recorded, asked`,
    'INSERT opinion, event UPDATE article',
  ],
  ['insert into rating (score) values ($1) on conflict (id) do update set score = $1', 'INSERT rating'],
  ['update "comment" c\n   set body = $1', 'UPDATE comment'],
  ['with old as (select id from event for update skip locked) delete from event using old', 'DELETE event'],
])('%s', (text, summary) => {
  expect(statementSummary(text)).toBe(summary);
});

test('a long summary is cut', () => {
  const tables = Array.from({ length: 40 }, (_, i) => `join table_${i} on true`);
  expect(statementSummary(`select 1 from first ${tables.join(' ')}`)).toHaveLength(120);
});
