import type { Annotation } from './runner.mjs';

export declare function readAssignments(text: string): Record<string, string>;
export declare function annotationsOf(log: string): Annotation[];
export declare function masksOf(log: string): string[];
export declare function visibleLog(log: string): string;
