/** Size of all text in charts, in the units of the drawing. */
export const fontSize = 12;

const longestLabel = 11;

/** A label of at most 11 characters; a longer one ends in an ellipsis, its whole text being in the table. */
export function shortLabel(label: string): string {
  const characters = [...label];
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : label;
}

/** Room for labels left of an axis. Plot does not measure Chinese: a character is as wide as it is high. */
export function labelMargin(labels: readonly string[]): number {
  const longest = labels.reduce((most, label) => Math.max(most, textWidth(shortLabel(label))), 0);
  return longest + fontSize;
}

/** Width of a text: Chinese characters are square, Latin letters and digits at most 0.65 of that. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u007f' ? 1 : 0.65) * fontSize, 0);
}
