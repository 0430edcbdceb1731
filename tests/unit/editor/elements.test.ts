import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { KnownTerm } from '#shared/contract/index.ts';
import { FIXED_WORDING, gbProfile, isoProfile } from '#shared/profiles/index.ts';
import { indexEntries, numberDocument } from '#shared/publishing/index.ts';
import {
  annex,
  body,
  cite,
  documentOf,
  foreword,
  heading,
  note,
  paragraph,
  reference,
  table,
  term,
} from '#tests/builders/document.ts';
import { columnShare, setColumnShare } from '#ui/editor/commands/column-width.ts';
import { labelOf } from '#ui/editor/node-views/block-labels.ts';
import { structureChanged } from '#ui/editor/plugins/structure-change.ts';
import { citeChoices, proposedList } from '#ui/editor/records/cite-choices.ts';
import { insertKnownTerm, restoreWordingCommand, sourceOfTerm } from '#ui/editor/records/record-commands.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

const doc = editorSchema.nodeFromJSON(
  documentOf(
    foreword(paragraph('前言。', { id: 'fore0001' })),
    body(
      heading(1, '规范性引用文件', { id: 'refs0001' }),
      paragraph('下列文件是必不可少的。', { id: 'refs0002' }),
      reference('GB/T 191　包装', { id: 'record01' }),
      heading(1, '术语和定义', { id: 'term0000' }),
      term(2, '油茶', 'oil-tea', '乔木。', { id: 'term0001' }),
      term(2, '苗木', 'seedling', '幼树。', { id: 'term0002' }),
      heading(1, '要求', { id: 'rule0001' }),
      paragraph(['包装应符合的规定，见', cite('record01'), '。'], { id: 'rule0002' }),
      note('按执行。', { id: 'rule0003' }),
      table(
        '表',
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
        { id: 'table001' },
      ),
      paragraph('', { id: 'rule0004' }),
    ),
    annex('资料', [paragraph('应符合。', { id: 'annex002' })], { id: 'annex001' }),
  ).toJSON(),
);

function stateIn(text: string, offset = 0): EditorState {
  let at = -1;
  doc.descendants((node, pos) => {
    if (at < 0 && node.isTextblock && node.textContent.startsWith(text) && (text !== '' || node.content.size === 0))
      at = pos + 1 + offset;
    return at < 0;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
}

describe('citing in the editor', () => {
  it('offers records of the draft, then what the workspace knows, then a new one', () => {
    const known = [
      { text: 'GB/T 191　包装储运图示标志', from: '别的标准' },
      { text: 'GB/T 4208　外壳防护', from: '别的标准' },
    ];
    expect(citeChoices(doc, known, 'GB/T 4208—2017').map(({ key }) => key.split('-')[0])).toEqual(['known', 'new']);
    expect(citeChoices(doc, known, '').map(({ code }) => code)).toEqual(['GB/T 191', 'GB/T 4208']);
    expect(citeChoices(doc, [], 'GB/T 191')).toHaveLength(1);
    // What was known for the text before does not come first for the one typed now.
    expect(citeChoices(doc, known, 'ISO 22282-5:2012').map(({ key }) => key)).toEqual(['new']);
  });

  it('proposes the list from the sentence and its element', () => {
    const list = (text: string, offset: number) => {
      const { selection } = stateIn(text, offset);
      return proposedList(doc, selection.from, selection.to);
    };
    expect(list('包装应符合', 5)).toBe('normative');
    expect(list('包装应符合', 10)).toBe('informative');
    expect(list('按执行', 1)).toBe('informative');
    expect(list('前言', 3)).toBe('informative');
    expect(list('应符合。', 3)).toBe('informative');
  });

  it('shows a citation anew when the code of its record changes, and only then', () => {
    const change = (to: string) => {
      const state = stateIn('GB/T 191');
      const { from } = state.selection;
      return state.tr.insertText(to, from, from + 'GB/T 191　包装'.length).doc;
    };
    expect(structureChanged(doc, change('GB/T 191　储运标志'))).toBe(false);
    expect(structureChanged(doc, change('GB/T 191—2008　包装'))).toBe(true);
  });
});

describe('terms of other standards', () => {
  const known: KnownTerm = {
    term: '良种',
    english: 'improved variety',
    definition: '经审定的品种。',
    number: 'DB41/T 1—2020',
    clause: '3.2',
    title: '某标准',
  };
  it('come with their source', () => {
    const state = stateIn('要求');
    let next = state;
    expect(
      insertKnownTerm(
        known,
        true,
        FIXED_WORDING,
      )(state, (tr) => {
        next = state.apply(tr);
      }),
    ).toBe(true);
    next.doc.check();
    expect(next.doc.textContent).toContain('良种improved variety经审定的品种。[来源：DB41/T 1—2020，3.2，有修改]');
    expect(sourceOfTerm(known, false, isoProfile.fixed)).toBe('[SOURCE: DB41/T 1—2020, 3.2]');
  });
});

describe('the sheet', () => {
  it('prints what the profile says', () => {
    const shown = (profile: typeof gbProfile, name: string) => {
      const numbering = numberDocument(doc, profile.labels);
      const node = doc.children.find((child) => child.type.name === name)!;
      return labelOf(node, numbering, profile.wording).text;
    };
    expect(shown(gbProfile, 'annex')).toBe('附录A\n（资料性）');
    expect(shown(isoProfile, 'annex')).toBe('Annex A\n(informative)');
    expect(shown(gbProfile, 'foreword')).toBe('前　言');
  });

  it('lists the terms in the order of their pinyin', () => {
    const groups = [...indexEntries(doc, numberDocument(doc))];
    expect(groups.map(([letter, entries]) => [letter, entries.map(({ text, number }) => `${text} ${number}`)])).toEqual(
      [
        ['M', ['苗木 2.2']],
        ['Y', ['油茶 2.1']],
      ],
    );
  });

  it('restores the sentence around the caret', () => {
    const state = stateIn('下列文件是');
    let next = state;
    restoreWordingCommand(FIXED_WORDING)(state, (tr) => {
      next = state.apply(tr);
    });
    expect(next.doc.textContent).toContain(FIXED_WORDING.references.leadIn);
    expect(restoreWordingCommand(FIXED_WORDING)(next)).toBe(false);
  });
});

describe('width of a column', () => {
  it('is set by its share; the others fill the rest', () => {
    const state = stateIn('甲');
    expect(columnShare(state)).toBe(50);
    let next = state;
    expect(
      setColumnShare(30)(state, (tr) => {
        next = state.apply(tr);
      }),
    ).toBe(true);
    expect(columnShare(next)).toBe(30);
    next.doc.check();
    expect(setColumnShare(0)(state)).toBe(false);
    expect(columnShare(stateIn('要求'))).toBeNull();
  });
});
