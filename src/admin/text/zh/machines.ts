/** Chinese: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const machineWords: typeof en.machineWords = {
  heading: '服务令牌',
  hint: '供您的 CMS 和其他机器使用。每个令牌只能执行创建时选定的操作。',
  scopes: {
    publish: '发布和更改文章',
    'queues:read': '读取队列',
    decide: '对评论作出和撤销决定',
    'sign-in': '让用户登录控制台，包括以管理员身份登录',
  },
  scopesLabel: '可执行的操作',
  name: '名称',
  nameHint: '填写用途，例如 cms。会显示在日志中。',
  expires: '到期日（选填）',
  create: '创建令牌',
  incomplete: '请填写名称，并选择可执行的操作。',
  past: '请选择将来的日期。',
  created: (name) => t`令牌“${name}”已创建。请立即复制：我们不会保存，之后无法再次显示。`,
  secret: '新令牌',
  copy: '复制',
  copied: '已复制。',
  done: '完成',
  none: '没有令牌。',
  table: '本站的令牌',
  columns: ['名称', '权限', '创建时间', '状态', '操作'],
  live: '有效',
  until: (date) => t`有效至 ${date}`,
  expired: (date) => t`已于 ${date} 到期`,
  revokedAt: (date) => t`已于 ${date} 吊销`,
  revoke: '吊销',
  revokeOf: (name) => t`吊销 ${name}`,
  revokeAsk: (name) => t`吊销“${name}”？`,
  revokeHint: '使用它的程序将立即停止工作，通过它登录的人会被退出登录。此操作无法撤销。',
  revoked: (name) => t`“${name}”已吊销。`,
};

export const keyWords: typeof en.keyWords = {
  heading: '签发方和密钥',
  hint: '本站接受哪些签发方的令牌。密钥由服务运营者在命令行中添加和吊销。',
  table: '本站的密钥',
  columns: ['签发方', '密钥', '算法', '添加时间', '状态'],
  ofService: 'Interline 自身，供访客使用',
  live: '使用中',
  revokedAt: (date) => t`已于 ${date} 吊销`,
};
