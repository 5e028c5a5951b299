import * as v from 'valibot';
import { documentReader, documentVersion } from '../../runtime/document.ts';
import * as field from '../fields.ts';
import { tagKinds } from '../tag.ts';

const targetTagFacts = v.object({
  /** What each tag names, by the tag without its repository. */
  tagKinds: v.record(field.tag, v.picklist(tagKinds)),
  /** Labels whose values only describe the commit or the run. */
  labels: v.array(v.string()),
  /** The same for annotations, by key without level. */
  annotations: v.array(v.string()),
  /** Build arguments that the override file adds. */
  args: v.array(v.string()),
});

/** `tag-facts.json` beside an override file of compute-tags: what the file itself cannot say about its tags and labels. */
export const tagFacts = v.object({
  schemaVersion: v.literal(1),
  targets: v.record(field.targetName, targetTagFacts),
  /** Of every target that has no entry of its own, because targets inherit from the one of the file. */
  otherTargets: v.optional(targetTagFacts),
});

export type TagFactsDocument = v.InferOutput<typeof tagFacts>;

export type TargetTagFacts = v.InferOutput<typeof targetTagFacts>;

export const tagFactsFileName = 'tag-facts.json';

export const parseTagFacts = documentReader<TagFactsDocument>({ 1: documentVersion(tagFacts) });
