/** Japanese: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ja');

export const filterWords: typeof en.filterWords = {
  sort: '並べ替え',
  sorts: {
    age: { oldest: '古い順', newest: '新しい順' },
    reports: '報告の多い順',
    urgency: '緊急度の高い順',
  },
  urgencyHint: '報告、重大な理由、ルールの検出結果は、待ち時間に加算して数えます。',
  where: '検索範囲',
  inQueue: (queue) => t`「${queue}」のみ`,
  inAll: 'すべてのコメント',
  person: '人',
  personHint: '名前の先頭',
  article: '記事',
  articleHint: 'タイトル・キー・アドレスに含まれる言葉（または言葉の先頭）、またはアドレス全体',
  reason: '理由',
  rule: 'ルール',
  any: 'すべて',
  from: '開始',
  to: '終了',
  links: 'リンクを含むもののみ',
  clear: '検索と絞り込みを解除',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { other: 'コメント#件を承認しますか？' }),
  reject: (count) => plural(count, { other: 'コメント#件を却下しますか？' }),
  spam: (count) => plural(count, { other: 'コメント#件をスパムにしますか？' }),
  see: (count) => plural(count, { other: 'コメント#件を確認済みにしますか？' }),
  hint: '後で元に戻せます。',
  yes: 'はい、すべて実行',
};
