import type http from 'node:http';

/** Sends a body byte by byte, with a pause after each, until the client leaves. The head was sent before. */
export function drip(response: http.ServerResponse, content: Uint8Array, milliseconds = 1000): void {
  let at = 0;
  const timer = setInterval(() => {
    response.write(content.subarray(at, ++at));
    if (at < content.length) return;
    clearInterval(timer);
    response.end();
  }, milliseconds);
  response.on('close', () => clearInterval(timer));
}
