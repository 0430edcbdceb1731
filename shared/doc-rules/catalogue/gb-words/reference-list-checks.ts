import { squash } from '#shared/base/index.ts';
import { compareStandardCodes } from '#shared/domain/standard-code-order.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { Fix, RuleBlock } from '../../model/index.ts';
import { chapterOf, type ListedDocument, listedDocument, normativeReferences } from './listed-documents.ts';
import { replaceFix } from './replace-fix.ts';

const LEAD_IN = squash(FIXED_WORDING.references.leadIn);
const NONE = squash(FIXED_WORDING.references.none);

/** What stands for an entry of chapter 2, rightly or wrongly made. */
function isEntry(block: RuleBlock): boolean {
  if (block.type === 'normativeReference' || block.type === 'listItem' || block.type === 'table') return true;
  return block.type === 'paragraph' && listedDocument(block).code !== null;
}

const whole = ({ text }: RuleBlock) => [0, text.plain.length] as const;

const nr01: Check = {
  id: 'NR01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.2',
  scope: 'document',
  run(document, report) {
    const chapter = chapterOf(document, 'references')?.block;
    if (!chapter) return;
    const entries = chapter.children.filter(isEntry);
    const typed = entries.filter(({ type }) => type === 'paragraph');
    const fix: Fix = {
      label: 'restore-wording',
      edits: [
        // The command knows an entry by its kind of block.
        ...typed.map(({ id }) => ({ kind: 'convert', block: id, to: 'reference' }) as const),
        { kind: 'command', name: 'restore-wording', block: chapter.id },
      ],
    };
    const sentences = chapter.children.filter((block) => block.type === 'paragraph' && !isEntry(block));
    const expected = entries.length > 0 ? LEAD_IN : NONE;
    const wrong = sentences.filter(({ text }) => squash(text.plain) !== expected);
    const right = wrong.length < sentences.length;
    const contrary = wrong.find(({ text }) => squash(text.plain) === (entries.length > 0 ? NONE : LEAD_IN));
    if (contrary) {
      report(contrary, {
        variant: entries.length > 0 ? 'none-with-entries' : 'no-entries',
        range: whole(contrary),
        fix,
      });
      return;
    }
    if (right) return;
    const [lead] = wrong;
    if (lead) report(lead, { variant: entries.length > 0 ? 'wording' : 'none-wording', range: whole(lead), fix });
    else report(chapter, { variant: entries.length > 0 ? 'missing' : 'none-missing', fix });
  },
};

const END = /(?<![。．.；;，,、：:！!？?])[。．.；;，,、：:！!？?]+\s*$/;

const nr02: Check = {
  id: 'NR02',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'block',
  types: ['normativeReference', 'listItem', 'table', 'paragraph'],
  run(block, place, report) {
    if (place.role !== 'references') return;
    if (block.type === 'table') {
      report(block, { variant: 'table' });
      return;
    }
    const { code, text, label: typed } = listedDocument(block);
    if (block.type !== 'normativeReference') {
      if (block.type === 'paragraph' && !(code && text.length > code.to + 1 && text.length < 160)) return;
      const fix: Fix = { label: 'make-entry', edits: [{ kind: 'convert', block: block.id, to: 'reference' }] };
      report(block, { variant: block.type === 'listItem' ? 'list' : 'paragraph', fix });
      return;
    }
    const label = block.number.text;
    if (label !== '') report(block, { variant: 'label', field: 'number', range: [0, label.length], params: { label } });
    if (typed > 0) {
      const range = [0, typed] as const;
      const params = { label: text.slice(0, typed).trim() };
      report(block, { variant: 'label', range, params, fix: replaceFix(block, 'text', range, '') });
    }
    const marks = /《([^《》]*)》/.exec(text);
    if (marks && (code ? marks.index >= code.to : marks.index === 0)) {
      const range = [marks.index, marks.index + marks[0].length] as const;
      report(block, {
        variant: 'marks',
        range,
        fix: replaceFix(block, 'text', range, marks[1] ?? '', 'leave-out-marks', {}),
      });
    }
    const end = END.exec(text);
    if (end) {
      const range = [end.index, text.length] as const;
      report(block, {
        variant: 'end',
        range,
        params: { mark: end[0].trim() },
        fix: replaceFix(block, 'text', range, ''),
      });
    }
  },
};

