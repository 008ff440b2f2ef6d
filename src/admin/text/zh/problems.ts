/** Chinese: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const problems: typeof en.problems = {
  appeal_answered: '其他人已答复此复核请求。',
  own_decision: '这涉及您自己的决定，须由另一位版主答复。',
  too_many_pins: '此文章的置顶评论已达上限。请先取消一条。',
  not_a_top_comment: '只有非回复的评论可以置顶。',
  own_comment: '这是您自己的评论。',
  thread_locked: '讨论已锁定。',
  article_closed: '文章评论已关闭。',
  word_taken: '该词语已在其中一个列表中。',
  too_many_words: '列表的词语数量已达上限。',
  text_too_complex: '处理该文字所需的时间或内存过多。',
  invalid_text: '文字中有无法保存的字符。',
  body_too_large: '内容过大。',
  unavailable: '服务繁忙。请稍后再试。',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`服务未接受此操作（${code}）。`;
export const inEnglish: typeof en.inEnglish = (detail) => t`英文说明：${detail}`;
