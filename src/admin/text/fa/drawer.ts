/** Persian: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fa');

export const drawerWords: typeof en.drawerWords = {
  warn: 'هشدار…',
  warnHeading: (name) => t`هشدار به ${name}`,
  warnHint: 'تا خواندن آن را تأیید نکند، نمی‌تواند دیدگاه بنویسد.',
  warnReason: 'هشدار، که به شخص نشان داده می‌شود',
  warnSubmit: 'هشدار',
  warned: (name) => t`به ${name} هشدار داده شد.`,
  warning: (read) => (read ? 'هشدار گرفته؛ آن را خوانده است' : 'هشدار گرفته؛ هنوز نخوانده است'),
  notes: 'یادداشت‌ها',
  notesHint: 'فقط ناظران آن‌ها را می‌بینند.',
  noNotes: 'یادداشتی نیست.',
  newNote: 'یادداشت تازه',
  addNote: 'افزودن یادداشت',
  noted: 'یادداشت افزوده شد.',
  deleted: 'یادداشت حذف شد.',
  deleteNote: 'حذف یادداشت',
  noteBy: 'از',
  logByPerson: 'همهٔ کارهای او',
  reports: 'گزارش‌های او',
  noReports: 'چیزی گزارش نکرده است.',
  outcomes: { open: 'باز', upheld: 'وارد', declined: 'ناوارد' },
  allComments: 'همهٔ دیدگاه‌ها',
  rejectAll: 'رد همهٔ دیدگاه‌های او…',
  confirm: (published) =>
    t`این کار همهٔ دیدگاه‌های عمومی یا در انتظار او را رد می‌کند (${published} عمومی). می‌توانید همین‌جا آن را واگرد کنید.`,
  reason: 'دلیل',
  note: 'یادداشتی برای نویسنده (اختیاری)',
  rejectSubmit: 'رد همه',
  rejected: (count) => plural(count, { one: '# دیدگاه رد شد.', other: '# دیدگاه رد شدند.' }),
  undoAll: 'واگرد',
  undone: (count) => plural(count, { one: '# دیدگاه بازگردانده شد.', other: '# دیدگاه بازگردانده شدند.' }),
};
