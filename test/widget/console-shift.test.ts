/**
 * A moderator's shift by keyboard alone: reports worked through while colleagues decide and readers report. After each press, what
 * the bar says is what the service stored, nothing else was decided, and the counters become true.
 * `REPORTS=200` sets how many there are at the start; with `SHOTS=folder` it takes pictures.
 */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { COUNTED_QUEUES } from '../../src/shared/enums.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { onConsoleStage, openConsole, post } from './console-page.js';

const REPORTS = Number(process.env['REPORTS'] ?? (process.env['THOROUGH'] ? 200 : 40));
const REASONS = ['abuse', 'hate', 'off_topic', 'privacy', 'illegal', 'spam', 'misinformation', 'other'];

let service: TestService;
let browser: Browser;

onConsoleStage((...started) => ([service, browser] = started), {
  settings: { flagThreshold: 100 },
});

/** Numbers that look random and are the same in every run. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const dice = makeDice(Number(process.env['SEED'] ?? 7));
const WORDS = ['timetable', 'diesel', 'harbour', 'island'];

let posted = 0;

/** A published comment with a report. */
async function reported(): Promise<string> {
  posted += 1;
  const id = await post(
    service,
    `Person ${posted}`,
    `Remark ${posted} about the ${WORDS[posted % WORDS.length] ?? ''}.`,
    posted % 3,
  );
  await report(id);
  return id;
}

async function report(id: string): Promise<void> {
  const token = service.token(`reader-${dice(1_000_000)}`);
  await service.call('PUT', `/comments/${id}/flag`, {
    token,
    body: { reason: 'abuse', note: 'Look at this' },
  });
}

interface Stored {
  id: string;
  status: string;
  flags: number;
  name: string;
}

