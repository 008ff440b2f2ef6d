/** Runs commands of the command line in this process, on a service's database. */
import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/run.js';
import type { TestService } from './service.js';

export interface Ended {
  code: number;
  out: string;
  err: string;
}

export async function runCommand(service: TestService, ...args: string[]): Promise<Ended> {
  const written = { out: '', err: '' };
  const into = (stream: keyof typeof written) =>
    new Writable({
      decodeStrings: false,
      write(chunk: string, _, done) {
        written[stream] += chunk;
        done();
      },
    });
  const code = await runCli(args, {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL: service.databaseUrl },
    stdout: into('out'),
    stderr: into('err'),
    ask: () => Promise.resolve(null),
  });
  return { code, out: written.out.trim(), err: written.err.trim() };
}
