/** The head of the list: number of comments, filter and order. */
import { LIST_SORTS, type ListSort } from '../../shared/enums.js';
import { button, el, fill } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { icon } from '../comment/icons.js';
import type { Scope } from './types.js';

export interface Head {
  node: HTMLElement;
  title: HTMLHeadingElement;
  show: (scope: Scope) => void;
}

/** `change` is called with the reader's new choice. */
export function createHead(widget: Widget, change: (wanted: Partial<Scope>) => void): Head {
  const { t } = widget.words;
  const label = widget.store.page.site.settings.inlineLabel;
  const title = el('h2', { part: 'title', tabindex: -1 });
  const all = button({ class: 'filter' }, () => change({ inline: false, paragraphs: null }), t('filter_all'));
  const inline = button(
    { class: 'filter' },
    () => change({ inline: true, paragraphs: null }),
    icon('quote'),
    label ?? t('filter_inline'),
  );
  const sort = el(
    'select',
    { 'aria-label': t('sort') },
    ...LIST_SORTS.map((name) => el('option', { value: name }, t(`sort_${name}`))),
  );
  sort.addEventListener('change', () => change({ sort: sort.value as ListSort }));
  const chips = el('div', { class: 'chips', role: 'group', 'aria-label': t('filter') }, all, inline);
  const bar = el('div', { class: 'bar', part: 'bar' });
  const node = el(
    'div',
    {},
    el('div', { class: 'head' }, title, chips, el('div', { class: 'sort' }, sort, icon('open'))),
    bar,
  );

  return {
    node,
    title,
    show(scope) {
      all.setAttribute('aria-pressed', String(!scope.inline));
      inline.setAttribute('aria-pressed', String(scope.inline));
      sort.value = scope.sort;
      bar.hidden = !scope.inline;
      // The bar shows the filter's name and a button to remove it.
      const { activeElement } = node.getRootNode() as ShadowRoot;
      const had = scope.inline && chips.contains(activeElement);
      chips.hidden = scope.inline;
      fill(bar, [
        el('b', {}, icon('quote'), scope.paragraphs ? t('filter_paragraph') : (label ?? t('filter_inline'))),
        scope.paragraphs &&
          button(
            { class: 'link' },
            () => change({ inline: true, paragraphs: null }),
            label ?? t('filter_widen'),
          ),
        button({ class: 'link' }, () => change({ inline: false, paragraphs: null }), t('view_all')),
      ]);
      if (had) bar.querySelector('button')?.focus();
    },
  };
}
