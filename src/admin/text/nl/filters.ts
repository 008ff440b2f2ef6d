/** Dutch: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('nl');

export const filterWords: typeof en.filterWords = {
  sort: 'Volgorde',
  sorts: {
    age: { oldest: 'Oudste eerst', newest: 'Nieuwste eerst' },
    reports: 'Meeste meldingen eerst',
    urgency: 'Dringendste eerst',
  },
  urgencyHint: 'Meldingen, ernstige redenen en treffers van regels tellen als uren wachttijd.',
  where: 'Zoeken in',
  inQueue: (queue) => t`Alleen ‘${queue}’`,
  inAll: 'Alle reacties',
  person: 'Persoon',
  personHint: 'Het begin van een naam',
  article: 'Artikel',
  articleHint: 'Woorden, of het begin van woorden, uit de titel, de sleutel of het adres, of het hele adres',
  reason: 'Reden',
  rule: 'Regel',
  any: 'Alle',
  from: 'Van',
  to: 'Tot en met',
  links: 'Alleen met een link',
  clear: 'Zoekopdracht en filters wissen',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: '# reactie goedkeuren?', other: '# reacties goedkeuren?' }),
  reject: (count) => plural(count, { one: '# reactie afwijzen?', other: '# reacties afwijzen?' }),
  spam: (count) =>
    plural(count, { one: '# reactie als spam markeren?', other: '# reacties als spam markeren?' }),
  see: (count) =>
    plural(count, { one: '# reactie als gezien markeren?', other: '# reacties als gezien markeren?' }),
  hint: 'U kunt dit ongedaan maken.',
  yes: 'Ja, allemaal',
};
