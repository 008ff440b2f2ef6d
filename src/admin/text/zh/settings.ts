/** Chinese: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: '新评论',
    hint: '读者是否先于版主看到评论。',
  },
  flagThreshold: {
    label: '达到此举报数后隐藏',
    hint: '待处理举报达到此数量的评论会隐藏，直到版主作出决定；版主已批准其当前文字的除外。此前举报成立的人，其举报最多按两倍计算；不成立的，则少计。',
  },
  flagThresholds: {
    label: '部分原因的其他上限',
    hint: '因这些原因的举报单独计算。留空：计入上述上限。',
  },
  flagMinAgeHours: {
    label: '新读者的举报开始计入前的小时数',
    hint: '此前举报会显示在“被举报”中，但不会隐藏评论，除非该读者此前已有评论发布。0：立即计入。',
  },
  maxLinks: {
    label: '评论允许的链接数',
    hint: '链接更多的评论须等待批准。',
  },
  appealDays: {
    label: '可请求复核的天数',
    hint: '评论被移除或本人被封禁后，可在多长时间内请求复核。0：不可请求。',
  },
  appealAnswerDays: {
    label: '答复复核请求的天数',
    hint: '向您和本人显示的期限。',
  },
  erasedName: {
    label: '已清除数据者的名字',
    hint: '显示在其留下的内容上，例如保留文字的评论。',
  },
  erasedTexts: {
    label: '已清除数据者的评论',
    hint: '有人要求清除数据时，如何处理其公开评论。管理员可以另作选择。',
  },
  rules: { label: '规则', hint: '在“规则”中。' },
  surge: { label: '高峰模式', hint: '在“规则”中。' },
  surgeEndedAt: { label: '高峰模式', hint: '在“规则”中。' },
  opinions: { label: '外部意见', hint: '在“规则”中。' },
  surgeRules: { label: '自动高峰模式', hint: '在“规则”中。' },
  editWindowSeconds: {
    label: '可编辑的时间（秒）',
    hint: '900 为一刻钟；0 表示不允许编辑。',
  },
  maxCommentLength: {
    label: '评论最大长度（字符）',
    hint: '最多 20,000。',
  },
  guests: {
    label: '访客',
    hint: '没有账号的人。其名字带有标记，不能投票或举报。',
  },
  consent: {
    label: '同意条款文字',
    hint: '显示在首次评论前须勾选的复选框旁。留空：没有复选框。',
  },
  contentSelector: {
    label: '文章文本的位置',
    hint: '简单的 CSS 选择器，例如 .article-body 或 main > article。留空：按常用名称查找。',
  },
  inlineLabel: {
    label: '文中评论筛选项的名称',
    hint: '例如“页边批注”。留空：使用读者语言的“段落评论”。',
  },
  attention: {
    label: '作者提问的提醒方式',
    hint: '读者读到开放的提问时如何提醒。',
  },
  rating: {
    label: '读者给文章评分',
    hint: '一到五星，显示在您页面上有相应元素的位置。关闭：保留已有评分，但不显示。',
  },
  addresses: {
    label: '同一篇文章的地址',
    hint: '哪些 URL 写法共享评论。更改此设置不会移动或合并已有评论。',
  },
  reactions: {
    label: '表态',
    hint: '读者可以选择的表态。无：仅投票。',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: '感谢',
  insightful: '有见地',
  funny: '有趣',
  sad: '难过',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// 和 https:// 视为相同',
  www: 'www.example.com 和 example.com 视为相同',
  index: '/story/index.html（或 .htm、.php）和 /story 视为相同',
  ampParameter: '/story?amp=1 和 /story 视为相同',
  ampPath: '/story/amp 和 /story 视为相同',
  letterCase: '/Story 和 /story 视为相同',
};

export const attentions: typeof en.attentions = {
  blink: '标记闪动三次',
  scroll_open: '自动打开，每位读者一次；文字旁没有空间时，标记闪动',
  none: '无',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: '清除文字；有回复之处保留占位提示',
  keep: '保留文字，去掉名字',
};

export const guestModes: typeof en.guestModes = {
  off: '仅登录用户可以评论',
  held: '访客可以署名评论；每条评论须等待批准',
  on: '访客可以和其他人一样署名评论',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: '全文链接',
  hint: 'URL，例如您的隐私政策。留空：没有链接。',
};

export const moderationModes: typeof en.moderationModes = {
  post: '立即发布，事后审核',
  pre: '留待版主批准后发布',
};
