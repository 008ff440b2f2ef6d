/** Japanese: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const queues: typeof en.queues = {
  new: '新着',
  pending: '承認待ち',
  reported: '報告あり',
  withheld: '非表示',
  approved: '承認済み',
  rejected: '却下済み',
  spam: 'スパム',
};

export const statuses: typeof en.statuses = {
  published: '公開中',
  pending: '承認待ち',
  withheld: '非表示',
  rejected: '却下',
  spam: 'スパム',
  deleted: '投稿者が削除',
  erased: '消去済み',
};

export const reasons: typeof en.reasons = {
  within_rules: '規則の範囲内',
  abuse: '個人への侮辱・中傷',
  hate: '集団への憎悪',
  spam: 'スパム・広告',
  off_topic: '記事と無関係',
  privacy: '個人情報',
  illegal: '法律違反',
  misinformation: '誤った情報',
  other: 'その他',
};

export { checkReasons } from '../../../shared/i18n/later/ja.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: '手動', short: '手動' },
  opinions_received: { full: 'ほかのサービスからの指摘なし', short: '確認済み' },
  many_reports: { full: '短時間に多くの報告', short: '報告' },
  article_age: { full: '記事が古い', short: '古い記事' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': '承認',
  'comment.reject': '却下',
  'comment.spam': 'スパムにした',
  'comment.see': '確認済み、変更なし',
  'comment.refuse': '自動チェックが却下',
  'comment.hold': '自動チェックが保留',
  'comment.report': '自動チェックが報告',
  'comment.uphold': '再検討の結果、決定を維持',
  'comment.release': '公開',
  'comment.withhold': '非表示にした',
  'comment.undo': '決定を取り消し',
  'comment.pin': '固定',
  'comment.unpin': '固定を解除',
  'comment.feature': '注目にした',
  'comment.unfeature': '注目から外した',
  'comment.redact': '個人情報を削除',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'ログイン情報による',
  request: '本人の依頼',
  erased: '消去済み',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'コマンドライン',
  'the service': 'Interline本体',
  'the publisher': '媒体社のシステム',
  'the sign-in': 'サイトのログイン',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`マシン「${name}」`;

export const roles: typeof en.roles = {
  guest: 'ゲスト',
  reader: '読者',
  author: '筆者',
  moderator: 'モデレーター',
  admin: '管理者',
  publisher: '媒体社',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: '特別な扱いなし',
  premoderated: 'コメントはモデレーターの確認待ち',
  trusted: '信頼済み',
};

export const articleStates: typeof en.articleStates = {
  open: '受付中',
  closed: '締め切り：新しいコメント不可',
  hidden: '非表示：コメントを表示しない',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: '自動チェックが公開',
  observe: '観察のみ、対応なし',
  report: '報告して公開',
  hold: '保留',
  reject: '却下',
  withhold: '確認まで非表示',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'リンク',
  allowed: '許可',
  word: '語句',
  words: '語句',
  written: '表記',
  domains: 'ドメイン',
  letters: '文字',
  capitals: '大文字',
  characters: '文字数',
  at_least: '下限',
  at_most: '上限',
  likeness: '類似度',
  of: '対象',
  marks: '記号',
  comments: 'コメント',
  seconds: '秒',
  rejected: '却下',
  decided: '決定',
  published: '公開',
  until: '期限',
  cause: '原因',
  why: '理由',
  would: '想定される対応',
  flags: '報告',
  service: 'サービス',
  from: '元',
  category: '分類',
  percent: 'パーセント',
  threshold: 'しきい値',
  model: 'バージョン',
  version: '版',
  passages: '箇所',
  earlier: '以前の版からも',
};

/** A comment's texts. */
export const commentTexts = { versions: 'すべての版', redact: '個人情報を削除…' };
