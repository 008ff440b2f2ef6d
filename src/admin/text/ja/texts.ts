/** Japanese: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const versionNames: typeof en.versionNames = {
  first: '最初の投稿',
  edited: '投稿者が編集',
  redacted: 'モデレーターが個人情報を削除',
};

export const redactDialog: typeof en.redactDialog = {
  heading: '個人情報を削除',
  hint: '電話番号、住所、氏名など。読者には代わりに […] と表示されます。投稿者には削除と理由を伝えます。',
  passages: '削除する箇所（1行に1つ）',
  earlier: '以前の版からも完全に削除する。しない場合、モデレーターは以前の版で読めます。',
  preview: '削除後の表示',
  reason: '理由（投稿者に表示）',
  submit: '削除',
  none: '削除する箇所を入力してください。',
  missing: (passage) => t`「${passage}」は本文にありません。`,
  done: '個人情報を削除しました。',
};
