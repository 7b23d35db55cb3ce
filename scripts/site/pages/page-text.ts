import type { Plugin } from 'vite';

/** What the answer of a page carries its HTML under, as text. */
const textOfPage = Symbol.for('gongkai.page-text');

const encoding =
  /if \(!streaming && typeof body === "string"\) \{\n\s*body = encoder\.encode\(body\);\n\s*headers\.set\("Content-Length", body\.byteLength\.toString\(\)\);\n\s*\}/;

const leftAsText = `if (!streaming && typeof body === "string") {
    if (init.status === 200 && !isRoute404(route?.route ?? "") && !isRoute500(route?.route ?? "")) {
      const page = new Response(null, { ...init, headers });
      page[Symbol.for(${JSON.stringify(textOfPage.description)})] = body;
      return page;
    }
    body = encoder.encode(body);
    headers.set("Content-Length", body.byteLength.toString());
  }`;

/** Astro's code that answers with a page, the HTML of one that was found left as text: see `pagesAsText`. */
export function withPagesAsText(code: string): string {
  return code.replace(encoding, () => leftAsText);
}

/**
 * Lets a build have the HTML of a page as text. Astro encodes it into bytes of its own, which a Response copies and gives
 * back as a stream: a sixth of the work of making pages.
 */
export const pagesAsText: Plugin = {
  name: 'pages-as-text',
  apply: 'build',
  transform: (code, id) =>
    id.endsWith('/astro/dist/runtime/server/render/page.js') ? withPagesAsText(code) : undefined,
};

/** Takes the HTML from an answer that it was left to as text: answers outlive their pages, for the engine looks after them. */
export function takePageText(response: Response): string | undefined {
  const text = Reflect.get(response, textOfPage) as string | undefined;
  if (text !== undefined) Reflect.deleteProperty(response, textOfPage);
  return text;
}
