/**
 * A WordPress with the plugin, from Debian's packages: MariaDB and PHP's built-in web server, in a temporary folder.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { until } from './conditions.js';
import { accepts, findProgram, freePort } from './servers.js';

const PACKAGE = '/usr/share/wordpress';
const PLUGIN = resolve(import.meta.dirname, '../../integrations/wordpress/interline');
/** Limit on a busy machine; milliseconds. */
const PATIENCE = 60_000;

export interface WordPress {
  url: string;
  /** Runs PHP inside WordPress, as its first user, and returns its output. */
  run(php: string): Promise<string>;
  stop(): Promise<void>;
}

/** Password of all users. */
export const PASSWORD = 'a-password-1';

export async function startWordPress(): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'interline-wordpress-'));
  const programs: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(programs.reverse().map(end));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const databasePort = await startDatabase(folder, programs);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    await install(folder, url, databasePort);
    // A page request may cause a plugin request to the same site, so one worker would wait for itself.
    programs.push(
      launch('php', ['-d', 'error_reporting=0', '-S', `127.0.0.1:${port}`, '-t', join(folder, 'site')], {
        PHP_CLI_SERVER_WORKERS: '4',
      }),
    );
    await until('PHP listens', () => accepts(port), PATIENCE);
    const run = (php: string) => runPhp(folder, url, php);
    await run(`wp_install('The Ferry Post', 'admin', 'admin@news.example', false, '', '${PASSWORD}');
      update_option('show_avatars', 0); update_option('permalink_structure', '/%postname%/');
      wp_insert_user(['user_login' => 'anna', 'user_pass' => '${PASSWORD}', 'display_name' => 'Anna Reed', 'role' => 'author']);
      wp_insert_user(['user_login' => 'ravi', 'user_pass' => '${PASSWORD}', 'display_name' => 'Ravi Shah', 'role' => 'subscriber']);
      require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('interline/interline.php');`);
    return { url, run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(folder: string, programs: ChildProcess[]): Promise<number> {
  const data = join(folder, 'database');
  const account = process.getuid?.() === 0 ? ['--user=root'] : [];
  await promisify(execFile)(findProgram('mariadb-install-db'), [
    ...account,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const port = await freePort();
  const socket = join(folder, 'database.sock');
  programs.push(
    launch(findProgram('mariadbd'), [
      '--no-defaults',
      ...account,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--innodb-flush-log-at-trx-commit=0',
    ]),
  );
  await until('MariaDB listens', () => accepts(port), PATIENCE);
  execFileSync('mariadb', [
    '-uroot',
    `--socket=${socket}`,
    '-e',
    `create database wordpress; create user wordpress@127.0.0.1 identified by 'wordpress';
     create user wordpress@localhost identified by 'wordpress';
     grant all on wordpress.* to wordpress@127.0.0.1; grant all on wordpress.* to wordpress@localhost`,
  ]);
  return port;
}

async function install(folder: string, url: string, databasePort: number): Promise<void> {
  const site = join(folder, 'site');
  await cp(PACKAGE, site, { recursive: true, dereference: true });
  await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
  await mkdir(join(site, 'wp-content/plugins'), { recursive: true });
  await symlink(PLUGIN, join(site, 'wp-content/plugins/interline'));
  // `?classic` opens the classic editor, which has been a separate plugin since WordPress 5.
  await writeFile(
    join(site, 'wp-content/mu-plugins/classic.php'),
    `<?php if (isset($_GET['classic'])) { add_filter('use_block_editor_for_post', '__return_false'); }`,
  );
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
    `${name}_KEY`,
    `${name}_SALT`,
  ]);
  await writeFile(
    join(site, 'wp-config.php'),
    `<?php
    define('DB_NAME', 'wordpress'); define('DB_USER', 'wordpress'); define('DB_PASSWORD', 'wordpress');
    define('DB_HOST', '127.0.0.1:${databasePort}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
    ${keys.map((name) => `define('${name}', 'only for tests ${name}');`).join(' ')}
    define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('DISABLE_WP_CRON', true);
    define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
    $table_prefix = 'wp_';
    if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
    require_once ABSPATH . 'wp-settings.php';`,
  );
}

async function runPhp(folder: string, url: string, php: string): Promise<string> {
  const load = `$_SERVER['HTTP_HOST'] = '${new URL(url).host}'; define('WP_USE_THEMES', false);
    if (!file_exists('${folder}/installed')) { define('WP_INSTALLING', true); touch('${folder}/installed'); }
    require '${folder}/site/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    if (!wp_installing()) { wp_set_current_user(1); }`;
  const { stdout } = await promisify(execFile)('php', ['-d', 'error_reporting=0', '-r', `${load} ${php}`]);
  return stdout;
}

function launch(program: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  // PHP's server starts workers, which end with its process group.
  return spawn(program, args, { env: { ...process.env, ...env }, detached: true, stdio: 'ignore' });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const exited = new Promise((ended) => child.once('exit', ended));
  process.kill(-child.pid, 'SIGTERM');
  await exited;
}