const PLACEHOLDER = /[XxＸ×]{2,}/;
/** Books, lists and announcements are literature that has no code (GB/T 1.1—2020, 8.6.3, last group). */
const LITERATURE =
  /药典|名录|手册|目录|公告|公约|议定书|出版社|\[[A-Z/]+\]|https?:|(?:19|20)\d\d|^[^\u4E00-\u9FFF]+$|《/;

const nr03: Check = {
  id: 'NR03',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'block',
  types: ['normativeReference'],
  run(block, _place, report) {
    const { code, record, text } = listedDocument(block);
    if (text.trim() === '') {
      report(block, { variant: 'empty' });
      return;
    }
    if (code && (PLACEHOLDER.test(code.serial) || PLACEHOLDER.test(code.year))) {
      report(block, {
        variant: 'placeholder',
        range: [code.from, code.to],
        params: { code: text.slice(code.from, code.to) },
      });
      return;
    }
    if (record.number === '') {
      if (!LITERATURE.test(text) && !isLaw(text)) report(block, { variant: 'code', range: [0, text.length] });
    } else if (record.title === '') report(block, { variant: 'title', range: [0, text.length] });
  },
};

const METHOD = /(?:测定|试验|检验|分析|重量|滴定|光谱|色谱|比色|称量|平衡|描述|算|方|原子|电极|稀释|培养|计数|度)法$/;
const LAW =
  /(?:法|法典|条例|办法|规定|令|细则|通知|决定|意见|公告|规划|纲要|方案|政策|解释|批复)$|(?:国务院|部|总局|委员会|政府)令第?|〔(?:19|20)\d\d〕|^中华人民共和国.*法/;

/** A law, an order or a policy paper by its name; titles of standards end in 法 and 规定 too, but carry a code. */
function isLaw(text: string): boolean {
  const title = text
    .replace(/[（(][^（）()]*[）)]\s*$/, '')
    .replace(/[《》]|(?<!\s)\s+$/g, '')
    .trim();
  return LAW.test(title) && !METHOD.test(title);
}

const nr12: Check = {
  id: 'NR12',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.4',
  scope: 'block',
  types: ['normativeReference'],
  run(block, _place, report) {
    const { record, text } = listedDocument(block);
    if (record.number === '' && text.trim() !== '' && isLaw(text)) report(block, { range: [0, text.length] });
  },
};

const nr04: Check = {
  id: 'NR04',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'document',
  run(document, report) {
    const chapter = chapterOf(document, 'references')?.block;
    // Where rules of metrology and military and health codes belong among the others is not laid down.
    const entries = normativeReferences(document).filter(
      ({ code }) => code === null || (code.family !== 'metrology' && !/^(?:GBZ|GJB|GBJ|GSB)/.test(code.prefix)),
    );
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      if (!chapter || !before || compareStandardCodes(before.code, entry.code) <= 0) continue;
      const fix: Fix = {
        label: 'sort-references',
        edits: [{ kind: 'command', name: 'derive-references', block: chapter.id }],
      };
      report(entry.block, { range: [0, entry.text.length], params: { before: shortName(before) }, fix });
    }
  },
};

function shortName({ code, text }: ListedDocument): string {
  return code ? text.slice(code.from, code.to) : text.slice(0, 20);
}

const nr06: Check = {
  id: 'NR06',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'document',
  run(document, report) {
    const chapter = chapterOf(document, 'references')?.block;
    const known = new Map<string, ListedDocument>();
    for (const entry of normativeReferences(document)) {
      if (entry.text.trim() === '') continue;
      const key = entry.code ? entry.code.key : squash(entry.text);
      const first = known.get(key);
      if (!first || !chapter) {
        known.set(key, entry);
        continue;
      }
      const params = { code: shortName(first) };
      const range = [0, entry.text.length] as const;
      if (entry.code?.year === first.code?.year) {
        const fix: Fix = {
          label: 'join-entries',
          edits: [{ kind: 'command', name: 'derive-references', block: chapter.id }],
        };
        report(entry.block, { range, params, fix });
      } else if (entry.code?.year === '' || first.code?.year === '')
        report(entry.block, { variant: 'dated-and-undated', range, params });
    }
  },
};

/** Entries of 规范性引用文件: lead-in, form, code, order, doubles, laws. */
export const referenceListChecks: readonly Check[] = [nr01, nr02, nr03, nr04, nr06, nr12];
