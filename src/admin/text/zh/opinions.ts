/** Chinese: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const opinionsView: typeof en.opinionsView = {
  heading: '外部意见',
  intro: '新评论或编辑过的评论提交后，会询问这些服务。编辑部人员和受信任者的评论除外。评论文字会发送给服务。',
  readOnly: '只有管理员可以更改这些设置。',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: '识别垃圾评论。会收到文字、评论者的名字、IP 地址和浏览器信息。版主作出不同决定时，它会从中学习。',
    },
    toxicity: {
      title: '有害内容检测服务',
      hint: '按类别为文字打分。支持 OpenAI 的内容审核接口，以及采用相同应答格式的其他服务。',
    },
    external: {
      title: '您自己的服务',
      hint: '收到按 Standard Webhooks 签名的 JSON 格式评论，并返回判断结果。',
    },
  },

  mode: '模式',
  action: '如有异议',
  meanwhile: '应答之前',
  meanwhiles: { published: '发布', held: '留待审核' },
  onFailure: '如一直没有应答，留待审核的评论将',
  failures: { wait: '等待版主审核', publish: '发布' },
  fields: {
    blog: '在 Akismet 登记的地址',
    url: '服务地址',
    ownUrl: '地址（如不是 Akismet 自己的地址）',
    model: '模型；留空：服务的默认模型',
    threshold: '达到此分数即有异议（百分比）',
    categories: '计入的类别，每行一个；留空：全部',
    timeoutSeconds: '等待应答的秒数',
    attempts: '尝试次数',
  },
  save: '保存',
  saved: '已保存。',

  key: { akismet: 'API 密钥', toxicity: 'API 密钥', external: '签名密钥（whsec_…）' },
  keyHint: '为上述地址保存，不会再次显示。',
  keyStored: (time) => t`保存于 ${time}。`,
  keyMissing: '未保存。',
  storeKey: '保存',
  generate: '生成',
  removeKey: '移除',
  keySaved: '密钥已保存。',
  keyRemoved: '密钥已移除。',

  trial: '测试文字',
  tryIt: '测试',
  trying: '正在询问…',
  passes: (ms) => t`无异议（${ms} 毫秒）。`,
  objects: (action, ms) => t`有异议：${action}（${ms} 毫秒）。`,
  noAnswer: (why) => t`无应答：${why}。`,
};
