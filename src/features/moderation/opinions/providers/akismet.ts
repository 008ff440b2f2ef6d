/** Akismet: whether a comment is spam. https://akismet.com/developers/detailed-docs/comment-check/ */
import type { OpinionSettings } from '../../../../shared/contract.js';
import { NoOpinion, type Asking, type Provider, type Question } from '../types.js';

const SERVICE = 'https://rest.akismet.com/1.1';
type Settings = OpinionSettings['akismet'];

const addressOf = ({ url }: Settings) => (url ?? SERVICE).replace(/\/+$/, '');

export const akismet: Provider<'akismet'> = {
  addressOf,
  async ask(question, asking) {
    const answer = (await send('comment-check', question, asking)).trim();
    if (answer !== 'true' && answer !== 'false')
      throw new NoOpinion(`an answer that is neither true nor false: ${answer.slice(0, 100)}`);
    const isSpam = answer === 'true';
    return { objection: isSpam ? asking.settings.action : null, evidence: { spam: isSpam ? 'yes' : 'no' } };
  },
  async correct(question, says, asking) {
    await send(`submit-${says}`, question, asking);
  },
};

async function send(
  what: string,
  { comment, author, article, sender, test }: Question,
  { settings, key, post }: Asking<'akismet'>,
): Promise<string> {
  if (key === null) throw new NoOpinion('no key is stored');
  if (settings.blog === null) throw new NoOpinion('the address registered with Akismet is not set');
  const form = new URLSearchParams({
    ...{ api_key: key, blog: settings.blog, blog_charset: 'UTF-8', comment_type: 'comment' },
    user_ip: sender?.address ?? '',
    user_agent: sender?.agent ?? '',
    permalink: article.url,
    comment_author: author.name,
    comment_content: comment.body,
    comment_date_gmt: comment.createdAt,
    ...(test && { is_test: '1' }),
  });
  return post(`${addressOf(settings)}/${what}`, form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}
