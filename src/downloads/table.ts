/** What a column holds: text, a whole number, or any number. */
export type ColumnType = 'string' | 'integer' | 'number';

/** A column of an offered table, with its meaning for the page of downloads and the description of the data. */
export type Column = { id: string; type: ColumnType; meaning: string };

/** A table that the site offers as a file. */
export type Table = {
  /** Part of the file's address. */
  id: string;
  name: string;
  content: string;
  columns: readonly Column[];
  /** Columns that together name a row. */
  key: readonly string[];
};
