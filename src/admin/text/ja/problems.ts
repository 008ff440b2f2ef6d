/** Japanese: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const problems: typeof en.problems = {
  appeal_answered: 'ほかの人がこの再検討依頼に回答しました。',
  own_decision: 'あなた自身の決定に関するものです。別のモデレーターが回答する必要があります。',
  too_many_pins: 'この記事の固定コメントは上限に達しています。先に一つ解除してください。',
  not_a_top_comment: '固定できるのは返信でないコメントだけです。',
  own_comment: 'あなた自身のコメントです。',
  thread_locked: 'スレッドはロックされています。',
  article_closed: '記事のコメントは締め切られています。',
  word_taken: 'この語句はすでにいずれかのリストにあります。',
  too_many_words: 'リストの語句数が上限に達しています。',
  text_too_complex: '文章の処理に時間またはメモリーがかかりすぎます。',
  invalid_text: '文章に保存できない文字があります。',
  body_too_large: '大きすぎます。',
  unavailable: 'サービスが混み合っています。少し待ってからもう一度お試しください。',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`サービスが受け付けませんでした（${code}）。`;
export const inEnglish: typeof en.inEnglish = (detail) => t`英語：${detail}`;
