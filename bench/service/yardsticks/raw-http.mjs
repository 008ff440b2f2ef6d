/**
 * The upper limit of Node.js: only `node:http`, with given bytes and headers. `/read/N` is response number N, or 304 if
 * the request has its ETag; `/stream` is a stream to which messages are written.
 */
import { createServer } from 'node:http';
import { usage } from './usage.mjs';

const OF_A_BODY = ['content-length', 'content-type', 'content-encoding'];
/** Node.js writes them itself; with `connection: close` of the request that got the answer, it would close every connection. */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'date'];

const answers = new Map();
const streams = new Set();

// The service keeps connections as long, and says so in a header.
const server = createServer({ keepAliveTimeout: 75_000 }, (req, res) => {
  if (req.url === '/stream') {
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.write(': open\n\n');
    streams.add(res);
    res.on('close', () => streams.delete(res));
    return;
  }
  const answer = answers.get(req.url);
  if (answer.etag !== undefined && req.headers['if-none-match'] === answer.etag) {
    res.writeHead(304, answer.withoutBody);
    res.end();
    return;
  }
  res.writeHead(200, answer.headers);
  res.end(answer.body);
});

process.on('message', ({ do: what, ...message }) => {
  if (what === 'set') {
    const headers = Object.entries(message.headers).filter(([name]) => !OF_A_CONNECTION.includes(name));
    answers.set(`/read/${message.name}`, {
      etag: message.headers.etag,
      // Lists, which `writeHead` takes fastest.
      headers: headers.flat(),
      withoutBody: headers.filter(([name]) => !OF_A_BODY.includes(name)).flat(),
      body: Buffer.from(message.body),
    });
    process.send('set');
  } else if (what === 'write') {
    for (const stream of streams) stream.write(message.text);
    process.send('written');
  } else process.send(usage());
});

server.listen(0, '127.0.0.1', () => process.send(server.address().port));
