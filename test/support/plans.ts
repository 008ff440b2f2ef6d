/** What steps Postgres takes for a statement. */
import type pg from 'pg';

export interface PlanStep {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
}

/** A part of a distributed table, or its index, is called like the whole with a number behind it. */
const PART = /("(?:Relation|Index) Name":"\w+?)_\d{6,}"/g;

/** Runs the statement; resolves with all steps of its plan, also those that Citus lets another node take. */
export async function stepsOf(
  pool: pg.Pool,
  statement: { text: string; values: unknown[] },
): Promise<PlanStep[]> {
  const { rows } = await pool.query(`explain (analyze, format json) ${statement.text}`, statement.values);
  return stepsIn(JSON.parse(JSON.stringify(rows).replaceAll(PART, '$1"')));
}

function stepsIn(plan: unknown): PlanStep[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const below = Object.values(plan).flatMap(stepsIn);
  return 'Node Type' in plan ? [plan as PlanStep, ...below] : below;
}
