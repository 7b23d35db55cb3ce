/** What keepers wrote in `content/` cannot be used: the build stops with the file, the field and the reason. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(file: string, reason: string) {
    super(`${file}：${reason}`);
  }
}

/** So many faults are told at once. */
const mostTold = 100;

/** Several of these at once, each on a line of its own. */
class ContentErrors extends AggregateError {
  override name = 'ContentErrors';

  constructor(errors: readonly ContentError[]) {
    const told = errors.slice(0, mostTold).map(({ message }) => message);
    const rest = errors.length - told.length;
    super(errors, [...told, ...(rest > 0 ? [`还有 ${rest} 处，改好以后再运行。`] : [])].join('\n'));
  }
}

/** Whether what keepers wrote is at fault. */
export function isContentError(error: unknown): error is Error {
  return error instanceof ContentError || error instanceof ContentErrors;
}

/** What is read of each item. Where some cannot be used it stops, when all were looked at, and tells of all. */
export function readEach<Item, Read>(items: readonly Item[], read: (item: Item) => Read): Read[] {
  const errors: ContentError[] = [];
  const all: Read[] = [];
  for (const item of items) {
    try {
      all.push(read(item));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  const [first] = errors;
  if (first) throw errors.length > 1 ? new ContentErrors(errors) : first;
  return all;
}
