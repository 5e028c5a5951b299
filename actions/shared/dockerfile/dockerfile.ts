import { type Instruction, scanDockerfile, splitQuoted } from './instructions.ts';

/** A Dockerfile as a list of stages. */
export interface Dockerfile {
  /** The frontend that a `syntax` directive names. */
  readonly syntax: string | undefined;
  readonly escapeToken: '\\' | '`';
  /** `ARG` instructions above the first stage. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly index: number;
  /** In lower case; undefined without `AS`. */
  readonly name: string | undefined;
  /** The image or stage after `FROM`, before expansion. */
  readonly base: string;
  readonly from: Instruction;
  readonly instructions: readonly Instruction[];
}

/**
 * Reads the stages of a Dockerfile.
 *
 * @throws Error that says what cannot be read
 */
export function readDockerfile(source: string): Dockerfile {
  const { syntax, escapeToken, instructions } = scanDockerfile(source);
  const globals: Instruction[] = [];
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.keyword === 'FROM') stages.push(stageOf(instruction, stages.length));
    else if (stage !== undefined) stage.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') globals.push(instruction);
    else throw new Error(`line ${instruction.line} is before the first FROM`);
  }
  if (stages.length === 0) throw new Error('it has no FROM');
  return { syntax, escapeToken, globals, stages };
}

function stageOf(from: Instruction, index: number): Stage & { instructions: Instruction[] } {
  const words = from.rest.split(/[\t\v\f\r ]+/);
  const [base = '', as, name] = words;
  if (base === '' || (words.length !== 1 && !(words.length === 3 && /^as$/i.test(as ?? '')))) {
    throw new Error(`line ${from.line} is not of the form FROM image [AS name]`);
  }
  return { index, name: name?.toLowerCase(), base, from, instructions: [] };
}

/** Whether a frontend is Docker's own, whose rules are known here; without a name it is. */
export const isDockerFrontend = (frontend = 'docker/dockerfile'): boolean =>
  /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);

/** The stage of that name, whatever its letter case; the last one where several have it. */
export const findStage = (stages: readonly Stage[], name: string): Stage | undefined =>
  stages.findLast(stage => stage.name === name.toLowerCase());

export interface Assignment {
  readonly name: string;
  /** Before expansion; undefined for an `ARG` without a default. */
  readonly value: string | undefined;
}

/** Parts of an `ARG` or `ENV` line: `A=1 B="x y" C`, or the old form `ENV A x y`. */
export function assignments({ keyword, rest }: Instruction): Assignment[] {
  const words = splitQuoted(rest);
  if (keyword === 'ENV' && !(words[0] ?? '').includes('=')) {
    const old = /^(\S+)\s+([\s\S]*)$/.exec(rest);
    return old === null ? [] : [{ name: old[1] ?? '', value: old[2] ?? '' }];
  }
  return words.map(word => {
    const at = word.indexOf('=');
    return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
  });
}
