/** Japanese: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const signInWords: typeof en.signInWords = {
  opening: 'ログインしています…',
  with: (name) => t`${name}でログイン`,
  or: 'またはトークンを貼り付ける',
  site: (name) => t`${name}用`,
  failures: {
    sign_in_expired:
      'このログインは期限切れか、使用済みです。もう一度ログインするか、新しいリンクを受け取ってください。',
    provider_failed: '現在、サイトのログインサービスに接続できません。少し待ってからもう一度お試しください。',
    provider_not_found: 'このサイトではそのログイン方法を使わなくなりました。',
    site_not_found: 'そのサイトはここにはありません。',
    rate_limited: '試行回数が多すぎます。1分待ってからもう一度お試しください。',
    offline: 'サービスに接続できません。接続を確認して、もう一度お試しください。',
    public_url_missing:
      'サービスの公開アドレスが未設定です。運用担当者がPUBLIC_URLを設定する必要があります。',
  },
  refused: (why) => t`サイトのログインが受け付けられませんでした（${why}）。もう一度お試しください。`,
  noRole: (whom) => t`ログインしましたが、このサイトではまだモデレーションできません。${whom}`,
  unexpected: '問題が発生しました。もう一度お試しください。',
  lost: 'このログインは別のタブで始められました。もう一度ログインしてください。',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}、${role}、${site}`,
  heading: 'サイトを切り替える',
  hint: '次のサイトにログインしています。ログアウトすると、すべてからログアウトします。',
  current: (site) => t`${site}（表示中）`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: '管理者', moderator: 'モデレーター' },
  heading: 'アクセス',
  intro: 'このサイトのコンソールとAPIを利用できる人とシステム。',
  readOnly: '表示できるのは管理者だけです。',
  link: 'アクセス：ログイン、サービストークン、鍵',
};

export const providerWords: typeof en.providerWords = {
  heading: '自社アカウントでのログイン',
  hint: 'モデレーターはOpenID Connect（Entra ID、Okta、Keycloak、Googleなど）でログインします。リンクとトークンも引き続き使えます。',
  redirect: '先方に登録するリダイレクトアドレス：',
  noRedirect: '先にPUBLIC_URLを設定し、サービスに自身のアドレスを知らせてください。',
  fields: {
    name: { label: 'ボタンの名前', hint: '「…でログイン」と表示されます。' },
    issuer: { label: '発行者', hint: 'アドレス（例：https://id.courier.example）' },
    clientId: { label: 'クライアントID', hint: '先方に登録されているID。' },
    clientSecret: { label: 'クライアントシークレット', hint: '保存され、再表示されません。' },
    scope: { label: 'スコープ', hint: '空白で区切ります。「groups」が必要なプロバイダーもあります。' },
    claim: { label: 'グループを示すクレーム', hint: 'groups、roles、realm_access.rolesなど' },
    admins: { label: '管理者のグループ', hint: '1行に1つ。' },
    moderators: { label: 'モデレーターのグループ', hint: '1行に1つ。' },
    contact: {
      label: '役割の依頼先',
      hint: '役割なしでログインした人に表示されます。メールアドレスなど。',
    },
  },
  secretStored: 'シークレットは保存済みです。変更しない場合は空欄にしてください。',
  shared: '当社の他サイトでログインした人も受け入れる',
  sharedHint:
    '発行者、クライアントID、シークレットが同じサイトに限ります。ここでの役割は上のグループで決まります。',
  save: 'ログイン設定を保存',
  saved: 'ログイン設定を保存しました。',
  remove: 'ログイン設定を削除',
  removed: '削除しました。これでログインした人はログアウトされました。',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'ログイン中の人',
  hint: 'リンクまたは自社アカウントでログインした人です。サイト独自のトークンを使う人は表示されません。',
  none: 'いません。',
  table: 'ログイン中の人',
  columns: ['人', '役割', '方法', '最終利用', '操作'],
  viaLink: (token) => t`${token}が発行したリンク`,
  viaAccounts: '自社アカウント',
  end: 'ログアウトさせる',
  endOf: (name) => t`${name}さんをログアウトさせる`,
  ended: (name) => t`${name}さんをログアウトさせました。`,
};
