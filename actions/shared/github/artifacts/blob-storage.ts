import { serviceError } from '../../runtime/errors.ts';
import type { Answer, RequestOptions } from '../../runtime/request.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';

/** The storage behind the artifact service, whose addresses are signed: it gets no token. */
export interface BlobPorts extends Pick<Runtime, 'request'> {
  readonly deadline: Deadline;
}

const storageName = 'The storage of artifacts';

/** The oldest version of the API that has what is used here and that storage of any age offers. */
const version = { 'x-ms-version': '2020-10-02' } as const;

/** One block is enough for what this suite stores, and each has a name of the same length. */
const block = Buffer.from('block-0000').toString('base64');

/** Put Block, then Put Block List (learn.microsoft.com/rest/api/storageservices), as GitHub's own client does. */
export async function putArchive(address: URL, archive: Uint8Array<ArrayBuffer>, ports: BlobPorts): Promise<void> {
  const list = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><BlockList><Latest>${block}</Latest></BlockList>`;
  const listHeaders = { ...version, 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' };
  const put = (query: string, body: RequestOptions['body'] & {}, headers: RequestOptions['headers'] & {}) =>
    send(
      withQuery(address, query),
      { method: 'PUT', redirect: 'manual', maximumBytes: answerLimit, body, headers },
      ports,
    );
  await put(`comp=block&blockid=${encodeURIComponent(block)}`, archive, version);
  await put('comp=blocklist', list, listHeaders);
}

/** @throws ActionError of kind `service`, also when the archive is above the limit */
export async function getArchive(address: URL, limit: number, ports: BlobPorts): Promise<Buffer> {
  const { body } = await send(address.href, { maximumBytes: limit }, ports);
  return Buffer.from(body.buffer);
}

/** The query is signed, so what is there stays as it is written. */
const withQuery = ({ href, search }: URL, more: string): string => `${href}${search === '' ? '?' : '&'}${more}`;

const answerLimit = 65_536;

async function send(address: string, options: RequestOptions, { request, deadline }: BlobPorts): Promise<Answer> {
  const answer = await request(storageName, address, { ...options, deadline });
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw serviceError(`${storageName} (${new URL(address).host}) did not accept a request (status ${answer.status}).`);
}
