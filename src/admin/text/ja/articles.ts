/** Japanese: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ja');

export const articlesView: typeof en.articlesView = {
  heading: '記事',
  intro:
    '各記事で対応を待つものと、現在の本文でのスレッドの位置です。記事を開くと、直近の公開による変更を確認できます。',
  search: 'タイトル・キー・アドレスの言葉',
  find: '検索',
  clear: 'すべて表示',
  sort: '並べ替え',
  sorts: {
    activity: '新しい動きの順',
    reports: '未対応の報告が多い順',
    lost: '位置を失ったスレッドが多い順',
  },
  empty: {
    activity: '記事はまだありません。',
    reports: '報告または非表示のコメントがある記事はありません。',
    lost: 'すべてのスレッドが本文中に位置を持っています。',
  },
  notFound: 'タイトル・キー・アドレスに、これらの言葉（または言葉の先頭）をすべて含む記事はありません。',
  lastActive: '最終活動',

  comments: (count) => plural(count, { other: 'コメント#件' }),
  threads: (count) => plural(count, { other: 'スレッド#件' }),
  pending: (count) => t`承認待ち${count}件`,
  reported: (count) => t`報告あり${count}件`,
  withheld: (count) => t`非表示${count}件`,

  /** Threads by where they are. */
  places: {
    anchored: '元の段落にある',
    moved: '段落とともに移動した',
    edited: '編集された箇所にある',
    ambiguous: '人の選択を待っている',
    orphaned: '段落が削除された',
    article: '記事全体についての',
  },
  atPlace: (count, place) => t`${place}もの：${count}件`,

  back: 'すべての記事',
  onSite: 'ページを開く',
  actions: '操作',
  state: '受付・締め切り・非表示…',

  publication: '直近の公開',
  neverPublished:
    '媒体社はこの記事の本文を公開していません。段落は読者のブラウザーから得たもので、未確認です。',
  published: (revision, time) => t`リビジョン${revision}、${time}。`,
  nothingLost: 'すべてのスレッドがその中に位置を持っています。',
  lost: (count) => plural(count, { other: '#件のスレッドが、この公開で位置を失いました。' }),

  paragraphs: '段落ごとのスレッド',
  show: '表示',
  showAll: 'スレッドのあるすべての段落',
  showChanged: '移動・変更された段落と、失われた段落のみ',
  noParagraphs: '本文中にスレッドはありません。',
  noChanged: '直近の公開では、スレッドのある段落の移動・変更・削除はありませんでした。',

  states: {
    anchored: '元の位置',
    moved: '移動',
    edited: '編集',
    ambiguous: '不確実',
    orphaned: '削除',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: '現在の本文に似た段落はありません。',
  whyAmbiguous:
    '似た段落が複数あり、明らかな候補がありません。スレッドを移動するか、記事全体に残してください。',
  certain: (method, percent) => t`${method}、確度${percent}%。`,
  sinceRevision: (revision) => t`リビジョン${revision}から。`,
  methods: {
    id: '媒体社が付けたIDで特定',
    exact: '同じ文章が同じ順序にある',
    'exact-moved': '同じ文章が別の場所にある',
    similar: '周辺で最も似た文章',
    split: '分割された段落の一部',
    merge: '現在はより長い段落の一部',
    manual: '人が配置',
    reader: '読者のブラウザーが見つけた場所',
  },
  unverified: '公開された本文では未確認',
  gone: '開始時の文章：',
  threadsOf: 'スレッド',
  threadsOfArticle: '記事全体についてのスレッド',
  threadList: (excerpt) => t`「${excerpt}」についてのスレッド`,
  noComment: '残っているコメントはありません。',
  by: (author) => t`${author}：`,
  review: 'コメントを表示',
  locked: 'ロック中',
  held: '返信はモデレーターの確認待ち',
  resolved: '対応済み',
  movedHere: '人がここへ移動',
  replies: (count) => plural(count, { other: '公開中のコメント#件' }),
  startedOn: '開始時と現在の文章',

  move: '移動…',
  moveOf: (excerpt) => t`スレッド「${excerpt}」を移動`,
  undoMove: '移動を元に戻す',
  moveUndone: 'スレッドを元の段落に戻しました。',
  lock: 'ロック…',
  unlock: 'ロックを解除…',
  hold: '返信を保留する…',
  release: '返信の保留をやめる…',
  moveDialog: {
    heading: 'このスレッドを段落へ移動',
    intro: '移動は記録に残り、元に戻せます。',
    likely: '削除された段落の一部を含む段落',
    unlikely: '現在の本文に、削除された段落の一部を含む段落はありません。',
    share: (percent) => t`その文章の${percent}%`,
    other: '別の段落',
    choose: '選択…',
    submit: '移動',
    cancel: 'キャンセル',
    needChoice: '段落を選んでください。',
    done: 'スレッドを移動しました。',
  },
};
