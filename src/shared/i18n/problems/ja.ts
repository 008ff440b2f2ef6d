/** Japanese, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

export const problems: ProblemCatalogue = {
  problem_invalid_input: '文章に受け付けられない部分があります。長さを確認して、もう一度お試しください。',
  problem_invalid_text: '文章に保存できない文字があります。特殊な記号を取り除いて、もう一度お試しください。',
  problem_body_too_large: '文章が長すぎます。短くして、もう一度お試しください。',
  problem_consent_required:
    '新しい同意が必要になりました。ページを再読み込みしてください。文章は保存されています。',
  problem_guests_off: 'ゲストはここにコメントできなくなりました。参加するにはログインしてください。',
  problem_token_invalid: 'セッションが終了しました。もう一度ログインしてください。',
  problem_forbidden: 'このアカウントではこの操作はできません。',
  problem_origin_not_allowed: 'このページではコメントサービスを利用できません。',
  problem_person_banned: '現在、参加できません。',
  problem_ratings_off: 'このサイトでは評価を受け付けていません。',
  problem_article_closed: 'この記事へのコメントは締め切られました。',
  problem_thread_locked: 'このスレッドはロックされています。',
  problem_prompt_closed: '筆者がこの質問を締め切りました。',
  problem_comment_gone: 'そのコメントはもうありません。',
  problem_comment_not_found: 'そのコメントはもうありません。',
  problem_thread_not_found: 'このスレッドはもうありません。',
  problem_edit_window_over: 'このコメントを変更できる期間は過ぎました。',
  problem_already_flagged: 'すでに報告済みです。',
  problem_own_comment: 'これはあなた自身のコメントです。',
  problem_reaction_off: 'このリアクションは現在使えません。',
  problem_too_many_pins: 'これ以上コメントを固定できません。先に一つ解除してください。',
  problem_busy: 'ほかの人の操作が先でした。もう一度お試しください。',
  problem_version_mismatch:
    '開いた後にコメントが変更されました。文章をコピーし、キャンセルしてから編集し直してください。',
  problem_paragraph_mismatch:
    'この段落は掲載された本文と異なります。ページを再読み込みするか、後でもう一度お試しください。',
  problem_paragraph_too_long: 'この段落は長すぎてコメントできません。記事全体にコメントしてください。',
  problem_too_many_passages:
    'このページではこれ以上ほかの段落にコメントできません。記事全体にコメントしてください。',
  problem_quote_mismatch: 'この語句は変更されました。コメントするにはページを再読み込みしてください。',
  problem_url_not_allowed: 'このページのアドレスはこのサイトのものではありません。',
  problem_rate_limited: '操作の間隔が短すぎます。少し待ってからもう一度お試しください。',
  problem_unavailable: 'コメントは現在利用できません。しばらくしてからもう一度お試しください。',
};
