/** Japanese: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ja');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'コメントはモデレーターの確認待ち',
    slow: '低速モード',
    closed: '現在、新しいコメントは受け付けない',
  },
  causes: {
    reports: '報告が多いため',
    age: '記事が古いため',
  },
  until: (time) => t`${time}まで`,
  threadHeld: '返信はモデレーターの確認待ち',
  hold: '返信を保留する…',
  release: '返信の保留をやめる…',
  busy: '混雑対応…',
  end: '通常に戻す',
  ended: '記事を通常の状態に戻しました。',
};
