/** Japanese: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`${name}さんのコメントの扱い`,
  legend: '今後の扱い',
  standings: {
    normal: '特別な扱いなし',
    premoderated: 'モデレーターの確認を待つ（本人に通知します）',
    trusted: 'ルールと事前確認は免除、語句とリンクは対象',
  },
  reason: '理由（記録用）',
  submit: '変更',
  done: (name, standing) => t`${name}さん：${standing}。`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`${name}さんを参加停止にする`,
  hint: '参加停止中の人は閲覧できますが、コメント、投票、報告はできません。既存のコメントは残ります。',
  reason: '理由（本人に表示）',
  until: '期限',
  forever: '無期限',
  day: '1日',
  week: '1週間',
  month: '30日',
  date: '日付を指定…',
  dateLabel: '停止の終了日',
  submit: '参加停止にする',
  lift: (name) => t`${name}さんの参加停止を解除する`,
  liftHint: 'すぐに再びコメントできるようになります。',
  liftSubmit: '参加停止を解除',
  banned: (name) => t`${name}さんを参加停止にしました。`,
  lifted: (name) => t`${name}さんの参加停止を解除しました。`,
  pastDate: '未来の日付を選んでください。',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`${name}さんの報告を停止する`,
  hint: '閲覧とコメントは引き続きできます。報告できないこと、その期限と理由を本人に伝えます。',
  reason: '理由（本人に表示）',
  submit: '報告を停止',
  muted: (name) => t`${name}さんの報告を停止しました。`,
};
