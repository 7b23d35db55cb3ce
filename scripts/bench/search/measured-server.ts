import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Line, SlowSender } from './slow-line.ts';

/** A response: its path, and the bytes of its body as they were sent. */
export type Sent = { path: string; bytes: number };

export type MeasuredServer = {
  address: string;
  /** What was sent since it was last asked. */
  takeSent(): Sent[];
  close(): void;
};

/** What hosts compress as they send it. Both engines' other files are compressed as they are. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** Serves a folder over a line to this machine alone, for ever cached, and counts the bytes of bodies. */
export async function serveMeasured(folder: string, line: Line): Promise<MeasuredServer> {
  const sender = new SlowSender(line);
  let sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    const body = openReply(file, response);
    await sender.send(body, (piece) => response.write(piece));
    sent.push({ path: pathname, bytes: body.length });
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Writes the head of a reply and gives its body. */
function openReply(file: string, response: ServerResponse): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404);
    return new Uint8Array();
  }
  const type = types[path.extname(file)];
  const bytes = readFileSync(file);
  const body = type ? gzipSync(bytes, { level: 9 }) : bytes;
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    ...(type && { 'content-encoding': 'gzip' }),
  });
  return body;
}
