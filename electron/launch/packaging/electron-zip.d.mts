export function checkElectronZip(file: string, sums: Readonly<Record<string, string>>): Promise<void>;
