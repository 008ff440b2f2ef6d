/** Japanese: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const transparencyView: typeof en.transparencyView = {
  heading: 'レポート',
  intro: '透明性レポートのための、期間中の決定です。取り消された決定は含みません。',
  from: '開始',
  to: '終了（当日を含む）',
  show: '表示',
  download: 'CSVでダウンロード',
  decisions: '決定',
  decision: '決定',
  reason: '理由',
  by: '決定した側',
  automated: '自動チェック',
  people: 'モデレーター',
  count: '件数',
  none: 'この期間にはありません。',
  ownWords: 'モデレーターの記述',
  answers: '報告・通報・再検討依頼',
  what: '種類',
  received: '受付',
  upheld: '認定',
  declined: '不認定',
  median: '回答までの時間（中央値）',
  reports: '読者の報告',
  allNotices: '違法な内容の通報すべて',
  notices: (ground) => t`通報：${ground}`,
  appeals: '再検討依頼（「不認定」：決定を維持）',
};
