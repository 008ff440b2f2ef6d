/** Japanese: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const opinionsView: typeof en.opinionsView = {
  heading: '外部の判定',
  intro:
    '新規または編集されたコメントについて、投稿後に問い合わせるサービスです。スタッフと信頼済みの人のコメントは対象外です。コメントの文章がサービスに送信されます。',
  readOnly: '変更できるのは管理者だけです。',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'スパムを検出します。文章、投稿者の名前、IPアドレス、ブラウザーの情報を受け取ります。モデレーターが異なる決定をすると学習します。',
    },
    toxicity: {
      title: '有害性判定サービス',
      hint: '文章を分類ごとに採点します。OpenAIのモデレーションAPIと、同じ形式で応答するサービスに対応します。',
    },
    external: {
      title: '自社のサービス',
      hint: 'Standard Webhooksで署名されたJSON形式のコメントを受け取り、判定を返します。',
    },
  },

  mode: 'モード',
  action: '問題ありと判定した場合',
  meanwhile: '応答があるまで',
  meanwhiles: { published: '公開する', held: '保留する' },
  onFailure: '応答がない場合、保留中のコメントは',
  failures: { wait: 'モデレーターの確認を待つ', publish: '公開する' },
  fields: {
    blog: 'Akismetに登録したアドレス',
    url: 'サービスのアドレス',
    ownUrl: 'アドレス（Akismet標準以外の場合）',
    model: 'モデル。空欄：サービスの標準',
    threshold: '問題ありとするスコア（パーセント、以上）',
    categories: '対象とする分類（1行に1つ）。空欄：すべて',
    timeoutSeconds: '応答を待つ秒数',
    attempts: '試行回数',
  },
  save: '保存',
  saved: '保存しました。',

  key: { akismet: 'APIキー', toxicity: 'APIキー', external: '署名シークレット（whsec_…）' },
  keyHint: '上のアドレス用に保存され、再表示されません。',
  keyStored: (time) => t`${time}に保存。`,
  keyMissing: '保存されていません。',
  storeKey: '保存',
  generate: '生成',
  removeKey: '削除',
  keySaved: 'キーを保存しました。',
  keyRemoved: 'キーを削除しました。',

  trial: '試す文章',
  tryIt: '試す',
  trying: '問い合わせ中…',
  passes: (ms) => t`問題なし（${ms}ミリ秒）。`,
  objects: (action, ms) => t`問題あり：${action}（${ms}ミリ秒）。`,
  noAnswer: (why) => t`応答なし：${why}。`,
};
