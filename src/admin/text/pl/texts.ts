/** Polish: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const versionNames: typeof en.versionNames = {
  first: 'Pierwsza wersja',
  edited: 'Zmieniony przez autora',
  redacted: 'Moderator usunął dane osobowe',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Usuń dane osobowe',
  hint: 'Numery telefonów, adresy, nazwiska: w ich miejscu czytelnicy widzą […]. Informujemy o tym autora i podajemy powód.',
  passages: 'Co usunąć, każdy fragment w osobnym wierszu',
  earlier:
    'Także z wcześniejszych wersji, na zawsze. W przeciwnym razie moderatorzy nadal mogą to tam przeczytać.',
  preview: 'Tak to będzie wyglądać',
  reason: 'Powód, widoczny dla autora',
  submit: 'Usuń',
  none: 'Wpisz, co usunąć.',
  missing: (passage) => t`Tekst nie zawiera „${passage}”.`,
  done: 'Usunięto dane osobowe.',
};
