import { Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { BLOCKS_WITH_ID, standardSchema } from '#shared/doc-model/index.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

test('the editor keeps every node and mark of the standard, so that steps and documents fit both', () => {
  expect(Object.keys(editorSchema.nodes)).toEqual(Object.keys(standardSchema.nodes));
  expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(standardSchema.marks));
  for (const [name, type] of Object.entries(editorSchema.nodes)) {
    expect(type.spec.content, name).toBe(standardSchema.nodes[name as 'doc'].spec.content);
    expect(Object.keys(type.spec.attrs ?? {}), name).toEqual(
      Object.keys(standardSchema.nodes[name as 'doc'].spec.attrs ?? {}),
    );
  }
});

test('every node that can be shown has markup, and every block with an id carries it there', () => {
  for (const [name, type] of Object.entries(editorSchema.nodes)) {
    if (name === 'doc' || name === 'text') continue;
    expect(type.spec.toDOM, name).toBeTypeOf('function');
    expect(type.spec.parseDOM?.length, name).toBeGreaterThan(0);
    if (!BLOCKS_WITH_ID.has(name)) continue;
    const node = type.create({ id: 'b000001' });
    expect(JSON.stringify(type.spec.toDOM!(node)), name).toContain('b000001');
  }
});

test('a step of the editor applies to the document of the host', () => {
  const json = {
    type: 'doc',
    content: [
      { type: 'foreword', attrs: { id: 'f000001' }, content: [{ type: 'paragraph', attrs: { id: 'b000001' } }] },
      { type: 'body', attrs: { id: 'f000002' }, content: [{ type: 'paragraph', attrs: { id: 'b000002' } }] },
    ],
  };
  const step = Step.fromJSON(editorSchema, {
    stepType: 'replace',
    from: 2,
    to: 2,
    slice: { content: [{ type: 'text', text: '起草' }] },
  });
  const result = Step.fromJSON(standardSchema, step.toJSON()).apply(standardSchema.nodeFromJSON(json));
  expect(result.doc?.textContent).toBe('起草');
});
