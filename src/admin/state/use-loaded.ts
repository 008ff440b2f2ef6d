/** Something that is loaded when it is first shown and after each change of it, with a line about the last action. */
import { useEffect, useState } from 'preact/hooks';
import { explain } from '../api.js';
import { text } from '../language.js';

export function useLoaded<T>(load: () => Promise<T>) {
  const [value, setValue] = useState<T | null>(null);
  const [message, setMessage] = useState({ failed: false, text: '' });
  const complain = (error: unknown) => setMessage({ failed: true, text: text.errors.prefix(explain(error)) });

  useEffect(() => {
    load().then(setValue, complain);
  }, []);

  /** Makes a change, loads again and says what was done; false if it failed. */
  async function change(make: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await make();
      setMessage({ failed: false, text: done });
      setValue(await load());
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  }

  return { value, message, setMessage, change };
}
