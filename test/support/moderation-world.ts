/** A site where several people write, report and moderate at once, through two instances. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { QueueItem } from '../../src/shared/contract.js';
import { publishText } from './actions.js';
import type { Answer, TestPerson, TestService } from './service.js';

const PARAGRAPHS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
/** What each check of the site does to a comment: nothing, hold, reject, report. */
const BODIES = [
  'An ordinary remark.',
  'A remark about a walrus.',
  'A remark with a cudgel.',
  'THIS REMARK IS WRITTEN IN CAPITALS ONLY',
];

const ACTS = [
  ...(['start', 'reply', 'reply', 'edit', 'delete', 'flag', 'flag', 'flag', 'unflag', 'notice'] as const),
  ...(['decide', 'decide', 'decide', 'decideMany', 'undo', 'undo', 'undo', 'pin', 'feature'] as const),
  ...(['appeal', 'answerAppeal', 'rejectAll', 'undoAll'] as const),
];

/** One thing a person does; the numbers choose the person, the comment and the details among those there are. */
export interface Command {
  act: (typeof ACTS)[number];
  who: number;
  target: number;
  how: number;
}

export const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.nat(3),
  // Often one of few, so that several people act on one comment at the same time.
  target: fc.oneof(fc.nat(2), fc.nat(1_000)),
  how: fc.nat(11),
});

/** Commands of several people, one round after the other; those of a round run at the same time. */
export const schedule = (rounds: number): fc.Arbitrary<Command[][]> =>
  fc.array(fc.array(command, { minLength: 1, maxLength: 6 }), { minLength: rounds, maxLength: rounds });

interface Known {
  id: string;
  threadId: string;
  by: string;
  version: number;
  /** Its state when a moderator last looked. */
  seen?: string;
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];

export class World {
  readonly comments: Known[] = [];
  readonly decisions: { id: string; by: TestPerson }[] = [];
  readonly #batches: { id: string; by: TestPerson; personId: string }[] = [];
  readonly #personIds = new Map<string, string>();
  /** How often each report was accepted, by reporter and comment. */
  readonly reports = new Map<string, number>();
  readonly answers = new Map<string, number>();

  private constructor(
    readonly instances: readonly TestService[],
    readonly articleId: string,
    readonly paragraphs: string[],
  ) {}

  static async create(service: TestService, otherUrl: string): Promise<World> {
    const site = await service.newSite({
      ...{ flagThreshold: 2, flagMinAgeHours: 0, suspectWords: ['walrus'] },
      rules: { capitals: { mode: 'on', action: 'report', percent: 70, letters: 20 } },
    });
    const admin = site.token({ sub: 'admin', roles: ['admin'] });
    await site.call('POST', '/moderation/words', {
      token: admin,
      body: { text: 'cudgel', list: 'banned', prefix: false },
    });
    const { id, paragraphs } = await publishText(site, 'scene', PARAGRAPHS);
    const world = new World([site, site.at(otherUrl)], id, paragraphs);
    for (const who of [0, 1, 2]) await world.run({ act: 'start', who, target: who, how: 0 });
    return world;
  }

  get site(): TestService {
    const [site] = this.instances;
    if (!site) throw new Error('no instance');
    return site;
  }

  readonly writer = (who: number): TestPerson => ({ sub: `writer-${who % 3}` });
  readonly reader = (who: number): TestPerson => ({ sub: `reader-${who}` });
  readonly moderator = (who: number): TestPerson => ({ sub: `moderator-${who % 3}`, roles: ['moderator'] });

