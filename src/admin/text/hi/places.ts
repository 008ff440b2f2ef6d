/** Hindi: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'टिप्पणियाँ मॉडरेटर का इंतज़ार करती हैं',
    slow: 'धीमा मोड',
    closed: 'फ़िलहाल नई टिप्पणियाँ नहीं',
  },
  causes: {
    reports: 'बहुत-सी शिकायतों के कारण',
    age: 'पुराना होने के कारण',
  },
  until: (time) => t`${time} तक`,
  threadHeld: 'जवाब मॉडरेटर का इंतज़ार करते हैं',
  hold: 'जवाब रोकें…',
  release: 'जवाब रोकना बंद करें…',
  busy: 'व्यस्त समय…',
  end: 'सामान्य स्थिति',
  ended: 'लेख फिर सामान्य स्थिति में है।',
};
