import { createReadStream, existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PlainError } from '../failure.ts';
import { headersOf, parseHeaderRules } from './header-rules.ts';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type by which a file is served, by its extension. */
export function contentTypeOf(file: string): string {
  return contentTypes[path.extname(file)] ?? 'application/octet-stream';
}

export type Server = { address: string; close: () => Promise<void> };
type ServeOptions = { folder: string; base: string; port: number };

/**
 * Serves a built site below its base path on this machine alone, with its `_headers` and its 404 page. Port 0
 * takes any free one. A port that is in use is a PlainError.
 */
export function serveFolder({ folder, base, port }: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => answer(request, response, folder, base));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PlainError(`端口 ${port} 正在使用：请关掉占用它的程序，或用环境变量 PORT 另选一个。`)
          : error,
      ),
    );
    server.listen(port, 'localhost', () => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, close });
    });
  });
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  const reply = findReply(request, folder, base);
  if (reply.file === undefined) {
    response.writeHead(reply.status, reply.headers).end();
    return;
  }
  const type = contentTypeOf(reply.file);
  const length = statSync(reply.file).size;
  response.writeHead(reply.status, { 'content-type': type, 'content-length': length, ...reply.headers });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(reply.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

type Reply = { status: number; headers: Record<string, string>; file?: string };

function findReply({ method, url }: IncomingMessage, folder: string, base: string): Reply {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const address = readAddress(url ?? '/');
  if (address === undefined) return { status: 400, headers: {} };
  const isOutsideHome = address !== base && (address === '/' || `${address}/` === base);
  if (isOutsideHome) return { status: 302, headers: { location: base } };
  const below = address.startsWith(base) ? `/${address.slice(base.length)}` : undefined;
  const found = below === undefined ? undefined : findFile(folder, below);
  if (found === 'folder') return { status: 301, headers: { location: `${encodeURI(address)}/` } };
  if (found !== undefined) return { status: 200, headers: readHeaders(folder, below ?? '/'), file: found };
  const missing = path.join(folder, '404.html');
  if (!existsSync(missing)) return { status: 404, headers: {} };
  return { status: 404, headers: readHeaders(folder, below ?? '/'), file: missing };
}

/** The decoded path of a request; undefined where it cannot be decoded or holds a NUL. */
function readAddress(url: string): string | undefined {
  try {
    const address = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return address.startsWith('/') && !address.includes('\0') ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The file an address stands for, never one outside the folder nor the rules for hosts; a folder wants its slash. */
function findFile(folder: string, address: string): string | 'folder' | undefined {
  const file = path.join(folder, address);
  if (address === '/_headers' || path.relative(folder, file).startsWith('..')) return undefined;
  const stats: Stats | undefined = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return address.endsWith('/') ? undefined : file;
  const index = path.join(file, 'index.html');
  if (!stats?.isDirectory() || !existsSync(index)) return undefined;
  return address.endsWith('/') ? index : 'folder';
}

function readHeaders(folder: string, address: string): Record<string, string> {
  const rules = path.join(folder, '_headers');
  return existsSync(rules) ? headersOf(parseHeaderRules(readFileSync(rules, 'utf8')), address) : {};
}
