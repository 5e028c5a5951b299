import type { GenericSchema } from 'valibot';

export type SchemaName = 'build-plan' | 'image-records' | 'digest-manifest';

export const schemaDocuments: Readonly<
  Record<SchemaName, { title: string; description: string; module: string; export: string }>
>;

export function renderSchema(name: SchemaName, schema: GenericSchema): string;
