/** Japanese: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const dataWords: typeof en.dataWords = {
  heading: '個人データ',
  export: 'この人のデータをダウンロード',
  erase: 'この人のデータを消去…',
  confirm: (name) =>
    t`${name}さんの名前、アカウント、投票、報告のメモ、本人に関するメモ、記録に入力された本人についての記述を消去します。元に戻せません。`,
  texts: '公開中のコメント',
  modes: {
    remove: '文章を消去する',
    keep: '文章は残し、名前を消す',
  },
  submit: '完全に消去',
  erased: '消去しました。コメントと投票は1分以内に処理されます。',
};
