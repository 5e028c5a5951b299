import * as v from 'valibot';
import * as field from '../images/fields.ts';
import { serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Connection } from './connection.ts';
import { nextLink } from './link.ts';

const page = v.looseObject({ tags: v.nullable(v.array(field.tag)) });

/** Tags per page: no known registry returns more. */
const pageSize = 1000;
const maxTagPages = 1000;

/**
 * All tags of a repository, page by page (OCI distribution specification, "Listing Tags").
 *
 * @returns undefined when there is no such repository
 */
export async function listTags(connection: Connection, name: string): Promise<readonly string[] | undefined> {
  const deadline = connection.deadlines.question();
  const tags: string[] = [];
  const seen = new Set<string>();
  let to: string | URL = `tags/list?n=${pageSize}`;
  for (let number = 1; number <= maxTagPages; number++) {
    const answer = await connection.send({
      to,
      access: 'pull',
      doing: 'listing its tags',
      expect: [200, 404],
      maximumBytes: 4 * 1024 * 1024,
      deadline,
    });
    if (answer.status === 404 && number === 1) return undefined;
    if (answer.status === 404) throw serviceError(`The list of tags of ${name} ends with a page that is not there.`);
    tags.push(...readPage(answer.body, name));
    const next = nextPage(answer.headers.get('link') ?? '', connection.origin, name);
    if (next === undefined) return [...new Set(tags)];
    if (seen.has(next.href)) break;
    seen.add(next.href);
    to = next;
  }
  throw serviceError(`The list of tags of ${name} does not end: the registry repeats a page.`);
}

function readPage(body: Uint8Array, name: string): readonly string[] {
  try {
    const read = v.safeParse(page, JSON.parse(new TextDecoder().decode(body)));
    if (read.success) return read.output.tags ?? [];
  } catch {
    // Falls through to the one error for every malformed page.
  }
  throw serviceError(`The list of tags of ${name} does not have the form of the OCI distribution specification.`);
}

/**
 * The address of the next page; only one at the registry itself is followed. A header that cannot be read is an error: the
 * tags after this page would be missing unseen.
 */
function nextPage(header: string, origin: string, name: string): URL | undefined {
  const refuse = (what: string, why: string) =>
    serviceError(`The list of tags of ${name} continues at ${JSON.stringify(oneLine(what))}, which ${why}.`);
  let target: string | undefined;
  try {
    target = nextLink(header);
  } catch {
    throw refuse(header, 'cannot be read');
  }
  if (target === undefined) return undefined;
  const url = URL.canParse(target, `${origin}/`) ? new URL(target, `${origin}/`) : undefined;
  if (url?.origin === origin) return url;
  throw refuse(target, `is not at ${origin}`);
}
