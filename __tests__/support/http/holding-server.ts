import net from 'node:net';

/** A server that takes connections and never answers. */
export interface HoldingServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Ends when a request has arrived. */
  readonly requested: Promise<void>;
  /** Ends when no connection is open anymore: every program that held one has ended. */
  released(): Promise<void>;
  close(): void;
}

export async function startHoldingServer(): Promise<HoldingServer> {
  const sockets = new Set<net.Socket>();
  const waiting: (() => void)[] = [];
  let resolveRequest: () => void = () => undefined;
  const requested = new Promise<void>(resolve => {
    resolveRequest = resolve;
  });
  const server = net.createServer(socket => {
    sockets.add(socket);
    socket.on('data', () => resolveRequest());
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requested,
    released: () => (sockets.size === 0 ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
