/** Japanese: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const machineWords: typeof en.machineWords = {
  heading: 'サービストークン',
  hint: 'CMSやその他のマシン用です。作成時に選んだ操作だけができます。',
  scopes: {
    publish: '記事の公開と変更',
    'queues:read': 'キューの閲覧',
    decide: 'コメントに関する決定と、その取り消し',
    'sign-in': 'コンソールへのログイン処理（管理者も含む）',
  },
  scopesLabel: 'できること',
  name: '名前',
  nameHint: '用途を示す名前（例：cms）。記録に表示されます。',
  expires: '有効期限（任意）',
  create: 'トークンを作成',
  incomplete: '名前を入力し、できることを選んでください。',
  past: '未来の日付を選んでください。',
  created: (name) =>
    t`トークン「${name}」を作成しました。今すぐコピーしてください。保存されないため、再表示はできません。`,
  secret: '新しいトークン',
  copy: 'コピー',
  copied: 'コピーしました。',
  done: '完了',
  none: 'トークンはありません。',
  table: 'このサイトのトークン',
  columns: ['名前', 'できること', '作成日', '状態', '操作'],
  live: '有効',
  until: (date) => t`${date}まで`,
  expired: (date) => t`${date}に期限切れ`,
  revokedAt: (date) => t`${date}に失効`,
  revoke: '失効させる',
  revokeOf: (name) => t`${name}を失効させる`,
  revokeAsk: (name) => t`「${name}」を失効させますか？`,
  revokeHint:
    'これを使うものはすぐに動作しなくなり、これでログインした人はログアウトされます。元に戻せません。',
  revoked: (name) => t`「${name}」を失効させました。`,
};

export const keyWords: typeof en.keyWords = {
  heading: '発行者と鍵',
  hint: 'このサイトが受け付けるトークンの発行元です。鍵の追加と失効は、サービスの運用担当者がコマンドラインで行います。',
  table: 'このサイトの鍵',
  columns: ['発行者', '鍵', 'アルゴリズム', '追加日', '状態'],
  ofService: 'Interline本体（ゲスト用）',
  live: '使用中',
  revokedAt: (date) => t`${date}に失効`,
};
