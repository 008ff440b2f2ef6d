/** Japanese: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ja');

export const wordsView: typeof en.wordsView = {
  heading: '語句',
  intro:
    '単語や語句全体を、大文字と小文字、アクセント記号の有無を問わず検出します。w4lrus、w.a.l.r.u.s、waaalrusのような偽装も検出します。語句を一部に含むだけの長い単語は対象外です。',
  readOnly: '変更できるのは管理者だけです。',
  lists: { banned: '禁止：却下する', suspect: '要確認：確認待ちにする' },
  all: '両方のリスト',
  search: '語句を検索',
  shownList: 'リスト',
  total: (count) => plural(count, { other: '語句#件' }),
  empty: '語句はまだありません。',
  noMatch: '該当する語句はありません。',
  word: '単語または語句',
  prefix: 'これで始まる長い単語も対象にする',
  prefixShort: '長い単語も対象',
  add: '追加',
  added: (word) => t`追加しました：${word}`,
  remove: '削除',
  removeWord: (word) => t`${word}を削除`,
  removed: (word) => t`削除しました：${word}`,
  listOf: (word) => t`${word}のリスト`,
  prefixOf: (word) => t`${word}：長い単語も対象`,
  changed: (word) => t`変更しました：${word}`,
  more: 'さらに表示',

  tester: '文章を試す',
  testerHint: 'コメントを貼り付けると、含まれる語句とその扱いがわかります。投稿はされません。',
  testText: '文章',
  test: '試す',
  outcomes: {
    publish: '語句は見つかりません。公開されます。',
    hold: 'モデレーターの確認待ちになります。',
    reject: '却下されます。',
  },
  foundAs: (word, list, found, at) => t`${word}（${list}）、表記「${found}」、${at}文字目`,

  exchange: '取り込みと書き出し',
  exchangeHint:
    '1行に1語。末尾に*を付けると長い単語も対象になります。または、text、list、prefixの列を持つCSV。',
  content: '取り込む語句',
  format: '形式',
  formats: { lines: '1行に1語', csv: 'CSV' },
  intoList: '取り込み先のリスト',
  replace: '含まれていない語句を削除する',
  import: '取り込む',
  imported: (added, changed, removed, unchanged) =>
    t`追加${added}件、変更${changed}件、削除${removed}件、既存${unchanged}件。`,
  export: 'CSVでダウンロード',
};
