import * as v from 'valibot';
import { readJson } from '../runtime/document.ts';
import { inputError } from '../runtime/errors.ts';
import { didYouMean } from '../text/suggestion.ts';
import type { Buildx } from './buildx.ts';

const listed = v.looseObject({
  Name: v.string(),
  Driver: v.string(),
  Current: v.optional(v.boolean(), false),
  Nodes: v.optional(v.nullable(v.array(v.looseObject({ Platforms: v.optional(v.nullable(v.array(v.string()))) })))),
});

export interface Builder {
  readonly name: string;
  readonly driver: string;
  /** The platforms that its nodes report; empty when none was reached yet. */
  readonly platforms: readonly string[];
}

/** Docker's own builder can push a tag and cannot push by digest alone; all other builders can. */
export const pushesByDigest = (builder: Builder): boolean => builder.driver !== 'docker';

/**
 * Finds the builder by name, or the current one.
 *
 * @throws ActionError of kind `input` when there is none of that name, or the list cannot be read
 */
export async function findBuilder(buildx: Buildx, name: string): Promise<Builder> {
  const { exitCode, stdout, stderr } = await buildx.capture(['ls', '--format', 'json']);
  if (exitCode !== 0) throw inputError(`The builders cannot be listed: ${stderr.trim()}`);
  const builders = stdout
    .toString('utf8')
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => readJson(listed, line, 'The output of docker buildx ls'));
  const found = builders.find(builder => (name === '' ? builder.Current : builder.Name === name));
  if (found === undefined) {
    const names = builders.map(builder => builder.Name);
    throw inputError(
      name === ''
        ? 'Buildx has no current builder.'
        : `Input "builder": there is no builder "${name}"${didYouMean(name, names)}.`,
      {
        fix: `There are: ${names.join(', ') || 'none'}. Add the step "uses: docker/setup-buildx-action", or name one of these.`,
        terminalFix: `There are: ${names.join(', ') || 'none'}. Name one of these, or make one with "docker buildx create --name NAME".`,
      },
    );
  }
  const platforms = (found.Nodes ?? []).flatMap(node => node.Platforms ?? []);
  return { name: found.Name, driver: found.Driver, platforms };
}
