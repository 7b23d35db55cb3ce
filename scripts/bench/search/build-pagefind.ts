/** A process of its own: builds Pagefind's index of a file of documents. Pagefind itself is a process that it starts. */
import { close, createIndex } from 'pagefind';
import { tellBuilt } from './built.ts';
import { readDocuments } from './documents-file.ts';
import { pageOf } from './pagefind-page.ts';

const [documents = '', folder = ''] = process.argv.slice(2);
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('\n'));
for await (const document of readDocuments(documents)) {
  const added = await index.addHTMLFile(pageOf(document));
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
}
const written = await index.writeFiles({ outputPath: folder });
if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
await tellBuilt();
await close();
