/** Japanese, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'この段落はその後編集されました',
  passage_removed_since: 'この箇所はその後削除されました',
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
