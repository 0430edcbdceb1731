import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplesDir } from './samples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const HAN = /[\u4e00-\u9fff]/gu;
/** What stands in a message where the interface puts a value. */
const VALUES = ['GB/T 1.1—2020', '3.2', '表 A.1', '15 个工作日', '10%～25%', '1 500 mm', '附录 B', '2026年'];
const LEAST = 110;

/**
 * Paragraphs of Chinese text of our own, at least 110 characters each: the guide, the messages of the interface, the texts of the
 * sample workspace and of the walk of the editor, sentence after sentence. The same ones each time.
 */
export function ownParagraphs(): readonly string[] {
  const sentences = [
    ...proseOf('docs/guide/zh-CN.md'),
    ...proseOf('README.md'),
    ...['walk-content', 'walk-body', 'walk-annexes'].flatMap((name) => quotedIn(`tests/e2e/${name}.ts`)),
    ...folder('electron/cli/sample').flatMap(quotedIn),
    ...folder('resources/sample').flatMap(quotedIn),
    ...folder('shared/i18n/zh-CN').flatMap(quotedIn),
  ];
  let value = 0;
  const filled = sentences.map((text) =>
    text.replaceAll(/\{\{[^}]*\}\}/g, () => VALUES[value++ % VALUES.length] as string),
  );
  return filled.flatMap((_, start) => {
    let text = '';
    for (let i = start; i < filled.length && text.length < LEAST; i++) text += closed(filled[i] as string);
    return text.length >= LEAST ? [text] : [];
  });
}

/** 1,200 paragraphs of technical prose where the shared samples stand beside the clone, else none. */
export function sampleParagraphs(): readonly string[] {
  if (!samplesDir) return [];
  return readFileSync(join(samplesDir, 'prose/chinese.txt'), 'utf8').split('\n').filter(Boolean);
}

function folder(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path))
    .sort()
    .map((name) => `${path}/${name}`);
}

function proseOf(path: string): string[] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('|') && isProse(line))
    .map((line) => line.replace(/^[#\-*>\d. ]+/, '').replaceAll(/[`*]|\[(?=[^\]]*\]\()|\]\([^)]*\)/g, ''));
}

/** Quoted texts of a source file. */
function quotedIn(path: string): string[] {
  const found = readFileSync(join(root, path), 'utf8').matchAll(/(['"`])((?:(?!\1)[^\n\\])*?)\1/g);
  return [...found].map((match) => match[2] as string).filter(isProse);
}

function isProse(text: string): boolean {
  return (text.match(HAN)?.length ?? 0) >= 8 && !/[\\^_*$|]|\{[a-z]+:/.test(text);
}

function closed(text: string): string {
  return /[。！？；：”’）]$/u.test(text) ? text : `${text}。`;
}
