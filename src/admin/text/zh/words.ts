/** Chinese: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('zh');

export const wordsView: typeof en.wordsView = {
  heading: '词语',
  intro:
    '匹配完整的单词和短语，不区分大小写和重音符号，也能识别伪装写法：w4lrus、w.a.l.r.u.s、waaalrus。仅部分包含词语的较长单词不匹配。',
  readOnly: '只有管理员可以更改这些设置。',
  lists: { banned: '禁用：拒绝', suspect: '可疑：等待审核' },
  all: '两个列表',
  search: '搜索词语',
  shownList: '列表',
  total: (count) => plural(count, { other: '# 个词语' }),
  empty: '还没有词语。',
  noMatch: '没有匹配的词语。',
  word: '单词或短语',
  prefix: '同时匹配以它开头的较长单词',
  prefixShort: '及较长单词',
  add: '添加',
  added: (word) => t`已添加：${word}`,
  remove: '移除',
  removeWord: (word) => t`移除 ${word}`,
  removed: (word) => t`已移除：${word}`,
  listOf: (word) => t`${word} 所在的列表`,
  prefixOf: (word) => t`${word}：及较长单词`,
  changed: (word) => t`已更改：${word}`,
  more: '显示更多',

  tester: '测试文字',
  testerHint: '粘贴一条评论，查看其中有哪些词语以及会如何处理。不会发布任何内容。',
  testText: '文字',
  test: '测试',
  outcomes: {
    publish: '未找到词语。会发布。',
    hold: '会等待版主审核。',
    reject: '会被拒绝。',
  },
  foundAs: (word, list, found, at) => t`${word}（${list}），写作“${found}”，位于第 ${at} 个字符`,

  exchange: '导入和导出',
  exchangeHint: '每行一个词语，末尾加 * 可同时匹配较长单词；或使用含 text、list 和 prefix 列的 CSV。',
  content: '要导入的词语',
  format: '格式',
  formats: { lines: '每行一个词语', csv: 'CSV' },
  intoList: '导入到列表',
  replace: '移除不在其中的词语',
  import: '导入',
  imported: (added, changed, removed, unchanged) =>
    t`添加 ${added} 个，更改 ${changed} 个，移除 ${removed} 个，已有 ${unchanged} 个。`,
  export: '下载为 CSV',
};
