/**
 * A program that uses the client that `generated-client.test.ts` generates next to it. It only compiles while
 * the OpenAPI document describes the service's responses, and prints what it received.
 */
import {
  deletePublicationsKey,
  getArticles,
  getCommentsCommentId,
  getModerationCounts,
  getPage,
  getSettings,
  patchCommentsCommentId,
  postThreads,
  putPublicationsKey,
  type QueueCounts,
} from './generated/index.js';
import { client } from './generated/client.gen.js';

const [baseUrl = '', site = '', publisher = '', reader = '', chief = ''] = process.argv.slice(2);
client.setConfig({ baseUrl });
const path = { site };
const url = 'https://news.example/generated';

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no answer');
  return value;
}

const published = await putPublicationsKey({
  ...{ auth: publisher, path: { ...path, key: 'generated' } },
  body: { url, title: 'Generated', blocks: [{ text: 'A paragraph of the article.' }] },
});
const { article } = present(published.data);
const posted = await postThreads({
  ...{ auth: reader, path, headers: { 'Idempotency-Key': 'generated-1' } },
  body: { article: { id: article.id }, body: 'First.' },
});
const { comment } = present(posted.data);

const read = await getCommentsCommentId({ path: { ...path, commentId: comment.id } });
const thanks: number | undefined = present(read.data).comment.reactions.thanks;
const edit = (etag: string, body: string) =>
  patchCommentsCommentId({
    ...{ auth: reader, path: { ...path, commentId: comment.id } },
    ...{ headers: { 'If-Match': etag }, body: { body } },
  });
const etag = read.response?.headers.get('etag') ?? '';
const edited = present((await edit(etag, 'Second.')).data);
const refused = await edit(etag, 'Third.');
// Narrowed by its status: a code of another status would not compile.
const isOld = refused.error?.status === 412 && refused.error.code === 'version_mismatch';

const counts: QueueCounts = present((await getModerationCounts({ auth: chief, path })).data);
const sum: number =
  counts.pending + counts.reported + counts.withheld + counts.approved + counts.rejected + counts.spam;
const settings = present((await getSettings({ auth: chief, path })).data);
const threshold: number = settings.flagThreshold;
const listed = present((await getArticles({ auth: publisher, path, query: { title: 'gener' } })).data);
const gone = await deletePublicationsKey({ auth: publisher, path: { ...path, key: 'generated' } });
const page = present((await getPage({ path, query: { url } })).data);

console.log(
  JSON.stringify({
    ...{ thanks: thanks ?? null, version: edited.version, isOld, counts, sum, threshold },
    ...{ titles: listed.items.map(({ title }) => title), gone: gone.response?.status, left: page.article },
  }),
);
