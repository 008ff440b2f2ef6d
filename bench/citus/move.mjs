/** Moves a site to another node while it is written to, and checks that every acknowledged write is there. */
import pg from 'pg';
import { startInstance } from '../service/servers.mjs';
import { makeSites, post, startThread } from './world.mjs';

const SITES = 4;
const WRITERS = 2;
const BEFORE = 15_000;
const AFTER = 15_000;

/** Writes for this long at least; throws if an acknowledged write is missing or an article's events have gaps. */
export async function moveUnderLoad(cluster, leastSeconds, say) {
  const sites = await makeSites(cluster.url, { sites: SITES, articles: WRITERS });
  const service = await startInstance(cluster.url, { DATABASE_POOL: '16' });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    for (const site of sites)
      for (const article of site.articles) article.threadId = await startThread(service.url, site, article);
    await isolateSite(client, sites[0], say);
    const began = Date.now();
    const load = startLoad(service.url, sites);
    await pause(BEFORE);
    const move = await moveSite(client, sites[0], say);
    await pause(Math.max(AFTER, leastSeconds * 1000 - (Date.now() - began)));
    const { acknowledged, refused } = await load.stop();
    await check(client, sites, acknowledged);
    const [moved, others] = [true, false].map((isMoved) =>
      acknowledged.filter(({ siteId }) => (siteId === sites[0].id) === isMoved),
    );
    const during = moved.filter(({ at }) => at >= move.began && at <= move.ended);
    const longest = (writes) => Math.max(...writes.map(({ took }) => took));
    say(
      `${acknowledged.length} writes acknowledged in ${seconds(Date.now() - began)}, ${during.length} of them to the site while it moved; ` +
        `longest write to it ${longest(moved)} ms, to others ${longest(others)} ms; refused: ${JSON.stringify(refused)}; ` +
        'every acknowledged write is stored, events have no gaps',
    );
  } finally {
    await client.end();
    await service.stop();
  }
}

/**
 * Gives the site parts of its own, so that no other site moves with it. It blocks writes to the sites of the divided parts: dividing them by
 * logical replication does not work with tables of this shape (docs/scaling.md).
 */
async function isolateSite(client, site, say) {
  const began = Date.now();
  await client.query(
    `select isolate_tenant_to_new_shard('site', $1::uuid, 'CASCADE', shard_transfer_mode => 'block_writes')`,
    [site.id],
  );
  say(`a site got parts of its own in ${seconds(Date.now() - began)}`);
}

/** Moves the site's parts to the other node by logical replication. */
async function moveSite(client, site, say) {
  const began = Date.now();
  const { rows: here } = await client.query(
    `select shardid, nodename, nodeport from pg_dist_shard_placement
     where shardid = get_shard_id_for_distribution_column('site', $1::uuid)`,
    [site.id],
  );
  const [from] = here;
  const { rows: others } = await client.query(
    `select nodename, nodeport from pg_dist_node
     where noderole = 'primary' and shouldhaveshards and groupid > 0 and (nodename, nodeport) <> ($1, $2) limit 1`,
    [from.nodename, from.nodeport],
  );
  const [to] = others;
  await client.query(
    `select citus_move_shard_placement($1, $2, $3, $4, $5, shard_transfer_mode => 'force_logical')`,
    [from.shardid, from.nodename, from.nodeport, to.nodename, to.nodeport],
  );
  say(`moved from port ${from.nodeport} to ${to.nodeport} in ${seconds(Date.now() - began)}`);
  return { began, ended: Date.now() };
}

function startLoad(url, sites) {
  let stopped = false;
  const acknowledged = [];
  const refused = {};
  const write = async (site, article) => {
    for (let n = 0; !stopped; n++) {
      const at = Date.now();
      const answer = await post(url, site, `/threads/${article.threadId}/comments`, {
        body: `Remark ${n} of the load.`,
      }).catch(() => null);
      const status = answer?.status ?? 'no answer';
      if (status === 201) {
        const { comment } = await answer.json();
        acknowledged.push({
          siteId: site.id,
          articleId: article.id,
          id: comment.id,
          at,
          took: Date.now() - at,
        });
      } else {
        refused[status] = (refused[status] ?? 0) + 1;
        await pause(100);
      }
    }
  };
  const writers = sites.flatMap((site) => site.articles.map((article) => write(site, article)));
  return {
    async stop() {
      stopped = true;
      await Promise.all(writers);
      return { acknowledged, refused };
    },
  };
}

/** Each acknowledged comment is there once with its event; numbers of an article's events have no gaps, and counters match. */
async function check(client, sites, acknowledged) {
  for (const site of sites) {
    const own = acknowledged.filter(({ siteId }) => siteId === site.id).map(({ id }) => id);
    const { rows } = await client.query(
      'select id from comment where site_id = $1 and id = any($2::uuid[])',
      [site.id, own],
    );
    if (rows.length !== own.length)
      throw new Error(`site ${site.key}: ${own.length} writes were acknowledged, ${rows.length} are stored`);
    const { rows: events } = await client.query(
      `select article_id, count(*)::int as events, max(number) as last, count(distinct data ->> 'commentId')::int as comments
       from event where site_id = $1 and type = 'comment.posted' group by 1`,
      [site.id],
    );
    const { rows: articles } = await client.query(
      'select id, version, comment_count from article where site_id = $1',
      [site.id],
    );
    for (const { id, version, comment_count: count } of articles) {
      const { rows: numbers } = await client.query(
        'select count(*)::int as n, max(number) as last from event where site_id = $1 and article_id = $2',
        [site.id, id],
      );
      if (numbers[0].n !== version || numbers[0].last !== version)
        throw new Error(`article ${id}: ${numbers[0].n} events, version ${version}`);
      const posted = events.find((one) => one.article_id === id);
      if (posted && posted.comments > count)
        throw new Error(`article ${id}: ${posted.comments} comments in events, ${count} counted`);
    }
  }
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
