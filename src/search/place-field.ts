import { element } from './dom.ts';
import { createListbox } from './listbox.ts';
import type { PlaceChoice } from './organs/place-choices.ts';

/** A field in which a place is typed and chosen by its name; the form has its code. */
export type PlaceField = {
  code(): string;
  /** Shows the place of a code: by the code itself until its name is there. */
  show(code: string): void;
  focus(): void;
  /** Takes what was asked for: choices for what is typed, or the place of a code. */
  receive(choices: readonly PlaceChoice[], asked: PlaceQuestion): void;
};

/** What the field wants to know: places by what is typed, or the name of a code. */
export type PlaceQuestion = { text: string } | { code: string };

/** `ask` is answered through `receive`; `onChoose` hears that another place, or none, was chosen. */
export function createPlaceField(
  field: HTMLInputElement,
  hidden: HTMLInputElement,
  ask: (question: PlaceQuestion) => void,
  onChoose: () => void,
): PlaceField {
  let offered: readonly PlaceChoice[] = [];
  let chosenName = '';
  /** What stood in the field when places were last asked for. */
  let asked = '';
  const listbox = createListbox(field, '地方', (place) => choose(offered[place]));

  function choose(choice: PlaceChoice | undefined): void {
    hidden.value = choice?.code ?? '';
    chosenName = choice?.name ?? '';
    field.value = chosenName;
    listbox.offer([], chosenName);
    onChoose();
  }

  function settle(): void {
    if (field.value.trim() === '' && hidden.value !== '') choose(undefined);
    else field.value = chosenName;
  }

  function askNow(): void {
    asked = field.value;
    ask({ text: asked === chosenName ? '' : asked });
  }

  field.addEventListener('focus', () => {
    field.select();
    askNow();
  });
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) askNow();
  });
  field.addEventListener('compositionend', askNow);
  field.addEventListener('blur', settle);
  field.addEventListener('keydown', (event) => {
    // The list answers first: what reaches here was typed and not chosen from it.
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (field.value === chosenName) return;
    event.preventDefault();
    if (field.value.trim() === '') choose(undefined);
    else listbox.whenCurrent(() => offered[0] && choose(offered[0]));
  });

  return {
    code: () => hidden.value,
    show(code) {
      hidden.value = code;
      chosenName = code;
      field.value = code;
      if (code !== '') ask({ code });
    },
    focus: () => field.focus(),
    receive(choices, question) {
      if ('text' in question) {
        offered = choices;
        listbox.offer(
          choices.map(({ code, name, organs }) => ({
            id: code,
            content: element('span', {}, name, element('small', {}, `${organs} 个机关`)),
          })),
          asked,
        );
        return;
      }
      const [place] = choices;
      if (!place || place.code !== hidden.value) return;
      if (field.value === chosenName) field.value = place.name;
      chosenName = place.name;
    },
  };
}
