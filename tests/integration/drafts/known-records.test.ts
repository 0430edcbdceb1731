import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { citeDocument, newTermEntry, referenceWording } from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { FIXED_WORDING } from '#shared/profiles/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

let host: Host;
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace());
});
afterEach(() => host.close());

/** A draft of a new project; `write` changes its text. */
async function draftWith(
  changes: Partial<Omit<ReturnType<typeof plainProject>, 'kind'>> & { readonly kind?: 'iso' },
  write?: (tr: Transform, newId: () => string) => void,
): Promise<string> {
  const { client } = host;
  const committeeId = (await client.committee.create(plainCommittee)).id;
  const project = { ...plainProject(committeeId), ...changes } as Parameters<typeof client.project.create>[0];
  const projectId = (await client.project.create(project)).id;
  const { id } = await client.draft.create({ projectId, name: '', basedOn: '' });
  if (write) {
    const { doc, version } = await client.draft.open({ id });
    const tr = new Transform(Node.fromJSON(standardSchema, doc));
    write(tr, sequentialBlockIds('made'));
    const steps = tr.steps.map((step) => step.toJSON() as unknown);
    expect(await client.draft.sendSteps({ id, version, steps, clientId: 'test' })).toMatchObject({ accepted: true });
  }
  return id;
}

const cites =
  (text: string) =>
  (tr: Transform, newId: () => string): void => {
    let at = 0;
    tr.doc.descendants((node, pos) => {
      if (at === 0 && node.isTextblock && node.textContent.startsWith('本文件适用于')) at = pos + 1;
      return !node.isTextblock;
    });
    citeDocument(tr, at, at, { text }, 'normative', referenceWording(FIXED_WORDING), newId);
  };

describe('what the workspace knows', () => {
  it('are the documents of other drafts, once, and its standards; not those of the draft itself', async () => {
    const own = await draftWith({ titleMain: '甲' }, cites('GB/T 191　包装'));
    await draftWith({ titleMain: '乙', number: 'DB36/T 5—2020' }, cites('GB/T 4208—2017　外壳防护等级'));
    await draftWith({ titleMain: '丙' }, cites('GB/T 4208－2017　外壳'));
    const all = await host.client.draft.knownDocuments({ id: own, text: '', limit: 20 });
    expect(all.map(({ text, from }) => `${text} ${from}`)).toEqual([
      'DB36/T 5—2020　乙 ',
      'GB/T 4208—2017　外壳防护等级 乙',
    ]);
    const found = await host.client.draft.knownDocuments({ id: own, text: '外壳 防护', limit: 20 });
    expect(found).toHaveLength(1);
  });

  it('are terms with the number of their entry', async () => {
    const own = await draftWith({ titleMain: '甲' });
    await draftWith({ titleMain: '乙', number: 'DB36/T 5—2020' }, (tr, newId) => {
      const entry = newTermEntry(standardSchema, 2, newId);
      const texts = ['油茶', 'oil-tea', '一种乔木。'];
      const filled = entry.copy(
        texts.reduce(
          (content, text, i) =>
            content.replaceChild(i, entry.child(i).copy(content.child(i).content.addToEnd(standardSchema.text(text)))),
          entry.content,
        ),
      );
      tr.insert(tr.doc.content.size - 1, filled);
    });
    expect(await host.client.draft.knownTerms({ id: own, text: '乔木', limit: 5 })).toEqual([
      {
        term: '油茶',
        english: 'oil-tea',
        definition: '一种乔木。',
        number: 'DB36/T 5—2020',
        clause: '3.1',
        title: '乙',
      },
    ]);
    expect(await host.client.draft.knownTerms({ id: own, text: '竹', limit: 5 })).toEqual([]);
  });

  it('is the foreword that the project gives, in the language of its kind', async () => {
    const own = await draftWith({ titleMain: '甲' });
    const chinese = await host.client.draft.foreword({ id: own });
    expect(chinese.map(({ text }) => text)).toContain('本文件由青禾市农业农村局提出并归口。');
    const english = await draftWith({ titleMain: 'Rice', kind: 'iso' });
    const { doc, meta } = await host.client.draft.open({ id: english });
    expect(meta.name).toBe('Draft 1');
    expect(JSON.stringify(doc)).toContain('There are no normative references in this document.');
    expect((await host.client.draft.outline({ id: english })).map(({ title }) => title)).toEqual([
      'Foreword',
      'Scope',
      'Normative references',
      'Terms and definitions',
    ]);
  });
});
