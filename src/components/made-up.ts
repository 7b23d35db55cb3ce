/** What every page says where the reports are made up; undefined where they are published ones. */
export const madeUpNote: string | undefined = import.meta.env.MADE_UP_NOTE || undefined;
