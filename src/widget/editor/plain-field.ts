/** A textarea with Markdown and a preview, for browsers that do not tell what is selected in a shadow tree. */
import type { PreviewInput, PreviewResult } from '../../shared/contract.js';
import { coverSpoilers } from '../comment/spoilers.js';
import { button, el, fill } from '../core/build.js';
import { showHtml } from '../core/safe-html.js';
import type { Field, FieldOptions } from '../write/field.js';
import { createTextarea } from '../write/textarea.js';
import { formatBar } from './format-bar.js';

/** Milliseconds without typing after which a preview is drawn again. */
const PREVIEW_PAUSE = 400;

/** A new one, empty. */
export function createPlainField(options: FieldOptions): Field {
  const field = createTextarea(options);
  const preview = createPreview(options, field);
  return {
    ...field,
    tools: [formatBar(field.node, options.widget.words), preview.button],
    preview: preview.node,
    update: () => (field.update(), preview.update()),
  };
}

interface Preview {
  node: HTMLElement;
  button: HTMLElement;
  /** Loads it again soon, if it is shown. */
  update: () => void;
}

/** What the service would show of the field's text. */
function createPreview({ widget, isKnown, showProblem }: FieldOptions, { read, update }: Field): Preview {
  const { t } = widget.words;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const node = el('div', {
    class: 'preview body',
    hidden: true,
    dir: 'auto',
    'aria-label': t('preview'),
    role: 'region',
  });
  const toggle = button(
    { class: 'format wide', 'aria-pressed': 'false', hidden: !isKnown },
    () => {
      node.hidden = !node.hidden;
      node.closest('form')?.classList.toggle('previewing', !node.hidden);
      toggle.setAttribute('aria-pressed', String(!node.hidden));
      // Next to the preview, the field has another width.
      update();
      if (!node.hidden) void draw().then(() => node.scrollIntoView({ block: 'nearest' }));
    },
    t('preview'),
  );

  async function draw(): Promise<void> {
    const body = read();
    if (!body.trim()) return fill(node, [el('p', { class: 'quiet' }, t('preview_empty'))]);
    try {
      const input: PreviewInput = { body, articleId: widget.store.page.article?.id };
      const { html } = await widget.transport.call<PreviewResult>('POST', '/preview', input);
      if (read() !== body) return;
      showHtml(node, html);
      coverSpoilers(node, widget.words);
    } catch (error) {
      await showProblem(error);
    }
  }

  return {
    node,
    button: toggle,
    update() {
      if (node.hidden) return;
      clearTimeout(pause);
      pause = setTimeout(() => void draw(), PREVIEW_PAUSE);
    },
  };
}
