import type { Locator } from 'playwright-core';

/** Types a text into a field and presses keys in the same moment, before the page can answer what was typed. */
export async function typeAtOnce(field: Locator, text: string, ...keys: string[]): Promise<void> {
  await field.evaluate(
    (element: HTMLInputElement, { text, keys }) => {
      element.focus();
      element.value = text;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (const key of keys) {
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    },
    { text, keys },
  );
}
