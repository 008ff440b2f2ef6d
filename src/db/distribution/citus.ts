/** What the database says about Citus: whether it is distributed, its nodes and its tables. */
import type pg from 'pg';
import { LOCK_TIMEOUT } from '../timeouts.js';

/** Settings of the database, which Citus applies on every node. */
export const SETTINGS: Readonly<Record<string, string>> = {
  // A trigger of a part writes to other parts of the same site, which are on the same node.
  'citus.enable_unsafe_triggers': 'on',
  'citus.allow_nested_distributed_execution': 'on',
  // What a transaction sets for itself, its triggers on other nodes have to see: that rows of the logs may be deleted, how long to wait for locks.
  'citus.propagate_set_commands': 'local',
  // The sessions that the coordinator opens on other nodes do not get the service's own setting.
  lock_timeout: `${LOCK_TIMEOUT}ms`,
};

export interface Node {
  group: number;
  host: string;
  port: number;
  holdsRows: boolean;
}

export interface Table {
  name: string;
  hasSiteId: boolean;
  /** Null: an ordinary table. */
  distributedBy: string | null;
}

/** The version of the extension in this database; null: it is not installed. */
export async function citusVersion(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ version: string }>(
    `select extversion as version from pg_extension where extname = 'citus'`,
  );
  return rows[0]?.version ?? null;
}

export async function listNodes(client: pg.ClientBase): Promise<Node[]> {
  const { rows } = await client.query<Node>(
    `select groupid as "group", nodename as host, nodeport as port, shouldhaveshards as "holdsRows" from pg_dist_node
     where noderole = 'primary' and isactive order by groupid`,
  );
  return rows;
}

/** The tables of the service, and by which column those that are distributed are. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as name, exists (select from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped) as "hasSiteId",
       case when p.logicalrelid is not null then column_to_column_name(p.logicalrelid, p.partkey) end as "distributedBy"
     from pg_class c left join pg_dist_partition p on p.logicalrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by c.relname`,
  );
  return rows;
}