async function storedOf(ids: readonly string[]): Promise<Map<string, Stored>> {
  const { rows } = await service.ctx.db.pool.query<Stored>(
    `select c.id, c.status::text, c.flag_count as flags, p.name from comment c
     join person p on p.site_id = c.site_id and p.id = c.person_id where c.id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface Decided {
  id: string;
  action: string;
  comment: string;
  reason: string;
  undoes: string | null;
}

/** Decisions made at the console, oldest first. */
async function decidedHere(): Promise<Decided[]> {
  const { rows } = await service.ctx.db.pool.query<Decided>(
    `select d.id, d.action, d.comment_id as comment, d.reason, d.undoes from decision d
     join person p on p.site_id = d.site_id and p.id = d.actor_id
     where p.subject = 'moderator' and d.comment_id is not null order by d.id`,
  );
  return rows;
}

/** What is on screen. */
function look(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
    const idOf = (row: Element | null) =>
      row?.querySelector<HTMLElement>('.row-open')?.dataset['comment'] ?? null;
    return {
      current: idOf(document.querySelector('.row-current')),
      rows: all('.row').map(idOf),
      gone: all('.row-gone').map(idOf),
      selected: all('.row-selected').map(idOf),
      pane: textOf('.item .comment-body'),
      excerpt: textOf('.row-current .row-excerpt'),
      focus: document.activeElement?.className,
      search: document.querySelector<HTMLInputElement>('.search')?.value,
      notice: textOf('.bar-notice [role="status"]'),
      failed: document.querySelector('.bar-notice .notice-failed') !== null,
      buttons: all('.bar-decide button').map((button) => ({
        label: button.textContent ?? '',
        disabled: (button as HTMLButtonElement).disabled,
      })),
      position: textOf('.bar-move .hint'),
      counts: all('.tabs .count').map((count) => Number(count.textContent)),
      arrivals: document.querySelector('.arrivals') !== null,
      dialog: document.querySelector('dialog[open]') !== null,
      scrolls: document.documentElement.scrollHeight > innerHeight,
    };
  });
}
type Seen = Awaited<ReturnType<typeof look>>;

const isIds = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

/** What a decision would apply to. */
function targetsOf({ selected, current }: Seen): string[] {
  const chosen = isIds(selected);
  return chosen.length > 0 ? chosen : isIds([current]);
}

const DECIDE = {
  a: { button: 0, action: 'comment.approve', status: 'published', says: 'Approved' },
  r: { button: 1, action: 'comment.reject', status: 'rejected', says: 'Rejected' },
  s: { button: 2, action: 'comment.spam', status: 'spam', says: 'Marked as spam' },
} as const;

/** The shift of one moderator. */
class Shift {
  presses = 0;
  readonly told = { done: 0, conflicts: 0, undone: 0 };
  #decided: Decided[] = [];
  readonly open: string[] = [];

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** New decisions made here since the last call. */
  async newDecisions(): Promise<Decided[]> {
    const all = await decidedHere();
    const before = this.#decided.length;
    expect(all.slice(0, before)).toEqual(this.#decided);
    this.#decided = all;
    return all.slice(before);
  }

  /** Decides by key, and compares what the bar says with what is stored. */
  async decide(key: keyof typeof DECIDE): Promise<void> {
    const { button, action, status, says } = DECIDE[key];
    const seen = await look(this.page);
    const targets = targetsOf(seen);
    const shown = seen.buttons[button];
    if (targets.length > 1) expect(shown?.label).toContain(String(targets.length));
    if (shown?.disabled !== false) {
      await this.press(key);
      expect((await look(this.page)).dialog).toBe(false);
      expect(await this.newDecisions()).toEqual([]);
      return;
    }
    const answered = this.page.waitForResponse((response) =>
      response.url().endsWith('/moderation/decisions'),
    );
    await this.press(key);
    const reason = dice(REASONS.length);
    if (key === 'r') {
      await this.page.getByRole('dialog').waitFor();
      await this.press(String(reason + 1));
    }
    const sent = ((await answered).request().postDataJSON() as { commentIds: string[] }).commentIds;
    const stored = await storedOf(targets);
    const isDone = (id: string) => {
      const now = stored.get(id);
      return now?.status === status && (key !== 'a' || now.flags === 0);
    };
    // Left out is what a colleague has decided like this, as the row already shows.
    for (const id of targets) expect([id, sent.includes(id) || isDone(id)]).toEqual([id, true]);
    const decided = await this.newDecisions();
    for (const decision of decided) {
      expect(targets).toContain(decision.comment);
      expect([decision.action, decision.undoes]).toEqual([action, null]);
      if (key === 'r') expect(decision.reason).toBe(REASONS[reason]);
    }
    const done = sent.filter(isDone);
    const [only = ''] = done;
    const what = done.length === 1 ? (stored.get(only)?.name ?? '') : `${done.length} comments`;
    const claims = `${says}: ${what}`;
    await until(`the bar says what was stored, ${claims}`, async () => {
      const { notice } = await look(this.page);
      return done.length > 0 ? notice.startsWith(claims) : !notice.startsWith(says);
    });
    const after = await look(this.page);
    const left = sent.length - done.length;
    if (left > 0) expect(after.notice).toMatch(new RegExp(`(^|\\s)${left} comment`));
    expect(after.failed).toBe(left > 0);
    this.told.done += done.length;
    this.told.conflicts += left;
    for (const id of done) expect(after.rows).not.toContain(id);
  }

  /** Undoes the last decision. */
  async undo(): Promise<void> {
    const answered = this.page
      .waitForResponse((response) => response.url().endsWith('/moderation/undo'))
      .then(() => true);
    const nothing = this.page
      .locator('.bar-notice')
      .getByText('Nothing to undo.')
      .waitFor()
      .then(() => false);
    await this.press('u');
    const isUndone = await Promise.any([answered, nothing]);
    for (const unused of [answered, nothing]) unused.catch(() => undefined);
    if (!isUndone) return expect(await this.newDecisions()).toEqual([]);
    const undone = await this.newDecisions();
    const stored = await storedOf(undone.map(({ comment }) => comment));
    for (const { action } of undone) expect(action).toBe('comment.undo');
    // The others were decided by a colleague before.
    const back = undone.filter(({ comment }) => {
      const now = stored.get(comment);
      return now?.status === 'published' && now.flags > 0;
    });
    const claims = [
      ...(back.length === 1 ? ['Undone: back in Reported.'] : []),
      ...(back.length > 1 ? [`Undone: ${back.length} comments back in Reported.`] : []),
      ...(undone.length === back.length + 1 ? ['Undone: it’s as a colleague'] : []),
      ...(undone.length > back.length + 1 ? [`Undone: ${undone.length - back.length} comments are as`] : []),
      ...(undone.length === 0 ? ['can’t be undone'] : []),
    ];
    await until(`the bar says what was undone: ${claims.join(' ')}`, async () => {
      const { notice } = await look(this.page);
      return claims.every((claim) => notice.includes(claim));
    });
    this.told.undone += undone.length;
    const { rows } = await look(this.page);
    for (const { comment } of back) expect(rows).toContain(comment);
  }

  /** What colleagues and readers do meanwhile. */
  async interfere(): Promise<void> {
    const { rows } = await service.ctx.db.pool.query<{ id: string }>(
      `select id from comment where status = 'published' and flag_count > 0 order by id limit 20`,
    );
    const id = rows[dice(rows.length || 1)]?.id;
    const what = dice(6);
    if (what === 0 && posted < REPORTS * 1.25) await reported();
    else if (what === 1 && id) await report(id);
    else if (what === 2 && id)
      await service.call('POST', '/moderation/decisions', {
        token: service.token({ sub: `colleague-${dice(2)}`, name: 'Marta', roles: ['moderator'] }),
        body: { commentIds: [id], action: dice(2) === 0 ? 'approve' : 'reject', reason: 'other' },
      });
  }

  /** The counters and the position are those of the service, as soon as they can be. */
  async checkCounters(): Promise<void> {
    const token = service.token({ sub: 'someone', roles: ['moderator'] });
    await until('the counters are true', async () => {
      const { body } = await service.call('GET', '/moderation/counts', { token });
      const { counts, position, current, gone, arrivals } = await look(this.page);
      const stored = COUNTED_QUEUES.map((queue) => Number(body[queue]));
      const isGone = current === null || gone.includes(current);
      const isPlaced = isGone ? position === '' : position.endsWith(` of ${Number(body.reported)}`);
      return JSON.stringify(counts) === JSON.stringify(stored) && (isPlaced || arrivals);
    });
    const { pane, excerpt, current, scrolls } = await look(this.page);
    // The list and the comment scroll, not the page.
    expect(scrolls).toBe(false);
    if (current !== null) expect(pane).toContain(excerpt);
  }

  /** Finds comments by a word, and decides one of them. */
  async search(): Promise<void> {
    const word = WORDS[dice(WORDS.length)] ?? '';
    await this.press('/');
    await this.page.keyboard.type(word);
    await this.press('Enter');
    await until('only matches are shown', async () => {
      const found = await this.page.locator('.row-excerpt').allTextContents();
      return (await this.isLoaded(`text=${word}`)) && found.every((excerpt) => excerpt.includes(word));
    });
    if ((await look(this.page)).current !== null) await this.decide('a');
    const queue = this.page.waitForResponse((response) => response.url().includes('/moderation/queue?'));
    await this.press('/');
    await this.press('Escape');
    await queue;
    await until('the queue is back', async () => {
      const { rows, current } = await look(this.page);
      return (await this.isLoaded('')) && (rows.length === 0 || current !== null);
    });
  }

  /** Whether the rows of the queue with these parameters are on screen. */
  async isLoaded(parameters: string): Promise<boolean> {
    const [, now = ''] = this.page.url().split('?');
    const isHere = now === parameters;
    return isHere && (await this.page.locator('.list-message', { hasText: 'Loading…' }).count()) === 0;
  }

  /** Selects a few and decides them together. */
  async bulk(): Promise<void> {
    await this.press('x');
    for (let more = 1 + dice(3); more > 0; more -= 1) await this.press('j');
    await this.press('X');
    await this.decide((['a', 'r', 's'] as const)[dice(3)] ?? 'a');
    if (isIds((await look(this.page)).selected).length > 0) await this.press('Escape');
  }

  async step(): Promise<void> {
    const before = await look(this.page);
    await this.interfere();
    const after = await look(this.page);
    expect(after.current).toBe(before.current);
    switch (dice(12)) {
      case 0:
        return this.undo();
      case 1:
        return this.bulk();
      case 2:
        return this.search();
      case 3:
        return this.press('j');
      case 4:
        return this.press('k');
      case 5:
        return this.decide('s');
      case 6:
      case 7:
      case 8:
        return this.decide('r');
      default:
        return this.decide('a');
    }
  }
}

test(
  `${REPORTS} reports are worked through by keyboard, while others decide and report`,
  async () => {
    for (let at = 0; at < REPORTS; at += 1) await reported();
    const page = await openConsole(browser, service, { queue: 'reported' });
    const shift = new Shift(page);
    const folder = process.env['SHOTS'];
    const isOpen = async () =>
      (await service.ctx.db.pool.query(`select from comment where status = 'published' and flag_count > 0`))
        .rowCount !== 0;
    for (let steps = 0; await isOpen(); steps += 1) {
      const seen = await look(page);
      if (seen.arrivals) await shift.press('n');
      if (seen.current !== null && seen.gone.includes(seen.current)) await shift.press('j');
      await shift.step().catch(async (error: unknown) => {
        console.log(await look(page));
        if (folder) await page.screenshot({ path: `${folder}/failed.png` });
        throw error;
      });
      if (steps % 5 === 0) await shift.checkCounters();
      if (folder && steps % 20 === 0) await page.screenshot({ path: `${folder}/shift-${steps}.png` });
      if (steps > REPORTS * 6) throw new Error('too many steps');
    }
    await shift.checkCounters();
    await page.getByText('No open reports.').or(page.locator('.row-gone')).first().waitFor();
    if (folder) await page.screenshot({ path: `${folder}/shift-end.png` });
    expect(shift.told.done).toBeGreaterThan(REPORTS / 2);
    if (folder) console.log(shift.presses, shift.told);
    await page.context().close();
  },
  60_000 + REPORTS * 3_000,
);
