/** Japanese: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const rulesView: typeof en.rulesView = {
  heading: 'ルール',
  intro:
    '新規または編集されたコメントへの追加チェックです。まず観察モードで試してください。想定される対応を記録するだけです。スタッフのコメントは対象外です。',
  readOnly: '変更できるのは管理者だけです。',
  mode: 'モード',
  modes: { off: 'オフ', observe: '観察', on: 'オン' },
  action: '対応',
  actions: {
    report: '公開して報告',
    hold: 'モデレーターの確認を待つ',
    reject: '却下',
  },
  titles: {
    newCommenter: '新しい投稿者',
    recentRejections: '最近の却下',
    burst: '短時間の連投',
    repeat: '繰り返し',
    linkDomains: 'リンク先のドメイン',
    tooShort: 'とても短いコメント',
    tooLong: 'とても長いコメント',
    capitals: '大文字',
    learnt: '却下されたものとの類似',
    stackedMarks: '重ねた記号',
  },
  parameters: {
    newCommenter: { comments: '公開コメントがこの件数に達するまで' },
    recentRejections: {
      percent: '直近20件の決定に占める却下の割合（%）',
      atLeast: 'かつ、少なくともこの件数',
    },
    burst: { comments: 'コメント数がこれを超える', seconds: 'この秒数以内' },
    repeat: { likeness: '類似度（%、以上）' },
    linkDomains: { denied: '禁止ドメイン', allowed: 'これらのドメインのみ。空欄：すべて' },
    tooShort: { characters: '文字数がこれ未満' },
    tooLong: { characters: '文字数がこれを超える' },
    capitals: {
      percent: '大文字の割合（%、以上）',
      letters: '文字数がこれ以上の文章',
    },
    learnt: {},
    stackedMarks: { marks: '1文字に付く記号の数（以上）' },
  },
  explained: {
    newCommenter: '公開されたコメントが少ない人。',
    recentRejections: '最近のコメントがモデレーターに多く却下された人。',
    burst: '一人による短時間の連続投稿。',
    repeat: '同じ投稿者の最近の投稿に似たコメント。',
    linkDomains: 'リンク先のドメイン。サブドメインも含みます。1行に1つ。',
    tooShort: '「一番乗り」や絵文字1つなど。',
    tooLong: '全員に適用される上限は、「設定」のコメントの最大文字数です。',
    capitals: 'ほとんどが大文字の文章。',
    learnt:
      'モデレーターの決定から学習します。却下されるコメントを確実に検出できるようになると、オンにできます。',
    stackedMarks: '記号を重ねて周囲の行を覆う文字。',
  },
  save: 'ルールを保存',
  saved: '保存しました。新しいコメントに適用されます。',
  unchanged: '変更はありません。',

  tryIt: '直近500件のコメントで試す',
  trying: '試しています…',
  tried: (looked, changed) => t`直近のコメント${looked}件のうち、${changed}件の結果が変わります。`,
  found: (rule, count) => t`${rule}：${count}件で検出`,
  outcomes: { published: '公開', pending: '確認待ち', rejected: '却下' },

  surge: {
    heading: '混雑対応',
    hint: 'サイト全体に、期間を限って適用します。スタッフのコメントは対象外です。',
    none: '通常。',
    active: (what, until) => t`${until}まで：${what}。`,
    modes: {
      premoderate: 'すべてモデレーターの確認待ち',
      slow: '低速モード',
      closed: '新しいコメントは不可',
    },
    seconds: '低速モードでの、一人のコメント間の秒数',
    hours: '期間（時間）',
    start: {
      premoderate: 'すべて保留する',
      slow: '低速にする',
      closed: 'コメントを締め切る',
    },
    end: '通常に戻す',
    articles: '記事',
    endedFor: (title) => t`通常に戻しました：「${title}」`,
    endFor: (title) => t`通常に戻す：${title}`,
  },

  learning: {
    none: 'まだ学習していません。',
    measured: (of) => t`学習に使っていない直近${of}件の決定で測定：`,
    precision: (right, found, percent) =>
      t`検出した${found}件のうち${right}件が却下されていました（適合率${percent}%）。`,
    recall: (right, rejected, percent) =>
      t`却下された${rejected}件のうち${right}件を検出しました（再現率${percent}%）。`,
    good: 'オンにできます。',
    notGood: (heldOut, found, precision, recall) =>
      t`${heldOut}件の決定で測定し、${found}件を検出し、適合率${precision}%と再現率${recall}%に達するまでは、観察しかできません。`,
    trained: (version, time) => t`バージョン${version}、${time}。`,
    train: '決定から今すぐ学習する',
    training: '学習しています…',
  },

  automatic: {
    heading: '自動の混雑対応',
    hint: '開始はすべて記録されます。「通常に戻す」を一度押すと終了し、同じ報告で再び始まることはありません。',
    what: '実行する対応',
    observe: '観察のみ：開始されるはずだった対応を記録に残す',
    modes: {
      off: '何もしない',
      premoderate: 'すべてモデレーターの確認待ち',
      slow: '低速モード',
      closed: '新しいコメントは不可',
    },
    age: '古い記事',
    article: '一つの記事に多くの報告',
    site: 'サイト全体で多くの報告',
    ageHint: '受付中の各記事に一度だけ適用されます。モデレーターは再開できます。',
    reportsHint: '有効な報告だけが対象です。一人による複数の報告は1件と数えます。',
    fields: {
      days: '公開後の日数',
      people: '報告した人数',
      minutes: 'この分数以内',
      hours: '期間（時間）',
    },
    save: '保存',
    saved: '保存しました。',
  },
};
