import type { HostContext } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { AuditRecord, KindName } from '#host/storage/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { RecordedChange } from '#shared/domain/history/index.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';

type Kind = KindName<HostRegistry>;

/** Kind of what stands in a field that holds an id. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  ballotId: 'ballot',
  batchId: 'planBatch',
  basedOn: 'draft',
  committeeId: 'committee',
  draftId: 'draft',
  meetingId: 'meeting',
  organisationId: 'organisation',
  ownerId: 'person',
  parentId: 'committee',
  personId: 'person',
  personIds: 'person',
  projectId: 'project',
  proxyId: 'person',
  roundId: 'round',
  substituteId: 'person',
};

/** What belongs to another object and bears its id: it is called as that one is. */
const NAMED_AS: Readonly<Record<string, readonly Kind[]>> = {
  committeeForms: ['committee'],
  formTexts: ['project', 'round', 'ballot', 'meeting', 'draft', 'committee'],
};

/** Names of objects by kind and id, looked up once; they are those of today. */
export class NamesInRecord {
  readonly #ctx: HostContext;
  readonly #known = new Map<string, LocalisedText>();

  constructor(ctx: HostContext) {
    this.#ctx = ctx;
  }

  /** Looks up what a record and its changes name. */
  async learn(record: AuditRecord, changes: readonly RecordedChange[]): Promise<void> {
    for (const { kind, id, log } of record.targets) if (!log) await this.#learn(kind, id);
    for (const { kind, id, field, item, from, to, values = {} } of changes) {
      if (item !== undefined) await this.#learn('person', item);
      const last = field.slice(field.lastIndexOf('.') + 1);
      const pairs = [[last, from] as const, [last, to] as const, ...Object.entries(values)];
      for (const [name, value] of pairs) {
        if (typeof value !== 'string' || value === '') continue;
        for (const one of value.split('、')) await this.learnValue(name, one, kind, id);
      }
    }
  }

  /** Name of what a field holds, or of an object of a kind; empty = not known. */
  of(locale: 'zh-CN' | 'en', field: string, id: string): string {
    const names = id.split('、').map((one) => this.#known.get(`${KIND_OF[field] ?? field} ${one}`)?.[locale] ?? '');
    return names.includes('') ? '' : names.join(locale === 'en' ? ', ' : '、');
  }

  /** Looks up what a field of an object names. */
  async learnValue(field: string, value: string, kind: string, id: string): Promise<void> {
    const target = KIND_OF[field];
    if (field === 'basedOn' && kind === 'ownVotingRule')
      this.#try(`draft ${value}`, () => this.#ctx.rules.votingRule(value).name);
    else if (field === 'basedOn' && kind === 'ownLifeCycle')
      this.#try(`draft ${value}`, () => this.#ctx.rules.lifeCycle(value).name);
    else if (target) await this.#learn(target, value);
    else if (field === 'ruleId' || field === 'votingRuleId')
      this.#try(`${field} ${value}`, () => this.#ctx.rules.votingRule(value).name);
    else if (field === 'lifeCycleId') this.#try(`${field} ${value}`, () => this.#ctx.rules.lifeCycle(value).name);
    else if (field === 'stage' && kind === 'project') {
      const project = await this.#ctx.store.get('project', id);
      if (!project.ok) return;
      const { lifeCycleId } = project.value.data;
      this.#try(`stage ${value}`, () => this.#ctx.rules.stage({ lifeCycleId, stage: value }).name);
    }
  }

  #try(key: string, name: () => LocalisedText): void {
    try {
      this.#known.set(key, name());
    } catch {
      // a rule that is gone is shown by its id
    }
  }

  async #learn(kind: string, id: string): Promise<void> {
    const key = `${kind} ${id}`;
    if (this.#known.has(key)) return;
    if (kind === 'ownVotingRule' || kind === 'ownLifeCycle') {
      const found = await this.#ctx.store.get(kind, id);
      const last = found.ok ? found.value.data.versions.at(-1) : undefined;
      if (last) this.#known.set(key, last.rule.name);
      return;
    }
    const name = await this.#nameOf(kind, id);
    if (name !== '') this.#known.set(key, { 'zh-CN': name, en: name });
  }

  async #nameOf(kind: string, id: string): Promise<string> {
    const { store } = this.#ctx;
    if (kind === 'project') {
      const found = await store.get('project', id);
      return found.ok ? fullTitle(found.value.data) : '';
    }
    if (kind === 'commentSet') {
      const head = store.head('commentSet', id)?.summary as { readonly roundId?: string } | undefined;
      return head?.roundId ? this.#nameOf('round', head.roundId) : '';
    }
    const named = NAMED_AS[kind]?.find((other) => store.head(other, id) !== undefined);
    if (named) return this.#nameOf(named, id);
    if (kind === 'ballot' || kind === 'meeting' || kind === 'document') {
      const found = await store.get(kind, id);
      return found.ok ? found.value.data.title : '';
    }
    if (
      kind === 'person' ||
      kind === 'organisation' ||
      kind === 'committee' ||
      kind === 'draft' ||
      kind === 'round' ||
      kind === 'planBatch'
    ) {
      const found = await store.get(kind, id);
      return found.ok ? found.value.data.name : '';
    }
    return '';
  }
}
