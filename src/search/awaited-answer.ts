/**
 * Keys that are about what a field's text finds, pressed before that is there: they wait for the answer to what is
 * typed, and are never about what was found for the text before it.
 */
export type AwaitedAnswer = {
  /** Whether what is shown is the answer to this text. */
  isOf(text: string): boolean;
  /** Whether something waits for it. */
  isAwaited(): boolean;
  /** Acts at once where it is, else when it is; typing more and leaving the field take it back. */
  whenCurrent(act: () => void): void;
  /** Takes back what waits. */
  forget(): void;
  /** Says that the answer to this text is shown, and lets act what waited for it. */
  show(text: string): void;
};

/** Follows the text of a field. */
export function awaitAnswers(field: HTMLInputElement): AwaitedAnswer {
  let answered: string | undefined;
  let waiting: (() => void)[] = [];

  const isOf = (text: string): boolean => text === answered;
  const forget = (): void => {
    waiting = [];
  };
  field.addEventListener('input', forget);
  field.addEventListener('blur', forget);

  return {
    isOf,
    isAwaited: () => waiting.length > 0,
    whenCurrent(act) {
      if (isOf(field.value)) act();
      else waiting.push(act);
    },
    forget,
    show(text) {
      answered = text;
      if (!isOf(field.value)) return;
      const acts = waiting;
      forget();
      for (const act of acts) act();
    },
  };
}
