/** Answers `folder`. */
export function stageProject(folder: string, options?: { built?: string | null; time?: number | null }): string;
