/** The head of a thread panel: the author's open question, else the subject of the comments. */
import type { PageParagraph } from '../../shared/contract.js';
import { icon } from '../comment/icons.js';
import { button, el, setAttributes } from '../core/build.js';
import type { Uses } from '../core/widget.js';

export interface PanelTitle {
  node: HTMLElement;
  heading: HTMLElement;
  /** Labels `panel` with the question, or with the subject of its comments. */
  show: (panel: HTMLElement, asked: PageParagraph['marks'][number] | undefined) => void;
}

/** `name` is the subject, `passage` its text. */
export function createTitle(
  { words: { t } }: Uses<'words'>,
  name: string,
  passage: string | undefined,
  close: () => void,
): PanelTitle {
  const heading = el('h2', { tabindex: -1, dir: 'auto' });
  const asker = el('p', { class: 'asker quiet' }, t('question_from_author'));
  return {
    heading,
    node: el(
      'div',
      { class: 'panel-head' },
      button({ class: 'grip', 'aria-label': t('resize') }, () => undefined),
      el('div', {}, asker, heading),
      button({ class: 'act tap', 'aria-label': t('close') }, close, icon('close')),
      el('p', { class: 'passage quiet', dir: 'auto' }, passage),
    ),
    show(panel, asked) {
      const text = asked?.question ?? name;
      asker.hidden = !asked;
      panel.classList.toggle('asked', Boolean(asked));
      if (heading.textContent !== text) heading.textContent = text;
      setAttributes(panel, { 'aria-label': text });
    },
  };
}
