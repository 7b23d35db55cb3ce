import type { MergedLists, TermList } from './merged-lists.ts';
import { segmentFiles } from './paths.ts';
import { PostingsFileWriter } from './postings-file.ts';

/** A file of postings is full with about this many bytes. */
const postingsInFile = 8192;

/** The first term of a file of postings, and that of the next file, if there is one. */
type TermRange = { first: string; next: string | undefined };

type PostingsTarget = {
  put(range: TermRange, path: string, body: Uint8Array): void;
  /** Takes over a file with this number and first term, if there is one that would come out the same. */
  takeOver?(number: number, first: string): Pick<TermRange, 'next'> | undefined;
};

/** Writes the postings of a segment, and gives the first term of every file. */
export function putPostings(lists: MergedLists, target: PostingsTarget): string[] {
  const firstTerms: string[] = [];
  const reader = new ListReader(lists);
  for (let first = reader.seek(''); first !== undefined; ) {
    const number = firstTerms.push(first) - 1;
    const known = target.takeOver?.(number, first);
    if (known) {
      first = known.next;
      continue;
    }
    reader.seek(first);
    const body = takeFile(reader, lists.size);
    const next = reader.current?.term;
    target.put({ first, next }, segmentFiles.postings(number), body);
    first = next;
  }
  return firstTerms;
}

/** Takes lists until a file is full. */
function takeFile(reader: ListReader, size: number): Uint8Array {
  const file = new PostingsFileWriter(size);
  for (; reader.current && file.weight < postingsInFile; reader.advance()) {
    const { term, documents, weights } = reader.current;
    file.add(term, documents, weights);
  }
  return file.toBody();
}

/** Reads lists in the order of their terms, and jumps over those that are not asked for. */
class ListReader {
  readonly #lists: MergedLists;
  #rest: Generator<TermList>;
  current: TermList | undefined;

  constructor(lists: MergedLists) {
    this.#lists = lists;
    this.#rest = lists.from('');
  }

  /** Goes to the first term that is not before one, and gives it. */
  seek(first: string): string | undefined {
    if (this.current?.term !== first) {
      this.#rest = this.#lists.from(first);
      this.advance();
    }
    return this.current?.term;
  }

  advance(): void {
    this.current = this.#rest.next().value;
  }
}
