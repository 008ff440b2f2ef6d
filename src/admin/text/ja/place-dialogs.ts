/** Japanese: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'このスレッドの新しい返信を保留する',
  release: 'このスレッドの返信の保留をやめる',
  hint: '新規または編集されたコメントは、すべてモデレーターの確認後に表示されます。投稿者には通知されます。スタッフのコメントは対象外です。',
  reason: '理由（記録用）',
  done: (held) =>
    held ? '今後、返信はモデレーターの確認待ちになります。' : '返信は確認待ちではなくなりました。',
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'この記事の混雑対応',
  legend: '新しいコメント',
  modes: {
    premoderate: 'モデレーターの確認を待つ',
    slow: '低速モード：一人につき指定の秒数ごとに1件',
    closed: '受け付けない',
  },
  seconds: 'コメント間の秒数',
  hours: '期間（時間）。空欄：誰かが終了するまで',
  reason: '理由（記録用）',
  submit: '開始',
  started: (mode) => t`${mode}（この記事）。`,
};
