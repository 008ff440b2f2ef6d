/** Japanese: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`違法として報告：${ground}`,
  from: (email) => t`送信者：${email}`,
  anonymous: 'アドレスなしで送信',
  hint: '送信者は受付番号で決定を確認できます。',
  answered: '決定により回答済み',
  short: '違法？',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'ヘイトスピーチ',
  threat: '脅迫または暴力',
  defamation: '名誉毀損',
  privacy: 'プライバシーの侵害',
  copyright: '著作権',
  fraud: '詐欺',
  child_safety: '子どもへの危険',
  other: 'その他の法律',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: '新しい、または関連のあるアカウントからの集中的な報告のため、非表示の判定には数えません',
  weighs: (weight) => t`重み ${weight}`,
  record: (upheld, answered) => t`過去の報告${answered}件中${upheld}件を認定`,
  muted: '報告停止中',
  mute: (name) => t`${name}さんの報告を停止…`,
  unmute: (name) => t`${name}さんの報告停止を解除`,
  unmuted: (name) => t`${name}さんは再び報告できます。`,
};
