/** A service that is asked about comments: answers as the test says, and keeps the requests. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer =
  | string
  | { status: number; headers?: Record<string, string>; body?: string }
  | ((res: ServerResponse) => void);

export interface FakeOpinions {
  url: string;
  asked: Asked[];
  /** What it answers, from now on; a function gets the response and may leave it open. */
  answer: (request: Asked) => Answer;
  stop(): Promise<void>;
}

export async function startFakeOpinions(): Promise<FakeOpinions> {
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const request = { path: req.url ?? '', headers: req.headers, body: Buffer.concat(parts).toString() };
      fake.asked.push(request);
      const answer = fake.answer(request);
      if (typeof answer === 'function') answer(res);
      else if (typeof answer === 'string') res.writeHead(200).end(answer);
      else res.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const fake: FakeOpinions = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    answer: () => ({ status: 404 }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}
