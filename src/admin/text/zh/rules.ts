/** Chinese: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const rulesView: typeof en.rulesView = {
  heading: '规则',
  intro:
    '对每条新评论或编辑过的评论的附加检查。请先在观察模式下试用规则：只记录本应执行的操作。编辑部人员的评论除外。',
  readOnly: '只有管理员可以更改这些设置。',
  mode: '模式',
  modes: { off: '关闭', observe: '观察', on: '开启' },
  action: '操作',
  actions: {
    report: '发布并举报',
    hold: '等待版主审核',
    reject: '拒绝',
  },
  titles: {
    newCommenter: '新评论者',
    recentRejections: '近期被拒绝',
    burst: '短时间大量评论',
    repeat: '重复',
    linkDomains: '链接域名',
    tooShort: '很短的评论',
    tooLong: '很长的评论',
    capitals: '大写字母',
    learnt: '与已拒绝的评论相似',
    stackedMarks: '叠加符号',
  },
  parameters: {
    newCommenter: { comments: '直到已发布的评论达到此数量' },
    recentRejections: {
      percent: '最近二十次决定中被拒绝的百分比',
      atLeast: '且至少达到此数量',
    },
    burst: { comments: '评论数超过', seconds: '在此秒数内' },
    repeat: { likeness: '相似度百分比，至少' },
    linkDomains: { denied: '禁止的域名', allowed: '仅允许这些域名；留空：全部' },
    tooShort: { characters: '字符数少于' },
    tooLong: { characters: '字符数多于' },
    capitals: {
      percent: '大写字母百分比，至少',
      letters: '文字中的字母数至少为',
    },
    learnt: {},
    stackedMarks: { marks: '单个字母上的符号数，至少' },
  },
  explained: {
    newCommenter: '已发布评论较少的人。',
    recentRejections: '近期评论常被版主拒绝的人。',
    burst: '同一人在短时间内连续评论。',
    repeat: '与同一人近期发表的评论相似。',
    linkDomains: '链接指向的域名，包括子域名。每行一个域名。',
    tooShort: '例如“沙发”或单个表情符号。',
    tooLong: '“设置”中的评论最大长度适用于所有人。',
    capitals: '大部分为大写字母的文字。',
    learnt: '从版主的决定中学习。能可靠识别会被拒绝的评论后，即可开启。',
    stackedMarks: '叠加符号遮住邻近文字行的字母。',
  },
  save: '保存规则',
  saved: '已保存。新评论将按这些规则处理。',
  unchanged: '没有更改。',

  tryIt: '用最近 500 条评论测试',
  trying: '正在测试…',
  tried: (looked, changed) => t`最近 ${looked} 条评论中，有 ${changed} 条的结果会不同。`,
  found: (rule, count) => t`${rule}：匹配 ${count} 条`,
  outcomes: { published: '发布', pending: '等待', rejected: '拒绝' },

  surge: {
    heading: '高峰模式',
    hint: '适用于整个网站，有时间限制。编辑部人员的评论除外。',
    none: '正常。',
    active: (what, until) => t`${what}，直到 ${until}。`,
    modes: {
      premoderate: '全部等待版主审核',
      slow: '放慢速度',
      closed: '不接受新评论',
    },
    seconds: '慢速模式下，同一人两条评论间隔的秒数',
    hours: '持续小时数',
    start: {
      premoderate: '全部留待审核',
      slow: '放慢速度',
      closed: '关闭评论',
    },
    end: '恢复正常',
    articles: '文章',
    endedFor: (title) => t`已恢复正常：“${title}”。`,
    endFor: (title) => t`恢复正常：${title}`,
  },

  learning: {
    none: '还没有学习任何内容。',
    measured: (of) => t`按最近 ${of} 次未用于学习的决定测得：`,
    precision: (right, found, percent) =>
      t`它找出的 ${found} 条中有 ${right} 条确被拒绝（精确率 ${percent}%）。`,
    recall: (right, rejected, percent) =>
      t`它找出了 ${rejected} 条被拒绝评论中的 ${right} 条（召回率 ${percent}%）。`,
    good: '可以开启。',
    notGood: (heldOut, found, precision, recall) =>
      t`在以 ${heldOut} 次决定测试、找出 ${found} 条、精确率达到 ${precision}% 且召回率达到 ${recall}% 之前，只能观察。`,
    trained: (version, time) => t`版本 ${version}，${time}。`,
    train: '立即从决定中学习',
    training: '正在学习…',
  },

  automatic: {
    heading: '自动高峰模式',
    hint: '每次启动都会记入日志。按一下“恢复正常”即可结束，同样的举报不会再次启动它。',
    what: '执行的操作',
    observe: '仅观察：日志会记录本应启动的操作',
    modes: {
      off: '不执行',
      premoderate: '全部等待版主审核',
      slow: '放慢速度',
      closed: '不接受新评论',
    },
    age: '旧文章',
    article: '单篇文章举报较多',
    site: '全站举报较多',
    ageHint: '对每篇开放的文章执行一次。版主可以重新开放。',
    reportsHint: '仅计有效举报。同一人的多次举报只计一次。',
    fields: {
      days: '发布后的天数',
      people: '举报人数',
      minutes: '在此分钟数内',
      hours: '持续小时数',
    },
    save: '保存',
    saved: '已保存。',
  },
};
