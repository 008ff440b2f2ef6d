/** Chinese: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('zh');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: '新评论',
      hint: '谁可以评论，哪些内容留待版主审核，以及评论的长度和可编辑时间。',
    },
    reports: { heading: '举报', hint: '多少次举报会隐藏评论，直到版主作出决定。' },
    appeals: { heading: '复核请求', hint: '本人对决定可以采取的措施。' },
    erasure: { heading: '已清除数据者', hint: '要求清除数据者留下的内容。' },
    page: { heading: '在您的页面上', hint: '读者看到的内容，以及哪些页面共享评论。' },
  },

  comment: {
    heading: '测试文字',
    hint: '按本页当前的设置和规则（无论是否已保存），这段文字会如何处理。不会保存任何内容，也不会询问外部服务。',
    text: '评论文字',
    published: '此人目前已发布的评论数；0：新评论者',
    links: '除文中链接外另加的链接数',
    standing: '评论者',
    guest: '是访客',
    submit: '测试文字',
    statuses: {
      published: '会发布。',
      pending: '会等待版主审核。',
      rejected: '会被拒绝。',
    },
    reported: '会发布，并向版主举报。',
    tooLong: '不会被接受：超过了评论的最大长度。',
    nothing: '没有检查提出异议。',
    asked: (names) => t`在此之前会询问：${list(names)}。`,
    outcomes: {
      approve: '发布。',
      report: '举报。',
      hold: '留待审核。',
      reject: '拒绝。',
      observe: '仅观察。',
    },
  },
  standings: {
    normal: '与其他人相同',
    premoderated: '发布前审核',
    trusted: '受信任',
  },

  reports: {
    heading: '测试举报',
    hint: '按本页的上限，这些举报是否会隐藏一条未经版主批准的公开评论。',
    count: '举报数',
    reason: '原因',
    known: '网站首次见到举报人以来的小时数',
    upheld: '其此前每十次举报中，版主认定成立的次数；留空：举报不足五次',
    hidden: (sum, limit) => t`会被隐藏：举报计为 ${sum}，上限为 ${limit}。`,
    stays: (sum, limit) => t`会保持公开：举报计为 ${sum}，上限为 ${limit}。`,
    notYet: '会保持公开：这么新的用户的举报不计入，除非网站此前发布过其评论。',
  },

  addresses: {
    heading: '测试两个地址',
    hint: '按本页当前的选择（无论是否已保存），它们是否指向同一篇文章。已有的文章仍各自独立。',
    one: '一个地址',
    other: '另一个地址',
    compared: '比较时视为：',
    same: '它们指向同一篇文章。',
    different: '它们指向不同的文章。',
    incomplete:
      '这不是完整的地址。地址以 https:// 或 http:// 开头，并包含主机名，例如 https://example.com/story。',
    tooLong: (max) => t`太长了：地址最多 ${max} 个字符。`,
  },
};
