/** English: exporting and erasing a person's data. */
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const dataWords = {
  heading: 'Personal data',
  export: 'Download their data',
  erase: 'Erase this person…',
  confirm: (name: string) =>
    t`This erases the name, account, votes and reports’ notes of ${name}, notes on them, and what was typed about them in the log. You can’t undo it.`,
  texts: 'Their public comments',
  modes: {
    remove: 'Erase the texts',
    keep: 'Keep the texts, without the name',
  },
  submit: 'Erase for good',
  erased: 'Erased. Their comments and votes follow within a minute.',
};
