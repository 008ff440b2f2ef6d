/** Chinese: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const queues: typeof en.queues = {
  new: '新',
  pending: '待审核',
  reported: '被举报',
  withheld: '已隐藏',
  approved: '已批准',
  rejected: '已拒绝',
  spam: '垃圾',
};

export const statuses: typeof en.statuses = {
  published: '已发布',
  pending: '等待批准',
  withheld: '已隐藏',
  rejected: '已拒绝',
  spam: '垃圾评论',
  deleted: '已由评论者删除',
  erased: '已清除',
};

export const reasons: typeof en.reasons = {
  within_rules: '符合规则',
  abuse: '辱骂他人',
  hate: '对群体的仇恨',
  spam: '垃圾信息或广告',
  off_topic: '偏离主题',
  privacy: '个人信息',
  illegal: '违法',
  misinformation: '不实信息',
  other: '其他',
};

export { checkReasons } from '../../../shared/i18n/later/zh.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: '人工', short: '人工' },
  opinions_received: { full: '其他服务均无异议', short: '已检查' },
  many_reports: { full: '短时间内举报较多', short: '举报' },
  article_age: { full: '文章较旧', short: '旧文' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': '已批准',
  'comment.reject': '已拒绝',
  'comment.spam': '已标为垃圾评论',
  'comment.see': '已看，保持不变',
  'comment.refuse': '由自动检查拒绝',
  'comment.hold': '由自动检查留待审核',
  'comment.report': '由自动检查举报',
  'comment.uphold': '复核后维持原决定',
  'comment.release': '已发布',
  'comment.withhold': '已隐藏',
  'comment.undo': '决定已撤销',
  'comment.pin': '已置顶',
  'comment.unpin': '已取消置顶',
  'comment.feature': '已设为精选',
  'comment.unfeature': '已取消精选',
  'comment.redact': '已移除个人信息',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: '由登录信息声明',
  request: '应本人要求',
  erased: '已清除',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': '命令行',
  'the service': 'Interline 自身',
  'the publisher': '发布方的系统',
  'the sign-in': '网站的登录系统',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`机器“${name}”`;

export const roles: typeof en.roles = {
  guest: '访客',
  reader: '读者',
  author: '作者',
  moderator: '版主',
  admin: '管理员',
  publisher: '发布方',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: '无特殊处理',
  premoderated: '评论须等待版主审核',
  trusted: '受信任',
};

export const articleStates: typeof en.articleStates = {
  open: '开放',
  closed: '已关闭：不接受新评论',
  hidden: '已隐藏：不显示评论',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: '由自动检查发布',
  observe: '仅观察，未处理',
  report: '已举报并发布',
  hold: '留待审核',
  reject: '已拒绝',
  withhold: '隐藏，等待审核',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: '链接',
  allowed: '允许',
  word: '词语',
  words: '词语',
  written: '写作',
  domains: '域名',
  letters: '字母',
  capitals: '大写字母',
  characters: '字符',
  at_least: '至少',
  at_most: '至多',
  likeness: '相似度',
  of: '对象',
  marks: '符号',
  comments: '评论',
  seconds: '秒',
  rejected: '已拒绝',
  decided: '已决定',
  published: '已发布',
  until: '直到',
  cause: '起因',
  why: '原因',
  would: '本应执行',
  flags: '举报',
  service: '服务',
  from: '来自',
  category: '类别',
  percent: '百分比',
  threshold: '阈值',
  model: '版本',
  version: '版本',
  passages: '段落',
  earlier: '也从先前版本移除',
};

/** A comment's texts. */
export const commentTexts = { versions: '所有版本', redact: '移除个人信息…' };
