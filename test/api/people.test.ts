/** The public card of a person, and people mentioned in comments: what is public and what is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { cardStatement } from '../../src/features/people/queries.js';
import type { MentionCandidates, PersonCard, Posted } from '../../src/shared/contract.js';
import { writeMention } from '../../src/shared/mentions.js';
import { decide, listOf, moderator, publishText, reply, startThread as begin } from '../support/actions.js';
import { stepsOf, type PlanStep } from '../support/plans.js';
import { ORIGIN, startService, type Answer, type TestPerson, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const ANA: TestPerson = { sub: 'ana', name: 'Ana Ruiz' };

let main: TestService;

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());

const start = (service: TestService, by: TestPerson | string, articleId: string, body: string) =>
  begin(service, by, articleId, { body });

function idOf({ comment }: Posted): string {
  return comment.author?.id ?? '';
}

async function cardOf(service: TestService, posted: Posted): Promise<PersonCard> {
  const answer = await service.call('GET', `/people/${idOf(posted)}/card`);
  expect(answer.status).toBe(200);
  return answer.body as PersonCard;
}

async function nobody(service: TestService, personId: string): Promise<void> {
  const answer = await service.call('GET', `/people/${personId}/card`);
  expect([answer.status, answer.body.code]).toEqual([404, 'person_not_found']);
}

async function hide(service: TestService, articleId: string): Promise<void> {
  const body = { state: 'hidden', reason: 'legal' };
  const answer = await service.call('PUT', `/articles/${articleId}/state`, {
    token: moderator(service),
    body,
  });
  expect(answer.status).toBe(200);
}

describe('a card', () => {
  test('has the name, the date of joining, the number of comments, and links to the latest ones', async () => {
    const service = await main.newSite();
    const article = await publishText(service, 'a', TEXTS);
    const first = await start(service, ANA, article.id, 'One.');
    let last = first;
    const bodies = ['Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
    for (const body of bodies) last = await reply(service, ANA, first.thread.id, body);
    await start(service, 'somebody-else', article.id, 'Not Ana’s.');
    const card = await cardOf(service, first);
    expect(card).toEqual({
      id: idOf(first),
      name: 'Ana Ruiz',
      picture: null,
      guest: false,
      firstSeenAt: expect.any(String),
      comments: 6,
      more: false,
      recent: bodies.toReversed().map((excerpt) => ({
        id: expect.any(String),
        excerpt,
        url: expect.stringMatching(`^${ORIGIN}/a#interline-comment-[0-9a-f-]{36}$`),
        createdAt: expect.any(String),
        article: { id: article.id, title: 'About a' },
      })),
    });
    expect(card.recent[0]?.id).toBe(last.comment.id);
    expect(card.recent[0]?.url).toBe(`${ORIGIN}/a#interline-comment-${last.comment.id}`);
    expect(Date.parse(card.firstSeenAt)).toBeLessThanOrEqual(Date.parse(first.comment.createdAt));
  });

  test('drops held, rejected, deleted and hidden comments at once', async () => {
    const service = await main.newSite({ suspectWords: ['scum'] });
    const open = await publishText(service, 'a', TEXTS);
    const shut = await publishText(service, 'b', TEXTS);
    const seen = await start(service, ANA, open.id, 'Seen.');
    await start(service, ANA, open.id, 'Those scum.');
    const rejected = await start(service, ANA, open.id, 'Rejected.');
    const deleted = await start(service, ANA, open.id, 'Deleted.');
    await start(service, ANA, shut.id, 'On a hidden article.');
    const shown = async () => {
      const { comments, recent } = await cardOf(service, seen);
      return [comments, ...recent.map(({ excerpt }) => excerpt)];
    };
    expect(await shown()).toEqual([4, 'On a hidden article.', 'Deleted.', 'Rejected.', 'Seen.']);
    await decide(service, [rejected.comment.id], 'reject');
    expect(await shown()).toEqual([3, 'On a hidden article.', 'Deleted.', 'Seen.']);
    await service.call('DELETE', `/comments/${deleted.comment.id}`, { token: service.token(ANA) });
    expect(await shown()).toEqual([2, 'On a hidden article.', 'Seen.']);
    await hide(service, shut.id);
    expect(await shown()).toEqual([1, 'Seen.']);
    await decide(service, [seen.comment.id], 'spam');
    await nobody(service, idOf(seen));
  });

  test('answers 404 for people who are unknown, of another site, without public comments, or erased', async () => {
    const service = await main.newSite({ suspectWords: ['scum'] });
    const article = await publishText(service, 'a', TEXTS);
    await nobody(service, idOf(await start(service, 'quiet', article.id, 'Those scum.')));
    await nobody(service, randomUUID());
    const seen = await start(service, ANA, article.id, 'Seen.');
    await nobody(await main.newSite(), idOf(seen));
    // Erasure leaves the row of the comment with this status.
    await service.ctx.db.pool.query(`update comment set status = 'erased' where id = $1`, [seen.comment.id]);
    await nobody(service, idOf(seen));
  });

  test('does not reveal a ban', async () => {
    const service = await main.newSite();
    const article = await publishText(service, 'a', TEXTS);
    const seen = await start(service, ANA, article.id, 'Seen.');
    const before = await cardOf(service, seen);
    const body = { reason: 'Three warnings' };
    await service.call('PUT', `/people/${idOf(seen)}/ban`, { token: moderator(service), body });
    expect(await cardOf(service, seen)).toEqual(before);
  });

  test.each(['x', '1', '0198aaaa-0000-7000-8000-00000000000', '%00', 'null', 'a'.repeat(600)])(
    'refuses %j as an invalid id',
    async (id) => {
      const answer = await main.call('GET', `/people/${id}/card`);
      expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([
        422,
        'invalid_input',
        'path.personId',
      ]);
    },
  );

  test('is revalidated each time, and answers 304 while nothing changed', async () => {
    const service = await main.newSite();
    const article = await publishText(service, 'a', TEXTS);
    const seen = await start(service, ANA, article.id, 'Seen.');
    const path = `/people/${idOf(seen)}/card`;
    const { headers } = await service.call('GET', path);
    expect(headers.get('cache-control')).toContain('max-age=0');
    const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect((await service.call('GET', path, again)).status).toBe(304);
    await reply(service, ANA, seen.thread.id, 'Another.');
    expect((await service.call('GET', path, again)).status).toBe(200);
  });

  test('costs the same for a person with 5,000 comments, and reports that it stopped counting', async () => {
    const service = await main.newSite();
    const article = await publishText(service, 'a', TEXTS);
    const first = await start(service, ANA, article.id, 'First.');
    const { pool } = service.ctx.db;
    const copies = `insert into comment (site_id, id, article_id, thread_id, person_id, body, html, excerpt, status)
      select site_id, gen_random_uuid(), article_id, thread_id, person_id, body, html, excerpt,
        case when n % 2 = 0 then 'published' else 'spam' end
      from comment, generate_series(1, 10000) n where id = $1`;
    await pool.query(copies, [first.comment.id]);
    await pool.query('analyze comment');
    const { rows } = await pool.query<{ site_id: string; person_id: string }>(
      'select site_id, person_id from comment where id = $1',
      [first.comment.id],
    );
    const { site_id: siteId = '', person_id: personId = '' } = rows[0] ?? {};
    const steps = await stepsOf(pool, cardStatement(siteId, personId, 1_000, 5));
    const whole = (step: PlanStep) => step['Node Type'] === 'Seq Scan' && step['Relation Name'] === 'comment';
    expect(steps.filter(whole)).toEqual([]);
    const found = steps.filter((step) => step['Index Name'] === 'comment_of_person');
    expect(found.map((step) => step['Actual Rows'])).toEqual([1_001]);
    expect(await cardOf(service, first)).toMatchObject({ comments: 1_000, more: true });
  });
});

describe('people to mention', () => {
  interface Scene {
    service: TestService;
    article: Awaited<ReturnType<typeof publishText>>;
  }

  async function scene(more: Record<string, unknown> = {}): Promise<Scene> {
    const service = await main.newSite({ suspectWords: ['scum'] });
    return { service, article: await publishText(service, 'a', TEXTS, more) };
  }

  async function names({ service, article }: Scene, prefix: string, more = ''): Promise<string[]> {
    const answer = await service.call(
      'GET',
      `/articles/${article.id}/people?prefix=${encodeURIComponent(prefix)}${more}`,
      { token: service.token({ sub: 'asker', name: 'Anna the Asker' }) },
    );
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return (answer.body as MentionCandidates).items.map(({ name }) => name);
  }

  test('are commenters on the article and its authors, found by the start of any of their names', async () => {
    const here = await scene({ authors: ['writer'] });
    const { service, article } = here;
    const elsewhere = await publishText(service, 'b', TEXTS);
    for (const name of ['Ana Ruiz', 'Zoë Anders', 'Évariste Galois', 'Ханна', '王小明', 'Bo'])
      await start(service, { sub: name, name }, article.id, 'Here.');
    await start(service, { sub: 'far', name: 'Anton Far' }, elsewhere.id, 'Not here.');
    await start(service, { sub: 'held', name: 'Anja Held' }, article.id, 'Those scum.');
    await start(service, { sub: 'asker', name: 'Anna the Asker' }, article.id, 'Me.');
    await service.call('GET', '/self', { token: service.token({ sub: 'writer', name: 'Andrea Writer' }) });
    expect(await names(here, 'an')).toEqual(['Ana Ruiz', 'Andrea Writer', 'Zoë Anders']);
    expect(await names(here, 'AN')).toEqual(await names(here, 'an'));
    expect(await names(here, 'zoe')).toEqual(['Zoë Anders']);
    expect(await names(here, 'ÉVA')).toEqual(['Évariste Galois']);
    expect(await names(here, 'eva')).toEqual(['Évariste Galois']);
    expect(await names(here, 'ХАН')).toEqual(['Ханна']);
    expect(await names(here, '王')).toEqual(['王小明']);
    expect(await names(here, 'na')).toEqual([]);
    expect(await names(here, '%')).toEqual([]);
    expect(await names(here, '_')).toEqual([]);
    expect(await names(here, "'; drop table person; --")).toEqual([]);
  });

  test('have picture and role, those of the thread first, at most eight', async () => {
    const here = await scene({ authors: ['max-0'] });
    const { service, article } = here;
    const { thread } = await start(service, { sub: 'max-9', name: 'Max 9' }, article.id, 'A thread.');
    for (let n = 0; n < 10; n++)
      await start(service, { sub: `max-${n}`, name: `Max ${n}` }, article.id, 'Other threads.');
    await reply(service, { sub: 'max-8', name: 'Max 8' }, thread.id, 'In the thread.');
    const inOrder = ['Max 8', 'Max 9', 'Max 0', 'Max 1', 'Max 2', 'Max 3', 'Max 4', 'Max 5'];
    expect(await names(here, 'max', `&thread=${thread.id}`)).toEqual(inOrder);
    expect(await names(here, 'max', `&thread=${randomUUID()}`)).toHaveLength(8);
    expect(await names(here, 'max')).toEqual(Array.from({ length: 8 }, (_, n) => `Max ${n}`));
    const answer = await service.call('GET', `/articles/${article.id}/people?prefix=0`, {
      token: service.token('asker'),
    });
    expect(answer.body.items).toEqual([
      { id: expect.any(String), name: 'Max 0', picture: null, guest: false, badge: 'author' },
    ]);
  });

  test('are found by their current name, from the start of any word', async () => {
    const here = await scene();
    const { service, article } = here;
    const sub = 'renamed';
    await start(service, { sub, name: 'Maria  de la Cruz' }, article.id, 'Here.');
    expect(await names(here, 'de la c')).toEqual(['Maria  de la Cruz']);
    await service.call('GET', '/self', { token: service.token({ sub, name: 'Maria Ångström' }) });
    expect(await names(here, 'cruz')).toEqual([]);
    expect(await names(here, 'angs')).toEqual(['Maria Ångström']);
    expect(await names(here, 'maria')).toEqual(['Maria Ångström']);
  });

  test('are found on an article with more comments than a lookup reads', async () => {
    const here = await scene();
    const { service, article } = here;
    const { thread } = await start(service, { sub: 'old', name: 'Olga Old' }, article.id, 'Early.');
    await start(service, { sub: 'zoe', name: 'Zoe Last' }, article.id, 'Late.');
    // Many comments of people whose ids come first.
    await service.ctx.db.pool.query(
      `with crowd as (
         insert into person (site_id, id, issuer, subject, name)
         select site_id, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, issuer, 'crowd' || n, 'Olga ' || n
         from person, generate_series(1, 2100) n where subject = 'zoe' and site_id = (select site_id from article where id = $2)
         returning site_id, id)
       insert into comment (site_id, id, article_id, thread_id, person_id, body, html, excerpt, status)
       select c.site_id, gen_random_uuid(), c.article_id, c.thread_id, crowd.id, 'b', 'h', 'e', 'published'
       from comment c, crowd where c.thread_id = $1`,
      [thread.id, article.id],
    );
    expect(await names(here, 'zoe')).toEqual(['Zoe Last']);
    expect(await names(here, 'olga')).toHaveLength(8);
    expect(await names(here, 'olga o')).toEqual(['Olga Old']);
  });

  test('are refused without signing in, to banned people, without a letter, and on a hidden article', async () => {
    const here = await scene();
    const { service, article } = here;
    const troll = await start(service, 'troll', article.id, 'Here.');
    const path = `/articles/${article.id}/people`;
    const told = async (query: string, token?: string): Promise<unknown> => {
      const answer: Answer = await service.call('GET', path + query, { token });
      return [answer.status, answer.body.code];
    };
    const token = service.token('asker');
    expect(await told('?prefix=tr')).toEqual([401, 'token_missing']);
    for (const query of [
      '',
      '?prefix=',
      '?prefix=%20',
      `?prefix=${'a'.repeat(101)}`,
      '?prefix=a&thread=x',
      '?prefix=a&limit=900',
    ])
      expect([query, await told(query, token)]).toEqual([query, [422, 'invalid_input']]);
    expect(await told('?prefix=%00', token)).toEqual([422, 'invalid_text']);
    const body = { reason: 'Three warnings' };
    await service.call('PUT', `/people/${idOf(troll)}/ban`, { token: moderator(service), body });
    expect(await told('?prefix=tr', service.token('troll'))).toEqual([403, 'person_banned']);
    await hide(service, article.id);
    expect(await told('?prefix=tr', token)).toEqual([404, 'article_not_found']);
  });
});

describe('a mention', () => {
  const span = (id: string, name: string) => `<bdi class="mention" data-person="${id}">@${name}</bdi>`;

  test('shows the current name in comment, list, preview and excerpt, and survives edits and renames', async () => {
    const service = await main.newSite({ suspectWords: ['person'] });
    const article = await publishText(service, 'a', TEXTS);
    const ana = await start(service, ANA, article.id, 'First.');
    const mention = writeMention({ id: idOf(ana), name: 'Whoever' });
    const body = `Ask ${mention}, please.`;
    const { comment } = await reply(service, 'bo', ana.thread.id, body);
    const html = `<p>Ask ${span(idOf(ana), 'Ana Ruiz')}, please.</p>`;
    expect(comment).toMatchObject({ status: 'published', html, excerpt: 'Ask @Ana Ruiz, please.', body });
    const list = await listOf(service, article.id);
    expect(list.items[0]?.replies[0]).toMatchObject({ html, excerpt: 'Ask @Ana Ruiz, please.' });
    const token = service.token('bo');
    const preview = async (sent: object) =>
      (await service.call('POST', '/preview', { token, body: { body, ...sent } })).body;
    expect(await preview({ articleId: article.id })).toEqual({ html });
    expect(await preview({})).toEqual({ html: '<p>Ask @Whoever, please.</p>' });
    expect(await preview({ articleId: randomUUID() })).toEqual({ html: '<p>Ask @Whoever, please.</p>' });

    await service.call('GET', '/self', { token: service.token({ sub: 'ana', name: 'Ana Sol' }) });
    const path = `/comments/${comment.id}`;
    const source = (await service.call('GET', `${path}/source`, { token })).body;
    expect(source.body).toBe(`Ask ${writeMention({ id: idOf(ana), name: 'Ana Sol' })}, please.`);
    const edited = await service.call('PATCH', path, {
      token,
      body: { body: source.body + ' Soon.' },
      headers: { 'if-match': '"1"' },
    });
    expect(edited.body.html).toBe(`<p>Ask ${span(idOf(ana), 'Ana Sol')}, please. Soon.</p>`);
  });

  test('of someone unknown, of another site, or without a comment on the article stays the typed name', async () => {
    const service = await main.newSite({ suspectWords: ['scum'] });
    const article = await publishText(service, 'a', TEXTS);
    const other = await publishText(service, 'b', TEXTS);
    const far = await start(service, 'far', other.id, 'Elsewhere.');
    const held = await start(service, 'held', article.id, 'Those scum.');
    const stranger = await main.newSite();
    const foreign = await start(
      stranger,
      'foreign',
      (await publishText(stranger, 'a', TEXTS)).id,
      'On another site.',
    );
    for (const id of [idOf(far), idOf(held), idOf(foreign), randomUUID()]) {
      const { comment } = await start(service, 'bo', article.id, writeMention({ id, name: 'Some One' }));
      expect(comment).toMatchObject({ html: '<p>@Some One</p>', excerpt: '@Some One' });
    }
  });

  test('cannot be created by the text of a name', async () => {
    const service = await main.newSite();
    const article = await publishText(service, 'a', TEXTS);
    const hostile = [
      ['](javascript:alert(1)) [', '](javascript:alert(1)) ['],
      ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
      ['" data-person="', '" data-person="'],
      ['\u202Etxt.exe', '\u202Etxt.exe'],
      ['**bold** https://spam.example', '**bold** https://spam.example'],
    ];
    for (const [name = '', shown = ''] of hostile) {
      const { comment } = await start(service, { sub: name, name }, article.id, 'Here.');
      const id = comment.author?.id ?? '';
      const answer = await start(service, 'bo', article.id, `Hello ${writeMention({ id, name })}.`);
      expect(answer.comment.html?.replaceAll('&quot;', '"')).toBe(`<p>Hello ${span(id, shown)}.</p>`);
      expect(answer.comment.excerpt).toBe(`Hello @${name}.`);
    }
  });

  test('is rendered for ten people per comment; the eleventh stays a plain name', async () => {
    const service = await main.newSite({ maxCommentLength: 100 });
    const article = await publishText(service, 'a', TEXTS);
    const mentions: string[] = [];
    for (let n = 0; n < 11; n++) {
      const by = { sub: `p${n}`, name: `P${n}` };
      mentions.push(writeMention({ id: idOf(await start(service, by, article.id, 'Here.')), name: by.name }));
    }
    // The length limit counts names, not ids.
    const { comment } = await start(service, 'bo', article.id, mentions.join(' '));
    expect(comment.html?.match(/<bdi/g)).toHaveLength(10);
    expect(comment.html).toMatch(/<\/bdi> @P10<\/p>$/);
    const token = service.token('bo');
    const long = await service.call('POST', `/threads/${comment.threadId}/comments`, {
      token,
      body: { body: mentions.join(' ') + 'x'.repeat(70) },
    });
    expect([long.status, long.body.code]).toEqual([422, 'invalid_input']);
  });
});
