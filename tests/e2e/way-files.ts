import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callHere, cliHere, jsonHere } from '#tests/builders/cli-here.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { samplesDir } from '#tests/builders/samples.ts';

/** What goes in at the start of the way, and what must be found on it. */
export type WayFiles = {
  readonly draft: string;
  readonly title: { readonly lead: string; readonly main: string; readonly supplement: string };
  /** A clause that is demoted and promoted again, with its numbers. */
  readonly clause: { readonly title: string; readonly before: string; readonly demoted: string };
  /** A paragraph to write behind, and what the text can refer to: its words in the list and in the text. */
  readonly paragraph: string;
  readonly target: { readonly search: string; readonly label: string };
  readonly forms: readonly string[];
  readonly comments: number;
  /** Files that bring nothing in, or something to look at, with the words that must be said of each. */
  readonly bad: readonly { readonly file: string; readonly says: RegExp }[];
  /** Texts that the printed standard must show. */
  readonly shows: readonly string[];
};

/** The rice draft and the members' forms of the shared samples. Only where that folder stands beside the clone. */
export async function sampleWayFiles(): Promise<WayFiles> {
  const at = (...parts: readonly string[]) => join(samplesDir ?? '', ...parts);
  const forms = (await readdir(at('forms'))).filter((name) => /^F.*\.(docx|xlsx|csv)$/.test(name)).sort();
  const bad = async (name: string) =>
    at('forms', 'bad', (await readdir(at('forms', 'bad'))).find((f) => f.startsWith(name)) ?? '');
  return {
    draft: at('drafts', 'rice-template.docx'),
    title: { lead: '谷物和豆类', main: '规格和测试方法', supplement: '第1部分：米' },
    clause: { title: '氮含量和粗蛋白质含量', before: '6.3', demoted: '6.2.1' },
    paragraph: '本文件规定了稻米',
    target: { search: '表1', label: '表1' },
    forms: forms.map((name) => at('forms', name)),
    comments: 175,
    bad: [
      { file: await bad('B01'), says: /针对的是《.+》/ },
      { file: await bad('B02'), says: /与已有的“F01-.+”是同一个文件/ },
      { file: await bad('B03'), says: /内容却不是 Word 或 Excel 文件，没有读取/ },
      { file: await bad('B04'), says: /文件不完整：结尾部分缺失/ },
      { file: await bad('B05'), says: /无意见|没有找到意见表/ },
    ],
    shows: ['第1部分：米', '3.10', '表1缺陷的最大允许质量分数', '图C.2', '附录D', '4.2.1'],
  };
}

/** Files of our own: the sample workspace's draft as Word, its forms, and bad ones made here. */
export async function ownWayFiles(folder: string): Promise<WayFiles> {
  const source = join(folder, 'source');
  await cliHere('init', source, '--sample');
  const listed = await jsonHere<{ kind: string; id: string; title: string }[]>('list', source);
  const idOf = (kind: string, title?: string) =>
    listed.find((entry) => entry.kind === kind && (title === undefined || entry.title === title))?.id ?? '';
  const draft = join(folder, '油茶栽培技术规程.docx');
  await cliHere('publish', source, '--draft', idOf('draft', '征求意见稿'), '--format', 'docx', '--out', draft);
  const { round } = await callHere<{ round: { responses: { file: string; blob: string }[] } }>(source, 'round.get', {
    id: idOf('round'),
  });
  const place = join(folder, 'forms');
  await mkdir(place);
  const forms: string[] = [];
  for (const { file, blob } of round.responses) {
    forms.push(join(place, file));
    await copyFile(join(source, 'blobs', blob.slice(0, 2), blob), join(place, file));
  }
  const write = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(place, name), bytes);
    return join(place, name);
  };
  const table = (title: string) =>
    formDocx([
      '征求意见反馈表',
      `标准名称：${title}`,
      '提出单位：南坡县林业站',
      [
        ['序号', '章条编号', '意见内容', '修改建议', '理由'],
        ['1', '4.1', '范围过宽。', '建议缩小范围。', '与县内实际不符。'],
      ],
    ]);
  const whole = table('油茶栽培技术规程');
  const again = join(place, 'B02-重复提交.docx');
  await copyFile(forms[0] ?? '', again);
  return {
    draft,
    title: { lead: '', main: '油茶栽培技术规程', supplement: '' },
    clause: { title: '配置', before: '6.3', demoted: '6.2.1' },
    paragraph: '本文件确立了',
    target: { search: '表1', label: '表1' },
    forms,
    comments: 60,
    bad: [
      {
        file: await write('B01-另一标准.docx', table('毛竹林丰产培育技术规范')),
        says: /针对的是《毛竹林/,
      },
      { file: again, says: /是同一个文件/ },
      {
        file: await write('B03-并非文档.docx', '这不是 Word 文件。'),
        says: /内容却不是 Word 或 Excel 文件，没有读取/,
      },
      { file: await write('B04-截断.docx', whole.slice(0, whole.length / 2)), says: /文件不完整：结尾部分缺失/ },
      {
        file: await write('B05-复函.docx', formDocx(['复函', '经研究，我单位对该标准提不出书面看法。'])),
        says: /没有找到意见表/,
      },
    ],
    shows: [
      '油茶栽培技术规程',
      '6.3配置',
      '表1油茶嫁接苗质量分级',
      '图1三角形栽植配置',
      '附录A',
      'B.2各级施肥量',
      '参考文献',
    ],
  };
}
