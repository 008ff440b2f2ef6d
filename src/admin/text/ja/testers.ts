/** Japanese: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('ja');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: '新しいコメント',
      hint: 'コメントできる人、モデレーターの確認まで保留するもの、コメントの長さと編集できる時間。',
    },
    reports: { heading: '報告', hint: '何件の報告で、モデレーターが決定するまでコメントを非表示にするか。' },
    appeals: { heading: '再検討依頼', hint: '決定に対して本人ができること。' },
    erasure: { heading: 'データを消去した人', hint: 'データを消去した人について残るもの。' },
    page: { heading: '掲載ページ', hint: '読者に見えるものと、コメントを共有するページ。' },
  },

  comment: {
    heading: '文章を試す',
    hint: 'このページの現在の設定とルール（未保存も含む）でどうなるかを確認します。何も保存されず、外部サービスへの問い合わせもありません。',
    text: 'コメントの文章',
    published: 'この人の公開済みコメント数。0：新しい投稿者',
    links: '文章中のリンクに追加するリンク数',
    standing: '投稿者',
    guest: 'ゲスト',
    submit: '文章を試す',
    statuses: {
      published: '公開されます。',
      pending: 'モデレーターの確認待ちになります。',
      rejected: '却下されます。',
    },
    reported: '公開され、モデレーターに報告されます。',
    tooLong: '受け付けられません。コメントの最大文字数を超えています。',
    nothing: 'どのチェックも問題なしと判定しました。',
    asked: (names) => t`その前に次のサービスに問い合わせます：${list(names)}。`,
    outcomes: {
      approve: '公開します。',
      report: '報告します。',
      hold: '保留します。',
      reject: '却下します。',
      observe: '観察のみです。',
    },
  },
  standings: {
    normal: '全員と同じ',
    premoderated: '公開前に確認',
    trusted: '信頼済み',
  },

  reports: {
    heading: '報告を試す',
    hint: 'モデレーターが未承認の公開コメントが、このページの上限で非表示になるかどうか。',
    count: '報告数',
    reason: '理由',
    known: 'サイトが報告者を初めて確認してからの時間数',
    upheld: '過去の報告10件のうちモデレーターが認定した件数。空欄：報告が5件未満',
    hidden: (sum, limit) => t`非表示になります。報告は${sum}と数えられ、上限は${limit}です。`,
    stays: (sum, limit) => t`公開のままです。報告は${sum}と数えられ、上限は${limit}です。`,
    notYet:
      '公開のままです。これほど新しい人の報告は、以前にサイトでコメントが公開されていない限り数えません。',
  },

  addresses: {
    heading: '2つのアドレスを試す',
    hint: 'このページの現在の選択（未保存も含む）で、同じ記事につながるかどうか。既存の記事は統合されません。',
    one: 'アドレス',
    other: '別のアドレス',
    compared: '比較時の形：',
    same: '同じ記事につながります。',
    different: '別々の記事につながります。',
    incomplete:
      '完全なアドレスではありません。https://example.com/story のように、https:// または http:// で始まり、ホスト名を含みます。',
    tooLong: (max) => t`長すぎます。アドレスは最大${max}文字です。`,
  },
};
