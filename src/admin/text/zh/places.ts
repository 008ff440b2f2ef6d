/** Chinese: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('zh');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: '评论须等待版主审核',
    slow: '慢速模式',
    closed: '暂不接受新评论',
  },
  causes: {
    reports: '因举报较多',
    age: '因文章较旧',
  },
  until: (time) => t`直到 ${time}`,
  threadHeld: '回复须等待版主审核',
  hold: '将回复留待审核…',
  release: '不再将回复留待审核…',
  busy: '高峰模式…',
  end: '恢复正常',
  ended: '文章已恢复正常。',
};
