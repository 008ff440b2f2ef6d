/** Chinese: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const signInWords: typeof en.signInWords = {
  opening: '正在为您登录…',
  with: (name) => t`使用 ${name} 登录`,
  or: '或粘贴令牌',
  site: (name) => t`用于 ${name}`,
  failures: {
    sign_in_expired: '此次登录已过期或已使用过。请重新登录，或索取新链接。',
    provider_failed: '目前无法连接您网站的登录系统。请稍后再试。',
    provider_not_found: '本站已不再使用该登录方式。',
    site_not_found: '这里没有该网站。',
    rate_limited: '尝试次数过多。请等一分钟再试。',
    offline: '无法连接服务。请检查网络连接后再试。',
    public_url_missing: '服务不知道自己的公开地址。运营者须设置 PUBLIC_URL。',
  },
  refused: (why) => t`您网站的登录未被接受（${why}）。请重试。`,
  noRole: (whom) => t`您已登录，但还不能在本站管理评论。${whom}`,
  unexpected: '出现问题。请重试。',
  lost: '此次登录不是从本标签页开始的。请重新登录。',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}，${role}，${site}`,
  heading: '切换网站',
  hint: '您已登录这些网站。退出登录会退出全部网站。',
  current: (site) => t`${site}（当前打开）`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: '管理员', moderator: '版主' },
  heading: '访问权限',
  intro: '哪些人和系统可以使用本站的控制台和 API。',
  readOnly: '仅管理员可见。',
  link: '访问权限：登录、服务令牌和密钥',
};

export const providerWords: typeof en.providerWords = {
  heading: '使用您自己的账号登录',
  hint: '版主通过 OpenID Connect（Entra ID、Okta、Keycloak、Google 等）登录。链接和令牌仍然有效。',
  redirect: '须在对方登记的重定向地址：',
  noRedirect: '请先设置 PUBLIC_URL，让服务知道自己的地址。',
  fields: {
    name: { label: '按钮上的名称', hint: '显示为“使用…登录”。' },
    issuer: { label: '签发方', hint: '其地址，例如 https://id.courier.example' },
    clientId: { label: '客户端 ID', hint: '在对方登记的 ID。' },
    clientSecret: { label: '客户端密钥', hint: '保存后不会再次显示。' },
    scope: { label: '范围（scope）', hint: '用空格分隔。有些提供方需要在此填写“groups”。' },
    claim: { label: '包含群组的声明（claim）', hint: '例如 groups、roles 或 realm_access.roles' },
    admins: { label: '管理员群组', hint: '每行一个。' },
    moderators: { label: '版主群组', hint: '每行一个。' },
    contact: {
      label: '向谁申请角色',
      hint: '向没有角色的登录者显示，例如电子邮箱地址。',
    },
  },
  secretStored: '已保存密钥。留空则保持不变。',
  shared: '也接受在我们其他网站登录的人',
  sharedHint: '仅限签发方、客户端 ID 和密钥相同的网站。其在本站的角色由上述群组决定。',
  save: '保存登录方式',
  saved: '登录方式已保存。',
  remove: '移除登录方式',
  removed: '已移除。通过它登录的人已被退出登录。',
};

export const sessionWords: typeof en.sessionWords = {
  heading: '当前已登录',
  hint: '通过链接或您自己的账号登录的人。使用网站自有令牌的人不在此列。',
  none: '没有人。',
  table: '当前已登录的人',
  columns: ['用户', '角色', '登录途径', '最近活动', '操作'],
  viaLink: (token) => t`${token} 签发的链接`,
  viaAccounts: '您自己的账号',
  end: '退出登录',
  endOf: (name) => t`将 ${name} 退出登录`,
  ended: (name) => t`${name} 已被退出登录。`,
};
