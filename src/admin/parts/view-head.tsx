/** The top of a view: its heading, its purpose, and the result of the last action. */
interface Message {
  failed: boolean;
  text: string;
}

interface Props {
  words: { heading: string; intro: string; readOnly: string };
  mayChange: boolean;
  message: Message;
}

export function ViewHead({ words, mayChange, message }: Props) {
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="hint">{words.intro}</p>
      {!mayChange && <p class="hint">{words.readOnly}</p>}
      <p role="status" class={message.failed ? 'complaint' : 'hint'}>
        {message.text}
      </p>
    </>
  );
}