  /** Calls an instance; a response that is the service's fault fails the test. */
  async call(at: number, by: TestPerson, method: string, path: string, body?: unknown, ifMatch?: string) {
    const on = pick(this.instances, at) ?? this.site;
    const answer = await on.call(method, path, {
      token: on.token(by),
      body,
      ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }),
    });
    if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    const kind = `${method} ${path.replace(/[0-9a-f-]{36}/g, ':id')} ${answer.status}`;
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
    return answer;
  }

  async run(command: Command): Promise<void> {
    const { act } = command;
    if (act === 'start') return this.#start(command);
    const comment = pick(this.comments, command.target);
    if (act === 'undo') return this.#undo(command);
    if (act === 'undoAll') return this.#undoAll(command);
    if (comment) await this[act](command, comment);
  }

  async #start({ who, target, how }: Command): Promise<void> {
    const paragraph = pick([...this.paragraphs, undefined], target);
    const body = {
      article: { id: this.articleId },
      ...(paragraph !== undefined && { paragraph: { id: paragraph } }),
      body: pick(BODIES, how),
    };
    this.#keep(await this.call(how, this.writer(who), 'POST', '/threads', body), this.writer(who));
  }

  #keep({ status, body }: Answer, by: TestPerson): void {
    if (status !== 201) return;
    const { id, threadId } = body.comment as { id: string; threadId: string };
    this.comments.push({ id, threadId, by: by.sub, version: 1 });
  }

  protected async reply({ who, how }: Command, { id, threadId }: Known): Promise<void> {
    const input = { body: pick(BODIES, how), ...(how % 2 === 0 && { parentId: id }) };
    const path = `/threads/${threadId}/comments`;
    this.#keep(await this.call(how, this.writer(who), 'POST', path, input), this.writer(who));
  }

  protected async edit({ how }: Command, comment: Known): Promise<void> {
    const { id, by, version } = comment;
    const input = { body: `${pick(BODIES, how) ?? ''} Edited ${how}.` };
    const answer = await this.call(how, { sub: by }, 'PATCH', `/comments/${id}`, input, `"${version}"`);
    if (answer.status === 200) comment.version = answer.body.version as number;
  }

  protected async delete({ how }: Command, { id, by, version }: Known): Promise<void> {
    // Rarely, so that enough is left.
    if (how < 3) await this.call(how, { sub: by }, 'DELETE', `/comments/${id}`, undefined, `"${version}"`);
  }

  protected async flag({ who, how }: Command, { id }: Known): Promise<void> {
    const reason = pick(['abuse', 'spam', 'other'] as const, how);
    const { sub } = this.reader(who);
    const { status } = await this.call(how, { sub }, 'PUT', `/comments/${id}/flag`, { reason });
    const key = `${sub} ${id}`;
    if (status === 200) this.reports.set(key, (this.reports.get(key) ?? 0) + 1);
  }

  protected async unflag({ who, how }: Command, { id }: Known): Promise<void> {
    await this.call(how, this.reader(who), 'DELETE', `/comments/${id}/flag`);
  }

  protected async notice({ who, how }: Command, { id: commentId }: Known): Promise<void> {
    const input = { commentId, ground: 'threat', explanation: `It threatens ${who}.`, goodFaith: true };
    await this.call(how, this.reader(who), 'POST', '/notices', input);
  }

  protected async decide(command: Command, comment: Known): Promise<void> {
    await this.#decide(command, [comment]);
  }

  protected async decideMany(command: Command, comment: Known): Promise<void> {
    const others = this.comments.filter((_, at) => at % 3 === command.how % 3);
    await this.#decide(command, [comment, ...others.slice(0, 4)]);
  }

  /** With the state last seen, or just seen, or without one. */
  async #decide({ who, how }: Command, comments: readonly Known[]): Promise<void> {
    const by = this.moderator(who);
    const action = pick(['approve', 'reject', 'spam'] as const, how);
    const reason = action === 'approve' ? 'within_rules' : 'abuse';
    if (how % 4 === 1) for (const comment of comments) await this.#look(by, comment);
    const seen = Object.fromEntries(
      comments.flatMap(({ id, seen }) => (seen === undefined ? [] : [[id, seen]])),
    );
    const answer = await this.call(how, by, 'POST', '/moderation/decisions', {
      commentIds: comments.map(({ id }) => id),
      ...{ action, reason },
      ...(how % 4 !== 0 && { seen }),
    });
    for (const { decisionId } of (answer.body.items ?? []) as { decisionId: string | null }[])
      if (decisionId !== null) this.decisions.push({ id: decisionId, by });
  }

  async #look(by: TestPerson, comment: Known): Promise<void> {
    const { status, body } = await this.call(0, by, 'GET', `/moderation/comments/${comment.id}`);
    if (status === 200) comment.seen = (body as QueueItem).comment.state;
  }

  async #undo({ target, how }: Command): Promise<void> {
    // Usually one of the last decisions: earlier ones are mostly in conflict.
    const recent = how < 9 ? this.decisions.slice(-4) : this.decisions;
    const decision = pick(recent, target);
    if (!decision) return;
    await this.call(how, decision.by, 'POST', '/moderation/undo', { decisionIds: [decision.id] });
  }

  protected async pin({ who, how }: Command, { id }: Known): Promise<void> {
    await this.call(how, this.moderator(who), 'PUT', `/comments/${id}/pin`, { pinned: how < 8 });
  }

  protected async feature({ who, how }: Command, { id }: Known): Promise<void> {
    await this.call(how, this.moderator(who), 'PUT', `/comments/${id}/feature`, { featured: how < 8 });
  }

  protected async appeal({ target, how }: Command, { by }: Known): Promise<void> {
    const own = await this.call(how, { sub: by }, 'GET', '/self/statements');
    const statement = pick(own.body.items as { id: string }[], target);
    if (!statement) return;
    const path = `/self/statements/${statement.id}/appeal`;
    await this.call(how, { sub: by }, 'PUT', path, { text: `Look again, please: ${how}.` });
  }

  protected async answerAppeal({ who, target, how }: Command): Promise<void> {
    const by = this.moderator(who);
    const open = await this.call(how, by, 'GET', '/moderation/appeals');
    const appeal = pick(open.body.items as { id: string }[], target);
    if (!appeal) return;
    const { status, body } = await this.call(how, by, 'PUT', `/moderation/appeals/${appeal.id}/answer`, {
      outcome: how % 2 === 0 ? 'upheld' : 'overturned',
      note: 'Looked again.',
    });
    if (status === 200 && body.decisionId !== null)
      this.decisions.push({ id: body.decisionId as string, by });
  }

  protected async rejectAll({ who, how }: Command, { by: author }: Known): Promise<void> {
    // Rarely, because little is left after it.
    if (how > 4) return;
    const by = this.moderator(who);
    const personId = await this.#personId(author);
    const batch = randomUUID();
    this.#batches.push({ id: batch, by, personId });
    await this.call(how, by, 'POST', `/people/${personId}/rejections`, { batch, reason: 'spam' });
  }

  async #undoAll({ target, how }: Command): Promise<void> {
    const batch = pick(this.#batches, target);
    if (!batch) return;
    const path = `/people/${batch.personId}/rejections/undo`;
    await this.call(how, batch.by, 'POST', path, { batch: batch.id });
  }

  async #personId(sub: string): Promise<string> {
    let id = this.#personIds.get(sub);
    if (id === undefined) {
      id = (await this.call(0, { sub }, 'GET', '/self')).body.person.id as string;
      this.#personIds.set(sub, id);
    }
    return id;
  }
}
