import { awaitAnswers } from './awaited-answer.ts';
import { createItemList, type ListItem } from './item-list.ts';

/**
 * A list below a field from which one item is chosen, by the combobox pattern that assistive technology knows.
 * Items come some time after the text they belong to: who types and chooses faster than that chooses from the
 * items of what was typed, never from those that still stand there from before.
 */
type Listbox = {
  /** Shows the items for this text, closed where there is none or the cursor is elsewhere. */
  offer(items: readonly ListItem[], text: string): void;
  /** Acts when the items for what is typed are there; typing more, Escape and leaving the field take it back. */
  whenCurrent(act: () => void): void;
};

/** Makes a combobox of a plain field; `onChoose` hears the place of the item that was chosen. */
export function createListbox(
  field: HTMLInputElement,
  label: string,
  onChoose: (place: number) => void,
): Listbox {
  const list = createItemList(field, label, onChoose);
  const answer = awaitAnswers(field);

  /** What Enter does once the keys before it have been answered: without a mark it is the form's. */
  function enter(): void {
    if (list.marked() >= 0) onChoose(list.marked());
    else field.form?.requestSubmit();
  }

  /** Whether the list answers a key, which then does nothing else. */
  function answerKey(key: string): boolean {
    const isCurrent = answer.isOf(field.value);
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isCurrent && list.isEmpty()) return false;
        answer.whenCurrent(() => list.step(key === 'ArrowDown' ? 1 : -1));
        return true;
      case 'Enter':
        if (answer.isAwaited()) answer.whenCurrent(enter);
        else if (isCurrent && list.marked() >= 0) onChoose(list.marked());
        else return false;
        return true;
      case 'Escape':
        answer.forget();
        if (!list.close()) field.value = '';
        return true;
      default:
        return false;
    }
  }

  field.addEventListener('keydown', (event) => {
    if (!event.isComposing && answerKey(event.key)) event.preventDefault();
  });
  field.addEventListener('blur', () => list.close());

  return {
    offer(items, text) {
      // More of the same answer must not take away what is being chosen.
      list.draw(items, answer.isOf(text));
      answer.show(text);
    },
    whenCurrent: answer.whenCurrent,
  };
}
