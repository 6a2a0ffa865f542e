/**
 * A CONNECT proxy that leads the console's host names on port 443 to the stand-in and refuses everything else.
 * Firefox reaches the stand-in through it; nothing can leave the machine by it.
 */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { ACCOUNTS_HOSTS, CONSOLE_HOSTS } from './certificate.mjs';

const MAPPED = new Set([...CONSOLE_HOSTS, ...ACCOUNTS_HOSTS].map((host) => `${host}:443`));

/**
 * @param {number} consolePort
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function startProxy(consolePort) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /** @param {import('node:stream').Duplex} client */
  const refuse = (client) => client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');

  const server = http.createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', (socket) => track(sockets, socket));
  server.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy());
    if (!MAPPED.has(request.url ?? '')) return refuse(client);
    const upstream = net.connect(consolePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    track(sockets, upstream);
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    port,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** @param {Set<import('node:net').Socket>} sockets @param {import('node:net').Socket} socket */
function track(sockets, socket) {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
}
