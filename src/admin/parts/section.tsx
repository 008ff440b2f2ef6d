/** A section of a view: its heading, its purpose, and a line about the last action. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  words: { heading: string; hint: string };
  message: { failed: boolean; text: string };
  children: ComponentChildren;
}

export function Section({ words, message, children }: Props) {
  const id = useId();
  return (
    <section class="form block" aria-labelledby={id}>
      <h2 id={id}>{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <p role="status" class={message.failed ? 'complaint' : 'hint'}>
        {message.text}
      </p>
      {children}
    </section>
  );
}
