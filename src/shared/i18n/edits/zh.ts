/** Chinese, simplified, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: '此后该段落有过修改',
  passage_removed_since: '此后该处原文已删除',
  then: '当时',
  now: '现在',
  removed_words: '删除',
  added_words: '新增',
  end_of_change: '改动结束',

  addressed: '已据此修改，感谢 {name}',
  settled: '已处理，感谢 {name}',
  settled_by: '由 {name} 标记',
  what_changed: '修改了什么',
  mark_addressed: '标记为已处理',
  mark_intro: '讨论将收起为一行，向 {name} 致谢；对方可以重新打开。',
  mark_note: '您修改了什么（选填）',
  marked: '讨论已标记为已处理。',
  reopen: '重新打开讨论',
  reopened: '讨论已重新打开。',

  move: '移至某个段落',
  move_intro: '讨论会连同全部评论一起移动。您可以撤销。',
  move_maybe: '可能的位置',
  move_unknown: '没有相似的段落。',
  move_other: '其他段落',
  move_choose: '请先选择段落。',
  moved: '讨论已移至新的段落。',
  moved_by_hand: '由人工移至本段',
  move_back: '撤销',
  moved_back: '讨论已回到原处。',

  problem_thread_not_movable: '该讨论已有所属段落，不会移动。',
  problem_paragraph_mismatch: '该段落已不在文章中。请选择其他段落。',
  problem_paragraph_not_found: '该段落已不在文章中。请选择其他段落。',
};
