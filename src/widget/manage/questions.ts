/** An author's questions to the readers of a paragraph: asking, rewording, closing and reopening in the panel. */
import type { PromptChange, PromptInput, Thread } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { phrase } from '../comment/quote.js';
import { newKey } from '../write/posting.js';
import { attempt, explain } from '../core/problems.js';
import { openDialog } from './dialog.js';
import { newsroomWords, type NewsroomWords } from './messages.js';

const MAX_QUESTION = 255;

/** Puts the ask button into `slot`; `asked` is called with the new thread. */
export async function showAskButton(
  widget: Widget,
  slot: HTMLElement,
  about: Pick<PromptInput, 'paragraph' | 'quote'>,
  asked: (thread: Thread) => void,
): Promise<void> {
  const { article } = widget.store.page;
  if (!article) return;
  const words = await newsroomWords(widget);
  const ask = (): void => {
    // Sending the same dialog again must not create a second question.
    const key = newKey();
    openQuestion(widget, words, slot, {
      title: words.t('ask_title'),
      about: about.quote ? phrase(about.quote) : null,
      async send(question) {
        const path = `/articles/${article.id}/prompts`;
        const input: PromptInput = { ...about, ...question };
        asked(await widget.transport.call<Thread>('POST', path, input, { 'idempotency-key': key }));
        widget.host.announce(words.t('asked'));
      },
    });
  };
  slot.replaceChildren(button({ class: 'link ask-readers' }, ask, words.t('ask')));
}

/** Tools for the question's author and for moderators. */
export async function questionTools(widget: Widget, thread: Thread): Promise<HTMLElement> {
  const words = await newsroomWords(widget);
  const { t } = words;
  const tools = el('p', {});
  const change = async (wanted: PromptChange, text: string): Promise<void> => {
    await widget.transport.call('PATCH', `/prompts/${thread.id}`, wanted);
    widget.host.announce(text);
    widget.bus.threadChanged.emit(thread.id);
    widget.host.background(widget.store.refresh());
  };
  const reword = (): void =>
    openQuestion(widget, words, tools, {
      title: t('question_change'),
      about: thread.quote ? phrase(thread.quote) : null,
      before: thread,
      send: (question) => change(question, t('question_changed')),
    });
  const toggle = (): void => {
    const text = t(thread.locked ? 'question_open_now' : 'question_closed_now');
    void attempt(widget, tools, () => change({ closed: !thread.locked }, text));
  };
  tools.append(
    button({ class: 'link' }, reword, t('question_change')),
    button({ class: 'link' }, toggle, t(thread.locked ? 'question_open' : 'question_close')),
  );
  return tools;
}

type Question = Required<Pick<PromptInput, 'question' | 'display'>>;

interface QuestionOptions {
  title: string;
  about: HTMLElement | null;
  before?: Pick<Thread, 'question' | 'display'>;
  send: (question: Question) => Promise<void>;
}

function openQuestion(
  widget: Widget,
  { t }: NewsroomWords,
  near: HTMLElement,
  { title, about, before, send }: QuestionOptions,
): void {
  const field = el('textarea', { name: 'question', rows: 2, maxlength: MAX_QUESTION, dir: 'auto' });
  field.value = before?.question ?? '';
  const shown = before?.display ?? 'closed';
  openDialog(widget, near, {
    title,
    content: [
      about,
      el('label', { class: 'note' }, t('ask_question'), field),
      el(
        'fieldset',
        {},
        el('legend', {}, t('ask_display')),
        ...(['closed', 'open'] as const).map((display) =>
          el(
            'label',
            { class: 'choice' },
            el('input', { type: 'radio', name: 'display', value: display, checked: display === shown }),
            t(`ask_display_${display}`),
          ),
        ),
      ),
    ],
    submit: t(before ? 'question_change' : 'ask'),
    async act(form) {
      const data = new FormData(form);
      const question = (data.get('question') as string).trim().replace(/\s+/g, ' ');
      if (!question) return t('ask_empty');
      try {
        await send({ question, display: data.get('display') as Question['display'] });
      } catch (error) {
        return await explain(widget, error);
      }
      return undefined;
    },
  });
}
