/** Japanese: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: '新しいコメント',
    hint: '読者とモデレーターのどちらが先にコメントを見るか。',
  },
  flagThreshold: {
    label: '非表示にする報告数',
    hint: '未対応の報告がこの数に達したコメントは、モデレーターが決定するまで非表示になります。現在の文章をモデレーターが承認している場合を除きます。過去の報告が認定された人の報告は最大2倍に、そうでない人の報告は少なく数えます。',
  },
  flagThresholds: {
    label: '一部の理由についての別の上限',
    hint: 'これらの理由による報告は別に数えます。空欄：上の上限に含めます。',
  },
  flagMinAgeHours: {
    label: '新しい読者の報告が有効になるまでの時間数',
    hint: 'それまでは「報告あり」に表示されますが、コメントは非表示になりません。報告の前に公開されたコメントがある読者を除きます。0：すぐに数えます。',
  },
  maxLinks: {
    label: 'コメントに入れられるリンク数',
    hint: 'リンクがこれより多いコメントは承認待ちになります。',
  },
  appealDays: {
    label: '再検討を依頼できる日数',
    hint: 'コメントの削除や参加停止の後、再検討を依頼できる期間。0：依頼不可。',
  },
  appealAnswerDays: {
    label: '再検討依頼に回答する日数',
    hint: 'あなたと本人に表示される期限。',
  },
  erasedName: {
    label: 'データを消去した人の名前',
    hint: '文章を残したコメントなどに表示されます。',
  },
  erasedTexts: {
    label: 'データを消去した人のコメント',
    hint: '本人のデータが消去されたとき、公開中のコメントをどうするか。管理者は別の方法も選べます。',
  },
  rules: { label: 'ルール', hint: '「ルール」にあります。' },
  surge: { label: '混雑対応', hint: '「ルール」にあります。' },
  surgeEndedAt: { label: '混雑対応', hint: '「ルール」にあります。' },
  opinions: { label: '外部の判定', hint: '「ルール」にあります。' },
  surgeRules: { label: '自動の混雑対応', hint: '「ルール」にあります。' },
  editWindowSeconds: {
    label: '編集できる時間（秒）',
    hint: '900は15分。0は編集不可。',
  },
  maxCommentLength: {
    label: 'コメントの最大文字数',
    hint: '20,000以下。',
  },
  guests: {
    label: 'ゲスト',
    hint: 'アカウントのない人。名前にゲストの表示が付き、投票と報告はできません。',
  },
  consent: {
    label: '同意文',
    hint: '最初のコメントの前に付けるチェックボックスの横に表示されます。空欄：チェックボックスなし。',
  },
  contentSelector: {
    label: '記事本文の場所',
    hint: '.article-bodyやmain > articleのような単純なCSSセレクター。空欄：一般的な名前から探します。',
  },
  inlineLabel: {
    label: '本文へのコメントの絞り込み名',
    hint: '「余白メモ」など。空欄：読者の言語で「本文へのコメント」。',
  },
  attention: {
    label: '筆者からの質問の目立たせ方',
    hint: '未締め切りの質問に読者が達したときの動作。',
  },
  rating: {
    label: '読者が記事を評価',
    hint: '星1つから5つ。ページに評価用の要素がある場所に表示します。オフ：既存の評価は残りますが表示しません。',
  },
  addresses: {
    label: '同じ記事のアドレス',
    hint: 'どのURL表記がコメントを共有するか。変更しても、既存のコメントは移動も統合もされません。',
  },
  reactions: {
    label: 'リアクション',
    hint: '読者が選べるリアクション。なし：投票のみ。',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'ありがとう',
  insightful: '参考になる',
  funny: 'おもしろい',
  sad: '悲しい',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// と https:// を同じとみなす',
  www: 'www.example.com と example.com を同じとみなす',
  index: '/story/index.html（または .htm、.php）と /story を同じとみなす',
  ampParameter: '/story?amp=1 と /story を同じとみなす',
  ampPath: '/story/amp と /story を同じとみなす',
  letterCase: '/Story と /story を同じとみなす',
};

export const attentions: typeof en.attentions = {
  blink: 'バッジが3回点滅する',
  scroll_open: '読者ごとに一度、自動で開く。本文の横に余白がなければバッジが点滅する',
  none: '何もしない',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: '文章を消去する。返信がある場所には代わりの表示が残る',
  keep: '文章は残し、名前を消す',
};

export const guestModes: typeof en.guestModes = {
  off: 'ログインした人だけがコメントできる',
  held: 'ゲストは名前を入れてコメントできる。すべて承認待ちになる',
  on: 'ゲストも名前を入れて、ほかの人と同じようにコメントできる',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: '全文へのリンク',
  hint: 'プライバシーポリシーなどのURL。空欄：リンクなし。',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'すぐに公開し、後で確認する',
  pre: 'モデレーターが承認するまで保留する',
};
