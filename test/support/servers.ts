/** nginx and PgBouncer, for tests of the documented configurations. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './conditions.js';

export interface RunningProgram {
  port: number;
  /** Its output so far. */
  said(): string;
  stop(): Promise<void>;
}

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts nginx with the file as the only one in `conf.d`. */
export async function startNginx(conf: string, port: number): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'interline-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(join(folder, 'default.conf'), conf.replaceAll('/var/cache/nginx', folder));
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log stderr warn;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include ${folder}/default.conf;
    }`,
  );
  const program = findProgram('nginx');
  return start(folder, port, program, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]);
}

/** PgBouncer's own defaults, except for transaction pooling. */
export const POOLER = `[databases]
* = host=postgres port=5432
[pgbouncer]
listen_addr = 0.0.0.0
listen_port = 6432
unix_socket_dir =
auth_file = /tmp/users.txt
pool_mode = transaction
`;

/** Starts PgBouncer in front of the server of `databaseUrl`. */
export async function startPgBouncer(
  databaseUrl: string,
  conf = POOLER,
  port?: number,
): Promise<RunningProgram & { url: string }> {
  const url = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'interline-pgbouncer-'));
  const listensAt = port ?? (await freePort());
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  await writeFile(join(folder, 'users.txt'), `"${user}" "${password}"\n`);
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    conf
      .replace('host=postgres port=5432', `host=${url.hostname} port=${url.port || '5432'}`)
      .replace('0.0.0.0', '127.0.0.1')
      .replace('6432', String(listensAt))
      .replace('/tmp/users.txt', `${folder}/users.txt`),
  );
  await chmod(folder, 0o755);
  const running = await start(
    folder,
    listensAt,
    findProgram('pgbouncer'),
    [join(folder, 'pgbouncer.ini')],
    unprivileged(),
  );
  url.hostname = '127.0.0.1';
  url.port = String(listensAt);
  return { ...running, url: url.href };
}

/** PgBouncer refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Debian installs servers in a folder that is not in an ordinary user's PATH. */
export function findProgram(program: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(
      `this test needs ${program}: apt-get install ${program} (Debian, Ubuntu), or your system's way`,
    );
  return found;
}

async function start(
  folder: string,
  port: number,
  program: string,
  args: string[],
  account: { uid?: number; gid?: number } = {},
): Promise<RunningProgram> {
  const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await until(`${program} listens`, () => {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    return accepts(port);
  });
  return { port, said: () => said, stop: () => stop(child, exited, folder) };
}

async function stop(child: ChildProcess, exited: Promise<void>, folder: string): Promise<void> {
  child.kill('SIGTERM');
  await exited;
  await rm(folder, { recursive: true, force: true });
}

/** Whether something listens at the port. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
