import fc from 'fast-check';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import {
  addAnnex,
  addElement,
  changeLevel,
  convertBlocks,
  liftListItem,
  mergeWithPrevious,
  moveSection,
  removeElement,
  setListKind,
  sinkListItem,
  splitTextBlock,
  wrapInList,
} from '#shared/doc-model/commands/index.ts';
import { type DocJson, LIST_KINDS, standardSchema } from '#shared/doc-model/index.ts';
import { type Numbering, numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { editorKeymap } from '#ui/editor/commands/editor-keymap.ts';
import { newId } from '#ui/editor/commands/new-id.ts';
import { createEditorState } from '#ui/editor/create-editor-state.ts';
import { numberingOf } from '#ui/editor/plugins/numbering-plugin.ts';
import { idsOf } from '../doc-model/commands/commands-fixture.ts';

/** `npm test` tries a few of them; `npm run campaign -- edits` ten thousand. */
const RUNS = Number(process.env['ZHUNSHENG_RUNS'] ?? 500);

const { nodes } = standardSchema;
const start = d.documentOf(
  nodes.foreword.create({ id: 'foreword01' }, d.paragraph('本文件按照规定起草。', { id: 'fore0001' })),
  nodes.body.create({ id: 'bodybody01' }, [
    d.heading(1, '范围', { id: 'head0001' }),
    d.paragraph('本文件适用于茶叶。', { id: 'para0001' }),
    d.heading(1, '术语和定义', { id: 'head0002' }),
    d.term(2, '茶', 'tea', '茶树的叶。', { id: 'term0001' }),
    d.heading(1, '要求', { id: 'head0003' }),
    d.heading(2, '外观', { id: 'head0004' }),
    d.clause(3, ['应平整', d.footnote('目测。', { id: 'foot0001' }), '。'], { id: 'clau0001' }),
    d.list('alpha', ['甲；', '乙；', '丙。'], { id: 'list0001' }),
    d.note('目测。', { id: 'note0001' }),
    d.table(
      '指标',
      [
        ['项目', '值'],
        ['水分', '5'],
      ],
      { id: 'tabl0001' },
    ),
    d.paragraph(['见', d.refTo('tabl0001'), '。'], { id: 'para0002' }),
    d.formula('a=b', { id: 'form0001' }),
    d.example('示例文字。', { id: 'exam0001' }),
  ]),
  d.annex('试验方法', [d.heading(2, '原理', { id: 'head0005' }), d.paragraph('称量。', { id: 'para0003' })], {
    id: 'anne0001',
  }),
);
const KINDS = ['paragraph', 'heading', 'clause', 'note', 'reference', 'example'] as const;
const TEXTS = ['应', '检验x', '，', '𠮷', '12'] as const;

/** One edit at a place given as a share of the text, so that a shrunk example stays meaningful. */
const edit = fc.record({
  what: fc.constantFrom(
    ...(['type', 'type', 'delete', 'delete', 'paste', 'attribute'] as const),
    ...(['level', 'convert', 'split', 'merge', 'wrap', 'sink', 'lift', 'kind', 'move', 'annex', 'element'] as const),
    ...(['remove', 'undo', 'redo'] as const),
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  pick: fc.nat({ max: 11 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function editorOf(clientId: string): EditorState {
  return createEditorState({
    docJson: start.toJSON() as DocJson,
    version: 0,
    clientId,
    keys: {},
    insertPictures: () => undefined,
  });
}

function apply(state: EditorState, { what, at, length, pick }: Edit): EditorState {
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) places.push(pos + 1);
  });
  const from = places[Math.min(places.length - 1, Math.floor(at * places.length))]!;
  const pos = from + Math.min(pick, state.doc.resolve(from).parent.content.size);
  const to = Math.min(pos + length, state.doc.content.size - 1);
  const { tr } = state;
  if (what === 'undo' || what === 'redo') {
    let next = state;
    (what === 'undo' ? undo : redo)(state, (made) => {
      next = state.apply(made);
    });
    return next;
  }
  if (what === 'type') tr.insertText(TEXTS[pick % TEXTS.length]!, pos);
  else if (what === 'delete') {
    let next = state.apply(tr.setSelection(TextSelection.between(tr.doc.resolve(pos), tr.doc.resolve(to))));
    editorKeymap['Delete']!(next, (made) => {
      next = next.apply(made);
    });
    return next;
  } else if (what === 'paste') {
    try {
      tr.replaceRange(pos, pos, state.doc.slice(from, to));
    } catch (error) {
      // A piece of two sections that fits nowhere: nothing is pasted.
      if (!(error instanceof Error) || error.name !== 'TransformError') throw error;
      return state;
    }
  } else if (what === 'attribute') setSomeAttribute(tr, from, pick);
  else if (what === 'level') changeLevel(tr, pos, to, pick % 2 ? 1 : -1);
  else if (what === 'convert') convertBlocks(tr, pos, to, KINDS[pick % KINDS.length]!, (pick % 6) + 1);
  else if (what === 'split') splitTextBlock(tr, pos, newId);
  else if (what === 'merge') mergeWithPrevious(tr, from);
  else if (what === 'wrap') wrapInList(tr, pos, to, LIST_KINDS[pick % 4]!, newId);
  else if (what === 'sink') sinkListItem(tr, pos, newId);
  else if (what === 'lift') liftListItem(tr, pos, newId);
  else if (what === 'kind') setListKind(tr, pos, LIST_KINDS[pick % 4]!);
  else if (what === 'move') moveSection(tr, pos, pick % 2 ? 'up' : 'down');
  else if (what === 'annex') addAnnex(tr, 'normative', newId, pos);
  else if (what === 'remove') removeElement(tr, tr.doc.resolve(pos).before(1));
  else addElement(tr, (['introduction', 'bibliography', 'index'] as const)[pick % 3]!, newId);
  return state.apply(tr);
}

/** A level that the section may not have at all, as an old draft or another program could bring it. */
function setSomeAttribute(tr: Transaction, from: number, pick: number): void {
  const $from = tr.doc.resolve(from);
  if ('level' in $from.parent.attrs) tr.setNodeAttribute($from.before(), 'level', (pick % 6) + 1);
}

/** The host's part of collaboration: one row of steps. */
function newAuthority() {
  let doc: Node = start;
  const steps: Step[] = [];
  const clients: string[] = [];
  const bring = (state: EditorState): EditorState => {
    const known = getVersion(state);
    if (known === steps.length) return state;
    return state.apply(
      receiveTransaction(
        state,
        steps.slice(known).map((step) => Step.fromJSON(state.schema, step.toJSON())),
        clients.slice(known),
        { mapSelectionBackward: true },
      ),
    );
  };
  return {
    doc: () => doc,
    /** Gets what others did, then sends what is unsent. */
    sync(state: EditorState): EditorState {
      let current = bring(state);
      for (let i = 0; i < 5; i++) {
        const sendable = sendableSteps(current);
        if (!sendable) return current;
        for (const step of sendable.steps) {
          const own = Step.fromJSON(standardSchema, step.toJSON());
          const result = own.apply(doc);
          if (!result.doc) throw new Error(result.failed ?? 'refused');
          doc = result.doc;
          steps.push(own);
          clients.push(String(sendable.clientID));
        }
        doc.check();
        current = bring(current);
      }
      throw new Error('does not settle');
    },
  };
}

function expectSound(state: EditorState): void {
  state.doc.check();
  const ids = idsOf(state.doc);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('');
  expect(numbersOf(numberingOf(state))).toEqual(numbersOf(numberDocument(state.doc)));
}

/** All but titles, which are read from the text where they are shown. */
function numbersOf(numbering: Numbering) {
  return {
    blocks: [...numbering.byId.values()].map(({ title: _, ...rest }) => rest),
    places: [...numbering.placeOf],
  };
}

test('any edits by one: valid, ids used once, numbers as counted anew, and undoing all brings the first document back', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
      let state = editorOf('one');
      for (const one of edits) {
        state = apply(state, one);
        expectSound(state);
      }
      let more = true;
      while (more) {
        more = undo(state, (tr) => {
          state = state.apply(tr);
        });
      }
      expect(state.doc.toJSON()).toEqual(start.toJSON());
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);

test('any edits by two at once: both keep a sound document and come to the same one as the host', () => {
  const action = fc.record({ who: fc.constantFrom(0, 1), next: fc.constantFrom('sync', 'go on', 'go on'), edit });
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 24 }), (actions) => {
      const host = newAuthority();
      const states = [editorOf('one'), editorOf('two')];
      for (const { who, next, edit: one } of actions) {
        states[who] = apply(states[who]!, one);
        if (next === 'sync') states[who] = host.sync(states[who]!);
        expectSound(states[who]!);
      }
      for (const who of [0, 1, 0]) states[who] = host.sync(states[who]!);
      for (const state of states) {
        expectSound(state);
        expect(state.doc.toJSON()).toEqual(host.doc().toJSON());
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
