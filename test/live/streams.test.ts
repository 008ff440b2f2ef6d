/** Many live streams at once: readers who leave early, readers who all come together, readers behind one address. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { publishText } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents, openStreams } from '../support/event-stream.js';
import { startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;

beforeAll(async () => {
  service = await startService({ env: { DATABASE_POOL: '2' } });
});
afterAll(() => service.stop());

/** Sends the request for a stream and hangs up as soon as it is sent. */
function askAndLeave(articleId: string): Promise<void> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET /v1/sites/${service.site}/articles/${articleId}/events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`,
        () => socket.destroy(),
      );
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

test('readers who hang up before the answer leave no stream behind', async () => {
  const { id: articleId } = await publishText(service, `a-${randomUUID()}`, TEXTS);
  await Promise.all(Array.from({ length: 300 }, () => askAndLeave(articleId)));
  // This one was asked for last: once it is there, all others have been looked at.
  const stream = await openEvents(service, articleId);
  await until('only the reader who stayed has a stream', async () => (await openStreams(service)) === 1);
  stream.close();
  await until('no stream is left', async () => (await openStreams(service)) === 0);
});
