/** Saves text, in one or several parts, as a file. */
export function downloadText(content: string | string[], name: string, type = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content].flat(), { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Collects the pages of an export and saves them as one file. */
export async function downloadPages(
  read: (cursor: string | null) => Promise<{ content: string; next: string | null }>,
  name: string,
  type?: string,
): Promise<void> {
  const parts: string[] = [];
  for (let cursor: string | null = null, last = false; !last;) {
    const { content, next } = await read(cursor);
    parts.push(content);
    cursor = next;
    last = next === null;
  }
  downloadText(parts, name, type);
}

/** The media type of JSON with one value per line. */
export const JSON_LINES = 'application/x-ndjson';
