/** Reading server-sent events with `fetch`, which can send a token; `EventSource` can't. */

export interface EventBlock {
  id: string | null;
  data: string | null;
}

/** The blocks of a stream of server-sent events, as they arrive. */
export async function* eventBlocks(body: ReadableStream<Uint8Array>): AsyncGenerator<EventBlock> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
      yield { id: field('id'), data: field('data') };
    }
  }
}
