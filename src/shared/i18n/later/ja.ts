/** Japanese: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: '当時',
  now: '現在',
  removed_words: '削除',
  added_words: '追加',
  end_of_change: '変更ここまで',

  addressed: '編集で対応済み。{name}さんに感謝します',
  settled: '対応済み。{name}さんに感謝します',
  settled_by: '{name}さんが設定',
  what_changed: '編集による変更点',
  mark_addressed: '対応済みにする',
  mark_intro: 'スレッドは1行に折りたたまれ、{name}さんへの感謝が記されます。ご本人は再び開くことができます。',
  mark_note: '変更した内容（任意）',
  marked: 'スレッドを対応済みにしました。',
  reopen: 'スレッドを再び開く',
  reopened: 'スレッドを再び開きました。',

  move: '段落へ移動',
  move_intro: 'スレッドはすべてのコメントとともに移動します。元に戻すこともできます。',
  move_maybe: '候補',
  move_unknown: '似た段落はありません。',
  move_other: '別の段落',
  move_choose: '先に段落を選んでください。',
  moved: 'スレッドを新しい段落に移動しました。',
  moved_by_hand: '手動でこの段落に移動',
  move_back: '元に戻す',
  moved_back: 'スレッドを元の場所に戻しました。',

  problem_thread_not_movable: 'このスレッドには段落があり、移動しません。',
  problem_paragraph_mismatch: 'その段落はもう記事にありません。別の段落を選んでください。',
  problem_paragraph_not_found: 'その段落はもう記事にありません。別の段落を選んでください。',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: '読者に質問する',
  ask_title: 'この段落の読者に質問する',
  ask_question: '質問',
  ask_empty: '先に質問を書いてください。',
  ask_display: '表示方法',
  ask_display_closed: '段落の横に疑問符を表示',
  ask_display_open: '余白に質問文を表示',
  asked: '質問を公開しました。',
  question_change: '質問を変更',
  question_close: '質問を締め切る',
  question_open: '質問を再開する',
  question_changed: '質問を変更しました。',
  question_closed_now: '質問を締め切りました。回答は残ります。',
  question_open_now: '質問を再開しました。',
  take_down: '取り下げる',
  take_down_title: '取り下げる理由',
  take_down_intro: 'コメントは全員から見えなくなります。書いた人には理由が表示されます。',
  take_down_note: '書いた人へのメモ（任意）',
  taken_down: 'コメントを取り下げました。',
  lock: 'スレッドをロック',
  lock_intro: 'スレッドは読めますが、返信できなくなります。',
  unlock: 'ロックを解除',
  unlock_intro: 'スレッドに再び返信できるようになります。',
  lock_reason: '理由（記録用）',
  lock_reason_missing: '先に理由を書いてください。',
  locked_now: 'スレッドをロックしました。',
  unlocked_now: 'ロックを解除しました。',
};

/** What the service refuses, by problem code. */
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
