/** Japanese: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const appealsView: typeof en.appealsView = {
  heading: '再検討依頼',
  empty: '未対応の再検討依頼はありません。',
  emptyHint: 'コメントの削除や参加停止の後、本人は再検討を依頼できます。',
  by: (name) => t`${name}さんの再検討依頼`,
  due: '回答期限',
  overdue: '期限超過',
  appeal: '本人の説明',
  decision: '決定',
  decidedBy: '決定した人',
  until: '期限',
  gone: 'このコメントはもう表示できません。',
  sanction: 'コメントではなく、人に関する決定です。',
  keep: '決定を維持する…',
  overturn: '決定を覆す…',
  own: 'あなた自身の決定のため、別のモデレーターが回答する必要があります。',
  rank: 'この人の役割が上位のため、あなたは回答できません。',
  keepHeading: '決定を維持する',
  overturnHeading: '決定を覆す',
  keepHint: '何も変わりません。本人に理由が表示されます。',
  overturnHint: 'コメントが再び公開されるか、措置が解除されます。本人に理由が表示されます。',
  reason: '理由（本人に表示）',
  keepSubmit: '維持する',
  overturnSubmit: '覆す',
  kept: (name) => t`維持しました：${name}さん`,
  overturned: (name) => t`覆しました：${name}さん`,
  undone: '元に戻しました。再検討依頼は再び未対応です。',
  back: '再検討依頼の一覧に戻る',
};
