/** Japanese: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const signIn: typeof en.signIn = {
  heading: 'モデレーション',
  intro: 'サイトから受け取ったリンクを開くか、トークンを貼り付けてください。',
  site: 'サイトキー',
  token: 'トークン',
  tokenHint: '「eyJ」で始まります。このタブを閉じるまで、このタブだけに保持されます。',
  submit: 'ログイン',
  missing: 'サイトキーとトークンの両方を入力してください。',
};

export const languageDialog: typeof en.languageDialog = {
  heading: '言語',
  label: 'このコンソールの言語',
  hint: 'このブラウザーに適用されます。ページが再読み込みされるため、先に変更を保存してください。',
  submit: 'この言語を使う',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'このスレッドをロックする',
  unlock: 'このスレッドのロックを解除する',
  lockHint: '読者は閲覧できますが、返信できません。',
  unlockHint: '読者は再び返信できます。',
  reason: '理由（記録用）',
  done: (locked) => (locked ? 'スレッドをロックしました。' : 'スレッドのロックを解除しました。'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'この記事へのコメント',
  state: '状態',
  reason: '理由（記録用）',
  submit: '変更',
  done: (state) => t`記事を変更しました。${state}。`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'キーボード',
  on: '1キーのショートカットを有効にする',
  hint: '音声入力やスクリーンリーダーの妨げになる場合は無効にしてください。',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: '次のコメント',
  previous: '前のコメント',
  approve: '承認',
  reject: '却下（続けて1～8で理由を選択）',
  spam: 'スパムにする',
  undo: '直前の決定を元に戻す',
  select: '選択または選択解除',
  selectRange: '最後の選択からここまでを選択',
  clear: '選択または検索を解除',
  lock: 'スレッドをロックまたはロック解除',
  ban: '投稿者を参加停止、または停止を解除',
  arrivals: '新しいコメントを表示',
  search: '検索',
  group: 'グループを開く（ほぼ同じ文章、または一人のコメント）',
  see: '確認済み（「新着」で）',
  help: 'この一覧',
};

export const settingsView: typeof en.settingsView = {
  heading: '設定',
  readOnly: '変更できるのは管理者だけです。',
  save: '変更を保存',
  saved: '保存しました。新しいコメントに適用されます。',
  unchanged: '変更はありません。',
  failed: '保存されませんでした。',
};
