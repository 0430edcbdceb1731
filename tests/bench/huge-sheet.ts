import { readFile } from 'node:fs/promises';
import { runTask } from '#host/jobs/run-task.ts';
import { peakMemory } from './peak-memory.ts';

export type SheetFigures = { readonly took: number; readonly peak: number; readonly said: string };

/** `huge-sheet.ts FILE`: reads a workbook as a comment form in a process of its own; prints `SheetFigures` as JSON. */
const bytes = await readFile(process.argv[2] ?? '');
const begun = performance.now();
const [form] = await runTask('read-forms', { files: [{ name: '意见.xlsx', bytes }] }, {});
const took = performance.now() - begun;
const said = `${form?.rows.length} rows${form?.problems.map(({ code }) => `, ${code}`).join('')}`;
console.log(JSON.stringify({ took, peak: peakMemory() / 1024, said } satisfies SheetFigures));
