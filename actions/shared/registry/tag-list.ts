import * as v from 'valibot';
import * as field from '../images/fields.ts';
import { serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Connection } from './connection.ts';

const page = v.looseObject({ tags: v.nullable(v.array(field.tag)) });

/** Tags per page: no known registry takes more. */
const pageSize = 1000;
const maximumPages = 1000;

/** All tags of a repository, page by page (OCI distribution specification, "Listing Tags"). */
export async function listTags(connection: Connection, name: string): Promise<readonly string[] | null> {
  const tags: string[] = [];
  const seen = new Set<string>();
  let to: string | URL = `tags/list?n=${pageSize}`;
  for (let number = 1; number <= maximumPages; number++) {
    const answer = await connection.send({
      to,
      access: 'pull',
      doing: 'listing its tags',
      expect: [200, 404],
      maximumBytes: 4 * 1024 * 1024,
    });
    if (answer.status === 404) return null;
    tags.push(...readPage(answer.body, name));
    const next = nextPage(answer.headers.get('link') ?? '', connection.origin, name);
    if (next === null) return [...new Set(tags)];
    if (seen.has(next.href)) break;
    seen.add(next.href);
    to = next;
  }
  throw serviceError(`The list of tags of ${name} does not end: the registry names the same page again and again.`);
}

function readPage(body: Uint8Array, name: string): readonly string[] {
  try {
    const read = v.safeParse(page, JSON.parse(new TextDecoder().decode(body)));
    if (read.success) return read.output.tags ?? [];
  } catch {
    // Falls through to the one error for every malformed page.
  }
  throw serviceError(`The list of tags of ${name} is not of the form that the OCI distribution specification gives.`);
}

/** The address behind `rel="next"` (RFC 8288); only one at the registry itself is followed. */
function nextPage(link: string, origin: string, name: string): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(link)?.[1];
  if (target === undefined) return null;
  const url = URL.canParse(target, `${origin}/`) ? new URL(target, `${origin}/`) : undefined;
  if (url?.origin === origin) return url;
  throw serviceError(
    `The list of tags of ${name} goes on at ${JSON.stringify(oneLine(target))}, which is not at ${origin}.`,
  );
}
