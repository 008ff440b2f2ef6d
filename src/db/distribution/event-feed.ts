/**
 * The event log of a distributed database. Transaction numbers are per server, so a position is one snapshot for each node, and each node
 * keeps its own `event_feed`: what was written on it, with the numbers of its transactions. A trigger copies each event into the feed of
 * its node; a site that moves to another node takes its events along and writes its next ones there.
 */

/** Made on every node, because Citus does not know this table. */
export const NODE_TABLE = `
  create table if not exists event_feed (
    site_id uuid not null, article_id uuid, number bigint not null, type text not null, data jsonb not null,
    created_at timestamptz(3) not null, tx xid8 not null default pg_current_xact_id());
  create index if not exists event_feed_position on event_feed (tx);
  create index if not exists event_feed_age on event_feed (created_at);`;

/**
 * A row on each node that holds rows, for as many parts as there are such nodes: a statement over them runs on every node, on the connections
 * that the coordinator keeps, where `run_command_on_workers` opens new ones. Each run creates it again, because a node may have been added.
 */
export const NODE_PROBES = [
  'drop table if exists feed_node',
  'create table feed_node (number integer not null)',
  `select create_distributed_table('feed_node', 'number', colocate_with => 'none', shard_count => (
    select count(*)::integer from pg_dist_node where noderole = 'primary' and isactive and shouldhaveshards))`,
  `insert into feed_node select distinct on (get_shard_id_for_distribution_column('feed_node', number)) number
   from generate_series(1, 1000) number`,
];

/** Made on the coordinator; Citus copies functions to all nodes, and triggers to all parts of a table. It takes one statement at a time. */
export const FEEDING = [
  `create or replace function feed_event() returns trigger language plpgsql as $$
  begin
    insert into event_feed (site_id, article_id, number, type, data, created_at)
    values (new.site_id, new.article_id, new.number, new.type, new.data, new.created_at);
    return null;
  end $$`,
  `create or replace function feed_site_event() returns trigger language plpgsql as $$
  begin
    insert into event_feed (site_id, number, type, data, created_at)
    values (new.site_id, new.number, new.type, new.data, new.created_at);
    return null;
  end $$`,
  `create or replace function read_feed(positions jsonb, most integer) returns jsonb language plpgsql stable as $$
  declare
    node text := (select groupid from pg_dist_local_group);
    past pg_snapshot := nullif(positions ->> node, '')::pg_snapshot;
  begin
    return jsonb_build_object('node', node, 'snapshot', pg_current_snapshot()::text,
      'server', pg_postmaster_start_time()::text,
      'events', coalesce((
        select jsonb_agg(jsonb_build_object('siteId', site_id, 'articleId', article_id, 'number', number, 'type', type,
          'data', data, 'createdAt', created_at) order by tx, site_id, article_id, number)
        from (
          (select * from event_feed
            where tx >= pg_snapshot_xmax(past) and tx < pg_snapshot_xmax(pg_current_snapshot()) order by tx limit most)
          union all
          (select * from event_feed where tx = any (array(select pg_snapshot_xip(past))) limit most)) news), '[]'));
  end $$`,
  // With a column among its arguments the function is called on the row's node. A node without a row, because the rows were moved or it is
  // new, is asked by a command.
  `create or replace function read_feeds(positions jsonb, most integer) returns setof jsonb language plpgsql as $$
  declare
    feed jsonb;
    answer record;
    unread integer[] := array(select groupid from pg_dist_node where noderole = 'primary' and isactive and groupid > 0);
  begin
    return next read_feed(positions, most);
    for feed in select read_feed(positions || jsonb_build_object('asked', n.number), most) from feed_node n loop
      if (feed ->> 'node')::integer = any (unread) then
        unread := array_remove(unread, (feed ->> 'node')::integer);
        return next feed;
      end if;
    end loop;
    if unread <> '{}' then
      for answer in
        select * from run_command_on_workers(format('select read_feed(%L, %s)', positions, most)) loop
        if not answer.success then raise exception 'the feed of a node does not answer: %', answer.result; end if;
        feed := answer.result::jsonb;
        if (feed ->> 'node')::integer = any (unread) then return next feed; end if;
      end loop;
    end if;
  end $$`,
  `create or replace trigger event_fed after insert on event for each row execute function feed_event()`,
  `create or replace trigger site_event_fed after insert on site_event for each row execute function feed_site_event()`,
];
