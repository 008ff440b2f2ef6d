/** Russian, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'С тех пор абзац изменили',
  passage_removed_since: 'С тех пор фрагмент удалили',
  then: 'Было',
  now: 'Стало',
  removed_words: 'удалено',
  added_words: 'добавлено',
  end_of_change: 'конец изменения',

  addressed: 'Учтено в правке — спасибо, {name}',
  settled: 'Учтено — спасибо, {name}',
  settled_by: 'Отметка: {name}',
  what_changed: 'Что изменила правка',
  mark_addressed: 'Отметить как учтённое',
  mark_intro: 'Обсуждение свернётся в одну строку с благодарностью; {name} сможет открыть его снова.',
  mark_note: 'Что вы изменили (необязательно)',
  marked: 'Обсуждение отмечено как учтённое.',
  reopen: 'Открыть обсуждение снова',
  reopened: 'Обсуждение снова открыто.',

  move: 'Перенести к абзацу',
  move_intro: 'Обсуждение переедет со всеми комментариями. Это можно отменить.',
  move_maybe: 'Возможные совпадения',
  move_unknown: 'Похожего абзаца нет.',
  move_other: 'Другой абзац',
  move_choose: 'Сначала выберите абзац.',
  moved: 'Обсуждение у нового абзаца.',
  moved_by_hand: 'Перенесено к этому абзацу вручную',
  move_back: 'Отменить',
  moved_back: 'Обсуждение вернулось на прежнее место.',

  problem_thread_not_movable: 'У этого обсуждения есть свой абзац, и оно остаётся там.',
  problem_paragraph_mismatch: 'Этого абзаца в статье больше нет. Выберите другой.',
  problem_paragraph_not_found: 'Этого абзаца в статье больше нет. Выберите другой.',
};
